/// Run by the build: prints the single-character Traditional-to-Simplified table from ICU's transliterator as C++, so
/// that the tool starts without loading its rules (80 ms).
#include <cstdio>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

int main() {
  constexpr UChar32 first = 0x3400;
  constexpr UChar32 last = 0x9FFF;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !transliterator) {
    std::fprintf(stderr, "make_script_table: ICU has no Traditional-Simplified rules: %s\n", u_errorName(status));
    return 1;
  }
  icu::UnicodeString all; // blanks between them keep the rules for longer strings out
  for (UChar32 c = first; c <= last; ++c) all.append(c).append(u' ');
  const int length = all.length();
  transliterator->transliterate(all);
  if (all.length() != length) return 1;
  std::puts("// {Traditional, Simplified}, ascending.");
  for (int i = 0; i < length; i += 2)
    if (all.charAt(i) != first + i / 2) std::printf("{0x%04X, 0x%04X},\n", first + i / 2, all.charAt(i));
  return 0;
}
