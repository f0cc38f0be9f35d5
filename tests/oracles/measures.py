#!/usr/bin/env python3
"""The measures of dutygraph beside those of networkx and igraph.

usage: measures.py DUTYGRAPH INPUT...

Runs `DUTYGRAPH rank INPUT... --by all`, `summary` and `export --format graphml`, builds the network of each period from
the exported edges, lets both packages compute the same measures and prints one table: the value of the first agency in
each, and the largest relative difference over all agencies. Exit status 1 if one is above 1e-9; 77 (skipped) where a
package is missing.

Relative difference: |x - y| over the larger of the two, or over a ten-thousandth of the largest value of the column
where both are smaller than that (entries of a vector of unit length are known to some 1e-16 of the length).

Needs python3-networkx, python3-scipy and python3-igraph (Debian names).
"""

import collections
import csv
import io
import itertools
import math
import subprocess
import sys

try:
    import igraph
    import networkx as nx
    import numpy as np
    import scipy.sparse  # noqa: F401  (networkx needs it)
    from networkx.algorithms import bipartite
except ImportError as missing:
    print(f"skipped: {missing}", file=sys.stderr)
    sys.exit(77)

TOLERANCE = 1e-9


def table_of(command):
    """Rows of a csv that the program prints, as dictionaries."""
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return list(csv.DictReader(io.StringIO(out)))


class Period:
    """The network of one period, in the forms that the packages want."""

    def __init__(self, exported, period):
        tasks = {v for v, data in exported.nodes(data=True) if data["mode"] == "task" and data.get("period") == period}
        self.graph = nx.Graph()
        self.graph.add_nodes_from(("task", task) for task in tasks)
        leads, helpers = collections.defaultdict(set), collections.defaultdict(set)
        for u, v, data in exported.edges(data=True):
            agency, task = (u, v) if v in tasks else (v, u)
            if task not in tasks:
                continue
            name = exported.nodes[agency]["name"]
            self.graph.add_edge(("agency", name), ("task", task))
            (leads if data["role"] == "lead" else helpers)[task].add(name)
        self.agencies = sorted(v for v in self.graph if v[0] == "agency")
        self.shared = bipartite.weighted_projected_graph(self.graph, self.agencies)
        self.directed = nx.DiGraph()
        self.directed.add_nodes_from(self.agencies)
        for task, helping in helpers.items():
            for arc in itertools.product(leads[task], helping - leads[task]):
                arc = tuple(("agency", name) for name in arc)
                weight = self.directed.get_edge_data(*arc, {"weight": 0})["weight"]
                self.directed.add_edge(*arc, weight=weight + 1)

    def by_agency(self, values):
        return {agency[1]: values[agency] for agency in self.agencies if agency in values}


def scaled(values, total):
    return {key: value / total for key, value in values.items()}


def leading_singular_vectors(period):
    """Hubs and authorities by a dense singular value decomposition of the lead -> co matrix, each of sum 1."""
    matrix = nx.to_numpy_array(period.directed, nodelist=period.agencies)
    left, _, right = np.linalg.svd(matrix)
    hub, authority = np.abs(left[:, 0]), np.abs(right[0])
    return dict(zip(period.agencies, hub / hub.sum())), dict(zip(period.agencies, authority / authority.sum()))


def closeness_within_components(period):
    """networkx on each component by itself, times the share of the other vertices that the component holds."""
    graph, found = period.graph, {}
    for part in nx.connected_components(graph):
        agencies = [v for v in part if v[0] == "agency"]
        if len(part) < 2 or not agencies:
            continue
        share = (len(part) - 1) / (len(graph) - 1)
        values = bipartite.closeness_centrality(graph.subgraph(part), agencies)
        found.update((v, values[v] * share) for v in agencies)
    return found


def with_networkx(period):
    graph, agencies, shared = period.graph, period.agencies, period.shared
    newman = bipartite.collaboration_weighted_projected_graph(graph, agencies)
    with_pairs = [a for a in agencies if graph.degree(a) > 1]
    hub, authority = leading_singular_vectors(period)
    partners = [a for a in agencies if shared.degree(a) > 0]
    found = {
        "degree": dict(graph.degree(agencies)),
        "newman_load": dict(newman.degree(agencies, weight="weight")),
        "degree_2mode": bipartite.degree_centrality(graph, agencies),
        "closeness_2mode": closeness_within_components(period),
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "betweenness_2mode": bipartite.betweenness_centrality(graph, agencies),
        "pagerank": nx.pagerank(graph, alpha=0.85, tol=1e-17, max_iter=10000) if len(graph) else {},
        "core": nx.core_number(graph),
        "hub": hub,
        "authority": authority,
        "constraint": nx.constraint(shared, partners, weight="weight"),
        "effective_size": nx.effective_size(shared, partners),
        "redundancy": bipartite.node_redundancy(graph, with_pairs),
        "partners": dict(shared.degree(agencies)),
        "clustering_latapy": only(bipartite.latapy_clustering(graph, agencies, mode="dot"), partners),
        "clustering_latapy_min": only(bipartite.latapy_clustering(graph, agencies, mode="min"), partners),
        "clustering_latapy_max": only(bipartite.latapy_clustering(graph, agencies, mode="max"), partners),
    }
    return {name: period.by_agency(values) for name, values in found.items()}


def only(values, agencies):
    return {agency: values[agency] for agency in agencies}


def with_igraph(period):
    vertices = list(period.graph)
    number = {vertex: i for i, vertex in enumerate(vertices)}
    graph = igraph.Graph(n=len(vertices), edges=[(number[u], number[v]) for u, v in period.graph.edges])
    rank = {agency: i for i, agency in enumerate(period.agencies)}
    shared_edges = list(period.shared.edges(data="weight"))
    shared = igraph.Graph(n=len(rank), edges=[(rank[u], rank[v]) for u, v, _ in shared_edges])
    arcs = list(period.directed.edges(data="weight"))
    directed = igraph.Graph(n=len(rank), edges=[(rank[u], rank[v]) for u, v, _ in arcs], directed=True)
    weights = [weight for _, _, weight in arcs]

    def whole(values):
        return period.by_agency({vertex: values[number[vertex]] for vertex in vertices})

    def projected(values, keep=lambda value: True):
        return period.by_agency({a: values[rank[a]] for a in period.agencies if keep(values[rank[a]])})

    eigenvector = np.array(graph.eigenvector_centrality(scale=True))
    hub, authority = directed.hub_score(weights), directed.authority_score(weights)
    return {
        "degree": whole(graph.degree()),
        "betweenness": whole(graph.betweenness()),
        "eigenvector": whole(eigenvector / np.linalg.norm(eigenvector)),
        "pagerank": whole(graph.pagerank(damping=0.85)),
        "core": whole(graph.coreness()),
        "hub": scaled(projected(hub), sum(hub)),
        "authority": scaled(projected(authority), sum(authority)),
        "constraint": projected(shared.constraint(weights=[w for _, _, w in shared_edges]), lambda v: not math.isnan(v)),
        "partners": projected(shared.degree()),
    }


def eigenvector_of_networkx(period):
    """numpy's dense decomposition of the whole graph; networkx's own power iteration does not end on two modes."""
    values, vectors = np.linalg.eigh(nx.to_numpy_array(period.graph))
    leading = np.abs(vectors[:, np.argmax(values)])
    return period.by_agency(dict(zip(period.graph, leading)))


def of_the_whole(period):
    """Figures of the summary table, from networkx and numpy."""
    graph, shared = period.graph, period.shared
    tasks = [v for v in graph if v[0] == "task"]
    assigned = [v for v in tasks if graph.degree(v) > 0]
    task_shared = bipartite.weighted_projected_graph(graph, tasks)
    latapy = bipartite.latapy_clustering(graph, mode="dot")
    loads = np.array([sum(1 / graph.degree(t) for t in graph[a]) for a in period.agencies])
    shares = loads / loads.sum()
    lengths = [d for _, reached in nx.all_pairs_shortest_path_length(graph) for d in reached.values() if d > 0]
    return {
        "density": graph.number_of_edges() / (len(period.agencies) * len(assigned)),
        "components": nx.number_connected_components(graph) - (len(tasks) - len(assigned)),
        "gini": np.abs(loads[:, None] - loads[None, :]).mean() / (2 * loads.mean()),
        "hhi": (shares**2).sum(),
        "evenness": -(shares * np.log(shares)).sum() / math.log(len(shares)),
        "robins_alexander": bipartite.robins_alexander_clustering(graph),
        "clustering_latapy": np.mean([latapy[a] for a in period.agencies if shared.degree(a) > 0]),
        "task_clustering_latapy": np.mean([latapy[t] for t in tasks if task_shared.degree(t) > 0]),
        "mean_distance": np.mean(lengths),
        "diameter": max(lengths),
    }


def difference(ours, theirs):
    """The largest relative difference, or None where nothing can be compared."""
    if not theirs:
        return None
    largest = max(abs(value) for value in theirs.values())
    worst = 0.0
    for agency, theirs_value in theirs.items():
        if ours.get(agency) is None:
            return math.inf
        scale = max(abs(ours[agency]), abs(theirs_value), 1e-4 * largest)
        worst = max(worst, abs(ours[agency] - theirs_value) / scale if scale > 0 else 0.0)
    return worst


def shown(value):
    return "-" if value is None else f"{value:.10g}"


def shown_difference(value):
    return "-" if value is None else "0" if value == 0 else f"{value:.0e}"


def compare(period_name, period, rows):
    """Prints the rows of one period; the worst difference."""
    networkx_values, igraph_values = with_networkx(period), with_igraph(period)
    networkx_values["eigenvector"] = eigenvector_of_networkx(period)
    worst = 0.0
    for name in rows[0]:
        theirs = networkx_values.get(name), igraph_values.get(name)
        if theirs == (None, None):
            continue
        ours = {row["agency"]: float(row[name]) for row in rows if row[name]}
        first = rows[0]["agency"]
        differences = [difference(ours, values or {}) for values in theirs]
        worst = max([worst] + [d for d in differences if d is not None])
        cells = [period_name, f"`{name}`", str(len(ours)), shown(ours.get(first))]
        cells += [shown((values or {}).get(first)) for values in theirs]
        cells += [shown_difference(d) for d in differences]
        print("| " + " | ".join(cells) + " |")
    return worst


def compare_whole(period_name, period, row):
    """Prints a row a figure; the worst difference."""
    worst = 0.0
    for name, theirs in of_the_whole(period).items():
        ours = float(row[name])
        differs = difference({"": ours}, {"": float(theirs)})
        worst = max(worst, differs)
        print(f"| {period_name} | `{name}` (summary) | - | {shown(ours)} | {shown(float(theirs))} | - | "
              f"{shown_difference(differs)} | - |")
    return worst


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, inputs = sys.argv[1], sys.argv[2:]
    wholes = {row["period"]: row for row in table_of([program, "--quiet", "summary", *inputs, "--format", "csv"])
              if not row["plan"]}
    ranks = table_of([program, "--quiet", "rank", *inputs, "--by", "all", "--format", "csv"])
    command = [program, "--quiet", "export", *inputs, "--format", "graphml"]
    graphml = subprocess.run(command, check=True, capture_output=True)
    exported = nx.parse_graphml(graphml.stdout.decode())
    print(f"dutygraph beside networkx {nx.__version__} and igraph {igraph.__version__}.\n")
    print("| period | measure | agencies | dutygraph | networkx | igraph | networkx differs | igraph differs |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    worst = 0.0
    for name in dict.fromkeys(row["period"] for row in ranks):
        period = Period(exported, name)
        worst = max(worst, compare(name, period, [row for row in ranks if row["period"] == name]))
        worst = max(worst, compare_whole(name, period, wholes[name]))
    print(f"\nLargest relative difference: {worst:.1e}.")
    sys.exit(0 if worst <= TOLERANCE else 1)


if __name__ == "__main__":
    main()
