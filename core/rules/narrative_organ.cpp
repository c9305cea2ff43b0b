// Rule narrative.organ. In: the organ of the title; out: a finding where the text names it in
// another way (one character lost, changed or out of place), or where another organ stands in the
// signature or in the sentence that publishes the report.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "form/labels.h"
#include "input/walk.h"
#include "report/claim_words.h"
#include "report/organ.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kShortestRest = 4;  // characters of a name behind its place

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_char(text, at);
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

// The name in two: 贺兰县 and 文化旅游广电局.
struct Name {
  std::u32string whole;
  std::u32string place;
  std::u32string rest;
};

// The place ends with the last 省, 市, 县, 区, 旗, 州 or 盟 that leaves a name of an organ; 镇 and
// 乡 end one before 人民政府 only (住房和城乡建设局 has none).
Name split(std::string_view organ) {
  Name name;
  name.whole = decode(without_blanks(organ));
  constexpr std::u32string_view kSuffixes = U"省市县区旗州盟镇乡";
  for (std::size_t i = name.whole.size(); i-- > 1;) {
    const char32_t suffix = name.whole[i];
    if (kSuffixes.find(suffix) == std::u32string_view::npos) continue;
    if (i == 1 && suffix != U'县') continue;  // of two characters are counties alone: 沛县
    const std::u32string rest = name.whole.substr(i + 1);
    const bool town = suffix == U'镇' || suffix == U'乡';
    if (town && !rest.starts_with(U"人民政府")) continue;
    // 城市管理局, 市场监督管理局, 社区 and the like are no places.
    const bool word =
        std::u32string_view(U"城社园地景小山").find(name.whole[i - 1]) != std::u32string_view::npos;
    if (rest.size() < 2 || rest.starts_with(U"场") || rest.starts_with(U"政") || word) continue;
    name.place = name.whole.substr(0, i + 1);
    name.rest = rest;
    break;
  }
  return name;
}

// Whether two places are one: 凉水彝族自治县 is called 凉水县, too.
bool is_same_place(std::u32string_view own, std::u32string_view other) {
  return own == other || (own.find(U"自治") != std::u32string_view::npos && other.size() >= 2 &&
                          other.back() == own.back() &&
                          own.find(other.substr(0, other.size() - 1)) != std::u32string_view::npos);
}

// 和 and the like come and go in names: 文化和旅游局, 文化旅游局.
std::u32string without_and(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (c != U'和' && c != U'与' && c != U'及' && c != U'、') out += c;
  }
  return out;
}

bool is_subsequence(std::u32string_view part, std::u32string_view whole) {
  std::size_t at = 0;
  for (const char32_t c : whole) {
    if (at < part.size() && part[at] == c) ++at;
  }
  return at == part.size();
}

// Whether two names may be of one organ: one within the other, a short form, or the government and
// its office.
bool may_be_same(const Name& own, std::u32string_view other) {
  if (other.find(own.whole) != std::u32string_view::npos ||
      own.whole.find(other) != std::u32string_view::npos) {
    return true;
  }
  // 青禾县、青禾开发区: either name.
  if (const std::size_t mark = own.whole.find(U'、'); mark != std::u32string::npos) {
    return may_be_same(split(encode(own.whole.substr(0, mark))), other) ||
           may_be_same(split(encode(own.whole.substr(mark + 1))), other);
  }
  // Groups and offices that the organ set up for the matter.
  for (const std::u32string_view word : {U"公开", U"领导小组", U"信息中心", U"网站"}) {
    if (other.find(word) != std::u32string_view::npos) return true;
  }
  const Organ kind = classify_organ(encode(own.whole));
  const bool governs = kind.kind == OrganKind::kGovernment || kind.kind == OrganKind::kOffice ||
                       kind.kind == OrganKind::kUnknown;
  const bool same_place = own.place.empty() || other.find(own.place) != std::u32string_view::npos;
  if (governs) {
    const Organ signer = classify_organ(encode(other));
    if (signer.kind == OrganKind::kGovernment || signer.kind == OrganKind::kOffice) {
      if (own.place.empty() || same_place) return true;
      // 云峰镇人民政府 is none of 云峰县.
      if (signer.level == OrganLevel::kTownship && kind.level != OrganLevel::kTownship)
        return false;
      // 县人民政府办公室 names no place.
      if (other.front() == own.place.back()) return true;
      // Of two places of one rank one is another; a part of a city or a zone has several names.
      constexpr std::u32string_view kRanks = U"镇乡县市省旗州";
      const std::u32string place = split(encode(other)).place;
      if (is_same_place(own.place, place)) return true;
      // 凤凰县人民政府 for 湘西土家族苗族自治州凤凰县.
      if (!place.empty() && own.whole.ends_with(place)) return true;
      const bool same_rank = !place.empty() && place.back() == own.place.back() &&
                             kRanks.find(place.back()) != std::u32string_view::npos;
      return !same_rank && other.find(U"县") == std::u32string_view::npos;
    }
    // The office of a division and its city (第一师阿拉尔市), which has no 人民政府 in its name.
    constexpr std::u32string_view kOffice = U"办公室";
    const bool office = std::u32string_view(other).ends_with(kOffice) &&
                        own.whole.ends_with(other.substr(0, other.size() - kOffice.size()));
    return office || kind.kind == OrganKind::kUnknown;
  }
  // 宁波证监局 for 中国证券监督管理委员会宁波监管局: the place and the trade change places.
  if (kind.kind == OrganKind::kVertical && std::all_of(other.begin(), other.end(), [&](char32_t c) {
        return own.whole.find(c) != std::u32string::npos;
      })) {
    return true;
  }
  return is_subsequence(without_and(other), without_and(own.whole)) ||
         is_subsequence(without_and(own.whole), without_and(other));
}

// The first two or more marks of a placeholder in the span with something behind them; empty: none.
Span next_placeholder(std::string_view text, Span span) {
  std::size_t begin = span.begin;
  std::size_t count = 0;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t here = at;
    const bool stands_for = is_placeholder_mark(next_char(text, at));
    if (!stands_for && count >= 2) return {begin, here};
    if (!stands_for) count = 0;
    if (stands_for && count++ == 0) begin = here;
  }
  return {span.end, span.end};
}

class OrganRule {
 public:
  OrganRule(const Context& context, std::vector<Finding>& findings)
      : context_(context),
        text_(context.text.utf8),
        name_(split(context.report.organ)),
        rest_(encode(name_.rest)),
        place_(encode(name_.place)),
        stem_(encode(name_.place.substr(0, std::max<std::size_t>(1, name_.place.size()) - 1))),
        organ_(classify_organ(encode(name_.whole))),
        findings_(findings) {}

  void run() {
    signature();
    const Prose& prose = context_.prose;
    for (std::size_t p = 0; p < prose.paragraphs.size(); ++p) {
      if (!is_running_text(context_, prose.paragraphs[p])) continue;
      const Span span = prose.paragraphs[p].span;
      skipped_ = titles_in(context_, prose.paragraphs[p]);
      publishing(prose.paragraphs[p]);
      if (prose.paragraphs[p].words.has<"我镇", "我乡", "我街道", "我局", "我厅">()) {
        calls_itself(span);
      }
      if (prose.paragraphs[p].words.has<"XX", "ＸＸ", "××", "xx">()) not_filled_in(span);
      if (name_.rest.size() < 2 || name_.place.size() < 2) continue;
      of_another_place(p);
      if (name_.rest.size() >= kShortestRest && names_place(span)) {
        lost_in_place(span);
        changed_in_rest(span);
      }
      subject_of_opening(p);
      place_of_opening(p);
    }
  }

 private:
  bool quoted_name(std::size_t at) const {
    if (inside_any(skipped_, at)) return true;
    const std::string_view before = slice(text_, {0, at});
    return ends_with_any(before, {"“", "\"", "「", "@", "‘"});
  }

  // 我镇 in a bureau's report, 我局 in a government's: left over from another organ's.
  void calls_itself(Span paragraph) {
    if (told_itself_) return;
    const bool governs = organ_.kind == OrganKind::kGovernment;
    if (!governs && organ_.kind != OrganKind::kDepartment) return;
    const std::string_view text = slice(text_, {0, paragraph.end});
    for (std::size_t at = text.find("我", paragraph.begin); at != std::string_view::npos;
         at = text.find("我", at + std::string_view("我").size())) {
      const std::string_view word = self_of_another(text.substr(at), governs, organ_.level);
      if (word.empty() || quoted_name(at)) continue;
      told_itself_ = true;
      other_organ({at, at + word.size()}, "这里自称的", "The text");
      return;
    }
  }

  // XX县人民政府, ××局: what a template leaves to be filled in.
  void not_filled_in(Span paragraph) {
    if (told_template_) return;
    for (Span at = next_placeholder(text_, paragraph); !at.empty();
         at = next_placeholder(text_, {at.end, paragraph.end})) {
      const std::string_view rest = slice(text_, {at.end, paragraph.end});
      if (!starts_with_any(rest, {"省", "市", "县", "区", "旗", "州", "镇", "乡", "街道", "局",
                                  "厅", "委", "办公室", "人民政府", "政府"}) ||
          starts_with_any(rest, {"区块", "区间", "区域", "局面", "局部", "局域", "市场", "市民",
                                 "省级", "市级", "县级", "区级"}) ||
          quoted_name(at.begin)) {
        continue;
      }
      std::size_t end = at.end;
      next_char(text_, end);
      told_template_ = true;
      findings_.push_back(finding_at(
          {at.begin, end},
          {"这里的" + quoted(context_.quote({at.begin, end})) + "像是模板里没有填上的机关名称。",
           quoted_en(context_.quote({at.begin, end})) +
               " looks like a name that a template left to be filled in."},
          {"换成本机关的名称" + quoted(encode(name_.whole)) + "。",
           "Write the organ's name, " + quoted_en(encode(name_.whole)) + "."}));
      return;
    }
  }

  // The word at the beginning by which only another kind of organ calls itself.
  static std::string_view self_of_another(std::string_view text, bool governs, OrganLevel level) {
    if (level != OrganLevel::kTownship && !text.starts_with("我乡村")) {
      for (const std::string_view word : {"我镇", "我乡", "我街道"}) {
        if (text.starts_with(word)) return word;
      }
    }
    if (governs) {
      for (const std::string_view word : {"我局", "我厅"}) {
        if (text.starts_with(word)) return word;
      }
    }
    return {};
  }

  // Whether the place stands there, with or without its last letter (县).
  bool names_place(Span paragraph) const {
    return find_word(slice(text_, {0, paragraph.end}), stem_, paragraph.begin) !=
           std::string_view::npos;
  }

  // 贺兰文化旅游广电局 for 贺兰县文化旅游广电局.
  void lost_in_place(Span paragraph) {
    if (name_.place.size() < 3) return;
    const std::string wrong = stem_ + rest_;
    const std::string_view text = slice(text_, {0, paragraph.end});
    for (std::size_t at = find_word(text, wrong, paragraph.begin); at != std::string_view::npos;
         at = find_word(text, wrong, at + wrong.size())) {
      // 甘肃林业和草原局门户网站 is what the site calls itself.
      const bool site = starts_with_any(text.substr(at + wrong.size()),
                                        {"门户网站", "政府网站", "官方", "网站", "微信", "微博",
                                         "公众号", "政务新媒体", "政务微"});
      if (!site && !quoted_name(at)) named_otherwise({at, at + wrong.size()});
    }
  }

  // 贺兰县文化旅游广局: place, and a name that differs in one character or in their order.
  void changed_in_rest(Span paragraph) {
    const std::string_view text = slice(text_, {0, paragraph.end});
    const std::u32string right = without_and(name_.rest);
    for (std::size_t at = find_word(text, place_, paragraph.begin); at != std::string_view::npos;
         at = find_word(text, place_, at + place_.size())) {
      const std::size_t begin = at + place_.size();
      if (text.substr(begin).starts_with(rest_) || quoted_name(at)) continue;
      std::u32string read;
      std::size_t end = begin;
      while (end < paragraph.end && read.size() <= name_.rest.size() + 2) {
        std::size_t next = end;
        const char32_t c = next_char(text, next);
        if (!is_han(c)) break;
        read += c;
        end = next;
        if (c != name_.rest.back() || read.size() + 2 < name_.rest.size()) continue;
        const std::u32string candidate = without_and(read);
        if (candidate == right) break;
        if (is_variant(candidate, right)) {
          named_otherwise({at, end});
          break;
        }
      }
    }
  }

  static bool is_variant(const std::u32string& candidate, const std::u32string& right) {
    if (right.size() < kShortestRest) return false;
    // 文化广电旅游局
    if (std::is_permutation(candidate.begin(), candidate.end(), right.begin(), right.end())) {
      return true;
    }
    if (edit_distance(candidate, right, 1) > 1) return false;
    // A longer name that ends alike may be another organ: 市场监督管理局, 市场监督管理分局.
    return candidate.size() <= right.size() || candidate.find(U"分") == std::u32string::npos;
  }

  void named_otherwise(Span span) {
    const std::string right = encode(name_.whole);
    Finding finding = finding_at(
        span,
        {"机关名称写作" + quoted(context_.quote(span)) + "，标题是" + quoted(right) + "，不一致。",
         "The organ is called " + quoted_en(context_.quote(span)) + " here and " +
             quoted_en(right) + " in the title."},
        {"改用机关全称" + quoted(right) + "。", "Use the full name " + quoted_en(right) + "."});
    finding.fix = Fix{span, right};
    findings_.push_back(finding);
  }

  void other_organ(Span span, std::string_view where_zh, std::string_view where_en) {
    findings_.push_back(finding_at(
        span,
        {std::string(where_zh) + "是" + quoted(context_.quote(span)) + "，标题里的机关是" +
             quoted(encode(name_.whole)) + "，不一致。",
         std::string(where_en) + " names " + quoted_en(context_.quote(span)) +
             ", the title names " + quoted_en(encode(name_.whole)) + "."},
        {"核对报告是哪个机关的，改为一致。", "Check whose report it is and use one name."}));
  }

  // The line before the date, or the words before it in its line.
  void signature() {
    const Report& report = context_.report;
    if (!report.signature) return;
    Span before;
    for (const ProseParagraph& paragraph : context_.prose.paragraphs) {
      if (paragraph.span.begin > report.signature->span.begin) break;
      const Span head{paragraph.span.begin,
                      std::min(paragraph.span.end, report.signature->span.begin)};
      if (!trim(text_, head).empty()) before = trim(text_, head);
    }
    judge_signer(before);
  }

  void judge_signer(Span span) {
    constexpr std::size_t kLongestName = 30;  // characters
    const std::string_view written = slice(text_, span);
    if (written.empty() || has_any(written, {"。", "，", "：", "；", ",", ":", "无"})) return;
    if (length_of(written, kLongestName) > kLongestName) return;
    const std::string name = without_blanks(written);
    if (classify_organ(name).kind == OrganKind::kUnknown) return;
    const std::u32string other = decode(name);
    const bool same = may_be_same(name_, other) && !is_longer(other);
    if (!same) other_organ(span, "落款", "The signature");
  }

  // 现公布青禾县教育局2020年度政府信息公开工作年度报告.
  void publishing(const ProseParagraph& paragraph) {
    if (paragraph.section) return;
    const std::string_view text = slice(text_, {0, paragraph.span.end});
    for (const std::string_view word : {"现公布", "现将", "现发布"}) {
      const std::size_t at = find_word(text, word, paragraph.span.begin);
      if (at == std::string_view::npos) continue;
      const std::size_t begin = at + word.size();
      std::size_t end = begin;
      while (end < text.size() && is_han(char_at(text, end))) next_char(text, end);
      const Span span = trim(text_, {begin, end});
      // A year ends the name; without one it goes on into other words.
      std::size_t digit = end;
      while (digit < text.size() && is_blank(char_at(text, digit))) next_char(text, digit);
      if (digit_value(char_at(text, digit)) < 0) continue;
      const std::string name(slice(text_, span));
      if (has_any(name, {"我", "本", "全"})) continue;
      if (classify_organ(name).kind == OrganKind::kUnknown) continue;
      if (!may_be_same(name_, decode(name))) {
        other_organ(span, "公布报告的这句话里", "The sentence that publishes the report");
      }
    }
  }

  // 白河县教育局 in the words before part one or in the opening of a part of 青禾县教育局's
  // report. Only places of the same kind are told: a county names its city's bureau with reason.
  void of_another_place(std::size_t index) {
    const Prose& prose = context_.prose;
    const ProseParagraph& paragraph = prose.paragraphs[index];
    const bool opening = opens_part(context_.prose, index);
    if (paragraph.section && !opening) return;
    Span span = paragraph.span;
    if (opening) span.end = std::min(span.end, span.begin + 4 * kOpening);
    const std::string_view text = slice(text_, {0, span.end});
    for (std::size_t at = find_word(text, rest_, span.begin); at != std::string_view::npos;
         at = find_word(text, rest_, at + rest_.size())) {
      const std::size_t from = begin_of_place(span.begin, at);
      std::string_view place = slice(text_, {from, at});
      // 截至2023年底县教育局 names no 底县.
      if (from > span.begin) strip_time(place, char_at(text_, previous_char(text_, from)));
      place = behind_means(place);
      const std::size_t begin = at - place.size();
      const std::u32string words = decode(place);
      if (words.size() < 2 || words.size() > kLongestPlace || words.back() != name_.place.back() ||
          name_.place.ends_with(words) || words.ends_with(name_.place) ||
          is_same_place(name_.place, words) || quoted_name(begin)) {
        continue;
      }
      if (kNoNames.find(words.front()) != std::u32string_view::npos) continue;
      const Span name{begin, at + rest_.size()};
      if (!findings_.empty() && findings_.back().span == name) continue;
      other_organ(name, "这里写的机关", "The text");
    }
  }

  // 2022年，青禾县教育局认真…: whoever is the subject where a part opens is the organ that reports.
  // Only departments of the own place are told, and those of the same name where the place has
  // another rank (青禾市, 青禾县).
  void subject_of_opening(std::size_t index) {
    if (!opens_part(context_.prose, index) || organ_.kind != OrganKind::kDepartment) return;
    const Span paragraph = context_.prose.paragraphs[index].span;
    const std::size_t begin = behind_year(paragraph);
    const std::optional<Span> subject = department_at({begin, paragraph.end});
    // What another organ did for this one: 青禾县教育局积极配合我局….
    if (!subject || has_any(slice(text_, paragraph), {"我", "本局", "本机关", "本单位"})) return;
    const std::u32string other = decode(without_blanks(slice(text_, *subject)));
    const std::u32string_view stem =
        std::u32string_view(name_.place).substr(0, name_.place.size() - 1);
    if (!is_another(other, stem) || is_reported(*subject)) return;
    other_organ(*subject, "这里写的机关", "The text");
  }

  bool is_another(std::u32string_view named, std::u32string_view stem) const {
    // 县教育局 is that of 青禾县.
    const bool bare = named.front() == name_.place.back();
    const std::u32string other =
        bare ? name_.place + std::u32string(named.substr(1)) : std::u32string(named);
    if (!other.starts_with(stem)) return false;
    if (other.starts_with(name_.place)) {
      const std::u32string rest = other.substr(name_.place.size());
      if (rest.starts_with(U"委")) return false;  // the Party's
      return without_and(rest) != without_and(name_.rest) &&
             (is_longer(other) || !may_be_same(name_, other));
    }
    const std::u32string rank = other.substr(stem.size(), 1);
    return std::u32string_view(U"市县区").find(rank) != std::u32string_view::npos &&
           other.substr(stem.size() + 1) == name_.rest;
  }

  // A name with 和 is no short form of a longer one: 文化和旅游局, 文化广电和旅游局.
  bool is_longer(std::u32string_view other) const {
    if (name_.place.empty() || !other.starts_with(name_.place)) return false;
    const std::u32string rest = without_and(other.substr(name_.place.size()));
    const std::u32string own = without_and(name_.rest);
    return own != name_.rest && rest.size() > own.size() && !rest.ends_with(own) &&
           !rest.starts_with(own);
  }

  bool is_reported(Span span) const {
    return std::any_of(findings_.begin(), findings_.end(), [span](const Finding& finding) {
      return finding.span.begin < span.end && span.begin < finding.span.end;
    });
  }

  // Behind 2022年， or 2022年度 at the beginning.
  std::size_t behind_year(Span paragraph) const {
    std::size_t at = paragraph.begin;
    while (at < paragraph.end && digit_value(char_at(text_, at)) >= 0) next_char(text_, at);
    for (const std::string_view word : {" ", "年", "度", "，", ",", " "}) {
      if (slice(text_, {at, paragraph.end}).starts_with(word)) at += word.size();
    }
    return at;
  }

  // 2022年，白河镇坚持…: another place of the same rank in the report of 青禾镇人民政府.
  void place_of_opening(std::size_t index) {
    if (!opens_part(context_.prose, index) || organ_.kind != OrganKind::kGovernment) return;
    const Span paragraph = context_.prose.paragraphs[index].span;
    const std::optional<Span> subject = place_at({behind_year(paragraph), paragraph.end});
    if (!subject || is_reported(*subject)) return;
    const std::u32string other = decode(slice(text_, *subject));
    if (name_.place.ends_with(other) || other.ends_with(name_.place) ||
        is_same_place(name_.place, other)) {
      return;
    }
    other_organ(*subject, "这里写的地方", "The text");
  }

  // The name of a place of the organ's rank at the beginning that is the subject of what follows.
  std::optional<Span> place_at(Span span) const {
    std::size_t at = span.begin;
    for (std::size_t count = 0; count < kLongestPlace && at < span.end; ++count) {
      const char32_t c = next_char(text_, at);
      if (!is_han(c) || (count == 0 && kNoNames.find(c) != std::u32string_view::npos)) break;
      const bool whole = count > 1 || (count == 1 && c == U'县');
      if (whole && c == name_.place.back() && begins_deed(slice(text_, {at, span.end}))) {
        return Span{span.begin, at};
      }
    }
    return std::nullopt;
  }

  // The name of a department at the beginning that is the subject of what follows.
  std::optional<Span> department_at(Span span) const {
    constexpr std::size_t kLongestName = 30;  // characters
    std::size_t at = span.begin;
    for (std::size_t count = 0; count < kLongestName && at < span.end; ++count) {
      if (!is_han(next_char(text_, at))) return std::nullopt;
      const Span name{span.begin, at};
      if (begins_deed(slice(text_, {at, span.end})) &&
          classify_organ(slice(text_, name)).kind == OrganKind::kDepartment) {
        return name;
      }
    }
    return std::nullopt;
  }

  // Where the name of the place before byte `at` begins: behind the words that lead up to it.
  std::size_t begin_of_place(std::size_t from, std::size_t at) const {
    constexpr std::u32string_view kLeads = U"以与由请向布将和对年度是为在及同据按照经制";
    std::size_t begin = at;
    // One character more than a place has shows that it is none.
    for (std::size_t count = 0; begin > from && count <= kLongestPlace; ++count) {
      const std::size_t previous = previous_char(text_, begin);
      const char32_t c = char_at(text_, previous);
      const bool economy = c == U'经' && char_at(text_, begin) == U'济';
      if (!is_han(c) || (kLeads.find(c) != std::u32string_view::npos && !economy)) break;
      begin = previous;
    }
    return begin;
  }

  static constexpr std::size_t kOpening = 30;      // characters
  static constexpr std::size_t kLongestPlace = 8;  // characters
  // 我县, 该县, 市县教育局: no names.
  static constexpr std::u32string_view kNoNames = U"我本全各该外邻某此当省市县区级";

  const Context& context_;
  std::string_view text_;
  Name name_;
  std::string rest_;
  std::string place_;
  std::string stem_;  // without its last letter
  bool told_itself_ = false;
  bool told_template_ = false;
  Organ organ_;
  std::vector<Span> skipped_;
  std::vector<Finding>& findings_;
};

Assessment check(const Context& context, std::vector<Finding>& findings) {
  if (context.report.title.organ.empty()) return Assessment::not_assessed(Reason::kOrgan);
  OrganRule(context, findings).run();
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeOrgan;
const Rule kNarrativeOrgan = {
    "narrative.organ",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"机关名称前后不一致", "Organ named in another way"},
    {"正文和落款中的机关全称应与标题一致；“我局”“市文物局”一类简称可以。",
     "The organ's full name is the same in title, text and signature; short forms are fine."},
    {"名称写错或写成别的机关，报告就可能是照搬来的。",
     "A wrong or another organ's name suggests that the text was copied."},
    {"改用机关全称。", "Use the organ's full name."},
    {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
     "Regulation on the Disclosure of Government Information, article 6: information is published "
     "accurately"},
    check,
    passages("青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "白河县文化和旅游局\n"
             "2023年1月12日",
             "青禾县文化和旅游局2022年政府信息公开工作年度报告\n"
             "……\n"
             "青禾县文化和旅游局\n"
             "2023年1月12日"),
};

}  // namespace gouji
