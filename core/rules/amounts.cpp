// Stage rules: amounts and their unit. In: a cell; out: whether it is in the form's unit, and the
// amount as the form wants it written.
#include "rules/amounts.h"

#include <cstdint>
#include <optional>

#include "form/form.h"
#include "report/organ.h"
#include "rules/relations.h"

namespace gouji {
namespace {

// In 万元. What no organ of the level reaches in a year of procurement or fees: ten thousand
// million yuan below the provinces, one thousand million for a county's department or a township.
// The figures are set high so that a rich city is left alone: an amount below them that is in yuan
// is caught by the price of a single item.
constexpr Decimal kLargest = Decimal::from_integer(1'000'000);
constexpr Decimal kLargestSmallOrgan = Decimal::from_integer(100'000);
// Average price of one procurement item: one thousand million yuan.
constexpr Decimal kLargestItem = Decimal::from_integer(100'000);

// The smallest amount in yuan (1 分); what is no multiple of it is in 万元 already. Zeros that only
// fill up the four decimals that the head asks for say nothing.
constexpr std::int64_t kFen = Decimal::kOne / 100;

bool evidently_yuan(const Report& report, std::size_t cell) {
  const CellSpec& spec = all_cells()[cell];
  const CellValue& value = report.cell(cell);
  if (spec.column->kind != Kind::kAmount || value.value.raw() % kFen != 0) return false;
  const Organ& organ = report.nature;
  if (organ.level == OrganLevel::kState || organ.level == OrganLevel::kProvince) return false;
  const bool small = organ.level == OrganLevel::kTownship ||
                     (organ.level == OrganLevel::kCounty && organ.kind == OrganKind::kDepartment);
  if (value.value >= (small ? kLargestSmallOrgan : kLargest)) return true;
  const std::optional<std::size_t> items = cell_index(spec.table, spec.row->id, "items");
  if (!items) return false;
  const std::int64_t count = value_of(report, *items).raw() / Decimal::kOne;
  return count > 0 && value.value.raw() / count >= kLargestItem.raw();
}

}  // namespace

std::string with_decimals(Decimal amount) {
  constexpr std::int64_t kStep = Decimal::kOne / 10'000;
  const bool negative = amount < Decimal();
  const std::int64_t raw = negative ? -amount.raw() : amount.raw();
  const std::int64_t steps = raw / kStep + (raw % kStep >= kStep / 2 ? 1 : 0);
  std::string fraction = std::to_string(steps % 10'000);
  fraction.insert(0, static_cast<std::size_t>(kDecimalsWanted) - fraction.size(), '0');
  return (negative ? "-" : "") + std::to_string(steps / 10'000) + "." + fraction;
}

bool has_other_unit(const Report& report, std::size_t cell) {
  const CellValue& value = report.cell(cell);
  return value.state == CellState::kNumber && (!value.unit.empty() || evidently_yuan(report, cell));
}

}  // namespace gouji
