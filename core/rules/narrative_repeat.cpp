// Rule narrative.repeat. In: the running text; out: a finding at each doubled word or phrase and at
// each paragraph that stands there again.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "input/walk.h"
#include "rules/passages.h"
#include "rules/rule.h"
#include "rules/wording.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestPhrase = 12;   // characters of a doubled phrase
constexpr std::size_t kShortParagraph = 20;  // characters from which on a paragraph counts

struct Letter {
  char32_t code = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

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
  return std::u32string_view(U"〇零一二三四五六七八九十百千万亿两几数").find(c) !=
         std::u32string_view::npos;
}

bool allowed(std::u32string_view word, char32_t next) {
  for (const Allowed& entry : kAllowed) {
    if (entry.word != word) continue;
    if (entry.next.empty() || entry.next.find(next) != std::u32string_view::npos) return true;
  }
  // 一件一件, 逐条逐条, 二零二零, 越来越来.
  if (word.size() == 2 && (word[0] == U'逐' || word[0] == U'越' || word[0] == U'又')) return true;
  for (const char32_t c : word) {
    if (is_numeral(c)) return true;
  }
  return false;
}

// A doubled particle, with what may stand before (目的的) and behind it (在在线).
struct Particle {
  char32_t letter;
  std::u32string_view before;
  std::u32string_view after;
};
constexpr std::array<Particle, 8> kParticles{{
    {U'的', U"目标有打准靶", U"确士"},
    {U'了', U"为除", U"解结无如望然"},
    {U'和', U"共谦温祥", U"美气睦谐平解顺县林田"},
    {U'与', U"参", U"会"},
    {U'在', U"", U"线建校岗编职册内场逃乎意读"},
    {U'我', U"", U""},
    {U'其', U"", U"他它中余"},
    {U'们', U"", U""},
}};

bool doubled_particle(const std::vector<Letter>& letters, std::size_t i) {
  const char32_t c = letters[i].code;
  for (const Particle& particle : kParticles) {
    if (particle.letter != c) continue;
    const char32_t before = i > 0 ? letters[i - 1].code : char32_t{0};
    const char32_t after = i + 2 < letters.size() ? letters[i + 2].code : char32_t{0};
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

// Runs of Chinese characters; `length` equal ones in a row before position i means that the last
// `length` characters stand twice.
void doubled_words(const Context& context, Span paragraph, std::vector<Finding>& findings) {
  const std::string_view text = context.text.utf8;
  std::vector<Letter> letters;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t here = at;
    const char32_t c = next_char(text, at);
    letters.push_back({is_han(c) ? c : char32_t{0}, here, at});
  }
  // same[n]: how many characters up to i equal those n before them.
  std::array<std::size_t, kLongestPhrase + 1> same{};
  std::size_t free_from = 0;  // behind the last finding
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (std::size_t n = 1; n <= kLongestPhrase; ++n) {
      const bool equal =
          i >= n + free_from && letters[i].code != 0 && letters[i].code == letters[i - n].code;
      same[n] = equal ? same[n] + 1 : 0;
    }
    if (i > free_from && same[1] == 1 && doubled_particle(letters, i - 1)) {
      report_doubled(context, {letters[i - 1].begin, letters[i].end},
                     {letters[i].begin, letters[i].end}, findings);
      free_from = i + 1;
      continue;
    }
    for (std::size_t n = 2; n <= kLongestPhrase; ++n) {
      if (same[n] != n) continue;
      // 层层层层 is no word twice, and 研究研究研究 neither.
      std::u32string word;
      bool uniform = true;
      for (std::size_t k = i + 1 - n; k <= i; ++k) {
        word += letters[k].code;
        uniform = uniform && letters[k].code == letters[i].code;
      }
      const char32_t next = i + 1 < letters.size() ? letters[i + 1].code : char32_t{0};
      if (uniform || allowed(word, next)) continue;
      report_doubled(context, {letters[i + 1 - 2 * n].begin, letters[i].end},
                     {letters[i + 1 - n].begin, letters[i].end}, findings);
      free_from = i + 1;
      break;
    }
  }
}

Assessment check(const Context& context, std::vector<Finding>& findings) {
  std::map<std::string, Span> seen;
  std::optional<LineIndex> lines;
  for (const ProseParagraph& paragraph : context.prose.paragraphs) {
    if (!is_running_text(context, paragraph)) continue;
    doubled_words(context, paragraph.span, findings);
    const std::string_view text = context.quote(paragraph.span);
    // The note over Table 3 is repeated with the table's head on the next page.
    if (length_of(text, kShortParagraph) < kShortParagraph || has(text, "勾稽关系")) continue;
    const std::string words = without_blanks(text);
    if (length_of(words, kShortParagraph) < kShortParagraph) continue;
    const auto [first, fresh] = seen.emplace(words, paragraph.span);
    if (fresh) continue;
    if (!lines) lines.emplace(context.text.utf8);
    const std::size_t line = lines->line(first->second.begin);
    findings.push_back(
        finding_at(paragraph.span,
                   {"这一段（" + quoted(shortened(text)) + "）与第 " + std::to_string(line) +
                        " 行的一段完全相同。",
                    "This paragraph (" + quoted_en(shortened(text)) +
                        ") is the same as the one in line " + std::to_string(line) + "."},
                   {"删去重复的一段，或换成应有的内容。",
                    "Delete one of them, or put in what should stand here."}));
  }
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
     "Regulation on Open Government Information, article 6: information is published accurately"},
    check,
};

}  // namespace gouji
