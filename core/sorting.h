// Sorting, for all that the first module of the page has: std::sort and std::stable_sort are
// compiled anew for each type, to a tenth of that module. This one sorts places, for all types.
#ifndef GOUJI_SORTING_H_
#define GOUJI_SORTING_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace gouji {

// Whether the item at one place comes before that at another.
using PlacesLess = bool (*)(const void* order, std::uint32_t a, std::uint32_t b);

// The places of `count` items, fewer than 2^32, in their order; of two alike the earlier one comes
// first. Empty where they are in order as they are. n log n.
std::vector<std::uint32_t> sorted_places(std::size_t count, PlacesLess less, const void* order);

// As std::stable_sort.
template <typename Item, typename Less = std::less<>>
void sort_stably(std::vector<Item>& items, const Less& less = {}) {
  struct Order {
    const Item* items;
    const Less& less;
  };
  const Order order{items.data(), less};
  const std::vector<std::uint32_t> places = sorted_places(
      items.size(),
      [](const void* of, std::uint32_t a, std::uint32_t b) {
        const auto& [all, comes_before] = *static_cast<const Order*>(of);
        return static_cast<bool>(comes_before(all[a], all[b]));
      },
      &order);
  if (places.empty()) return;
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t place : places) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

}  // namespace gouji

#endif  // GOUJI_SORTING_H_
