// The command line as a program: arguments and files in, output and exit status out.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "form/form.h"
#include "gouji/gouji.h"
#include "rules/rule.h"
#include "zip_writer.h"

namespace gouji {
namespace {

using namespace std::string_literals;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  REQUIRE(out.good());
}

struct Output {
  int status = -1;
  std::string out, err;
};

// A folder that goes away with the test, and the program run in it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "gouji-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path operator/(const std::string& name) const { return path_ / name; }

  // `arguments` as in a shell.
  Output run(const std::string& arguments, std::string_view input = "") const {
    write(path_ / ".in", input);
    const std::string command =
        "cd '" + path_.string() + "' && '" GOUJI_PROGRAM "' " + arguments + " <.in >.out 2>.err";
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), read(path_ / ".out"), read(path_ / ".err")};
  }

 private:
  fs::path path_;
};

std::string seed(const std::string& name) {
  const std::string bytes = read(fs::path(GOUJI_TESTS_DIR) / "golden/seeds" / name);
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}
const char* const kGood = "001_be2462de74f1b0c4.txt";  // no errors
const char* const kBad = "002_baa44959fd9d628f.txt";   // errors and warnings

// The rules to switch off for a document to have no finding of a severity, as --disable takes them.
// A rule that is switched off may leave its cause to another.
std::string all_but(const std::string& bytes, std::initializer_list<Severity> unwanted) {
  Options options;
  std::string ids;
  for (bool more = true; more;) {
    more = false;
    for (const Finding& finding : check(bytes, options).findings) {
      if (std::find(unwanted.begin(), unwanted.end(), finding.severity) == unwanted.end()) continue;
      more = true;
      options.disable.push_back(finding.rule);
      ids += (ids.empty() ? "" : ",") + finding.rule;
    }
  }
  return ids;
}

std::vector<std::string> names_in(const Json& results) {
  std::vector<std::string> names;
  for (const Json& result : results) names.push_back(result["source"]["name"]);
  return names;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("exit status: findings against --fail-on") {
  const Folder folder;
  const std::string bytes = seed(kBad);
  write(folder / "good.txt", seed(kGood));
  write(folder / "bad.txt", bytes);
  CHECK(folder.run("check good.txt").status == 0);
  CHECK(folder.run("check bad.txt").status == 1);
  CHECK(folder.run("check good.txt bad.txt").status == 1);
  CHECK(folder.run("check --fail-on never bad.txt").status == 0);
  const std::string warnings = "--disable " + all_but(bytes, {Severity::kError}) + " bad.txt";
  CHECK(folder.run("check " + warnings).status == 0);
  CHECK(folder.run("check --fail-on warning " + warnings).status == 1);
  const std::string infos =
      "--disable " + all_but(bytes, {Severity::kError, Severity::kWarning}) + " bad.txt";
  CHECK(folder.run("check --fail-on warning " + infos).status == 0);
}

TEST_CASE("exit status: inputs that cannot be read never stop the others") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  write(folder / "a.pdf", "%PDF-1.7");
  write(folder / "empty.txt", "");
  write(folder / "novel.txt", "话说天下大势。");
  for (const char* bad : {"nowhere.txt", "a.pdf"}) {
    INFO(bad);
    const Output output = folder.run("check --fail-on never --format json "s + bad + " good.txt");
    CHECK(output.status == 2);
    const Json results = Json::parse(output.out)["results"];
    REQUIRE(names_in(results) == std::vector<std::string>{bad, "good.txt"});
    CHECK(results[0]["findings"].size() == 1);
    CHECK(results[0]["findings"][0]["rule"].get<std::string>().starts_with("input."));
    CHECK(results[1]["summary"]["verdict"] == "pass");
    CHECK(results[1]["report"]["cells"].size() == 198);
  }
  CHECK(folder.run("check empty.txt").status == 1);
  CHECK(folder.run("check novel.txt good.txt").status == 1);
}

TEST_CASE("an archive's reports are checked one by one, and none stops the others") {
  const Folder folder;
  ZipWriter writer;
  writer.add({"b/good.txt", seed(kGood)});
  writer.add({"a.txt", seed(kGood), true, 1});
  writer.add({"c.zip", zip_of({{"good.txt", seed(kGood)}})});
  writer.add({"__MACOSX/b/._good.txt", "x"});
  write(folder / "r.zip", writer.take());
  const Output output = folder.run("check --format json r.zip");
  CHECK(output.status == 2);
  const Json results = Json::parse(output.out)["results"];
  REQUIRE(names_in(results) ==
          std::vector<std::string>{"r.zip/a.txt", "r.zip/b/good.txt", "r.zip/c.zip"});
  CHECK(results[0]["findings"][0]["rule"] == "input.unsupported");
  CHECK(results[0]["summary"]["verdict"] == "fail");
  CHECK(results[1]["summary"]["verdict"] == "pass");
  CHECK(results[2]["findings"][0]["rule"] == "input.unsupported");
  CHECK(contains(folder.run("cells r.zip").out, "r.zip/b/good.txt,"));
  CHECK(folder.run("dump --stage=document -", zip_of({{"a.txt", "一、总体情况"}})).status == 0);
}

TEST_CASE("exit status: usage") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  for (const char* arguments :
       {"", "chekc good.txt", "check", "check --format sarif good.txt",
        "check --format csv good.txt", "check --rules r good.txt",
        "check --previous good.txt good.txt", "check --lang fr good.txt",
        "check --fail-on info good.txt", "check --disable", "check - -", "rules --format html",
        "rollup --parent good.txt good.txt", "cells", "dump good.txt",
        "dump --stage=cells good.txt", "dump --stage=report", "dump --stage=form good.txt"}) {
    INFO(arguments);
    const Output output = folder.run(arguments);
    CHECK(output.status == 2);
    CHECK(output.out.empty());
    CHECK(contains(output.err, "gouji: "));
  }
}

TEST_CASE("an unknown rule is named with the nearest one") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  const Output output = folder.run("check --disable title.form,request.balance good.txt");
  CHECK(output.status == 2);
  CHECK(contains(output.err, "request.balance"));
  CHECK(contains(output.err, "requests.balance"));
}

TEST_CASE("--disable leaves rules out") {
  const Folder folder;
  write(folder / "bad.txt", seed(kBad));
  const Output output = folder.run(
      "check --format jsonl --disable cell.blank,cell.unit --disable cell.width bad.txt");
  const Json result = Json::parse(output.out);
  CHECK_FALSE(result["findings"].empty());
  for (const Json& rule : result["rules"]) {
    CHECK(rule["rule"] != "cell.blank");
    CHECK(rule["rule"] != "cell.width");
  }
  CHECK(result["rules"].size() == registry().size() - 3);
  for (const Json& finding : result["findings"]) CHECK(finding["rule"] != "cell.blank");
}

TEST_CASE("json is one object and jsonl one line each, with the result of the core") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  write(folder / "bad.txt", seed(kBad));
  Options options;
  options.name = "bad.txt";
  const std::string bad = check_json(seed(kBad), options);
  options.name = "good.txt";
  const std::string good = check_json(seed(kGood), options);
  CHECK(folder.run("check --format jsonl bad.txt good.txt").out == bad + "\n" + good + "\n");
  const Json all = Json::parse(folder.run("check --format json bad.txt good.txt").out);
  CHECK(all["schema"] == "gouji/1");
  CHECK(all["results"] == Json::array({Json::parse(bad), Json::parse(good)}));
  CHECK(all.size() == 2);
  options.with_text = true;
  options.language = Language::kEn;
  CHECK(folder.run("check --format jsonl --with-text --lang en good.txt").out ==
        check_json(seed(kGood), options) + "\n");
}

TEST_CASE("standard input") {
  const Folder folder;
  write(folder / "bad.txt", seed(kBad));
  const Output output = folder.run("check --format json - bad.txt", seed(kGood));
  CHECK(output.status == 1);
  const Json results = Json::parse(output.out)["results"];
  CHECK(names_in(results) == std::vector<std::string>{"-", "bad.txt"});
  CHECK(results[0]["source"]["bytes"] == seed(kGood).size());
}

TEST_CASE("folders: all files below, in the order of names, but hidden ones") {
  const Folder folder;
  for (const char* name : {"d/b.txt", "d/a/2.txt", "d/a/10.txt", "d/c.pdf", "d/乙.txt", "d/.hidden",
                           "d/.git/x.txt", "d/B.txt"}) {
    write(folder / name, seed(kGood));
  }
  fs::create_directory_symlink(folder / "d", folder / "d/loop");
  fs::create_symlink(folder / "d/b.txt", folder / "d/link.txt");
  const Json all = Json::parse(folder.run("check --format json d").out);
  CHECK(names_in(all["results"]) == std::vector<std::string>{"d/B.txt", "d/a/10.txt", "d/a/2.txt",
                                                             "d/b.txt", "d/c.pdf", "d/link.txt",
                                                             "d/乙.txt"});
  fs::create_directories(folder / "nothing");
  const Output nothing = folder.run("check nothing");
  CHECK(nothing.status == 2);
  CHECK(contains(nothing.err, "nothing"));
}

TEST_CASE("text is plain where it goes to a file, and adds several results up") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  write(folder / "bad.txt", seed(kBad));
  const Output one = folder.run("check bad.txt");
  CHECK(contains(one.out, "bad.txt：未通过"));
  CHECK_FALSE(contains(one.out, "\x1B"));
  CHECK_FALSE(contains(one.out, "共 1 份"));
  CHECK(contains(folder.run("check bad.txt good.txt").out, "共 2 份："));
  CHECK(contains(folder.run("check --lang en bad.txt").out, "bad.txt: fail"));
}

TEST_CASE("cells: one record for each number") {
  const Folder folder;
  write(folder / "bad,\"1\".txt", seed(kBad));
  const Output csv = folder.run("cells 'bad,\"1\".txt'");
  CHECK(csv.status == 0);
  std::istringstream lines(csv.out);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "file,organ,year,cell,value,state");
  const std::string begin = "\"bad,\"\"1\"\".txt\",文峰区人民政府,2019,";
  std::size_t count = 0;
  for (; std::getline(lines, line); ++count) CHECK(line.starts_with(begin));
  CHECK(count == 198);
  CHECK(contains(csv.out, begin + "requests.new.total,44,number\n"));
  CHECK(contains(csv.out, begin + "requests.new.ngo,,blank\n"));
  CHECK(contains(csv.out, begin + "disclosure.coercion.change,-11,number\n"));

  const Json json = Json::parse(folder.run("cells --format json 'bad,\"1\".txt'").out);
  REQUIRE(json["cells"].size() == 198);
  const Json first{{"file", "bad,\"1\".txt"},
                   {"organ", "文峰区人民政府"},
                   {"year", 2019},
                   {"cell", "disclosure.regulations.made"},
                   {"value", 0},
                   {"state", "number"}};
  CHECK(json["cells"][0] == first);

  const Output missing = folder.run("cells nowhere.txt");
  CHECK(missing.status == 2);
  CHECK(missing.out == "file,organ,year,cell,value,state\n");
  CHECK(contains(missing.err, "nowhere.txt"));
}

TEST_CASE("rules: the catalogue in three dresses") {
  const Folder folder;
  const Output text = folder.run("rules");
  const Output english = folder.run("rules --lang en");
  const Output markdown = folder.run("rules --format markdown");
  for (const Rule* rule : registry()) {
    CHECK(contains(text.out, rule->what.zh));
    CHECK(contains(english.out, rule->what.en));
    CHECK(contains(markdown.out, "### `" + std::string(rule->id) + "` "));
  }
  CHECK(folder.run("rules --format json").out == rules_json() + "\n");
}

TEST_CASE("dump: the stages as JSON") {
  const Folder folder;
  write(folder / "bad.txt", seed(kBad));
  const Json document = Json::parse(folder.run("dump --stage=document bad.txt").out);
  CHECK(document["blocks"].size() > 10);
  const Json report = Json::parse(folder.run("dump --stage=report bad.txt").out);
  CHECK(report["year"] == 2019);
  CHECK(report["cells"]["requests.result_total.natural"]["value"] == 43);
  CHECK(report["cells"]["disclosure.coercion.change"]["full_width"] == true);
  CHECK(report["tables"]["requests"]["rows"].size() == 23);
  CHECK(folder.run("dump --stage=report nowhere.txt").status == 2);
}

TEST_CASE("dump: the forms as JSON have every row, column and relation") {
  const Json forms_json = Json::parse(Folder().run("dump --stage=form").out);
  CHECK(forms_json["parts"].size() == kPartCount);
  REQUIRE(forms_json["forms"].size() == forms().size());
  for (std::size_t f = 0; f < forms().size(); ++f) {
    const Json& form = forms_json["forms"][f];
    CHECK(form["id"] == forms()[f]->id);
    std::vector<std::string> ids;
    for (const Json& table : form["tables"]) {
      for (const Json& row : table["rows"]) {
        for (const Json& column : row["columns"]) {
          ids.push_back(table["id"].get<std::string>() + "." + row["id"].get<std::string>() + "." +
                        column["id"].get<std::string>());
        }
      }
      CHECK_FALSE(table["relations"].empty());
    }
    std::vector<std::string> expected;
    for (std::size_t cell : cells_of(*forms()[f])) expected.push_back(all_cells()[cell].id);
    CHECK(ids == expected);
  }
}

TEST_CASE("dump: the claims as JSON") {
  const Folder folder;
  write(folder / "bad.txt", seed(kBad));
  const Json claims = Json::parse(folder.run("dump --stage=claims bad.txt").out)["claims"];
  std::vector<std::string> subjects;
  for (const Json& claim : claims) subjects.push_back(claim["subjects"][0]);
  CHECK(subjects == std::vector<std::string>{"disclosure.normative.published", "requests.received",
                                             "disputes.review", "disputes.suit",
                                             "disclosure.normative.made"});
  CHECK(claims[1]["value"] == 44);
  CHECK(claims[1]["compared"] == true);
}

TEST_CASE("the files made by `make generate` are those that are checked in") {
  const Folder folder;
  const std::filesystem::path root = std::filesystem::path(GOUJI_TESTS_DIR).parent_path();
  CHECK(folder.run("rules --format markdown").out == read(root / "core/rules/README.md"));
  CHECK(folder.run("dump --stage=form").out == read(root / "web/src/generated/forms.json"));
}

TEST_CASE("help and version") {
  const Folder folder;
  CHECK(folder.run("--version").out == version() + "\n");
  const Output help = folder.run("--help");
  CHECK(help.status == 0);
  for (const char* word : {"check", "rules", "cells", "dump", "退出码", "例子"}) {
    CHECK(contains(help.out, word));
  }
  for (const char* command : {"check", "rules", "cells", "dump"}) {
    const Output of_command = folder.run(command + " --help"s);
    CHECK(of_command.status == 0);
    CHECK(contains(of_command.out, "Usage: gouji "s + command));
  }
}

}  // namespace gouji
