// What a report's sentences have said up to a clause, and the claims made of them so far.
#ifndef GOUJI_REPORT_CLAIM_STATE_H_
#define GOUJI_REPORT_CLAIM_STATE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/labels.h"
#include "input/lexicon.h"
#include "report/claims.h"

namespace gouji {

// The claims made so far, in the order of the text.
class ClaimList {
 public:
  explicit ClaimList(const Report& report) : report_(report) {}

  // `sentence`: in which it stands.
  void add(const Claim& claim, std::size_t sentence);

  const std::vector<Claim>& all() const { return claims_; }
  Claim& at(std::size_t index) { return claims_[index]; }
  Claim& last() { return claims_.back(); }
  const Claim& last() const { return claims_.back(); }
  // All of them, once the text is read to its end: what turned out to be a part of a larger number
  // is another organ's.
  std::vector<Claim> take();

  // The index of the last claim, if it stands in that sentence.
  std::optional<std::size_t> last_in(std::size_t sentence) const;
  // The largest number that the report states of the subject for its own year.
  Decimal largest(const Subject& subject) const;

 private:
  void part_those_carried_in();

  const Report& report_;
  std::size_t last_sentence_ = 0;
  std::vector<Decimal> largest_ = std::vector<Decimal>(subjects().size());
  std::vector<Claim> claims_;
};

// The text that claims are read from.
struct ClaimContext {
  std::string_view text;
  const Prose& prose;
  const Report& report;
  bool government;  // the report is a government's, or counts as one's does all below the organ
  std::string own_year;   // 2021年 in a report of 2021
  std::string last_year;  // 2020年
  std::string next_year;
  ClaimList claims;  // so far
};
ClaimContext claim_context(std::string_view text, const Prose& prose, const Report& report);

// What a sentence speaks of.
enum class Topic { kNone, kRequests, kDisputes, kElse };

// What brackets end.
struct Reach {
  Topic topic = Topic::kNone;
  std::string_view block;  // of Table 4, where the topic is disputes
  std::optional<int> year;
  bool cumulative = false;
  std::optional<std::size_t> whole;  // claim before 其中
  bool inside_parts = false;
  Decimal parts_sum;  // of what the parts so far count
  Whose whose = Whose::kOwn;
};

// What a sentence has said so far.
struct ClaimState : Reach {
  // Another span of time than the year.
  bool is_other_span() const { return cumulative || plan || months; }

  std::optional<Part> part;  // of the report
  bool carries = false;      // the paragraph speaks of applications not yet handled
  std::vector<Reach> brackets;
  bool information = false;        // the sentence so far or the paragraph speaks of 信息公开
  bool about_information = false;  // … this sentence itself, or the part
  bool plan = false;
  bool months = false;            // … of a part of the year
  bool running_total = false;     // … of 累计, and no more
  bool until_now = false;         // … of all until now
  bool own_span = false;          // 今年以来, of which a 累计 behind it is
  bool issues = false;            // the sentence speaks of documents that were issued
  bool papers = false;            // the sentence speaks of the organ's own papers
  bool outcomes = false;          // it lists outcomes of applications
  bool publishes = false;         // of 主动公开
  bool handled_apart = false;     // what was carried in is said to be handled, and some of the new
  bool matters = false;           // the clause tells what applications ask for
  bool assumed_requests = false;  // applications are not named, but counted as in the form
  bool other_disputes = false;    // it speaks of disputes of other matters
  bool joint_disputes = false;    // of reconsiderations and lawsuits together
  bool after_review = false;      // the clause before told who rejects a reconsideration
  bool screened = false;          // of applications received, and of those of them taken on
  bool procurement = false;       // of 政府集中采购
  bool of_channel = false;        // of applications that came in one way, and not of all
  bool by_applicant = false;      // it divides applications by who applied
  bool decides = false;           // of decisions that were made, which 项 may count
  bool other_act = false;         // a list of decisions that are cancelled, published, examined …
  bool shared_number = false;     // a list whose number stands behind its last outcome or kind
  std::vector<const Subject*> shares;  // … the others; 分别 gives each its own number
  std::string_view documents;          // "normative", "regulations": what was issued
  std::string_view divided_block;      // of Table 4: its disputes carried in are told apart
  bool divides_block = false;          // … as a part of all
  bool other_acts = false;             // another organ is named at the head of the clause
  bool everyone = false;               // a list of the government and all below it
  bool central = false;                // of the organ itself, which may be a part of the whole
  bool central_before_parts = false;   // … where the parts began
  bool denied = false;                 // a denial that reaches over 、
  bool denied_receipt = false;         // … of having received something
  bool denied_verbs = false;           // … whose list so far has nothing but verbs
  std::size_t denial_begin = 0;
  std::size_t denied_begin = 0;  // behind the word that denies
  bool listed = false;           // the clause goes on over 、
  bool lists_receipts = false;   // … of applications and other things that were received
  bool lists_last_year = false;  // … of the year before
  std::size_t list_begin = 0;    // of the list, or of the clause where there is none
  std::optional<std::size_t> number_before;  // the last one of the clause before
  std::optional<std::size_t> label;          // where 行政许可：, whose number follows, begins
  bool distributing = false;            // 分别为3件、2件: one number for each pending subject
  std::vector<const Subject*> pending;  // subjects without a number yet: 行政复议、行政诉讼共3件
  std::size_t pending_begin = 0;
};

// A dispute is one about information disclosure only where the text says so; a row of an outcome
// may be named as the reason of applications that are not handled yet.
bool is_certain(const Subject& subject, const ClaimState& state);

// The block of Table 4 that the words name; 法院驳回诉讼请求2件 goes on with the one before.
std::string_view block_named(const Marks& words, const ClaimState& state);

// Whether the clause before tells the organ's own number of the subject.
bool follows_number_of(const ClaimContext& context, std::string_view id, const Clause& clause);

// Follows the sentences, paragraphs and parts, in their order.
class StateReader {
 public:
  explicit StateReader(const ClaimContext& context) : context_(context) {}

  // Before and after each sentence, whether its clauses are read or not. `papers`: of its state.
  void enter(std::size_t sentence);
  void leave(std::size_t sentence, bool papers);

  // At the beginning of a sentence. `first_quantity`: the first number of it, or behind it.
  ClaimState begin(const Sentence& sentence, std::size_t first_quantity) const;
  // Goes on to a clause and its text. `numbers`: it has some. Returns whether it is another
  // organ's.
  bool clause(std::size_t index, const Piece& text, bool numbers, ClaimState& state);

 private:
  struct Times;
  void paragraph(std::size_t index, std::size_t sentence);
  bool carries_over(const Marks& words, std::size_t sentence) const;
  bool counts_before_screening(const Sentence& sentence, std::size_t first_quantity) const;
  bool names_a_part_of_disputes(const Sentence& sentence) const;
  void disputes_carried_in(const Sentence& sentence, ClaimState& state) const;
  Times times_named(std::size_t clause);
  std::optional<int> year_before_brackets(std::size_t clause) const;
  std::string_view with_year_before(std::size_t clause, const Marks& words) const;
  void times(std::size_t clause, const Piece& text, ClaimState& state);
  void parts(const Clause& clause, const Piece& text, ClaimState& state) const;
  std::optional<std::size_t> claim_before(const Clause& clause, const Piece& text) const;
  bool follows_all_parts(const Clause& clause, const Piece& text, const ClaimState& state) const;
  bool divides_requests(const ClaimState& state) const;
  void topic(const Clause& clause, const Piece& text, ClaimState& state) const;
  bool begins_with_whole(const Piece& text) const;
  bool speaks_of_another(const Piece& text, std::size_t whole) const;
  void go_on_with_disputes(const Clause& clause, ClaimState& state) const;
  bool act_goes_on(std::size_t index, const Piece& text) const;
  bool is_among_published(std::size_t index, const Piece& text) const;
  bool disclaimed_behind(std::size_t index, const Piece& text) const;
  bool names_others(const Clause& clause, const Piece& text, bool numbers, ClaimState& state) const;

  const ClaimContext& context_;
  std::size_t paragraph_ = static_cast<std::size_t>(-1);
  std::optional<std::size_t> section_;
  std::optional<Part> part_;
  Topic heading_topic_ = Topic::kNone;  // of the numbered heading above
  Numbering::Style heading_style_ = Numbering::Style::kNone;
  Topic paragraph_topic_ = Topic::kNone;
  bool paragraph_information_ = false;
  std::optional<int> paragraph_year_;
  bool carries_ = false;
  std::size_t next_mention_ = 0;  // of a year
};

}  // namespace gouji

#endif  // GOUJI_REPORT_CLAIM_STATE_H_
