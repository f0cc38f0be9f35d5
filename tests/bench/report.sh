#!/usr/bin/env bash
# How long does the main job take? Times `dutygraph report` with and without diagrams on the plans that ship with the
# tool, or on the inputs given. Goals on two cores: under 3 s with diagrams, under 0.3 s without.
#   bash tests/bench/report.sh [INPUT...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${DUTYGRAPH:-build/release/src/cli/dutygraph}
if (($# == 0)); then set -- graphs/plans; fi
command -v hyperfine >/dev/null || { echo "hyperfine is missing (apt-get install hyperfine)" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf -v inputs '%q ' "$@"
hyperfine --warmup 1 --runs 5 \
  --command-name "report" "$program --quiet report $inputs -o $folder/with" \
  --command-name "report --no-diagrams" "$program --quiet report $inputs --no-diagrams -o $folder/without"
