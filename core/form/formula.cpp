// Stage form: reads the text of a relation. In: a formula's text; out: its terms.
#include "form/formula.h"

#include <cstddef>
#include <utility>

namespace gouji {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // Both sides, with what compares them. False if the text is no formula.
  template <typename Formula, typename ReadTerm>
  bool formula(Formula& out, ReadTerm read_term) {
    if (!side(out.left, read_term)) return false;
    const bool at_most = take("<=") || take("≤");
    out.at_least = at_most || take(">=") || take("≥");
    if (!out.at_least && !take("=")) return false;
    if (!side(out.right, read_term) || !at_end()) return false;
    if (at_most) std::swap(out.left, out.right);
    return true;
  }

  bool ids(IdRange& out) { return id(out.first) && (!take("..") || id(out.last)); }

  // "*" or ids.
  bool each_or_ids(IdRange& out) {
    if (!take("*")) return ids(out);
    out.first = "*";
    return true;
  }

  bool id(std::string_view& out) {
    skip_blanks();
    const std::size_t begin = at_;
    if (at_ == text_.size() || !is_letter(text_[at_])) return false;
    while (at_ < text_.size() && is_id(text_[at_])) ++at_;
    out = text_.substr(begin, at_ - begin);
    return true;
  }

  // False where no number stands, or one that is too long.
  bool number(std::int64_t& out) {
    constexpr std::size_t kMostDigits = 12;
    skip_blanks();
    std::size_t digits = 0;
    out = 0;
    for (; at_ < text_.size() && is_digit(text_[at_]); ++at_, ++digits) {
      if (digits == kMostDigits) return false;
      out = out * 10 + (text_[at_] - '0');
    }
    return digits > 0;
  }

  bool at_digit() {
    skip_blanks();
    return at_ < text_.size() && is_digit(text_[at_]);
  }

  bool take(std::string_view token) {
    skip_blanks();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

 private:
  static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_id(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

  template <typename Term, typename ReadTerm>
  bool side(std::vector<Term>& terms, ReadTerm read_term) {
    if (take("0")) return !at_digit();
    int sign = take("-") ? -1 : 1;
    do {
      Term term;
      term.sign = sign;
      if (!read_term(*this, term)) return false;
      terms.push_back(term);
    } while (next_sign(sign));
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

  bool at_end() {
    skip_blanks();
    return at_ == text_.size();
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Formula> parse_formula(std::string_view text) {
  Formula formula;
  const auto term = [](Reader& reader, Formula::Term& out) { return reader.ids(out.ids); };
  if (!Reader(text).formula(formula, term)) return std::nullopt;
  return formula;
}

std::optional<CellFormula> parse_cell_formula(std::string_view text) {
  CellFormula formula;
  const auto term = [](Reader& reader, CellFormula::Term& out) {
    if (reader.at_digit()) return reader.number(out.number.emplace());
    return reader.id(out.table) && reader.take(".") && reader.each_or_ids(out.row) &&
           reader.take(".") && reader.each_or_ids(out.column);
  };
  if (!Reader(text).formula(formula, term)) return std::nullopt;
  return formula;
}

}  // namespace gouji
