// Stage rules: amounts and their unit. In: a cell; out: whether it is in the form's unit, and the
// amount as the form wants it written.
#ifndef GOUJI_RULES_AMOUNTS_H_
#define GOUJI_RULES_AMOUNTS_H_

#include <cstddef>
#include <string>

#include "report/report.h"

namespace gouji {

inline constexpr int kDecimalsWanted = 4;  // 保留4位小数

// The amount with four decimals, rounded half away from zero: "48.1500".
std::string with_decimals(Decimal amount);

// Whether a unit stands in the cell, or the amount is evidently in yuan although 万元 is asked for.
bool has_other_unit(const Report& report, std::size_t cell);

}  // namespace gouji

#endif  // GOUJI_RULES_AMOUNTS_H_
