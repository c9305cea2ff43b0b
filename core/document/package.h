// Stage document: an office document's package (ZIP with relations between its parts) in, its parts
// out by what they are, wherever they stand and whatever they are called.
#ifndef GOUJI_DOCUMENT_PACKAGE_H_
#define GOUJI_DOCUMENT_PACKAGE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/reader.h"
#include "document/xml.h"
#include "input/zip.h"

namespace gouji {

// A relation of one part to another.
struct PartRelation {
  std::string id;    // "rId1"
  std::string kind;  // the end of its type: "officeDocument", "styles", "worksheet"
  std::string part;  // full name of the target in the package; empty if it lies outside
};

class Package {
 public:
  // `detail` names the format in problems: "DOCX".
  Package(std::string_view bytes, std::size_t max_bytes, std::string_view detail);

  // The main part's name. `usual` where no relation tells.
  std::string main_part(std::string_view usual);
  // The relations of a part. None if it has no list of them.
  std::vector<PartRelation> relations_of(std::string_view part);
  // Reads a part; false if that leads to a problem.
  bool read(std::string_view part, XmlHandler& handler);

  // The first problem so far: Extract::problem and detail; none if empty.
  const std::string& problem() const { return problem_; }
  const std::string& detail() const { return detail_; }
  void fail(std::string_view problem, std::string_view detail);

 private:
  ZipArchive archive_;
  std::string name_;
  std::string problem_;
  std::string detail_;
  std::string bytes_;  // of the part that was read last
};

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_PACKAGE_H_
