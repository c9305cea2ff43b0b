// Stage document: the numbers that Word prints before paragraphs and that stand nowhere in the
// text. In: a document's definitions of lists and, paragraph by paragraph, which list and level;
// out: "一、", "（二）", "1.".
#ifndef GOUJI_DOCUMENT_NUMBERING_H_
#define GOUJI_DOCUMENT_NUMBERING_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/xml.h"

namespace gouji {

// A counter in one of Word's number formats ("chineseCounting", "decimal", ...). Formats of other
// languages, and values that a format has no sign for, come in Arabic digits.
std::string format_number(std::string_view format, int value);

// An integer attribute, brought into [-low, most]; `missing` where it is none.
int integer(std::string_view text, int missing);

class ListNumbers final : public XmlHandler {
 public:
  static constexpr int kLevels = 9;

  // Reads numbering.xml.
  bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) override;
  bool end(XmlSpace space, std::string_view name) override;
  void text(std::string_view) override {}
  // False where there are more lists than any document has.
  bool within_limits() const { return definitions_ <= kMostDefinitions; }

  // The list of a style that other lists refer to, for numStyleLink.
  void set_style_list(std::string style, int list) { style_lists_[std::move(style)] = list; }
  // The level that a list gives to a style, if it names one.
  std::optional<int> level_of_style(int list, std::string_view style) const;

  // Counts a paragraph and returns what stands before its text, with the blank after it; empty for
  // bullets and for lists that are not defined.
  std::string next(int list, int level);

 private:
  static constexpr std::size_t kMostDefinitions = 20'000;

  struct Level {
    int level = 0;
    int start = 1;
    std::optional<int> restart;  // 0: never
    std::string format = "decimal";
    std::string text;
    std::string suffix = "tab";
    std::string style;
    bool legal = false;
  };
  struct Abstract {
    std::vector<Level> levels;
    std::string style_link;
  };
  struct Override {
    int level = 0;
    std::optional<int> start;
    std::optional<Level> whole;
  };
  struct List {
    int abstract = -1;
    std::vector<Override> overrides;
    bool used = false;
  };
  struct Counters {
    std::array<int, kLevels> value{};
    std::array<bool, kLevels> started{};
  };

  const List* find(int list) const;
  // The list that really has the levels, through links to styles.
  int resolve(int list) const;
  const Level* level_of(const List& list, int level) const;

  std::map<int, Abstract> abstracts_;
  std::map<int, List> lists_;
  std::map<std::string, int, std::less<>> style_lists_;
  std::map<int, Counters> counters_;  // by abstract list
  std::size_t definitions_ = 0;

  // While reading. What is inside another goes there when it ends: a document may nest anything.
  Abstract* abstract_ = nullptr;
  List* list_ = nullptr;
  std::optional<Override> override_;
  std::optional<Level> level_;
};

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_NUMBERING_H_
