#!/usr/bin/env python3
"""scipy or networkx on a table of make_edges, for peers.py:  peer_python.py scipy|networkx JOB FILE

One line: SECONDS_A_RUN PEAK_KIB ANSWER ANSWER. Exit status 2: this library does not do the job, or is not installed.
"""
import resource
import sys
import time


def read(path):
    agencies, tasks = [], []
    with open(path) as table:
        next(table)
        for row in table:
            task, agency, _ = row.split("\t")
            agencies.append(int(agency[1:]))
            tasks.append(int(task[1:]))
    return agencies, tasks, max(agencies) + 1, max(tasks) + 1


def scipy_jobs(path):
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.linalg import svds

    agencies, tasks, a, t = read(path)
    matrix = csr_matrix((numpy.ones(len(agencies)), (agencies, tasks)), shape=(a, t))

    def projection():
        ties = matrix @ matrix.T
        ties.setdiag(0)
        ties.eliminate_zeros()
        return ties.nnz / 2, ties.sum() / 2

    def eigenvector():
        left, _, right = svds(matrix, k=1, tol=1e-12, v0=numpy.ones(min(a, t)))
        vector = numpy.abs(numpy.concatenate([left[:, 0], right[0]]))
        return vector.sum() / vector.max(), 1

    def pagerank():
        degree = numpy.concatenate([numpy.asarray(matrix.sum(1)).ravel(), numpy.asarray(matrix.sum(0)).ravel()])
        back = matrix.T.tocsr()
        score = numpy.full(a + t, 1 / (a + t))
        while True:
            share = score / degree
            new = 0.85 * numpy.concatenate([matrix @ share[a:], back @ share[:a]])
            new += (1 - new.sum()) / (a + t)
            if numpy.abs(new - score).sum() < 1e-10:
                return new[:a].sum(), new[:a].max()
            score = new

    return {"projection": projection, "eigenvector": eigenvector, "pagerank": pagerank}


def networkx_jobs(path):
    import networkx

    agencies, tasks, a, t = read(path)
    graph = networkx.Graph()
    graph.add_nodes_from(range(a + t))
    graph.add_edges_from((x, a + y) for x, y in zip(agencies, tasks))

    def both(values):
        return sum(values), max(values)

    def projection():
        ties = networkx.bipartite.weighted_projected_graph(graph, range(a))
        return ties.number_of_edges(), ties.size("weight")

    def pagerank():
        score = networkx.pagerank(graph, tol=1e-10 / (a + t), max_iter=1000)
        return both([score[x] for x in range(a)])

    def eigenvector():
        score = networkx.eigenvector_centrality_numpy(graph)
        total, largest = both([abs(x) for x in score.values()])
        return total / largest, 1

    def core():
        number = networkx.core_number(graph)
        return both([number[x] for x in range(a)])

    return {"betweenness": lambda: both(networkx.betweenness_centrality(graph, normalized=False).values()),
            "closeness": lambda: both(networkx.closeness_centrality(graph, wf_improved=False).values()),
            "projection": projection, "pagerank": pagerank, "eigenvector": eigenvector, "core": core}


def main():
    library, job, path = sys.argv[1:4]
    try:
        work = (scipy_jobs if library == "scipy" else networkx_jobs)(path).get(job)
    except ImportError:
        work = None
    if work is None:
        sys.exit(2)
    start, runs = time.process_time(), 0
    while runs == 0 or time.process_time() - start < 0.05:
        first, second = work()
        runs += 1
    seconds = (time.process_time() - start) / runs
    print(f"{seconds:.9g} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss} {first:.15g} {second:.15g}")


main()
