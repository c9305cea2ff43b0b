#include "sorting.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"

namespace {

using gouji::sort_stably;

TEST_CASE("items are sorted, of whatever type") {
  std::vector<int> numbers{3, 1, 2, 1};
  sort_stably(numbers);
  CHECK(numbers == std::vector<int>{1, 1, 2, 3});
  std::vector<std::string> words{"表四", "表二", "表三"};
  sort_stably(words, [](const std::string& a, const std::string& b) { return a > b; });
  CHECK(words == std::vector<std::string>{"表四", "表二", "表三"});
  sort_stably(words);
  CHECK(words == std::vector<std::string>{"表三", "表二", "表四"});
  std::vector<std::unique_ptr<int>> owned;
  for (const int number : numbers) owned.push_back(std::make_unique<int>(-number));
  sort_stably(owned, [](const auto& a, const auto& b) { return *a < *b; });
  CHECK(*owned.front() == -3);
  CHECK(*owned.back() == -1);
}

TEST_CASE("of two alike the earlier one stays the earlier one") {
  // So many that a sort that is not stable moves them.
  std::vector<std::pair<int, int>> items;
  for (int i = 0; i < 200; ++i) items.emplace_back(i * 7 % 3, i);
  std::vector<std::pair<int, int>> wanted = items;
  std::sort(wanted.begin(), wanted.end());
  sort_stably(items, [](const auto& a, const auto& b) { return a.first < b.first; });
  CHECK(items == wanted);
}

TEST_CASE("nothing is sorted where there is nothing to sort") {
  std::vector<int> none;
  sort_stably(none);
  CHECK(none.empty());
  CHECK(gouji::sorted_places(0, nullptr, nullptr).empty());
  CHECK(gouji::sorted_places(1, nullptr, nullptr).empty());
}

}  // namespace
