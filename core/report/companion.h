// Reports that stand beside the one that is checked: last year's, and those of a superior's parts.
// Read by the same stages; nothing is found in them, they are what this one is compared with.
#ifndef GOUJI_REPORT_COMPANION_H_
#define GOUJI_REPORT_COMPANION_H_

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "gouji/gouji.h"
#include "input/text.h"
#include "report/prose.h"
#include "report/report.h"

namespace gouji {

struct CompanionReport {
  std::string name;
  Text text;
  Document document;
  Report report;
  Prose prose;
  std::optional<Summary> summary;  // of its own check; a part has one
};

struct Companions {
  std::optional<CompanionReport> previous;
  std::vector<CompanionReport> parts;
};

}  // namespace gouji

#endif  // GOUJI_REPORT_COMPANION_H_
