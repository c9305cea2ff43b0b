// Stage report: what an organ is, told from its name alone. In: a name; out: kind and level.
// The names of provinces and prefectures are data here; a place with 市 that is not among them is
// a county-level city.
#include "report/organ.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "input/walk.h"
#include "input/words.h"

namespace gouji {
namespace {

// Lists are words divided by blanks.
constexpr std::string_view kProvinces =
    "北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 "
    "江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 "
    "内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 ";
// As they stand before the name of one of their prefectures or of a vertical organ.
constexpr std::string_view kProvincesShort =
    "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 "
    "云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 ";
// Cities with the rank of a prefecture, without their 市; one line a province.
constexpr std::string_view kCities =
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 "
    "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 "
    "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 "
    "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 "
    "长春 吉林 四平 辽源 通化 白山 松原 白城 "
    "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 "
    "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 "
    "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 "
    "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 "
    "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 "
    "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 "
    "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 "
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 "
    "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 "
    "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 "
    "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 "
    "潮州 揭阳 云浮 "
    "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 "
    "海口 三亚 三沙 儋州 "
    "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 "
    "贵阳 六盘水 遵义 安顺 毕节 铜仁 "
    "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 "
    "拉萨 日喀则 昌都 林芝 山南 那曲 "
    "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 "
    "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 "
    "西宁 海东 "
    "银川 石嘴山 吴忠 固原 中卫 "
    "乌鲁木齐 克拉玛依 吐鲁番 哈密 ";
// Autonomous prefectures: full names without 自治州, and short names (恩施 for 恩施州).
constexpr std::string_view kAutonomous =
    "延边朝鲜族 恩施土家族苗族 湘西土家族苗族 阿坝藏族羌族 甘孜藏族 凉山彝族 "
    "黔西南布依族苗族 黔东南苗族侗族 黔南布依族苗族 楚雄彝族 红河哈尼族彝族 "
    "文山壮族苗族 西双版纳傣族 大理白族 德宏傣族景颇族 怒江傈僳族 迪庆藏族 临夏回族 "
    "甘南藏族 海北藏族 黄南藏族 海南藏族 果洛藏族 玉树藏族 海西蒙古族藏族 昌吉回族 "
    "博尔塔拉蒙古 巴音郭楞蒙古 克孜勒苏柯尔克孜 伊犁哈萨克 ";
constexpr std::string_view kAutonomousShort =
    "延边 恩施 湘西 阿坝 甘孜 凉山 黔西南 黔东南 黔南 楚雄 红河 文山 西双版纳 "
    "大理 德宏 怒江 迪庆 临夏 甘南 海北 黄南 海南 果洛 玉树 海西 昌吉 伊犁 ";
constexpr std::string_view kRegions =
    "大兴安岭地区 阿里地区 阿克苏地区 喀什地区 和田地区 "
    "塔城地区 阿勒泰地区 兴安盟 锡林郭勒盟 阿拉善盟 ";

// Departments of the State Council, their national bureaus included.
constexpr std::string_view kStateDepartments =
    "外交部 国防部 国家发展和改革委员会 国家发展改革委 教育部 科学技术部 科技部 工业和信息化部 "
    "国家民族事务委员会 国家民委 公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部 "
    "自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 "
    "国家卫生健康委员会 国家卫生健康委 退役军人事务部 应急管理部 中国人民银行 审计署 "
    "国务院国有资产监督管理委员会 国务院国资委 海关总署 国家税务总局 国家市场监督管理总局 "
    "市场监管总局 国家金融监督管理总局 中国证券监督管理委员会 中国证监会 "
    "中国银行保险监督管理委员会 中国银保监会 国家广播电视总局 国家体育总局 国家统计局 "
    "国家知识产权局 国家国际发展合作署 国家医疗保障局 国家机关事务管理局 国家信访局 "
    "国家粮食和物资储备局 国家能源局 国家数据局 国家国防科技工业局 国家烟草专卖局 "
    "国家移民管理局 国家林业和草原局 国家铁路局 中国民用航空局 国家邮政局 国家文物局 "
    "国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局 "
    "国家药品监督管理局 国家乡村振兴局 中国气象局 中国地震局 国家档案局 国家保密局 "
    "国家密码管理局 国家互联网信息办公室 ";
// Ends of the names of their local organs.
constexpr std::string_view kVerticalEnds =
    "海关 海事局 气象局 证监局 银保监局 银保监分局 调查队 调查总队 烟草专卖局 邮政管理局 "
    "通信管理局 边防检查站 税务局 ";

constexpr std::string_view kOfficeEnds =
    "人民政府办公厅 人民政府办公室 政府办公厅 政府办公室 政府办 行政公署办公室 ";
constexpr std::string_view kGovernmentEnds = "人民政府 政府 行政公署 行署 ";
constexpr std::string_view kSubDistrictEnds = "街道办事处 街道办 街道 ";
constexpr std::string_view kTownshipEnds =
    "镇人民政府 乡人民政府 苏木人民政府 镇政府 乡政府 苏木 镇 乡 ";
// 管理委员会 alone may be a department (城市管理委员会): what it manages decides.
constexpr std::string_view kZones =
    "开发区 新区 园区 示范区 集聚区 高新区 合作区 保税区 度假区 试验区 景区 名胜区 管理区 "
    "工业区 新城 港区 实验区 自贸区 贸易区 经开区 ";
constexpr std::string_view kDepartmentEnds =
    "局 厅 委员会 委 部 署 办公室 办 院 中心 处 队 所 站 社 会 分局 ";

// … and of others that report, and of places.
constexpr std::string_view kOtherEnds =
    "府 道 县 区 市 省 州 盟 旗 校 司 室 团 馆 组 园 场 心 大学 府机关 局机关 委机关 银行 分行 "
    "气象台 生态城 ";

// Words that read like the name of a place and are none: 城市管理局 (but 项城市 is a place) …
constexpr std::string_view kNoPlaces = "城市 都市 山区 园区 港区 牧区 林区 军区 ";
// … and ends that no name of a place has.
constexpr std::string_view kNoPlaceEnds =
    "社区 地区 景区 灾区 库区 小区 辖区 片区 开发区 示范区 集聚区 高新区 合作区 保税区 度假区 "
    "试验区 名胜区 管理区 工业区 工业园区 产业园区 科技园区 航空港区 实验区 自贸区 贸易区 经开区 ";
// What the name of a place does not hold, so that 退役军人事务局…区 is none.
constexpr std::string_view kNoPlaceMarks = "局 厅 委 办 院 部 队 所 政府 ";

// Words of characters of three bytes, each with a blank behind it: first_of() steps over them.
constexpr bool is_list(std::string_view words) {
  for (std::size_t at = 0; at < words.size(); at += words[at] == ' ' ? 1 : 3) {
    const unsigned lead = static_cast<unsigned char>(words[at]);
    if (words[at] != ' ' && (lead >> 4) != 0xE) return false;
  }
  return words.ends_with(' ');
}
static_assert(is_list(kProvinces) && is_list(kProvincesShort) && is_list(kCities) &&
              is_list(kAutonomous) && is_list(kAutonomousShort) && is_list(kRegions) &&
              is_list(kStateDepartments) && is_list(kVerticalEnds) && is_list(kOfficeEnds) &&
              is_list(kGovernmentEnds) && is_list(kSubDistrictEnds) && is_list(kTownshipEnds) &&
              is_list(kZones) && is_list(kDepartmentEnds) && is_list(kOtherEnds) &&
              is_list(kNoPlaces) && is_list(kNoPlaceEnds) && is_list(kNoPlaceMarks));

// The first word of the list that passes.
template <typename Test>
std::string_view first_of(std::string_view words, Test test) {
  while (!words.empty()) {
    std::size_t end = 3;
    while (words[end] != ' ') end += 3;
    const std::string_view word = words.substr(0, end);
    if (test(word)) return word;
    words.remove_prefix(end + 1);
  }
  return {};
}

std::string_view end_in(std::string_view name, std::string_view words) {
  return first_of(words, [name](std::string_view word) { return name.ends_with(word); });
}

// Length of the first word of the list, with `suffix` after it, that `name` begins with, or 0.
std::size_t begin_in(std::string_view name, std::string_view words, std::string_view suffix = "") {
  const std::string_view word = first_of(words, [=](std::string_view candidate) {
    return starts_with(name, candidate) && name.substr(candidate.size()).starts_with(suffix);
  });
  return word.empty() ? 0 : word.size() + suffix.size();
}

struct Place {
  OrganLevel level = OrganLevel::kUnknown;
  bool agency = false;
  std::size_t end = 0;  // length of the part of the name that is the place
};

std::size_t prefecture(std::string_view name, bool& agency) {
  for (const auto& [words, suffix] : {std::pair<std::string_view, std::string_view>{kCities, "市"},
                                      {kAutonomous, "自治州"},
                                      {kAutonomousShort, "州"}}) {
    if (const std::size_t length = begin_in(name, words, suffix)) return length;
  }
  const std::size_t length = begin_in(name, kRegions);
  agency = length > 0;
  return length;
}

// A county, county-level city, district or banner at the beginning: at least one character and
// then 县, 市, 区 or 旗.
std::size_t county(std::string_view name) {
  constexpr std::size_t kLongest = 45;  // bytes: 15 characters, 积石山保安族东乡族撒拉族自治县
  constexpr std::string_view kSuffixes = "县 市 区 旗 ";
  std::size_t at = 0;
  while (at < name.size() && at < kLongest) {
    const std::size_t begin = at;
    next_char(name, at);
    const std::string_view read = name.substr(0, at);
    if (!end_in(read, kNoPlaceMarks).empty()) return 0;
    if (begin == 0 || end_in(read, kSuffixes).empty()) continue;
    const bool word = begin_in(read, kNoPlaces) == read.size();
    if (word || !end_in(read, kNoPlaceEnds).empty()) continue;
    // 社旗县, 辉县市, 沙市区; but 古县市场监督管理局.
    const std::string_view rest = name.substr(at);
    const std::size_t more = rest.starts_with("市场") ? 0 : begin_in(rest, kSuffixes);
    return at + more;
  }
  return 0;
}

Place read_place(std::string_view name) {
  Place place;
  if (const std::size_t length = begin_in(name, kProvinces)) {
    place = {OrganLevel::kProvince, false, length};
  } else if (const std::size_t bare = begin_in(name, kProvincesShort)) {
    bool agency = false;
    if (prefecture(name.substr(bare), agency) > 0) {
      place = {OrganLevel::kProvince, false, bare};
    }
  }
  bool agency = false;
  if (const std::size_t length = prefecture(name.substr(place.end), agency)) {
    place = {OrganLevel::kPrefecture, agency, place.end + length};
  }
  if (const std::size_t length = county(name.substr(place.end))) {
    place = {OrganLevel::kCounty, false, place.end + length};
  }
  return place;
}

// 海关总署（本级机关）, 应急管理部本级: what says that the organ itself is meant, or how else it is
// called, tells nothing of its kind; 县人民政府（县政府办公室） are two.
std::string_view without_asides(std::string_view name) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    const std::size_t at = name.rfind(open);
    if (!name.ends_with(close) || at == std::string_view::npos || at == 0) continue;
    if (!has(name.substr(at), "办")) name = name.substr(0, at);
  }
  for (const std::string_view end : {"机关", "本级"}) {
    if (name.ends_with(end) && name.size() > end.size()) name.remove_suffix(end.size());
  }
  return name;
}

}  // namespace

Organ classify_organ(std::string_view written) {
  std::string clean;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t begin = at;
    if (!is_blank(next_char(written, at))) clean += written.substr(begin, at - begin);
  }
  std::string_view name = without_asides(clean);
  constexpr std::string_view kCountry = "中华人民共和国";
  if (name.starts_with(kCountry)) name.remove_prefix(kCountry.size());

  if (name == "国务院办公厅") return {OrganKind::kOffice, OrganLevel::kState, false};
  if (const std::size_t length = begin_in(name, kStateDepartments)) {
    if (length == name.size()) return {OrganKind::kDepartment, OrganLevel::kState, false};
    // Of two names that begin alike the longer one is meant.
    const bool whole = !first_of(kStateDepartments, [name](std::string_view word) {
                          return word == name;
                        }).empty();
    if (whole) return {OrganKind::kDepartment, OrganLevel::kState, false};
    return {OrganKind::kVertical, read_place(name.substr(length)).level, false};
  }

  const Place place = read_place(name);
  const std::string_view rest = name.substr(place.end);
  const auto organ = [&place](OrganKind kind) { return Organ{kind, place.level, place.agency}; };
  if (place.end > 0 && rest.empty()) return organ(OrganKind::kGovernment);
  if (!end_in(rest, kSubDistrictEnds).empty()) {
    return {OrganKind::kSubDistrict, OrganLevel::kTownship, false};
  }
  if (const std::string_view zone_end = end_in(rest, "管理委员会 管委会 "); !zone_end.empty()) {
    const std::string_view what = name.substr(0, name.size() - zone_end.size());
    if (!end_in(what, kZones).empty()) return organ(OrganKind::kZone);
  }
  if (!end_in(rest, kZones).empty()) return organ(OrganKind::kZone);
  if (!end_in(rest, kTownshipEnds).empty()) {
    return {OrganKind::kGovernment, OrganLevel::kTownship, false};
  }
  if (!end_in(rest, kOfficeEnds).empty()) return organ(OrganKind::kOffice);
  if (!end_in(rest, kGovernmentEnds).empty()) return organ(OrganKind::kGovernment);
  if (!end_in(rest, kVerticalEnds).empty()) return organ(OrganKind::kVertical);
  if (!end_in(rest, kDepartmentEnds).empty()) return organ(OrganKind::kDepartment);
  return organ(OrganKind::kUnknown);
}

bool ends_as_organs_do(std::string_view name) {
  for (const std::string_view ends : {kDepartmentEnds, kTownshipEnds, kVerticalEnds, kOtherEnds}) {
    if (!end_in(name, ends).empty()) return true;
  }
  return false;
}

std::optional<bool> can_make_regulations(const Organ& organ) {
  switch (organ.kind) {
    case OrganKind::kUnknown:
    case OrganKind::kZone:
      return std::nullopt;
    case OrganKind::kVertical:
    case OrganKind::kSubDistrict:
      return false;
    case OrganKind::kDepartment:
      if (organ.level == OrganLevel::kUnknown) return std::nullopt;
      return organ.level == OrganLevel::kState;
    case OrganKind::kGovernment:
    case OrganKind::kOffice:
      if (organ.level == OrganLevel::kUnknown || organ.agency) return std::nullopt;
      return organ.level != OrganLevel::kCounty && organ.level != OrganLevel::kTownship;
  }
  return std::nullopt;
}

}  // namespace gouji
