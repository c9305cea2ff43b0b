// The running text of a report as it is read: the lines of a paragraph that the width of a page cut
// are put together, so that no word, name or number is in two (行政处⏎罚3件).
#ifndef GOUJI_REPORT_FLOW_H_
#define GOUJI_REPORT_FLOW_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gouji/gouji.h"

namespace gouji {

// A text in which what stands between the lines of a paragraph was moved to the paragraph's end:
// its length and all outside such paragraphs stay as they are, nothing is lost, and here is the way
// back.
class Flow {
 public:
  // Room for so many gaps and paragraphs.
  explicit Flow(std::size_t count = 0) { joints_.reserve(count); }

  bool empty() const { return joints_.empty(); }

  // Moves what stands at `gaps` to the end of `paragraph`; returns where that ends now.
  // Precondition: gaps in order, within the paragraph and not empty; paragraphs in order; below
  // 4 GB.
  std::size_t put_together(std::string& text, Span paragraph, std::span<const Span> gaps);

  // Puts everything back.
  void restore(std::string& text) const;

  // The place that a span of the text with its lines put together has in the text as written.
  Span as_written(Span span) const;
  // The other way round.
  Span put_together(Span span) const;

 private:
  // Where two lines meet, and behind the last of them where the paragraph ended.
  struct Joint {
    std::uint32_t at;     // once they are put together
    std::uint32_t moved;  // bytes, from the paragraph's lines as far as here; 0 where it ended
    std::size_t written() const { return std::size_t{at} + moved; }
  };

  std::size_t as_written(std::size_t at, bool is_end) const;
  std::size_t put_together(std::size_t at, bool is_end) const;

  std::vector<Joint> joints_;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_FLOW_H_
