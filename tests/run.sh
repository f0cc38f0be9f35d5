#!/usr/bin/env bash
# Installs what is missing, builds everything and runs all tests. Arguments go to ctest: bash tests/run.sh -R Rank
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash .ci/install.sh
cmake --preset release -DDUTYGRAPH_TESTS=ON >/dev/null
cmake --build --preset release
ctest --preset release -j "$(nproc)" "$@"
