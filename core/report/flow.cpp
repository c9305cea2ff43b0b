// Gaps between lines in; a text without them out, and the way back.
#include "report/flow.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "input/walk.h"

namespace gouji {

std::size_t Flow::put_together(std::string& text, Span paragraph, std::span<const Span> gaps) {
  if (gaps.empty()) return paragraph.end;
  std::string taken;
  std::size_t end = gaps.front().begin;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    taken += slice(text, gaps[i]);
    joints_.push_back({static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(taken.size())});
    const std::size_t next = i + 1 < gaps.size() ? gaps[i + 1].begin : paragraph.end;
    std::memmove(text.data() + end, text.data() + gaps[i].end, next - gaps[i].end);
    end += next - gaps[i].end;
  }
  std::memcpy(text.data() + end, taken.data(), taken.size());
  joints_.push_back({static_cast<std::uint32_t>(paragraph.end), 0});
  return end;
}

void Flow::restore(std::string& text) const {
  std::string taken;
  for (std::size_t first = 0; first < joints_.size();) {
    std::size_t last = first;
    while (joints_[last].moved > 0) ++last;
    std::size_t end = joints_[last].at;  // of what is not in its place yet
    const std::size_t moved = joints_[last - 1].moved;
    taken.assign(text, end - moved, moved);
    for (std::size_t i = last; i-- > first;) {
      const std::size_t size = end - joints_[i].written();
      std::memmove(text.data() + joints_[i].written(), text.data() + joints_[i].at, size);
      const std::size_t before = i > first ? joints_[i - 1].moved : 0;
      end = joints_[i].at + before;
      std::memcpy(text.data() + end, taken.data() + before, joints_[i].moved - before);
    }
    first = last + 1;
  }
}

std::size_t Flow::as_written(std::size_t at, bool is_end) const {
  const auto next = std::partition_point(joints_.begin(), joints_.end(), [=](const Joint& joint) {
    return is_end ? joint.at < at : joint.at <= at;
  });
  if (next != joints_.begin()) at += std::prev(next)->moved;
  return next != joints_.end() ? std::min(at, next->written()) : at;
}

std::size_t Flow::put_together(std::size_t at, bool is_end) const {
  const auto next = std::partition_point(joints_.begin(), joints_.end(), [=](const Joint& joint) {
    return is_end ? joint.written() < at : joint.written() <= at;
  });
  if (next != joints_.begin()) at -= std::prev(next)->moved;
  return next != joints_.end() ? std::min(at, std::size_t{next->at}) : at;
}

// An empty span is the end of what stands before it.
Span Flow::as_written(Span span) const {
  const std::size_t end = as_written(span.end, true);
  return {span.empty() ? end : as_written(span.begin, false), end};
}

Span Flow::put_together(Span span) const {
  const std::size_t end = put_together(span.end, true);
  return {span.empty() ? end : put_together(span.begin, false), end};
}

}  // namespace gouji
