#!/usr/bin/env bash
# Our own rules, over tracked files: sources stay short, nothing names a machine's folders, no text is trailed by
# blanks, scripts parse.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
status=0
complain() {
  echo "lint: $*" >&2
  status=1
}

mapfile -t sources < <(git ls-files '*.cpp' '*.hpp' '*.cmake' '*CMakeLists.txt')
for file in "${sources[@]}"; do
  lines=$(wc -l <"$file")
  ((lines <= 450)) || complain "$file: $lines lines, at most 450 are allowed (split it by subject)"
done

# Golden inputs may hold anything; pictures and corpora are not text.
text=(':!tests/golden' ':!tests/fuzz' ':!*.png' ':!*.pdf' ':!*.svg')
if git grep -InE '(^|[^[:alnum:]_.-])/(home|root|Users|tmp|work|mnt)/[[:alnum:]_]' -- "${text[@]}" ':!.ci/lint.sh'; then
  complain "folders of one machine are named above"
fi
if git grep -InE '[[:blank:]]+$' -- '*.cpp' '*.hpp' '*.sh' '*.cmake' '*CMakeLists.txt'; then
  complain "lines above end in blanks"
fi
if git grep -InE 'using namespace (std|boost)\b' -- '*.hpp'; then
  complain "headers above open a foreign namespace"
fi
while read -r script; do bash -n "$script" || complain "$script does not parse"; done < <(git ls-files '*.sh' '.ci/run')
exit "$status"
