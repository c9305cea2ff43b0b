// An office document's package in, parts out by their relations.
#include "document/package.h"

#include <algorithm>

namespace gouji {
namespace {

// `target` as a part of `folder` ("word/", "") refers to it.
std::string resolve(std::string_view folder, std::string_view target) {
  std::string path(target.starts_with('/') ? "" : folder);
  path += target;
  std::vector<std::string_view> segments;
  const std::string_view all = path;
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find('/', at), all.size());
    const std::string_view segment = all.substr(at, end - at);
    if (segment == "..") {
      if (!segments.empty()) segments.pop_back();
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
    at = end + 1;
  }
  std::string out;
  for (const std::string_view segment : segments) {
    if (!out.empty()) out += '/';
    out += segment;
  }
  return out;
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == part.npos ? std::string_view() : part.substr(0, slash + 1);
}

class RelationReader final : public XmlHandler {
 public:
  RelationReader(std::string_view folder, std::vector<PartRelation>& out)
      : folder_(folder), out_(out) {}

  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override {
    if (space != XmlSpace::kPackage || name != "Relationship") return true;
    PartRelation relation;
    relation.id = attributes.get(XmlSpace::kNone, "Id");
    const std::string_view kind = attributes.get(XmlSpace::kNone, "Type");
    relation.kind = kind.substr(kind.rfind('/') + 1);
    if (attributes.get(XmlSpace::kNone, "TargetMode") != "External") {
      relation.part = resolve(folder_, attributes.get(XmlSpace::kNone, "Target"));
    }
    out_.push_back(std::move(relation));
    return true;
  }
  bool end(XmlSpace, std::string_view) override { return true; }
  void text(std::string_view) override {}

 private:
  std::string_view folder_;
  std::vector<PartRelation>& out_;
};

}  // namespace

Package::Package(std::string_view bytes, std::size_t max_bytes, std::string_view detail)
    : archive_(bytes, max_bytes), name_(detail) {
  const ZipProblem& problem = archive_.problem();
  if (!problem.none()) fail(problem.problem, problem.detail);
}

void Package::fail(std::string_view problem, std::string_view detail) {
  if (!problem_.empty()) return;
  problem_ = problem;
  // Whoever opens a document knows nothing of the archive that it is.
  const bool damaged = problem == "input.damaged";
  const bool encrypted = detail == "ZIP encrypted";
  detail_ = damaged ? name_ : encrypted ? name_ + " encrypted" : std::string(detail);
}

std::vector<PartRelation> Package::relations_of(std::string_view part) {
  const std::string_view folder = folder_of(part);
  std::vector<PartRelation> relations;
  const std::string list =
      std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  if (archive_.find(list) == archive_.entries().size()) return relations;
  RelationReader reader(folder, relations);
  read(list, reader);
  return relations;
}

std::string Package::main_part(std::string_view usual) {
  for (const PartRelation& relation : relations_of("")) {
    if (relation.kind == "officeDocument" && !relation.part.empty()) return relation.part;
  }
  return std::string(usual);
}

bool Package::read(std::string_view part, XmlHandler& handler) {
  if (!problem_.empty()) return false;
  if (const ZipProblem problem = archive_.read(archive_.find(part), bytes_); !problem.none()) {
    fail(problem.problem, problem.detail);
    return false;
  }
  std::string_view bytes = bytes_;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const XmlOutcome outcome = read_xml(bytes, handler);
  if (outcome == XmlOutcome::kBroken) fail("input.damaged", name_);
  if (outcome == XmlOutcome::kTooDeep) fail("input.too_large", "nesting");
  return problem_.empty();
}

}  // namespace gouji
