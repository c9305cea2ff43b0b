// Stage report: what an organ is, told from its name alone. In: a name; out: kind and level.
#ifndef GOUJI_REPORT_ORGAN_H_
#define GOUJI_REPORT_ORGAN_H_

#include <optional>
#include <string_view>

namespace gouji {

enum class OrganKind {
  kUnknown,
  kGovernment,  // 人民政府 of any level, 行政公署; a bare place name stands for it
  kOffice,      // the 办公厅/办公室 of a government
  kDepartment,  // 部、委、厅、局 …
  kVertical,  // a local organ of a State Council department: 国家税务总局安阳市税务局, 海关
  kSubDistrict,  // 街道办事处
  kZone,         // 管理委员会 of a development zone, new area, scenic area
};

enum class OrganLevel {
  kUnknown,
  kState,       // the State Council and its departments
  kProvince,    // 省、自治区、直辖市
  kPrefecture,  // 设区的市、自治州、地区、盟
  kCounty,      // 县、县级市、市辖区、旗
  kTownship,    // 乡、镇、街道
};

struct Organ {
  OrganKind kind = OrganKind::kUnknown;
  OrganLevel level = OrganLevel::kUnknown;
  // Of a 地区 or 盟, whose administration is an agency of the province and no government.
  bool agency = false;

  friend bool operator==(const Organ&, const Organ&) = default;
};

// Blanks in the name do not matter. Unknown where the name does not tell.
Organ classify_organ(std::string_view name);

// Whether the end of the name is that of organs or of the places that they govern.
bool ends_as_organs_do(std::string_view name);

// Whether the organ can make 规章 (《立法法》第九十一条、第九十三条: departments of the State
// Council; governments of provinces, cities divided into districts and autonomous prefectures),
// the office of such a government included as it reports for it. None where that is not certain.
std::optional<bool> can_make_regulations(const Organ& organ);

}  // namespace gouji

#endif  // GOUJI_REPORT_ORGAN_H_
