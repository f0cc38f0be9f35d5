#!/usr/bin/env bash
# Installs what is missing, builds dutygraph, and makes the report on the plans that ship with it; with arguments, on
# those inputs instead (any words of `dutygraph report`): bash examples/run.sh my-notice.txt -o my-report
set -euo pipefail
cd_back=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

bash .ci/install.sh
cmake --preset release -DDUTYGRAPH_TESTS=OFF >/dev/null
cmake --build --preset release --target dutygraph
dutygraph=$root/build/release/src/cli/dutygraph

if (($# > 0)); then
  cd "$cd_back"
  exec "$dutygraph" report "$@"
fi

"$dutygraph" report graphs/plans -o output
cat <<'END'

Done. Open in a browser or a spreadsheet:
  output/index.html                    the whole report on one page
  output/tables/rank.csv               departments by load
  output/diagrams/                     who works with whom, one picture a period
The program itself is build/release/src/cli/dutygraph; try it with --help.
END
