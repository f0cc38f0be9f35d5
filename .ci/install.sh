#!/usr/bin/env bash
# Installs the Debian packages that building and testing need, only those that are missing. Where nothing is missing,
# apt is not touched.
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config
  libboost-graph-dev libcli11-dev libeigen3-dev libexpected-dev libfmt-dev libgmock-dev libgraphviz-dev libgtest-dev
  libicu-dev libpoppler-cpp-dev libpugixml-dev libssl-dev libxml2-dev libzip-dev nlohmann-json3-dev
  fontconfig fonts-noto-cjk poppler-utils
)
if [[ "${1:-}" == --lint ]]; then packages+=(clang-format); fi

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $state == installed ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi

echo "installing ${missing[*]}" >&2
as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "these packages are missing: ${missing[*]} (install them as root: apt-get install ${missing[*]})" >&2
    exit 1
  fi
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
