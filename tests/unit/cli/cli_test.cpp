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
        "cd '" + path_.string() + "' && '" GOUJI_PROGRAM "' <.in >.out 2>.err " + arguments;
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
std::string base(const std::string& name) {
  const std::string bytes = read(fs::path(GOUJI_TESTS_DIR) / "cases/base" / name);
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
  for (const char* arguments : {"",
                                "chekc good.txt",
                                "check",
                                "check --format xlsx good.txt",
                                "check --format CSV good.txt",
                                "check --rules r good.txt",
                                "check --previous nowhere.txt good.txt",
                                "check --lang fr good.txt",
                                "check --fail-on info good.txt",
                                "check --disable",
                                "check - -",
                                "rules --format html",
                                "check --previous . good.txt",
                                "check --previous - -",
                                "rollup good.txt",
                                "rollup --parent good.txt",
                                "rollup --parent nowhere.txt good.txt",
                                "rollup --parent - -",
                                "rollup --parent good.txt --format jsonl good.txt",
                                "cells",
                                "dump good.txt",
                                "dump --stage=cells good.txt",
                                "dump --stage=report",
                                "dump --stage=form good.txt"}) {
    INFO(arguments);
    const Output output = folder.run(arguments);
    CHECK(output.status == 2);
    CHECK(output.out.empty());
    CHECK(contains(output.err, "gouji: "));
  }
}

TEST_CASE("what is wrong with the usage is said in both languages, with the help to look at") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  const std::pair<const char*, const char*> kSaid[] = {
      {"chekc good.txt", "要先写命令"},
      {"cells", "缺少文件或选项 / FILE is required\n用法 / Usage: gouji cells --help\n"},
      {"dump good.txt", "缺少文件或选项 / --stage is required"},
      {"check --frmat json good.txt", "不认识这个参数"},
      {"check --format json --format csv good.txt", "选项只能写一次"},
      {"check --format xml good.txt", "选项的值不对 / --format: xml not in {text,json,"},
      {"check - -", "gouji: “-” 只能写一次"},
  };
  for (const auto& [arguments, said] : kSaid) {
    INFO(arguments);
    CHECK(contains(folder.run(arguments).err, said));
  }
}

TEST_CASE("an unknown rule is named with the nearest one") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  const Output output = folder.run("check --disable title.form,request.balance good.txt");
  CHECK(output.status == 2);
  CHECK(contains(output.err, "request.balance"));
  CHECK(contains(output.err, "requests.balance"));
  CHECK(contains(folder.run("check --disable nosuch good.txt").err, "gouji rules"));
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

TEST_CASE("--rules checks rules of the user's own, too") {
  const Folder folder;
  write(folder / "report.txt", base("2021-department.txt"));
  write(folder / "own.rules", "own.many error requests.new.total >= 1000 # 不少于一千件\n");
  const Output output = folder.run("check --format jsonl --rules own.rules report.txt");
  CHECK(output.status == 1);
  const Json result = Json::parse(output.out);
  CHECK(result["rules"].size() == registry().size() + 1);
  CHECK(result["rules"].back()["rule"] == "own.many");
  REQUIRE(result["findings"].size() == 1);
  CHECK(result["findings"][0]["rule"] == "own.many");
  CHECK(result["summary"]["verdict"] == "fail");
  for (const char* format : {"text", "json", "csv", "sarif", "html"}) {
    INFO(format);
    const Output dressed =
        folder.run("check --rules own.rules report.txt --format " + std::string(format));
    CHECK(dressed.status == 1);
    CHECK(contains(dressed.out, "own.many"));
    CHECK(contains(dressed.out, "不少于一千件"));
  }
  CHECK(folder.run("check --rules - report.txt", "own.few error requests.new.total <= 99").status ==
        0);
  CHECK(folder.run("rollup --rules own.rules --parent report.txt report.txt").status == 1);

  write(folder / "bad.rules", "own.many error requests.new.total >= 1\nown.few error x\n");
  const Output bad = folder.run("check --rules bad.rules report.txt");
  CHECK(bad.status == 2);
  CHECK(bad.out.empty());
  CHECK(contains(bad.err, "bad.rules:2："));
  CHECK(folder.run("check --rules nowhere.rules report.txt").status == 2);
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

TEST_CASE("every format holds several files, in their frame") {
  const Folder folder;
  write(folder / "good.txt", seed(kGood));
  write(folder / "bad.txt", seed(kBad));
  write(folder / "empty.txt", "");
  for (const std::string name : {"json", "jsonl", "sarif", "csv", "html"}) {
    INFO(name);
    const OutputFormat format = *format_by_name(name);
    const Frame around = frame(format, Language::kEn);
    std::string pieces;
    for (const std::string file : {"good.txt", "bad.txt", "empty.txt"}) {
      Options options;
      options.name = file;
      options.language = Language::kEn;
      const std::string bytes = file == "empty.txt" ? "" : seed(file == "bad.txt" ? kBad : kGood);
      const std::string piece = render(check(bytes, options), options, format);
      if (!pieces.empty() && !piece.empty()) pieces += around.between;
      pieces += piece;
    }
    const Output output =
        folder.run("check --lang en --format " + name + " good.txt bad.txt empty.txt");
    CHECK(output.out == around.head + pieces + around.tail);
    CHECK(output.status == 1);
  }
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

TEST_CASE("--files-from: names end with a line or with NUL") {
  const Folder folder;
  write(folder / "a b.txt", seed(kGood));
  write(folder / "d/c.txt", seed(kBad));
  const std::vector<std::string> all{"a b.txt", "d/c.txt", "nowhere"};
  for (const std::string& list : {"a b.txt\nd\nnowhere\n"s,
                                  "\xEF\xBB\xBF"
                                  "a b.txt\r\n\r\nd/c.txt\r\nnowhere"s,
                                  "a b.txt\0d/c.txt\0nowhere\0"s}) {
    INFO(list);
    const Output output = folder.run("check --format json --files-from -", list);
    CHECK(output.status == 2);
    CHECK(names_in(Json::parse(output.out)["results"]) == all);
  }
  const Output empty = folder.run("check --files-from -", "\n");
  CHECK(empty.status == 2);
  CHECK(contains(empty.err, "no files in this list"));
  CHECK(folder.run("check --files-from nowhere").status == 2);
}

TEST_CASE("--jobs makes no difference to the results") {
  const Folder folder;
  for (int i = 0; i < 40; ++i) {
    write(folder / ("d/" + std::to_string(i)), i == 7 ? "" : seed(i % 3 == 0 ? kBad : kGood));
  }
  write(folder / "d/8.zip", zip_of({{"a.txt", seed(kGood)}, {"b.txt", seed(kBad)}}));
  for (const std::string format : {"text", "jsonl", "csv"}) {
    INFO(format);
    const Output one = folder.run("check --jobs 1 --format " + format + " d");
    CHECK(one.status == 1);
    const Output many = folder.run("check --jobs 5 --format " + format + " d");
    CHECK(many.status == one.status);
    CHECK(many.out == one.out);
  }
  CHECK(folder.run("check --jobs 0 d").status == 2);
}

TEST_CASE("--skip-done goes on where an earlier output ends") {
  const Folder folder;
  write(folder / "a.txt", seed(kBad));
  write(folder / "b.zip", zip_of({{"a.txt", seed(kGood)}, {"b.txt", seed(kGood)}}));
  write(folder / "c.txt", seed(kGood));
  const std::string all = "check --format jsonl a.txt b.zip c.txt nowhere";
  const Output whole = folder.run(all);
  CHECK(whole.status == 2);
  for (std::size_t size = 0; size <= whole.out.size(); size += 1009) {
    write(folder / "out.jsonl", whole.out.substr(0, size));
    const Output rest = folder.run(all + " --skip-done out.jsonl >> out.jsonl");
    CHECK(rest.status == 2);
    CHECK(read(folder / "out.jsonl") == whole.out);
    const bool half = size > 0 && whole.out[size - 1] != '\n';
    CHECK(contains(rest.err, "out.jsonl") == half);
  }
  CHECK(folder.run(all + " --skip-done out.jsonl").out.empty());
}

TEST_CASE("--skip-done refuses what is no result of this version") {
  const Folder folder;
  write(folder / "a.txt", seed(kGood));
  const std::string line = folder.run("check --format jsonl a.txt").out;
  const std::string::size_type rules = line.rfind(rules_version());
  REQUIRE(rules != line.npos);
  for (const std::string& standing :
       {"no result\n"s, "no result"s, "\n"s, "{\"a\":[1,{}]}\n"s, line.substr(1),
        line.substr(0, rules) + "2001-01" + line.substr(rules + rules_version().size()),
        line.substr(0, line.size() / 2) + "\n", "{\"schema\":\"gouji/1\"}\n"s}) {
    INFO(standing);
    write(folder / "done.jsonl", standing);
    const Output output =
        folder.run("check --format jsonl --skip-done done.jsonl a.txt >> done.jsonl");
    CHECK(output.status == 2);
    CHECK(contains(output.err, "done.jsonl"));
    CHECK(read(folder / "done.jsonl") == standing);
  }
  CHECK(folder.run("check --format jsonl --skip-done nowhere a.txt").status == 2);
  CHECK(folder.run("check --skip-done a.txt a.txt").status == 2);
}

TEST_CASE("an output that cannot be written is said at once") {
  const Folder folder;
  write(folder / "a.txt", seed(kGood));
  for (const std::string command : {"check a.txt", "cells a.txt", "rules"}) {
    const Output output = folder.run(command + " > /dev/full");
    CHECK(output.status == 2);
    CHECK(contains(output.err, "cannot write the output"));
  }
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

TEST_CASE("check --previous compares with the year before") {
  const Folder folder;
  write(folder / "now.txt", base("2021-department.txt"));
  write(folder / "before.txt", base("2021-department-before.txt"));
  write(folder / "other.txt", base("2019-department.txt"));
  write(folder / "novel.txt", "话说天下大势。");
  write(folder / "one.zip", zip_of({{"before.txt", base("2021-department-before.txt")}}));
  write(folder / "two.zip", zip_of({{"a.txt", seed(kGood)}, {"b.txt", seed(kBad)}}));

  Options options;
  options.name = "now.txt";
  options.previous = Companion{"before.txt", base("2021-department-before.txt")};
  const std::string expected = check_json(base("2021-department.txt"), options);
  CHECK(folder.run("check --format jsonl --previous before.txt now.txt").out == expected + "\n");
  const Json result = Json::parse(expected);
  CHECK(result["previous"]["use"] == "compared");
  CHECK(result["previous"]["report"]["year"] == 2021);
  CHECK(result["previous"]["report"]["cells"]["requests.new.total"]["value"] == 8);

  CHECK(contains(folder.run("check --previous before.txt now.txt").out,
                 "上一年度的报告：before.txt"));
  CHECK(folder.run("check --previous - now.txt", base("2021-department-before.txt")).status == 0);
  CHECK(folder.run("check --previous one.zip now.txt").status == 0);
  // What cannot be compared is said, and only what cannot be read makes the result incomplete.
  const auto use = [&](const std::string& previous) {
    return Json::parse(folder.run("check --format jsonl --previous " + previous + " now.txt").out);
  };
  CHECK(use("other.txt")["previous"]["use"] == "year");
  CHECK(use("other.txt")["summary"]["verdict"] == "pass");
  CHECK(use("novel.txt")["previous"]["use"] == "not_a_report");
  CHECK(use("novel.txt")["summary"]["verdict"] == "incomplete");
  CHECK(contains(folder.run("check --previous novel.txt now.txt").out,
                 "没有与上一年度比较：novel.txt，读不出来"));
  CHECK(contains(folder.run("check --lang en --previous other.txt now.txt").out,
                 "it is not on the year before"));
  const Output several = folder.run("check --previous two.zip now.txt");
  CHECK(several.status == 2);
  CHECK(several.out.empty());
  CHECK(contains(folder.run("check --previous nowhere.txt now.txt").err, "nowhere.txt"));
  // The one previous report is that of every file.
  const Json all = Json::parse(folder
                                   .run("check --format json --previous before.txt "
                                        "now.txt novel.txt before.txt")
                                   .out)["results"];
  CHECK(all[0]["previous"]["use"] == "compared");
  CHECK(all[1]["previous"]["use"] == "unused");
  CHECK(all[2]["previous"]["use"] == "year");
}

TEST_CASE("rollup: a consolidated report against its parts") {
  const Folder folder;
  const std::string whole = base("2021-department.txt");
  std::string part = whole;
  part.replace(part.find("文化和旅游局"), std::string_view("文化和旅游局").size(), "文物局");
  write(folder / "whole.txt", whole);
  write(folder / "parts/a.txt", part);
  write(folder / "parts/b.zip", zip_of({{"zero.txt", base("2021-zero.txt")}}));

  Options options;
  options.name = "whole.txt";
  options.parts = {{"parts/a.txt", part}, {"parts/b.zip/zero.txt", base("2021-zero.txt")}};
  const Output json = folder.run("rollup --format json --parent whole.txt parts");
  CHECK(json.status == 0);
  CHECK(json.out ==
        "{\"schema\":\"gouji/1\",\"results\":[\n" + check_json(whole, options) + "\n]}\n");
  const Json parts = Json::parse(json.out)["results"][0]["parts"];
  REQUIRE(parts.size() == 2);
  CHECK(parts[0]["use"] == "summed");
  CHECK(parts[1]["summary"]["verdict"] == "pass");

  // The whole may lie among its parts.
  write(folder / "parts/c.txt", whole);
  const Output among = folder.run("rollup --parent parts/c.txt parts");
  CHECK(among.status == 0);
  CHECK(contains(among.out, "    parts/a.txt：通过。错误 0，提醒 1，"));
  CHECK(contains(among.out, "汇总报告本身，不算在内"));

  std::string wrong = base("2021-zero.txt");
  wrong.replace(wrong.find("行政处罚\t0"), std::string_view("行政处罚\t0").size(), "行政处罚\t2");
  write(folder / "parts/d.txt", wrong);
  fs::remove(folder / "parts/b.zip");
  const Output broken = folder.run("rollup --parent whole.txt parts");
  CHECK(broken.status == 1);
  CHECK(contains(broken.out, "青禾县文物局 5 + 青禾县文化馆 2 = 7，本表填 5。 [rollup.sum]"));
  CHECK(contains(folder.run("rollup --lang en --parent whole.txt parts").out,
                 "5 + 青禾县文化馆 2 = 7, this table has 5. [rollup.sum]"));
  CHECK(folder.run("rollup --fail-on never --parent whole.txt parts").status == 0);
  CHECK(folder.run("rollup --disable rollup.sum --parent whole.txt parts").status == 0);

  // A part that cannot be read never makes a false sum.
  const Output lost = folder.run("rollup --format json --parent whole.txt parts nowhere.txt");
  CHECK(lost.status == 2);
  const Json result = Json::parse(lost.out)["results"][0];
  CHECK(result["parts"][3]["use"] == "not_a_report");
  CHECK(result["summary"]["verdict"] == "incomplete");
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
  write(folder / "=1+1.txt", seed(kBad));
  CHECK(contains(folder.run("cells '=1+1.txt'").out, "\n'=1+1.txt,"));

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
    for (const Words& passage : {rule->example.wrong, rule->example.right}) {
      const std::string zh(passage.zh);
      const std::string first = zh.substr(0, zh.find('\n'));
      CHECK(contains(text.out, "\n        " + first + "\n"));
      CHECK(contains(english.out, passage.en.empty() ? first : std::string(passage.en)));
      CHECK(contains(markdown.out,
                     "：" + first + (first == zh && passage.en.empty() ? "\n" : "<br>")));
    }
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
  for (const char* word : {"check", "rules", "cells", "rollup", "dump", "退出码", "例子"}) {
    CHECK(contains(help.out, word));
  }
  for (const char* command : {"check", "rules", "cells", "rollup", "dump"}) {
    const Output of_command = folder.run(command + " --help"s);
    CHECK(of_command.status == 0);
    CHECK(contains(of_command.out, "Usage: gouji "s + command));
  }
}

}  // namespace gouji
