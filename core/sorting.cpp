// Sorting, for all types at once: of the places of what is sorted.
#include "sorting.h"

#include <algorithm>
#include <numeric>

namespace gouji {

std::vector<std::uint32_t> sorted_places(std::size_t count, PlacesLess less, const void* order) {
  const auto size = static_cast<std::uint32_t>(count);
  std::uint32_t in_order = 1;
  while (in_order < size && !less(order, in_order, in_order - 1)) ++in_order;
  if (in_order >= size) return {};
  std::vector<std::uint32_t> places(size);
  std::iota(places.begin(), places.end(), 0u);
  std::stable_sort(places.begin(), places.end(),
                   [=](std::uint32_t a, std::uint32_t b) { return less(order, a, b); });
  return places;
}

}  // namespace gouji
