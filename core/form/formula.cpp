// Stage form: reads the text of a relation. In: a formula's text; out: its terms.
#include "form/formula.h"

#include <cstddef>
#include <utility>

namespace gouji {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool side(std::vector<Formula::Term>& terms) {
    if (take("0")) return true;
    int sign = take("-") ? -1 : 1;
    do {
      Formula::Term term;
      term.sign = sign;
      if (!id(term.first) || (take("..") && !id(term.last))) return false;
      terms.push_back(term);
    } while (next_sign(sign));
    return true;
  }

  bool take(std::string_view token) {
    skip_blanks();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

  bool at_end() {
    skip_blanks();
    return at_ == text_.size();
  }

 private:
  static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_id(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool id(std::string_view& out) {
    skip_blanks();
    const std::size_t begin = at_;
    if (at_ == text_.size() || !is_letter(text_[at_])) return false;
    while (at_ < text_.size() && is_id(text_[at_])) ++at_;
    out = text_.substr(begin, at_ - begin);
    return true;
  }

  bool next_sign(int& sign) {
    if (take("+")) {
      sign = 1;
      return true;
    }
    if (take("-")) {
      sign = -1;
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Formula> parse_formula(std::string_view text) {
  Reader reader(text);
  Formula formula;
  if (!reader.side(formula.left)) return std::nullopt;
  formula.at_least = reader.take(">=");
  if (!formula.at_least && !reader.take("=")) return std::nullopt;
  if (!reader.side(formula.right) || !reader.at_end()) return std::nullopt;
  return formula;
}

}  // namespace gouji
