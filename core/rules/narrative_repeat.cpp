// Rule narrative.repeat. In: the running text; out: a finding at each doubled word or phrase and at
// each paragraph that stands there again.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "input/walk.h"
#include "rules/letters.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kShortParagraph = 20;  // characters from which on a paragraph counts

// Words whose second occurrence begins another word: 人民政府政府信息公开, 2020年度年度报告.
// Each entry is a doubled word and the characters that may follow it; none: any.
struct Allowed {
  std::u32string_view word;
  std::u32string_view next;
};
constexpr std::array<Allowed, 24> kAllowed{{
    {U"政府", U"信网门采工办常部令规文数机职公热集各投服法购信用开系与和"},
    {U"信息", U"化员科中处"},
    {U"公开", U"栏目指平专办科属率条"},
    {U"工作", U"报总要机方制领推人小会流计任考台专动格"},
    {U"服务", U"中大平热窗对事指能水质"},
    {U"管理", U"局科处员委"},
    {U"建设", U"局项工单"},
    {U"审批", U"局服事"},
    {U"文化", U"馆站局"},
    {U"网站", U"群"},
    {U"年度", U""},
    {U"研究", U""},
    {U"讨论", U""},
    {U"商量", U""},
    {U"了解", U""},
    {U"考虑", U""},
    {U"交流", U""},
    {U"体验", U""},
    {U"学习", U""},
    {U"琢磨", U""},
    {U"许可", U"证"},
    {U"处罚", U"决"},
    {U"申请", U"人表书"},
    {U"政府信息公开", U""},
}};

bool is_numeral(char32_t c) {
  return std::u32string_view(U"〇零一二三四五六七八九十百千万亿两几").find(c) !=
         std::u32string_view::npos;
}

// `before`, `next`: the characters around the two.
bool allowed(std::u32string_view word, char32_t before, char32_t next) {
  // 区人民政府政府债务, 县政府政府储备粮: the organ's name ends where 政府… begins.
  constexpr std::u32string_view kGoverned = U"民省市县区州盟旗乡镇";
  if (word == U"政府" && kGoverned.find(before) != std::u32string_view::npos) return true;
  for (const Allowed& entry : kAllowed) {
    if (entry.word != word) continue;
    if (entry.next.empty() || entry.next.find(next) != std::u32string_view::npos) return true;
  }
  // 一件一件, 逐条逐条, 二零二零, 越来越来.
  if (word.size() == 2 && (word[0] == U'逐' || word[0] == U'越' || word[0] == U'又')) return true;
  return is_numeral(word.front()) && word != U"一是";
}

// A doubled particle, with what may stand before (目的的, 实实在在) and behind it (在在线).
struct Particle {
  char32_t letter;
  std::u32string_view before;
  std::u32string_view after;
};
constexpr std::array<Particle, 11> kParticles{{
    {U'的', U"目标有打准靶", U"确士"},
    {U'了', U"为除", U"解结无如望然"},
    {U'和', U"共谦温祥", U"美气睦谐平解顺县林田"},
    {U'与', U"参", U"会"},
    {U'在', U"实", U"线建校岗编职册内场逃乎意读"},
    {U'我', U"", U""},
    {U'其', U"", U"他它中余"},
    {U'们', U"", U""},
    {U'为', U"因认成作人行称视更极甚最大颇以变", U"民人政了何此期限"},
    {U'对', U"针面相应核校绝反结配比一", U"象口应比策接照方手待抗立标外内"},
    {U'及', U"以涉普遍波", U"时其早格"},
}};

bool doubled_particle(std::u32string_view codes, std::size_t i) {
  const char32_t c = codes[i];
  for (const Particle& particle : kParticles) {
    if (particle.letter != c) continue;
    const char32_t before = i > 0 ? codes[i - 1] : char32_t{0};
    const char32_t after = i + 2 < codes.size() ? codes[i + 2] : char32_t{0};
    return particle.before.find(before) == std::u32string_view::npos &&
           particle.after.find(after) == std::u32string_view::npos && before != c && after != c;
  }
  return false;
}

void report_doubled(const Context& context, Span span, Span once, std::vector<Finding>& findings) {
  const std::string word(context.quote(once));
  Finding finding = finding_at(span,
                               {quoted(shortened(word)) + "连写了两遍。",
                                quoted_en(shortened(word)) + " stands twice in a row."},
                               {"核对后删去多余的一遍。", "Delete one of them."});
  finding.fix = Fix{span, word};
  findings.push_back(finding);
}

// How many of the letters up to i, from `begin` on, equal those n before them, one after the other;
// never more than n + 1.
std::size_t equals(std::u32string_view codes, std::size_t begin, std::size_t n, std::size_t i) {
  std::size_t count = 0;
  while (count <= n && begin + n + count <= i && codes[i - count] != 0 &&
         codes[i - count] == codes[i - count - n]) {
    ++count;
  }
  return count;
}

// Where the letters of a paragraph stand in the text; asked for in their order.
class Places {
 public:
  Places(const Context& context, Span paragraph) : text_(context.text.utf8), at_(paragraph.begin) {}

  std::size_t of(std::size_t letter) {
    for (; letter_ < letter; ++letter_) next_char(text_, at_);
    return at_;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t letter_ = 0;
};

void doubled_words(const Context& context, Span paragraph, const Letters& letters,
                   std::vector<Finding>& findings) {
  const std::u32string_view codes = letters.codes;
  std::size_t free_from = 0;  // behind the last finding
  Places places(context, paragraph);
  const auto report = [&](std::size_t length, std::size_t last) {
    const std::size_t begin = places.of(last + 1 - 2 * length);
    const std::size_t again = places.of(last + 1 - length);
    const std::size_t end = places.of(last + 1);
    report_doubled(context, {begin, end}, {again, end}, findings);
    free_from = last + 1;
  };
  for (const auto& [i, distance] : letters.again) {
    if (equals(codes, free_from, 1, i) == 1 && doubled_particle(codes, i - 1)) {
      report(1, i);
      continue;
    }
    for (std::size_t n = std::max<std::size_t>(2, distance);
         n <= kLongestPhrase && n + free_from <= i; ++n) {
      if (equals(codes, free_from, n, i) != n) continue;
      const std::u32string_view word = codes.substr(i + 1 - n, n);
      // A letter twice is no word, nor is 层层层层.
      const bool uniform = word.find_first_not_of(word.front()) == word.npos;
      const char32_t before_it = i >= 2 * n ? codes[i - 2 * n] : char32_t{0};
      const char32_t next = i + 1 < codes.size() ? codes[i + 1] : char32_t{0};
      if (uniform || allowed(word, before_it, next)) continue;
      report(n, i);
      break;
    }
  }
}

// Paragraphs by their words. Hashes only are kept: the words of a long report would be its text
// once more.
class Paragraphs {
 public:
  explicit Paragraphs(const Context& context) : context_(context) {}

  // The first with the same words as this one, which is kept if there is none.
  std::optional<Span> same(Span paragraph, std::uint64_t hash) {
    const auto [first, last] = seen_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
      if (words(it->second) == words(paragraph)) return it->second;
    }
    seen_.emplace(hash, paragraph);
    return std::nullopt;
  }

 private:
  std::string words(Span paragraph) const { return without_blanks(context_.quote(paragraph)); }

  const Context& context_;
  std::unordered_multimap<std::uint64_t, Span> seen_;
};

// The lines of a paragraph that were not put together, as those of a list are not.
std::vector<Span> lines_in(const Context& context, Span paragraph) {
  const std::string_view text = std::string_view(context.text.utf8).substr(0, paragraph.end);
  std::vector<Span> lines;
  for (std::size_t begin = paragraph.begin; begin < paragraph.end;) {
    const std::size_t end = std::min(text.find('\n', begin), paragraph.end);
    const Span line = trim(text, {begin, end});
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

// Passages one after the other that stood before in that order: one, or a part or all of the report
// that was pasted twice.
struct Repeated {
  Span passage;
  Span first;       // of the same words as the passage
  std::size_t end;  // behind what the last one repeats
  std::size_t more = 0;
};

Finding finding_on(const Context& context, const Repeated& repeated, const LineIndex& lines) {
  const std::string text = shortened(context.quote(repeated.passage));
  const std::string line = std::to_string(lines.line(repeated.first.begin));
  const std::string more = std::to_string(repeated.more);
  const bool one = repeated.more == 0;
  return finding_at(repeated.passage,
                    {"这一段（" + quoted(text) + "）与第 " + line + " 行的一段完全相同" +
                         (one ? "。" : "，后面 " + more + " 段也依次与那里的相同。"),
                     "This paragraph (" + quoted_en(text) + ") is the same as the one in line " +
                         line + (one ? "." : ", and so are " + more + " more below them.")},
                    one ? Bilingual{"删去重复的一段，或换成应有的内容。",
                                    "Delete one of them, or put in what should stand here."}
                        : Bilingual{"多半是粘贴了两遍：删去后面的一遍。",
                                    "Most likely it was pasted twice: delete the second copy."});
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  Paragraphs paragraphs(context);
  std::vector<Repeated> all;
  bool in_row = false;  // the passage before is the last one of `all`
  LetterReader reader;
  // Whether the words are those of a passage before.
  const auto repeats = [&](Span passage, const Letters& letters) {
    const std::string_view text = context.quote(passage);
    // The note over Table 3 is repeated with the table's head on the next page.
    if (letters.of_words < kShortParagraph || has(text, "勾稽关系")) return false;
    const std::optional<Span> first = paragraphs.same(passage, letters.hash);
    if (first && in_row && first->begin >= all.back().end) {
      all.back().end = first->end;
      ++all.back().more;
    } else if (first) {
      all.push_back({passage, *first, first->end});
    }
    in_row = first.has_value();
    return in_row;
  };
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!is_running_text(context, paragraph)) continue;
    const Letters& letters = reader.read(context.quote(paragraph.span));
    doubled_words(context, paragraph.span, letters, findings);
    if (repeats(paragraph.span, letters)) continue;
    const std::vector<Span> parts = lines_in(context, paragraph.span);
    if (parts.size() < 2) continue;
    for (const Span& part : parts) repeats(part, reader.read(context.quote(part)));
  }
  if (all.empty()) return Assessment::held();
  const LineIndex lines(context.text.utf8);  // a paragraph begins on the line where it was written
  for (const Repeated& repeated : all) findings.push_back(finding_on(context, repeated, lines));
  return Assessment::held();
}

}  // namespace

extern const Rule kNarrativeRepeat;
const Rule kNarrativeRepeat = {
    "narrative.repeat",
    Severity::kWarning,
    Group::kNarrative,
    "",
    {"词语或段落重复", "Doubled words or paragraphs"},
    {"同一个词语不连写两遍，同一段话不出现两次。",
     "No word stands twice in a row and no paragraph stands twice."},
    {"重复多是编辑、粘贴时留下的，说明报告没有通读校对。",
     "Repetitions are left by editing and pasting and show that nobody proofread the report."},
    {"删去多余的词语或段落。", "Delete the surplus word or paragraph."},
    {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
     "Regulation on the Disclosure of Government Information, article 6: information is published "
     "accurately"},
    check,
    passages("做好政策解读，推动文化和旅游事业高质量发展发展。",
             "做好政策解读，推动文化和旅游事业高质量发展。"),
};

}  // namespace gouji
