#!/usr/bin/env python3
"""Our kernels beside igraph (C), plain Boost.Graph, scipy and networkx: run alternately on one core in one go.

  peers.py BUILD_FOLDER SIZE [--jobs a,b] [--rounds N] [--limit SECONDS] [--core N]

SIZE is AGENCIESxTASKS, as for make_edges. Seconds are processor time of the job alone, on a graph that is already
loaded; ratios are theirs over ours, medians of the rounds with the least and the largest. Answers (sum and largest
value, or ties and their sum) must agree to 1e-9; a larger difference is printed. Peers that are not installed, do not do
a job or pass the limit (seconds of processor time, loading included) are left out with a word.
"""
import argparse
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile

JOBS = ["projection", "pagerank", "eigenvector", "core", "closeness", "betweenness", "constraint"]


def programs(build, here):
    python = os.path.join(here, "peer_python.py")
    interpreter = os.environ.get("PYTHON", "/usr/bin/python3")
    found = {"dutygraph": [os.path.join(build, "kernel_times")]}
    for name, file in [("igraph (C)", "peer_igraph"), ("Boost.Graph", "peer_bgl")]:
        if os.path.exists(os.path.join(build, file)):
            found[name] = [os.path.join(build, file)]
        else:
            print(f"{name}: not built (library missing), left out", file=sys.stderr)
    for library in ["scipy", "networkx"]:
        found[library] = [interpreter, python, library]
    for name in ["graph-tool", "NetworKit"]:
        print(f"{name}: no driver here, left out", file=sys.stderr)
    return found


def run(command, job, table, limit, core):
    """(seconds, MiB, answer) or a word that says why not."""
    done = subprocess.run(["taskset", "-c", str(core), *command, job, table], capture_output=True, text=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)))
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"> {limit} s"
    if done.returncode != 0:
        return "-"
    seconds, memory, first, second = done.stdout.split()
    return float(seconds), float(memory) / 1024, (float(first), float(second))


def agree(one, other):
    return all(abs(a - b) <= 1e-9 * max(abs(a), abs(b)) for a, b in zip(one, other))


def figure(seconds):
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms"


def measure(job, table, found, options):
    runs, words = {}, {}
    for round_number in range(options.rounds):
        for name, command in found.items():
            if name in words or (round_number > 0 and runs[name][0][0] * (round_number + 1) > options.limit):
                continue
            result = run(command, job, table, options.limit, options.core)
            if isinstance(result, str):
                words[name] = result
            else:
                runs.setdefault(name, []).append(result)
    return runs, words


def row(job, name, runs, words):
    ours = runs.get("dutygraph", [])
    if name in words:
        return None if words[name] == "-" else f"| {job} | {name} | {words[name]} | | | |"
    seconds = [r[0] for r in runs[name]]
    text = f"| {job} | {name} | {figure(statistics.median(seconds))} | "
    if name == "dutygraph" or not ours:
        return text + f"1 | {runs[name][0][1]:.0f} | |"
    pairs = list(zip(seconds, [r[0] for r in ours]))
    ratios = sorted(theirs / mine for theirs, mine in pairs)
    text += f"{statistics.median(ratios):.2g} ({ratios[0]:.2g} - {ratios[-1]:.2g}) | {runs[name][0][1]:.0f} | "
    mine, theirs = ours[0][2], runs[name][0][2]
    worst = max(abs(a - b) / max(abs(a), abs(b), 1e-300) for a, b in zip(mine, theirs))
    return text + ("equal |" if agree(mine, theirs) else f"differs by {worst:.1e} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("size")
    parser.add_argument("--jobs", default=",".join(JOBS))
    parser.add_argument("--peers", default="")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--core", type=int, default=0)
    options = parser.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    found = programs(options.build, here)
    if options.peers:
        found = {n: c for n, c in found.items() if n == "dutygraph" or n in options.peers.split(",")}
    with tempfile.NamedTemporaryFile(suffix=".tsv") as table:
        subprocess.run([os.path.join(options.build, "make_edges"), *options.size.split("x")], stdout=table, check=True)
        print("| job | program | time | ratio | MiB | answer |\n| --- | --- | --- | --- | --- | --- |", flush=True)
        for job in options.jobs.split(","):
            runs, words = measure(job, table.name, found, options)
            for name in found:
                line = row(job, name, runs, words)
                if line:
                    print(line, flush=True)


main()
