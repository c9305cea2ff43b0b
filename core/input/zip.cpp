// Bytes of a ZIP archive in, entries out, by minizip over memory. What minizip takes on trust
// (sizes, counts, places, names) is checked here against our own bounds.
#include "input/zip.h"

#include <unicode/ucnv.h>
#include <unzip.h>

#include <algorithm>
#include <array>
#include <memory>

#include "input/utf8.h"
#include "input/walk.h"

namespace gouji {

// minizip's file functions, over a view of bytes.
struct ZipCallbacks {
  using Source = ZipArchive::Source;

  static Source& source(void* opaque) { return *static_cast<Source*>(opaque); }

  static void* open(void* opaque, const void* /*name*/, int /*mode*/) { return opaque; }

  static uLong read(void* opaque, void* /*stream*/, void* buffer, uLong size) {
    Source& from = source(opaque);
    const std::string_view rest = from.bytes.substr(static_cast<std::size_t>(from.at));
    const std::string_view part = rest.substr(0, size);
    std::copy(part.begin(), part.end(), static_cast<char*>(buffer));
    from.at += part.size();
    from.cut = part.size() < size;
    return static_cast<uLong>(part.size());
  }

  static uLong write(void* /*opaque*/, void* /*stream*/, const void* /*buffer*/, uLong /*size*/) {
    return 0;
  }

  static ZPOS64_T tell(void* opaque, void* /*stream*/) { return source(opaque).at; }

  static long seek(void* opaque, void* /*stream*/, ZPOS64_T offset, int origin) {
    Source& from = source(opaque);
    ZPOS64_T base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = from.at;
    if (origin == ZLIB_FILEFUNC_SEEK_END) base = from.bytes.size();
    if (offset > from.bytes.size() - base) return -1;
    from.at = base + offset;
    return 0;
  }

  static int close(void* /*opaque*/, void* /*stream*/) { return 0; }
  // Without this, minizip takes the end of the bytes for zeros.
  static int error(void* opaque, void* /*stream*/) { return source(opaque).cut ? 1 : 0; }
};

namespace {

constexpr ZipProblem kDamaged{"input.damaged", "ZIP"};
constexpr ZipProblem kTooLarge{"input.too_large", "archive"};
constexpr ZipProblem kEncrypted{"input.unsupported", "ZIP encrypted"};
constexpr ZipProblem kMethod{"input.unsupported", "ZIP method"};

constexpr std::size_t kLongestName = 1024;
constexpr std::size_t kMegabyte = std::size_t{1} << 20;

bool unpacks_to_too_much(std::uint64_t packed, std::uint64_t unpacked) {
  return unpacked > kMegabyte && unpacked / kHighestRatio > packed;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (!c.valid) return false;
    i += c.size;
  }
  return true;
}

// Names of archives made on Chinese Windows. Without the table, what is not ASCII is replaced.
std::string decode_gb18030_name(std::string_view name) {
  std::string out;
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("gb18030", &status);
  if (U_SUCCESS(status)) {
    const char* source = name.data();
    const char* const end = source + name.size();
    while (source < end && U_SUCCESS(status)) {
      const UChar32 c = ucnv_getNextUChar(converter, &source, end, &status);
      if (U_SUCCESS(status)) append_utf8(out, static_cast<char32_t>(c));
    }
    ucnv_close(converter);
    return out;
  }
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else {
      out += kReplacement;
    }
  }
  return out;
}

// What names are compared by.
std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  for (const char c : name) {
    if (c == '\\') {
      key += '/';
    } else {
      key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  key.erase(0, std::min(key.find_first_not_of('/'), key.size()));
  return key;
}

}  // namespace

bool ends_zip_directory(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::size_t kLongestEnd = (std::size_t{1} << 16) + 22;  // with a comment
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kLongestEnd));
  return tail.find("PK\x05\x06"sv) != tail.npos;
}

ZipArchive::ZipArchive(std::string_view bytes, std::size_t max_bytes)
    : bytes_(bytes), max_bytes_(max_bytes), source_{bytes} {
  if (!ends_zip_directory(bytes)) {  // as nearly always; minizip looks for it byte by byte
    problem_ = kDamaged;
    return;
  }
  zlib_filefunc64_def functions;
  functions.zopen64_file = &ZipCallbacks::open;
  functions.zread_file = &ZipCallbacks::read;
  functions.zwrite_file = &ZipCallbacks::write;
  functions.ztell64_file = &ZipCallbacks::tell;
  functions.zseek64_file = &ZipCallbacks::seek;
  functions.zclose_file = &ZipCallbacks::close;
  functions.zerror_file = &ZipCallbacks::error;
  functions.opaque = &source_;
  file_ = unzOpen2_64(nullptr, &functions);
  if (file_ == nullptr) {
    problem_ = kDamaged;
    return;
  }
  read_directory();
  if (problem_.none()) check_overlaps();
  if (!problem_.none()) entries_.clear();
  std::sort(by_name_.begin(), by_name_.end());
}

ZipArchive::~ZipArchive() {
  if (file_ != nullptr) unzClose(file_);
}

void ZipArchive::read_directory() {
  unz_global_info64 info;
  if (unzGetGlobalInfo64(file_, &info) != UNZ_OK) {
    problem_ = kDamaged;
    return;
  }
  if (info.number_entry > kMostEntries) {
    problem_ = kTooLarge;
    return;
  }
  std::uint64_t unpacked = 0;
  int status = info.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(file_);
  while (status == UNZ_OK && entries_.size() <= kMostEntries) {
    add_entry();
    if (!problem_.none()) return;
    unpacked += entries_.back().bytes;
    status = unzGoToNextFile(file_);
  }
  if (entries_.size() > kMostEntries || unpacked / kMostUnpacked > max_bytes_) {
    problem_ = kTooLarge;
  } else if (status != UNZ_END_OF_LIST_OF_FILE || entries_.size() != info.number_entry) {
    problem_ = kDamaged;
  }
}

void ZipArchive::add_entry() {
  std::array<char, kLongestName> buffer{};
  unz_file_info64 info;
  unz64_file_pos place;
  if (unzGetCurrentFileInfo64(file_, &info, buffer.data(), buffer.size(), nullptr, 0, nullptr, 0) !=
          UNZ_OK ||
      unzGetFilePos64(file_, &place) != UNZ_OK) {
    problem_ = kDamaged;
    return;
  }
  const std::string_view name(buffer.data(),
                              std::min<std::size_t>(info.size_filename, kLongestName));
  ZipEntry entry;
  if (is_utf8(name)) {
    entry.name = name;
  } else {
    entry.name = decode_gb18030_name(name);
    has_gb18030_names_ = true;
  }
  entry.folder = name.ends_with('/') || name.ends_with('\\');
  constexpr std::uint64_t kMost = std::uint64_t{1} << 40;  // beyond any limit, sums do not overflow
  entry.bytes = std::min<std::uint64_t>(info.uncompressed_size, kMost);
  std::uint64_t begin = 0;
  if ((info.flag & 1) != 0) {
    entry.problem = kEncrypted;
  } else if (info.compression_method != 0 && info.compression_method != Z_DEFLATED) {
    entry.problem = kMethod;
  } else if (entry.bytes > max_bytes_ ||
             unpacks_to_too_much(info.compressed_size, info.uncompressed_size)) {
    entry.problem = kTooLarge;
  }
  // Opening it raw tells where its data is, and whether its own header agrees with the directory.
  if (unzOpenCurrentFile2(file_, nullptr, nullptr, 1) == UNZ_OK) {
    begin = unzGetCurrentFileZStreamPos64(file_);
    unzCloseCurrentFile(file_);
  }
  const bool inside =
      begin != 0 && begin <= bytes_.size() && info.compressed_size <= bytes_.size() - begin;
  if (!inside && entry.problem.none()) entry.problem = kDamaged;
  if (inside) data_.emplace_back(begin, begin + info.compressed_size);
  by_name_.emplace_back(name_key(entry.name), entries_.size());
  places_.push_back({place.pos_in_zip_directory, place.num_of_file});
  packed_.push_back(inside ? static_cast<std::size_t>(info.compressed_size) : 0);
  entries_.push_back(std::move(entry));
}

// Data that several entries share is how a small archive unpacks to much.
void ZipArchive::check_overlaps() {
  std::sort(data_.begin(), data_.end());
  for (std::size_t i = 1; i < data_.size(); ++i) {
    if (data_[i].first < data_[i - 1].second) problem_ = kDamaged;
  }
}

std::size_t ZipArchive::find(std::string_view name) const {
  const std::pair<std::string, std::size_t> wanted{name_key(name), 0};
  const auto found = std::lower_bound(by_name_.begin(), by_name_.end(), wanted);
  return found != by_name_.end() && found->first == wanted.first ? found->second : entries_.size();
}

ZipProblem ZipArchive::read(std::size_t entry, std::string& out) const {
  out.clear();
  if (entry >= entries_.size()) return kDamaged;
  if (!entries_[entry].problem.none()) return entries_[entry].problem;
  unz64_file_pos place{places_[entry].directory, places_[entry].number};
  if (unzGoToFilePos64(file_, &place) != UNZ_OK || unzOpenCurrentFile(file_) != UNZ_OK) {
    return kDamaged;
  }
  ZipProblem problem;
  out.reserve(static_cast<std::size_t>(entries_[entry].bytes));  // within max_bytes_
  std::array<char, 1 << 15> buffer;
  int size = 0;
  while ((size = unzReadCurrentFile(file_, buffer.data(), buffer.size())) > 0) {
    out.append(buffer.data(), static_cast<std::size_t>(size));
    if (out.size() > max_bytes_ || unpacks_to_too_much(packed_[entry], out.size())) {
      problem = kTooLarge;
      break;
    }
  }
  // Closing compares the checksum, if all was read.
  const bool whole = unzCloseCurrentFile(file_) == UNZ_OK && size == 0;
  if (problem.none() && (!whole || out.size() != entries_[entry].bytes)) problem = kDamaged;
  if (!problem.none()) out.clear();
  return problem;
}

std::string zip_label(std::string_view name) {
  constexpr std::size_t kLongestLabel = 400;
  std::string label;
  std::string segment;
  const auto end_segment = [&label, &segment] {
    if (!segment.empty() && segment != "." && segment != "..") {
      if (!label.empty()) label += '/';
      label += segment;
    }
    segment.clear();
  };
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t begin = i;
    const char32_t c = next_char(name, i);
    const bool invisible = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
                           c == 0xFEFF;
    if (c == '/' || c == '\\') {
      end_segment();
    } else if (c == ':' && label.empty() && segment.size() == 1) {
      segment.clear();  // a drive
    } else if (invisible) {
      segment += '_';
    } else {
      segment += name.substr(begin, i - begin);
    }
    if (label.size() + segment.size() > kLongestLabel) break;
  }
  end_segment();
  return label.empty() ? "_" : label;
}

bool is_left_behind(std::string_view label) {
  if (label.starts_with("__MACOSX/")) return true;
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t end = std::min(label.find('/', at), label.size());
    const std::string_view segment = label.substr(at, end - at);
    if (segment.starts_with('.') || segment.starts_with("~$")) return true;
    at = end + 1;
  }
  std::string file(label.substr(label.rfind('/') + 1));
  for (char& c : file) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return file == "thumbs.db" || file == "desktop.ini";
}

}  // namespace gouji
