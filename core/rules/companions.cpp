// Stage rules: what the rules of the group Years share. In: a report and those beside it; out:
// which of them it can be compared with, and their numbers.
#include "rules/companions.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "form/labels.h"

namespace gouji {
namespace {

// Whether a name of a place may end so.
bool ends_place(char32_t c) {
  return std::u32string_view(U"省市县区州盟旗镇乡").find(c) != std::u32string_view::npos;
}

// The name by which an organ is told from others. What joins words differs from year to year; at
// the beginning, or before 县, it is part of a name (和县, 和平县).
std::u32string plain_name(std::string_view organ) {
  const std::u32string whole = essence(organ);
  std::u32string name;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const char32_t c = whole[i];
    const bool joins = c == U'和' || c == U'与' || c == U'及';
    const bool between = i > 0 && i + 1 < whole.size() && whole[i + 1] != U'县' &&
                         whole[i + 1] != U'平' && !ends_place(whole[i - 1]);
    if (!joins || !between) name += c;
  }
  constexpr std::u32string_view kGovernment = U"人民政府";
  if (name.size() > kGovernment.size() && name.ends_with(kGovernment)) {
    name.resize(name.size() - kGovernment.size());
  }
  return name;
}

bool same_cells(const Report& a, const Report& b) {
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    if (a.cell(i).state != b.cell(i).state || a.cell(i).value != b.cell(i).value) return false;
  }
  return true;
}

Use use_of_previous(const Report& report, const CompanionReport& previous) {
  if (!report.recognised) return Use::kUnused;
  if (!previous.report.recognised) return Use::kNotAReport;
  const std::optional<int> year = previous.report.year;
  if (!year || report.year != *year + 1) return Use::kYear;
  return same_organ(report.organ, previous.report.organ) ? Use::kUsed : Use::kOrgan;
}

Use use_of_part(const Report& report, const CompanionReport& part) {
  if (!report.recognised) return Use::kUnused;
  if (!part.report.recognised) return Use::kNotAReport;
  if (!report.year || part.report.year != report.year) return Use::kYear;
  if (report.organ.empty() || plain_name(report.organ) != plain_name(part.report.organ)) {
    return Use::kUsed;
  }
  // Another copy of the whole, which must not be counted as a part of it.
  return same_cells(report, part.report) ? Use::kParent : Use::kTwice;
}

// Tables of the form in which the part lacks a number.
std::vector<TableId> tables_unread(const Form& form, const Report& part) {
  std::vector<TableId> tables;
  for (const std::size_t cell : cells_of(form)) {
    const TableId table = all_cells()[cell].table;
    if (number_in(part, cell) || (!tables.empty() && tables.back() == table)) continue;
    tables.push_back(table);
  }
  return tables;
}

}  // namespace

bool same_organ(std::string_view a, std::string_view b) {
  std::u32string longer = plain_name(a);
  std::u32string shorter = plain_name(b);
  if (longer.size() < shorter.size()) longer.swap(shorter);
  if (shorter.empty() || !longer.ends_with(shorter)) return false;
  // One of them may go without the place above it: 安阳市文峰区, 文峰区; but not 古城区, 城区.
  return longer.size() == shorter.size() || ends_place(longer[longer.size() - shorter.size() - 1]);
}

std::optional<Decimal> number_in(const Report& report, std::size_t cell) {
  const CellValue& value = report.cell(cell);
  if (value.doubtful) return std::nullopt;
  switch (value.state) {
    case CellState::kNumber:
      return value.value;
    case CellState::kBlank:
    case CellState::kPlaceholder:
      return Decimal();
    case CellState::kInvalid:
    case CellState::kMissing:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Decimal> sum_of_parts(const Beside& beside, std::size_t cell) {
  std::optional<Decimal> sum;
  for (const UsedCompanion& part : beside.parts) {
    if (part.use == Use::kCopy || part.use == Use::kParent) continue;
    if (part.use != Use::kUsed) return std::nullopt;
    const std::optional<Decimal> value = number_in(part.companion->report, cell);
    if (!value) return std::nullopt;
    sum = sum.value_or(Decimal()) + *value;
  }
  return sum;
}

Beside judge_companions(const Report& report, const Companions& companions) {
  Beside beside;
  if (companions.previous) {
    beside.previous =
        UsedCompanion{&*companions.previous, use_of_previous(report, *companions.previous), {}};
  }
  std::map<std::u32string, const Report*> seen;
  for (const CompanionReport& part : companions.parts) {
    UsedCompanion used{&part, use_of_part(report, part), {}};
    if (used.use == Use::kUsed && !part.report.organ.empty()) {
      const auto [first, is_new] = seen.emplace(plain_name(part.report.organ), &part.report);
      if (!is_new) {
        used.use = same_cells(*first->second, part.report) ? Use::kCopy : Use::kTwice;
      }
    }
    if (used.use == Use::kUsed && report.form != nullptr) {
      used.unread = tables_unread(*report.form, part.report);
    }
    beside.parts.push_back(std::move(used));
  }
  return beside;
}

}  // namespace gouji
