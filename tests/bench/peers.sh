#!/usr/bin/env bash
# Our kernels beside other tools, run alternately on one core: a table of times, ratios and memory. What was measured is in
# docs/capacity.md.
#   bash tests/bench/peers.sh [SIZE [OPTION...]]       SIZE = AGENCIESxTASKS, default 120x1000; options of peers.py
# Sizes of the page: 120x1000 | 5000x100000 | 50000x2000000. Uses what is installed of libigraph-dev, libboost-dev,
# python3-scipy and python3-networkx (PYTHON=/path/of/another/python3 for those).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${BUILD:-build/bench}
cmake --preset release -B "$build" -DDUTYGRAPH_BENCH=ON -DDUTYGRAPH_TESTS=OFF >/dev/null
ninja -C "$build" bench_peers >/dev/null
python3 tests/bench/peers.py "$build/tests/bench" "${1:-120x1000}" "${@:2}"
