// Stage input: bytes in, the format of what is no text out.
// One table for signatures, one for what an archive or compound file holds.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "input/format.h"
#include "input/zip.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view magic;
  Format format;
};

constexpr Format kZip{"zip", "ZIP"};

// ZIP, OLE2 and BMP need a closer look and are not in this table.
constexpr Signature kSignatures[] = {
    {"%PDF-"sv, {"pdf", "PDF"}},
    {"{\\rtf"sv, {"rtf", "RTF"}},
    {"\x89PNG\r\n\x1A\n"sv, {"png", "PNG"}},
    {"\xFF\xD8\xFF"sv, {"jpeg", "JPEG"}},
    {"GIF87a"sv, {"gif", "GIF"}},
    {"GIF89a"sv, {"gif", "GIF"}},
    {"II*\0"sv, {"tiff", "TIFF"}},
    {"MM\0*"sv, {"tiff", "TIFF"}},
    {"Rar!\x1A\x07"sv, {"rar", "RAR"}},
    {"7z\xBC\xAF\x27\x1C"sv, {"7z", "7z"}},
    {"\x1F\x8B\x08"sv, {"gzip", "gzip"}},
};

// What the list of a package's content types says of its main part.
constexpr Signature kContentTypes[] = {
    {"wordprocessingml.document.main+xml"sv, {"docx", "DOCX", false, {}, true}},
    {"wordprocessingml.template.main+xml"sv, {"docx", "DOCX", false, {}, true}},
    {"ms-word.document.macroEnabled.main+xml"sv, {"docx", "DOCX", false, {}, true}},
    {"ms-word.template.macroEnabledTemplate.main+xml"sv, {"docx", "DOCX", false, {}, true}},
    {"spreadsheetml.sheet.main+xml"sv, {"xlsx", "XLSX", false, {}, true}},
    {"spreadsheetml.template.main+xml"sv, {"xlsx", "XLSX", false, {}, true}},
    {"ms-excel.sheet.macroEnabled.main+xml"sv, {"xlsx", "XLSX", false, {}, true}},
    {"ms-excel.template.macroEnabled.main+xml"sv, {"xlsx", "XLSX", false, {}, true}},
    {"ms-excel.sheet.binary.macroEnabled.main"sv, {"xlsb", "XLSB"}},
    {"presentationml."sv, {"pptx", "PPTX"}},
};

// The first line of an OpenDocument package.
constexpr Signature kMimeTypes[] = {
    {"application/vnd.oasis.opendocument.text"sv, {"odt", "ODT"}},
    {"application/vnd.oasis.opendocument.spreadsheet"sv, {"ods", "ODS"}},
};

// Names near the beginning of an archive whose directory, at its end, is lost.
constexpr Signature kLostMembers[] = {
    {"word/"sv, {"docx", "DOCX"}},
    {"xl/"sv, {"xlsx", "XLSX"}},
    {"ppt/"sv, {"pptx", "PPTX"}},
    {"OFD.xml"sv, {"ofd", "OFD"}},
    {"[Content_Types].xml"sv, {"ooxml", "Office"}},  // of which kind, is lost too
};

// Main parts of Office documents.
constexpr Signature kMainParts[] = {
    {"word/document.xml"sv, {"docx", "DOCX"}},
    {"xl/workbook.xml"sv, {"xlsx", "XLSX"}},
    {"ppt/presentation.xml"sv, {"pptx", "PPTX"}},
};

// Stream names of a compound file, in its UTF-16LE. WPS Office writes the same ones.
constexpr Signature kOleStreams[] = {
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, {"doc", "DOC"}},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, {"xls", "XLS"}},
    {"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, {"ooxml", "Office encrypted"}},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"sv, {"ppt", "PPT"}},
};

std::uint32_t little_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

Format with_signature(std::string_view text, std::span<const Signature> signatures) {
  for (const Signature& signature : signatures) {
    if (text.find(signature.magic) != text.npos) return signature.format;
  }
  return {};
}

// An Office document whose list of parts is lost or spoilt: no archive of documents.
Format spoilt_package(const ZipArchive& archive) {
  const std::size_t list = archive.find("[Content_Types].xml");
  std::string content;
  const bool lost =
      list >= archive.entries().size() || archive.read(list, content).problem == "input.damaged"sv;
  if (!lost) return {};
  for (const Signature& part : kMainParts) {
    if (archive.find(part.magic) >= archive.entries().size()) continue;
    Format format = part.format;
    format.damaged = true;
    return format;
  }
  return {};
}

Format zip_format(std::string_view bytes, std::size_t max_bytes) {
  // Nothing but the end of a directory, which takes 22 bytes.
  constexpr Format kEmptyZip{"zip", "ZIP empty"};
  if (bytes.starts_with("PK\x05\x06"sv) && bytes.size() >= 22) return kEmptyZip;
  const ZipArchive archive(bytes, max_bytes);
  if (!archive.problem().none()) {
    const std::string_view head = bytes.substr(0, std::size_t{1} << 17);
    Format format = with_signature(head, kLostMembers);
    if (!format.known()) format = kZip;
    format.damaged = archive.problem().problem == "input.damaged";
    if (!format.damaged) format.too_large = archive.problem().detail;
    return format;
  }
  const auto content_of = [&archive](std::string_view name) {
    std::string content;
    const std::size_t entry = archive.find(name);
    if (entry < archive.entries().size()) archive.read(entry, content);
    return content;
  };
  if (const Format format = with_signature(content_of("[Content_Types].xml"), kContentTypes);
      format.known()) {
    return format;
  }
  if (archive.find("OFD.xml") < archive.entries().size()) return {"ofd", "OFD"};
  if (const Format format = with_signature(content_of("mimetype"), kMimeTypes); format.known()) {
    return format;
  }
  if (const Format format = spoilt_package(archive); format.known()) return format;
  const std::vector<ZipEntry>& entries = archive.entries();
  const bool empty = std::all_of(entries.begin(), entries.end(), [](const ZipEntry& entry) {
    return entry.folder || is_left_behind(zip_label(entry.name));
  });
  return empty ? kEmptyZip : kZip;
}

Format ole_format(std::string_view bytes) {
  Format format{"ole", "OLE"};
  for (const Signature& stream : kOleStreams) {
    if (bytes.find(stream.magic) == bytes.npos) continue;
    format = stream.format;
    break;
  }
  // Header, allocation table and directory take a sector each.
  format.damaged = bytes.size() < 3 * 512;
  return format;
}

// "BM" alone could begin a text.
bool is_bitmap(std::string_view bytes) {
  if (bytes.size() < 26 || !bytes.starts_with("BM")) return false;
  const std::uint32_t header = little_endian(bytes, 14);
  return little_endian(bytes, 6) == 0 && header >= 12 && header <= 124;
}

}  // namespace

Format binary_format(std::string_view bytes, std::size_t max_bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.magic)) return signature.format;
  }
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) {
    return zip_format(bytes, max_bytes);
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return ole_format(bytes);
  if (is_bitmap(bytes)) return {"bmp", "BMP"};
  // An archive with something before it: a program that unpacks it, a byte-order mark.
  if (ends_zip_directory(bytes)) {
    const Format format = zip_format(bytes, max_bytes);
    if (!format.damaged) return format;
  }
  return {};
}

bool has_gb18030_names(std::string_view archive, std::size_t max_bytes) {
  return ZipArchive(archive, max_bytes).has_gb18030_names();
}

}  // namespace gouji
