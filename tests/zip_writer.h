// Archives for tests: names and contents in, bytes of a ZIP archive out.
#ifndef GOUJI_TESTS_ZIP_WRITER_H_
#define GOUJI_TESTS_ZIP_WRITER_H_

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

struct ZipFile {
  std::string name;
  std::string content;
  bool deflated = true;
  unsigned flags = 0;            // general purpose bit flags
  unsigned method_claimed = 99;  // 99: the true one
  std::uint32_t crc_change = 0;  // 0: the right checksum
};

class ZipWriter {
 public:
  static void put16(std::string& out, unsigned value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
  }
  static void put32(std::string& out, std::size_t value) {
    put16(out, static_cast<unsigned>(value & 0xFFFF));
    put16(out, static_cast<unsigned>(value >> 16 & 0xFFFF));
  }

  static std::string deflated(std::string_view content) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  }

  static std::uint32_t checksum(std::string_view content) {
    return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()),
                                            static_cast<uInt>(content.size())));
  }

  void add(const ZipFile& file) {
    const std::string data = file.deflated ? deflated(file.content) : file.content;
    const unsigned method = file.method_claimed != 99 ? file.method_claimed : file.deflated ? 8 : 0;
    std::string common;  // what local header and directory share
    put16(common, 20);
    put16(common, file.flags);
    put16(common, method);
    put32(common, 0);  // time
    put32(common, checksum(file.content) + file.crc_change);
    put32(common, data.size());
    put32(common, file.content.size());
    put16(common, static_cast<unsigned>(file.name.size()));
    put16(common, 0);
    directory_ += "PK\1\2";
    put16(directory_, 20);
    directory_ += common;
    put16(directory_, 0);
    put32(directory_, 0);
    put32(directory_, 0);
    put32(directory_, bytes_.size());
    directory_ += file.name;
    bytes_ += "PK\3\4" + common + file.name + data;
    ++count_;
  }

  // A further entry of the directory that shares the data of the first.
  void add_alias_of_first() {
    const std::size_t name = directory_.find("PK\1\2", 4);
    directory_ += directory_.substr(0, name);
    ++count_;
  }

  std::string take() const {
    std::string out = bytes_ + directory_ + "PK\5\6";
    put32(out, 0);
    put16(out, count_);
    put16(out, count_);
    put32(out, directory_.size());
    put32(out, bytes_.size());
    put16(out, 0);
    return out;
  }

 private:
  std::string bytes_;
  std::string directory_;
  unsigned count_ = 0;
};

inline std::string zip_of(const std::vector<ZipFile>& files) {
  ZipWriter writer;
  for (const ZipFile& file : files) writer.add(file);
  return writer.take();
}

// The parts of a Word document around the text of its body.
inline std::string docx_of(std::string_view body, std::string_view numbering = "",
                           std::string_view styles = "", bool stored = false) {
  const std::string space =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::vector<ZipFile> files = {
      {"[Content_Types].xml",
       head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
              "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
      {"_rels/.rels", head + relations + "<Relationship Id=\"a\" Type=\"" + kinds +
                          "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/_rels/document.xml.rels",
       head + relations + "<Relationship Id=\"b\" Type=\"" + kinds +
           "numbering\" Target=\"numbering.xml\"/><Relationship Id=\"c\" Type=\"" + kinds +
           "styles\" Target=\"styles.xml\"/></Relationships>"},
      {"word/numbering.xml",
       head + "<w:numbering" + space + ">" + std::string(numbering) + "</w:numbering>"},
      {"word/styles.xml", head + "<w:styles" + space + ">" + std::string(styles) + "</w:styles>"},
      {"word/document.xml", body.starts_with("<?xml")
                                ? std::string(body)
                                : head + "<w:document" + space + "><w:body>" + std::string(body) +
                                      "</w:body></w:document>"},
  };
  for (ZipFile& file : files) file.deflated = !stored;
  return zip_of(files);
}

// The parts of a workbook of one sheet around what is in it.
inline std::string xlsx_of(std::string_view sheet, std::string_view strings = "",
                           std::string_view styles = "", std::string_view workbook = "",
                           bool stored = false) {
  const std::string space =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
      " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::vector<ZipFile> files = {
      {"[Content_Types].xml",
       head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
              "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
      {"_rels/.rels", head + relations + "<Relationship Id=\"a\" Type=\"" + kinds +
                          "officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"},
      {"xl/_rels/workbook.xml.rels",
       head + relations + "<Relationship Id=\"r1\" Type=\"" + kinds +
           "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s\" Type=\"" + kinds +
           "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"" + kinds +
           "styles\" Target=\"styles.xml\"/></Relationships>"},
      {"xl/workbook.xml",
       head + "<workbook" + space + ">" +
           (workbook.empty() ? "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                             : std::string(workbook)) +
           "</workbook>"},
      {"xl/sharedStrings.xml", strings.starts_with("<?xml")
                                   ? std::string(strings)
                                   : head + "<sst" + space + ">" + std::string(strings) + "</sst>"},
      {"xl/styles.xml", head + "<styleSheet" + space + ">" + std::string(styles) + "</styleSheet>"},
      {"xl/worksheets/sheet1.xml",
       head + "<worksheet" + space + ">" + std::string(sheet) + "</worksheet>"},
  };
  for (ZipFile& file : files) file.deflated = !stored;
  return zip_of(files);
}

}  // namespace gouji

#endif  // GOUJI_TESTS_ZIP_WRITER_H_
