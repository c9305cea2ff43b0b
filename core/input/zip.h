// Stage input: bytes of a ZIP archive in, its entries out. Everything is an office document's
// package or a folder of reports to the stages above; nothing here knows which.
#ifndef GOUJI_INPUT_ZIP_H_
#define GOUJI_INPUT_ZIP_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

// Bounds of an archive. A report takes a few dozen entries and a few megabytes.
inline constexpr std::size_t kMostEntries = 10'000;
// Times Options::max_bytes, of what all entries together unpack to. One entry may unpack to
// Options::max_bytes.
inline constexpr std::size_t kMostUnpacked = 4;
// An entry beyond the first megabyte that unpacks to more than this many times its size is a bomb:
// XML of tables gets to some fifty.
inline constexpr std::size_t kHighestRatio = 300;

// Why something cannot be read: a rule's id and its detail, as in Text. No problem if empty.
struct ZipProblem {
  std::string_view problem;
  std::string_view detail;

  bool none() const { return problem.empty(); }
};

struct ZipEntry {
  std::string name;         // as stored, decoded to UTF-8: for comparing, never for opening files
  std::uint64_t bytes = 0;  // unpacked, as the archive says
  bool folder = false;
  ZipProblem problem;  // known before reading: encrypted, a method that is not deflate, broken
};

// Whether the record that ends an archive's directory stands where it has to, at the end of the
// bytes.
bool ends_zip_directory(std::string_view bytes);

// An archive that is opened in memory. Keeps a view of the bytes. Entries are those of the
// directory at the archive's end, in its order; bytes before and after the archive are passed over.
class ZipArchive {
 public:
  ZipArchive(std::string_view bytes, std::size_t max_bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  // Why the archive as a whole cannot be used: "input.damaged" (no directory, cut off, entries
  // that lie over each other) or "input.too_large" with "archive".
  const ZipProblem& problem() const { return problem_; }
  const std::vector<ZipEntry>& entries() const { return entries_; }
  // Whether a name needs the GB18030 table and it is not there, or would be if it were.
  bool has_gb18030_names() const { return has_gb18030_names_; }

  // The first entry of that name, or entries().size(). Letters of either case are the same, as are
  // slashes of either kind.
  std::size_t find(std::string_view name) const;
  // Unpacks an entry and checks its checksum. Errors: `problem`; `out` is empty then.
  ZipProblem read(std::size_t entry, std::string& out) const;

 private:
  // Where minizip finds an entry: in the directory, and its number.
  struct Place {
    std::uint64_t directory;
    std::uint64_t number;
  };
  struct Source {
    std::string_view bytes;
    std::uint64_t at = 0;
    bool cut = false;  // the last reading wanted more than there is
  };

  void read_directory();
  void add_entry();
  void check_overlaps();
  void* open(std::size_t entry) const;

  std::string_view bytes_;
  std::size_t max_bytes_;
  mutable Source source_;  // minizip's own place in the bytes
  void* file_ = nullptr;   // unzFile
  ZipProblem problem_;
  std::vector<ZipEntry> entries_;
  std::vector<Place> places_;
  std::vector<std::size_t> packed_;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> data_;  // of the entries, in the bytes
  std::vector<std::pair<std::string, std::size_t>> by_name_;
  bool has_gb18030_names_ = false;

  friend struct ZipCallbacks;
};

// A name as a label: no path that leads upwards or to a root, no control characters or marks of
// direction, of bounded length. Never empty.
std::string zip_label(std::string_view name);

// Whether the file of this label is what systems and programs leave in folders: no document.
bool is_left_behind(std::string_view label);

}  // namespace gouji

#endif  // GOUJI_INPUT_ZIP_H_
