// Exact decimal numbers of the public interface: a count of 1e-8 steps in, plain notation out.
#include "gouji/gouji.h"

namespace gouji {

std::string Decimal::to_string() const {
  const bool negative = raw_ < 0;
  // Negating in unsigned arithmetic is defined for the smallest value too.
  const std::uint64_t magnitude = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(raw_)
                                           : static_cast<std::uint64_t>(raw_);
  const auto one = static_cast<std::uint64_t>(kOne);
  std::string out = negative ? "-" : "";
  out += std::to_string(magnitude / one);
  std::uint64_t fraction = magnitude % one;
  if (fraction == 0) return out;
  out += '.';
  for (std::uint64_t step = one / 10; fraction != 0; step /= 10) {
    out += static_cast<char>('0' + fraction / step);
    fraction %= step;
  }
  return out;
}

}  // namespace gouji
