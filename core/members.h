// The reports in an archive, for callers that want several of them. In: bytes of a ZIP archive;
// out: names and bytes of the files in it.
#ifndef GOUJI_MEMBERS_H_
#define GOUJI_MEMBERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "gouji/gouji.h"
#include "input/zip.h"

namespace gouji {

// An archive of files: no office document, though that is a ZIP archive too. Keeps a view of the
// bytes.
class MemberArchive {
 public:
  MemberArchive(std::string_view bytes, std::size_t max_bytes);
  // By name; none if the bytes are no such archive or it cannot be read.
  const std::vector<Member>& members() const { return members_; }
  // As read_member() does.
  std::string read(std::size_t index) const;

 private:
  ZipArchive archive_;
  std::vector<Member> members_;
  std::vector<std::size_t> entries_;  // of the members
};

}  // namespace gouji

#endif  // GOUJI_MEMBERS_H_
