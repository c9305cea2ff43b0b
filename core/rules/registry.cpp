// Stage rules: the catalogue. A rule is one file and one line here; nothing registers itself.
// In: nothing; out: the rules in the order of the documentation.
#include <algorithm>
#include <iterator>

#include "rules/rule.h"

#define GOUJI_RULES(R)     \
  /* input */              \
  R(kInputEmpty)           \
  R(kInputTooLarge)        \
  R(kInputEncoding)        \
  R(kInputDamaged)         \
  R(kInputUnsupported)     \
  R(kInputNotAReport)      \
  /* identity */           \
  R(kTitleMissing)         \
  R(kTitleForm)            \
  R(kFormOutdated)         \
  R(kPeriodMismatch)       \
  R(kDateLate)             \
  R(kDateImpossible)       \
  /* structure */          \
  R(kSectionMissing)       \
  R(kSectionOrder)         \
  R(kSectionNumber)        \
  R(kSectionTitle)         \
  R(kSectionExtra)         \
  R(kSectionEmpty)         \
  R(kSectionTopics)        \
  R(kTableMissing)         \
  R(kTableRowMissing)      \
  R(kTableRowExtra)        \
  R(kTableLabel)           \
  R(kTableShape)           \
  /* cells */              \
  R(kCellBlank)            \
  R(kCellPlaceholder)      \
  R(kCellNotNumber)        \
  R(kCellNegative)         \
  R(kCellFraction)         \
  R(kCellUnit)             \
  R(kCellDecimals)         \
  R(kCellWidth)            \
  /* arithmetic */         \
  R(kRequestsBalance)      \
  R(kRequestsResults)      \
  R(kRequestsRowTotal)     \
  R(kDisputesTotal)        \
  R(kDisclosureItems)      \
  R(kDisclosurePublished)  \
  R(kDisclosureInForce)    \
  R(kDisclosureAuthority)  \
  /* text and tables */    \
  R(kNarrativeRequests)    \
  R(kNarrativeDisputes)    \
  R(kNarrativeDisclosure)  \
  R(kNarrativeNone)        \
  R(kNarrativeParts)       \
  R(kNarrativePercent)     \
  R(kNarrativeChange)      \
  R(kNarrativeYear)        \
  R(kNarrativeOrgan)       \
  R(kNarrativeLaw)         \
  R(kNarrativeFeeReport)   \
  R(kNarrativeRepeat)      \
  R(kNarrativeWording)     \
  R(kNarrativePunctuation) \
  R(kNarrativePrivacy)     \
  /* between reports */    \
  R(kYearsCarried)         \
  R(kYearsInForce)         \
  R(kYearsItems)           \
  R(kYearsCopied)          \
  R(kRollupSum)

namespace gouji {

#define GOUJI_DECLARE(name) extern const Rule name;
GOUJI_RULES(GOUJI_DECLARE)
#undef GOUJI_DECLARE

namespace {

#define GOUJI_ADDRESS(name) &name,
const Rule* const kRules[] = {GOUJI_RULES(GOUJI_ADDRESS)};
#undef GOUJI_ADDRESS

}  // namespace

std::span<const Rule* const> registry() { return kRules; }

const Rule* find_rule(std::string_view id) {
  const auto found = std::find_if(std::begin(kRules), std::end(kRules),
                                  [id](const Rule* rule) { return rule->id == id; });
  return found == std::end(kRules) ? nullptr : *found;
}

}  // namespace gouji
