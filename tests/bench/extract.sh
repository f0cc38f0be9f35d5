#!/usr/bin/env bash
# Reading documents beside a plain Python regular-expression pass over the same text, in one run on one core, and the
# memory it takes. Goal: 300 MB/s for clean UTF-8; docs/how-it-works.md has what was measured. Only the rooms that read are
# built. The memory of the whole program is shown where there is one: DUTYGRAPH, or that of the preset `release`.
#   bash tests/bench/extract.sh [FOLDER or FILE]     (default: examples/documents; only .txt is timed)
# Needs libbenchmark-dev, python3 and GNU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DUTYGRAPH_CORPUS=${1:-examples/documents}
build=${BUILD:-build/bench-extract}
program=${DUTYGRAPH:-build/release/src/cli/dutygraph}
cmake --preset release -B "$build" -DDUTYGRAPH_BENCH=ON -DDUTYGRAPH_TESTS=OFF \
  -DDUTYGRAPH_ROOMS="plan;text;document;registry;extract" >/dev/null
ninja -C "$build" bench_extract >/dev/null
/usr/bin/time -f "bench_extract: %M KiB at most" "$build/tests/bench/bench_extract" --benchmark_min_time=2
python3 - "$DUTYGRAPH_CORPUS" <<'PY'
import pathlib, re, sys, time
root = pathlib.Path(sys.argv[1])
files = sorted(root.glob("*.txt")) if root.is_dir() else [root]
data = [f.read_bytes() for f in files]
clause = re.compile(r"(牵头|责任|配合|主办|协办)(单位|部门)[:：]([^（）()，,;；。\n]+)")
size, found, best = sum(map(len, data)), 0, 1e9
for _ in range(5):
    start = time.perf_counter()
    found = sum(len(re.split("[、和]", m.group(3))) for d in data for m in clause.finditer(d.decode()))
    best = min(best, time.perf_counter() - start)
print(f"python re: {size / best / 1e6:.0f} MB/s ({found} names)")
PY
if [[ -x $program ]]; then
  plans=$(mktemp -d)
  trap 'rm -rf "$plans"' EXIT
  documents=("$DUTYGRAPH_CORPUS")
  if [[ -d $DUTYGRAPH_CORPUS ]]; then documents=("$DUTYGRAPH_CORPUS"/*.txt); fi
  /usr/bin/time -f "dutygraph extract: %e s, %M KiB at most" "$program" --quiet --threads 1 extract "${documents[@]}" \
    -o "$plans"
fi
