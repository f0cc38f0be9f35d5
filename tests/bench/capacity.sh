#!/usr/bin/env bash
# How much fits, and how long does it take? Writes seeded edge tables of about 1e3, 1e5, 1e6 and 1e7 edges and runs the
# commands of the capacity page on them: wall clock and processor seconds, best of RUNS (default 3), and peak memory.
#   DUTYGRAPH=build/src/cli/dutygraph bash tests/bench/capacity.sh [SIZE...]     SIZE: 1e3 1e5 1e6 1e7
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${DUTYGRAPH:-build/release/src/cli/dutygraph}
runs=${RUNS:-3}
sizes=("$@")
((${#sizes[@]})) || sizes=(1e3 1e5 1e6 1e7)
[[ -x /usr/bin/time ]] || { echo "/usr/bin/time is missing (apt-get install time)" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
c++ -std=c++20 -O2 -o "$folder/make_edges" tests/bench/make_edges.cpp
declare -A shape=([1e3]="40 200" [1e5]="1000 20000" [1e6]="10000 200000" [1e7]="50000 2000000")

# Best wall clock and processor seconds of the runs, and the largest peak memory in MB.
measured() {
  for ((run = 0; run < runs; ++run)); do
    /usr/bin/time -a -o "$folder/times" -f "%e %U %S %M" timeout "${LIMIT:-300}" "$@" >"$folder/out" 2>/dev/null || true
  done
  awk 'NF == 4 { cpu = $2 + $3; if (!n++ || $1 < w) w = $1; if (n == 1 || cpu < c) c = cpu; if ($4 > m) m = $4 }
       END { printf "%.2f | %.2f | %.0f", w, c, m / 1024 }' "$folder/times"
  rm -f "$folder/times"
}

echo "| edges | command | wall s | CPU s | peak MB |"
echo "| --- | --- | --- | --- | --- |"
for size in "${sizes[@]}"; do
  table=$folder/$size.tsv
  # shellcheck disable=SC2086 # two words
  "$folder/make_edges" ${shape[$size]} >"$table"
  edges=$(($(wc -l <"$table") - 1))
  for command in ${COMMANDS:-lead_count weighted_load pagerank eigenvector core summary csv numeric graphml}; do
    case $command in
    summary) words=(summary "$table") ;;
    csv | graphml) words=(export "$table" --format "$command" -o "$folder/export") ;;
    numeric) words=(export "$table" --format numeric -o "$folder/numbers") ;;
    *) words=(rank "$table" --by "$command" --top 10) ;;
    esac
    label=${words[*]:0:1}
    [[ $label == summary ]] || label="${words[0]} $command"
    echo "| $edges | $label | $(measured "$program" --quiet "${words[@]}") |"
  done
  if command -v mawk >/dev/null; then
    count='NR > 1 { if ($3 == "lead") lead[$2]++; else co[$2]++ } END { for (a in lead) print a, lead[a], co[a] }'
    echo "| $edges | mawk: lead and co count alone | $(measured mawk -F '\t' "$count" "$table") |"
  fi
done
