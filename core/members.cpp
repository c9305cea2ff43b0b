// An archive of reports in, its files out.
#include "members.h"

#include <numeric>

#include "input/format.h"
#include "input/refusal.h"
#include "render/json_writer.h"
#include "sorting.h"

namespace gouji {

MemberArchive::MemberArchive(std::string_view bytes, std::size_t max_bytes)
    : archive_(bytes, max_bytes) {
  const Format format = binary_format(bytes, max_bytes);
  if (format.id != "zip" || bytes.size() > max_bytes) return;
  const std::vector<ZipEntry>& entries = archive_.entries();
  std::vector<Member> found;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Member member{zip_label(entries[i].name), entries[i].bytes};
    if (entries[i].folder || is_left_behind(member.name)) continue;
    found.push_back(std::move(member));
    entries_.push_back(i);
  }
  std::vector<std::size_t> order(found.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order,
              [&found](std::size_t a, std::size_t b) { return found[a].name < found[b].name; });
  std::vector<std::size_t> ordered;
  for (const std::size_t i : order) {
    members_.push_back(std::move(found[i]));
    ordered.push_back(entries_[i]);
  }
  entries_.swap(ordered);
}

std::string MemberArchive::read(std::size_t index) const {
  if (index >= members_.size()) return refusal({}, 0);
  std::string bytes;
  const ZipProblem problem = archive_.read(entries_[index], bytes);
  return problem.none() ? bytes : refusal(problem, members_[index].bytes);
}

std::vector<Member> members(std::string_view bytes, const Options& options) {
  return MemberArchive(bytes, options.max_bytes).members();
}

std::string read_member(std::string_view bytes, std::size_t index, const Options& options) {
  return MemberArchive(bytes, options.max_bytes).read(index);
}

std::string members_json(std::string_view bytes, const Options& options) {
  JsonWriter json;
  json.begin_array();
  for (const Member& member : members(bytes, options)) {
    json.begin_object();
    json.field("name", member.name);
    json.field("bytes", member.bytes);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace gouji
