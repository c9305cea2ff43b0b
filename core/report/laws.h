// The laws, orders and notices that such reports cite, as data with their sources.
#ifndef GOUJI_REPORT_LAWS_H_
#define GOUJI_REPORT_LAWS_H_

#include <span>
#include <string_view>

namespace gouji {

// A name that is wrong wherever it stands, with the right one.
struct WrongName {
  std::string_view wrong;
  std::string_view right;
};

// An instrument with one number: names as cited, the number, and for which reports it holds.
struct Instrument {
  std::string_view id;
  std::string_view name;    // official name, without 《》
  std::string_view number;  // "国务院令第711号"
  // Words by which a citation of it is known; all of them stand in the name as cited.
  std::string_view words;
  // Form of the reports that it does not hold for ("" for none) and what holds for them.
  std::string_view not_for_form;
  std::string_view instead;
  std::string_view source;
};

// A law that another one replaced.
struct Replaced {
  std::string_view name;  // without 中华人民共和国 and 《》
  std::string_view by;
  int since;  // first year in which it no longer holds
  std::string_view source;
};

std::span<const WrongName> wrong_names();
std::span<const Instrument> instruments();
std::span<const Replaced> replaced_laws();

// The regulation itself: 国务院令第711号, published 2019-04-03, in force from 2019-05-15.
inline constexpr std::string_view kRegulation = "中华人民共和国政府信息公开条例";
inline constexpr int kRegulationOrder = 711;
inline constexpr int kOldRegulationOrder = 492;

}  // namespace gouji

#endif  // GOUJI_REPORT_LAWS_H_
