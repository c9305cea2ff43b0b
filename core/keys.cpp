// The end of a check: keys of findings, what is ignored, the verdict.
#include "keys.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/form.h"
#include "input/walk.h"

namespace gouji {
namespace {

// FNV-1a of 64 bits over fields, each closed by a byte that no text holds.
class Hash {
 public:
  Hash& add(std::string_view field) {
    for (const char c : field) put(static_cast<unsigned char>(c));
    put(0xFF);
    return *this;
  }
  std::uint64_t value() const { return value_; }

  std::string hex() const {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = kHex[value_ >> (60 - 4 * i) & 0xF];
    return out;
  }

 private:
  void put(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3u; }

  std::uint64_t value_ = 0xCBF29CE484222325u;
};

// Blanks of any kind, line ends too, are one space, and none at the ends.
std::string without_layout(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_blank(next_char(text, at))) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += text.substr(begin, at - begin);
  }
  return out;
}

// By index into all_cells().
using CellTexts = std::vector<std::string_view>;

// What findings stand on, as they are hashed.
class Passages {
 public:
  explicit Passages(std::string_view text) : text_(text) {}

  // Holds until the next call. Of a long passage, on which many findings may stand, a hash.
  const std::string& at(Span span) {
    constexpr std::size_t kLong = 4096;  // bytes
    span = {std::min(span.begin, text_.size()), std::min(span.end, text_.size())};
    if (known_ && last_ == span) return words_;
    known_ = true;
    last_ = span;
    words_ = without_layout(slice(text_, span));
    if (words_.size() > kLong) words_ = Hash().add(words_).hex();
    return words_;
  }

 private:
  std::string_view text_;
  bool known_ = false;
  Span last_;
  std::string words_;
};

Hash hash_of(const Finding& finding, Passages& passages, const CellTexts& texts) {
  Hash hash;
  hash.add(finding.rule);
  // It names what is absent, and the numbers that stand elsewhere. The same in either language.
  hash.add(finding.message.zh);
  for (const std::string& cell : finding.cells) {
    const std::optional<std::size_t> index = cell_index(cell);
    hash.add(cell).add(index ? without_layout(texts[*index]) : std::string());
  }
  hash.add("text").add(passages.at(finding.span));
  hash.add("expected").add(finding.expected.value_or(""));
  hash.add("actual").add(finding.actual.value_or(""));
  for (const ResultRelation& relation : finding.relations) {
    hash.add(relation.rule).add(relation.formula).add(relation.numbers);
  }
  return hash;
}

}  // namespace

void give_keys(Result& result) {
  if (result.findings.empty()) return;
  CellTexts texts(cell_count());
  for (const ResultCell& cell : result.cells) {
    if (const std::optional<std::size_t> index = cell_index(cell.id)) texts[*index] = cell.text;
  }
  std::vector<Hash> hashes;
  std::unordered_map<std::uint64_t, std::size_t> equal;
  Passages passages(result.text);
  for (const Finding& finding : result.findings) {
    hashes.push_back(hash_of(finding, passages, texts));
    ++equal[hashes.back().value()];
  }
  std::unordered_map<std::uint64_t, std::size_t> before;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    Hash hash = hashes[i];
    // With their number: where one of several equal ones is put right, what was decided on it must
    // not pass to the next.
    if (const std::size_t count = equal[hash.value()]; count > 1) {
      const std::size_t place = ++before[hash.value()];
      hash.add(std::to_string(place)).add(std::to_string(count));
    }
    result.findings[i].key = hash.hex();
  }
}

void mark_ignored(const std::vector<Ignore>& ignored, std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, const Ignore*> by_key;
  std::unordered_map<std::string_view, const Ignore*> by_rule;
  for (const Ignore& ignore : ignored) {
    if (ignore.whole_rule) {
      by_rule.emplace(ignore.rule, &ignore);
    } else {
      by_key.emplace(ignore.key, &ignore);
    }
  }
  for (Finding& finding : findings) {
    if (const auto one = by_key.find(finding.key);
        one != by_key.end() && one->second->rule == finding.rule) {
      finding.ignored = Ignored{one->second->reason, false};
    } else if (const auto all = by_rule.find(finding.rule); all != by_rule.end()) {
      finding.ignored = Ignored{all->second->reason, true};
    }
  }
}

namespace {

bool is_error(const Finding& finding) { return finding.severity == Severity::kError; }

}  // namespace

bool is_incomplete(const RuleOutcome& rule) {
  return rule.outcome == Outcome::kNotAssessed &&
         (rule.reason == Reason::kNoTable || rule.reason == Reason::kUnreadable);
}

Verdict verdict_of(const std::vector<Finding>& findings, const std::vector<RuleOutcome>& rules) {
  const auto counts = [](const Finding& f) { return is_error(f) && !f.ignored; };
  if (std::any_of(findings.begin(), findings.end(), counts)) return Verdict::kFail;
  if (std::any_of(findings.begin(), findings.end(), is_error)) return Verdict::kIncomplete;
  if (std::any_of(rules.begin(), rules.end(), is_incomplete)) {
    return Verdict::kIncomplete;
  }
  return Verdict::kPass;
}

}  // namespace gouji
