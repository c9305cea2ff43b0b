// What the words around a number say: whose it is, of what time, of which business.
#ifndef GOUJI_REPORT_CLAIM_WORDS_H_
#define GOUJI_REPORT_CLAIM_WORDS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "input/lexicon.h"

namespace gouji {

// ---- which business

// Hotlines, letters, complaints, proposals: received and answered too, but no applications.
bool is_other_business(const Marks& text);
// Applications for information, by name.
bool names_requests(const Marks& text);
// 申请 alone, where the sentence or part speaks of applications anyway.
bool may_name_requests(const Marks& text);
// 公文, 公开属性: the organ's own papers are disclosed and withheld too.
bool names_papers(const Marks& text);
// Information disclosure, or applications for information.
bool names_information(const Marks& text);
// Reconsiderations and lawsuits of other matters, or that the organ decides or answers for others:
// 作为复议机关, 因行政处罚被申请行政复议, 行政应诉.
bool names_other_disputes(const Piece& piece);
// Whether at least two different outcomes of applications are named (予以公开, 不予处理, …).
bool names_outcomes(const Marks& text);

// The block of Table 4 that the words name: "review", "suit", "suit_direct", "suit_after_review";
// empty: none.
std::string_view dispute_block(const Marks& text);
// The outcome of a dispute as the end of a subject's id: ".upheld", …; empty: none.
std::string_view dispute_outcome(const Marks& text);
// 其他 alone is one, too.
std::string_view dispute_outcome(const Piece& piece);
// The subject of an outcome of applications: "requests.granted", …; empty: none.
std::string_view request_outcome(const Marks& text);
// The subject of one row of an outcome in the form's words (属于国家秘密); empty: none.
std::string_view request_detail(const Marks& text);
// 废止3件 behind 制发规范性文件8件: the end of a subject's id where nothing but the verb stands
// before the number; empty: none.
std::string_view document_verb(std::string_view text);

// ---- whose and when

bool is_comparison(const Marks& text);
bool is_cumulative(const Marks& text);
bool is_last_year(const Marks& text);
bool is_plan(const Piece& piece);
// 本年度, 今年 at the beginning: what follows is of the report's year again.
bool begins_own_year(std::string_view text);
// Words for others than the reporting organ.
bool is_subordinate(const Marks& text, bool government);
bool names_own_organ(const Marks& text);

// ---- parts and denials

// A clause that goes back from parts (其中…) to the whole: 共办结24件, 上年结转2件.
bool ends_parts(std::string_view text);

struct Denial {
  std::size_t end = 0;    // behind the word
  bool trailing = false;  // 申请数为0: what is denied stands before it
};
std::optional<Denial> find_denial(const Piece& piece);

}  // namespace gouji

#endif  // GOUJI_REPORT_CLAIM_WORDS_H_
