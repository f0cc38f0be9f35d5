#include "pdf_file.hpp"
#include "characters.hpp"

namespace dutygraph {

namespace {

/// Every code of two bytes is that character.
constexpr std::string_view to_unicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                                        "/CMapName /Own def /CMapType 2 def\n"
                                        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                                        "1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
                                        "endcmap end end";

std::string stream(std::string_view content) {
  return "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + std::string(content) + "\nendstream";
}

std::vector<std::string> objects_of(const std::vector<std::string>& contents) {
  std::string pages;
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>",
      "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R "
      ">>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
      "/Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>",
      "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 "
      "/Descent -200 /CapHeight 700 /StemV 80 >>",
      stream(to_unicode)};
  for (const auto& content : contents) {
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents " +
                      std::to_string(objects.size() + 2) + " 0 R /Resources << /Font << /F 3 0 R /G 4 0 R >> >> >>");
    pages += std::to_string(objects.size()) + " 0 R ";
    objects.push_back(stream(content));
  }
  objects[1] = "<< /Type /Pages /Kids [" + pages + "] /Count " + std::to_string(contents.size()) + " >>";
  return objects;
}

std::string ten_digits(std::size_t number) {
  const auto digits = std::to_string(number);
  return std::string(10 - digits.size(), '0') + digits;
}

} // namespace

std::string pdf_with(const std::vector<std::string>& contents, std::string_view trailer) {
  std::string file = "%PDF-1.4\n";
  std::string directory = "0000000000 65535 f \n";
  std::size_t number = 0;
  for (const auto& object : objects_of(contents)) {
    directory += ten_digits(file.size()) + " 00000 n \n";
    file += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
  }
  const auto count = std::to_string(number + 1);
  const auto at = std::to_string(file.size());
  return file + "xref\n0 " + count + "\n" + directory + "trailer\n<< /Size " + count + " /Root 1 0 R " +
         std::string(trailer) + " >>\nstartxref\n" + at + "\n%%EOF\n";
}

std::string pdf_text(int left, int base, int size, std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string codes;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = document::character_at(text, at);
    at += next.bytes;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) codes += digits[(next.value >> shift) & 0xFU];
  }
  return "BT /G " + std::to_string(size) + " Tf " + std::to_string(left) + " " + std::to_string(base) + " Td <" +
         codes + "> Tj ET\n";
}

std::string pdf_grid(const std::vector<int>& places, const std::vector<int>& heights) {
  const auto line = [](int x, int y, int to_x, int to_y) {
    return std::to_string(x) + " " + std::to_string(y) + " m " + std::to_string(to_x) + " " + std::to_string(to_y) +
           " l ";
  };
  std::string drawn;
  for (const int height : heights) drawn += line(places.front(), height, places.back(), height);
  for (const int place : places) drawn += line(place, heights.front(), place, heights.back());
  return drawn + "S\n";
}

} // namespace dutygraph
