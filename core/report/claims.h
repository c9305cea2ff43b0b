// Claims: numbers of the running text with what they count, whose, when and how exactly.
#ifndef GOUJI_REPORT_CLAIMS_H_
#define GOUJI_REPORT_CLAIMS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "report/prose.h"
#include "report/report.h"

namespace gouji {

// Sums of cells, most usual first; agreement with any one of them will do (受理 may count what was
// carried in).
class Readings {
 public:
  constexpr Readings(std::initializer_list<std::string_view> sums) : size_(sums.size()) {
    std::copy(sums.begin(), sums.end(), sums_.begin());
  }
  constexpr const std::string_view* begin() const { return sums_.data(); }
  constexpr const std::string_view* end() const { return sums_.data() + size_; }
  constexpr std::string_view front() const { return sums_.front(); }

 private:
  std::array<std::string_view, 4> sums_;
  std::size_t size_;
};

// What a claim counts, and the cells that it must agree with.
struct Subject {
  std::string_view id;  // "requests.received"
  std::string_view zh;  // "新收申请"
  std::string_view english;
  TableId table;
  Readings readings;
  bool some = false;  // it is some of what the cells count: they hold that many, or more
};
// The vocabulary, in a fixed order.
std::span<const Subject> subjects();
// Null if none has that id.
const Subject* find_subject(std::string_view id);

enum class Whose {
  kOwn,    // the organ's own
  kOther,  // a subordinate's, the whole city's, an office's: not compared
};

struct Claim {
  std::vector<const Subject*>
      subjects;   // one; several for a joint number (行政复议、行政诉讼共3件)
  Decimal value;  // amounts in 万元
  Decimal before;  // of the value, what other numbers before `number` count (维持3件、驳回2件)
  Decimal slack;  // how far an amount may be off, being rounded
  Precision precision = Precision::kExact;
  std::optional<int> year;  // the year it speaks of, if the text names one
  bool cumulative = false;  // 累计, 五年来, 上半年: another span of time than the year
  Whose whose = Whose::kOwn;
  bool central = false;  // the organ's itself, which may be a part of what its report counts
  bool none = false;     // the text denies it (未收到, 未发生, 0件)
  bool likely = false;   // subject, year or owner are likely, not certain
  std::optional<std::size_t> whole;  // index of the claim that it is a part of (其中)
  Span span;                         // the passage to quote: the clause
  Span number;                       // the number with its unit, or the words that deny
};

// The cells of a reading that the report has, by index; empty if it lacks one.
std::vector<std::size_t> cells_of_reading(const Report& report, std::string_view reading);

// Linear in the prose: each clause is looked at once.
std::vector<Claim> read_claims(std::string_view text, const Prose& prose, const Report& report);

// Whether the claim speaks of the report's own year, wholly and exactly.
bool comparable(const Claim& claim, const Report& report);

}  // namespace gouji

#endif  // GOUJI_REPORT_CLAIMS_H_
