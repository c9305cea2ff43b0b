// Two types of one name in one namespace are one type to the linker, whichever it takes. No
// compiler says so.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "catch.h"

namespace {

TEST_CASE("no two types of the core have one name") {
  const std::filesystem::path root = std::filesystem::path(GOUJI_TESTS_DIR).parent_path() / "core";
  const std::regex open("namespace ([\\w:]*) ?\\{");
  const std::regex type("(?:struct|class|enum class) (\\w+)(?: final)?(?: :.*)? \\{.*");
  std::map<std::string, std::vector<std::string>> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream in(entry.path());
    std::vector<std::string> within;
    std::string line;
    while (std::getline(in, line)) {
      std::smatch found;
      if (std::regex_match(line, found, open)) within.push_back(found[1]);
      if (line.rfind("}  // namespace", 0) == 0 && !within.empty()) within.pop_back();
      // A namespace without a name keeps to its file.
      if (within.empty() || within.back().empty() || !std::regex_match(line, found, type)) continue;
      files[within.back() + "::" + found[1].str()].push_back(entry.path().filename().string());
    }
  }
  REQUIRE(files.count("gouji::Finding") == 1);
  for (const auto& [name, places] : files) {
    INFO(name << " in " << places.front() << " and " << places.back());
    CHECK(places.size() == 1);
  }
}

}  // namespace
