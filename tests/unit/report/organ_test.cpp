// Organs told by their names: real ones of every kind and level.
#include "report/organ.h"

#include <optional>
#include <string_view>

#include "catch.h"

using gouji::can_make_regulations;
using gouji::classify_organ;
using Kind = gouji::OrganKind;
using Level = gouji::OrganLevel;

namespace {

struct Known {
  std::string_view name;
  Kind kind;
  Level level;
  std::optional<bool> regulations;
};

constexpr Known kKnown[] = {
    // governments
    {"广东省人民政府", Kind::kGovernment, Level::kProvince, true},
    {"上海市人民政府", Kind::kGovernment, Level::kProvince, true},
    {"新疆维吾尔自治区人民政府", Kind::kGovernment, Level::kProvince, true},
    {"安阳市人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"吉林市人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"东莞市人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"海南省三亚市人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"恩施土家族苗族自治州人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"凉山州人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"海南藏族自治州人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"新疆伊犁哈萨克自治州人民政府", Kind::kGovernment, Level::kPrefecture, true},
    {"阿拉善盟行政公署", Kind::kGovernment, Level::kPrefecture, std::nullopt},
    {"喀什地区行政公署", Kind::kGovernment, Level::kPrefecture, std::nullopt},
    {"文峰区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"文峰区", Kind::kGovernment, Level::kCounty, false},
    {"上海市浦东新区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"浦东新区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"北京市西城区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"林州市人民政府", Kind::kGovernment, Level::kCounty, false},
    {"会宁县人民政府", Kind::kGovernment, Level::kCounty, false},
    {"项城市人民政府", Kind::kGovernment, Level::kCounty, false},
    {"宜都市人民政府", Kind::kGovernment, Level::kCounty, false},
    {"北京市房山区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"房山区", Kind::kGovernment, Level::kCounty, false},
    {"商丘市梁园区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"社旗县", Kind::kGovernment, Level::kCounty, false},
    {"辉县市", Kind::kGovernment, Level::kCounty, false},
    {"津市市", Kind::kGovernment, Level::kCounty, false},
    {"荆州市沙市区", Kind::kGovernment, Level::kCounty, false},
    {"府谷县", Kind::kGovernment, Level::kCounty, false},
    {"市中区", Kind::kGovernment, Level::kCounty, false},
    {"城区", Kind::kGovernment, Level::kCounty, false},
    {"神农架林区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"积石山保安族东乡族撒拉族自治县人民政府", Kind::kGovernment, Level::kCounty, false},
    {"鄂温克族自治旗人民政府", Kind::kGovernment, Level::kCounty, false},
    {"河南蒙古族自治县人民政府", Kind::kGovernment, Level::kCounty, false},
    {"安阳市龙安区人民政府", Kind::kGovernment, Level::kCounty, false},
    {"汤阴县白营镇人民政府", Kind::kGovernment, Level::kTownship, false},
    {"韩陵镇人民政府", Kind::kGovernment, Level::kTownship, false},
    {"白璧镇", Kind::kGovernment, Level::kTownship, false},
    {"文峰区高庄镇政府", Kind::kGovernment, Level::kTownship, false},
    {"文峰区紫薇大道街道办事处", Kind::kSubDistrict, Level::kTownship, false},
    {"甜水井街道办事处", Kind::kSubDistrict, Level::kTownship, false},
    // their offices
    {"国务院办公厅", Kind::kOffice, Level::kState, true},
    {"河南省人民政府办公厅", Kind::kOffice, Level::kProvince, true},
    {"广州市人民政府办公厅", Kind::kOffice, Level::kPrefecture, true},
    {"安阳市人民政府办公室", Kind::kOffice, Level::kPrefecture, true},
    {"汤阴县政府办公室", Kind::kOffice, Level::kCounty, false},
    // departments
    {"国务院国有资产监督管理委员会", Kind::kDepartment, Level::kState, true},
    {"中国证券监督管理委员会", Kind::kDepartment, Level::kState, true},
    {"中华人民共和国财政部", Kind::kDepartment, Level::kState, true},
    {"国家税务总局", Kind::kDepartment, Level::kState, true},
    {"广东省教育厅", Kind::kDepartment, Level::kProvince, false},
    {"河南省市场监督管理局", Kind::kDepartment, Level::kProvince, false},
    {"北京市规划和自然资源委员会", Kind::kDepartment, Level::kProvince, false},
    {"北京市城市管理委员会", Kind::kDepartment, Level::kProvince, false},
    {"安阳市文物局", Kind::kDepartment, Level::kPrefecture, false},
    {"安 阳 市 文 物 局", Kind::kDepartment, Level::kPrefecture, false},
    {"安阳市城市管理局", Kind::kDepartment, Level::kPrefecture, false},
    {"安阳市退役军人事务局", Kind::kDepartment, Level::kPrefecture, false},
    {"安阳市国有资产监督管理委员会", Kind::kDepartment, Level::kPrefecture, false},
    {"郑州市市场监督管理局", Kind::kDepartment, Level::kPrefecture, false},
    {"偃师市文化广电和旅游局", Kind::kDepartment, Level::kCounty, false},
    {"古县文化和旅游局", Kind::kDepartment, Level::kCounty, false},
    {"贺兰县文化旅游广电局", Kind::kDepartment, Level::kCounty, false},
    {"古县市场监督管理局", Kind::kDepartment, Level::kCounty, false},
    {"项城市城市管理局", Kind::kDepartment, Level::kCounty, false},
    {"会同县农业农村局", Kind::kDepartment, Level::kCounty, false},
    {"殷都区卫生健康委员会", Kind::kDepartment, Level::kCounty, false},
    {"市教育局", Kind::kDepartment, Level::kUnknown, std::nullopt},
    {"市场监督管理局", Kind::kDepartment, Level::kUnknown, std::nullopt},
    // local organs of State Council departments
    {"国家税务总局安阳市税务局", Kind::kVertical, Level::kPrefecture, false},
    {"国家税务总局汤阴县税务局", Kind::kVertical, Level::kCounty, false},
    {"国家统计局安阳调查队", Kind::kVertical, Level::kUnknown, false},
    {"中国证券监督管理委员会河南监管局", Kind::kVertical, Level::kUnknown, false},
    {"上海海关", Kind::kVertical, Level::kUnknown, false},
    {"安阳市气象局", Kind::kVertical, Level::kPrefecture, false},
    // with words for the organ itself, or another name of it
    {"海关总署（本级机关）", Kind::kDepartment, Level::kState, true},
    {"应急管理部(本级)", Kind::kDepartment, Level::kState, true},
    {"汤阴县司法局（县行政复议局）", Kind::kDepartment, Level::kCounty, false},
    // agencies of governments
    {"安阳高新技术产业开发区管理委员会", Kind::kZone, Level::kUnknown, std::nullopt},
    {"苏州工业园区管理委员会", Kind::kZone, Level::kUnknown, std::nullopt},
    {"郑州航空港区管委会", Kind::kZone, Level::kUnknown, std::nullopt},
    {"安阳市城乡一体化示范区", Kind::kZone, Level::kPrefecture, std::nullopt},
    // no organ
    {"", Kind::kUnknown, Level::kUnknown, std::nullopt},
    {"我", Kind::kUnknown, Level::kUnknown, std::nullopt},
    {"安阳", Kind::kUnknown, Level::kUnknown, std::nullopt},
};

}  // namespace

TEST_CASE("kind and level of real organs", "[organ]") {
  for (const Known& known : kKnown) {
    CAPTURE(known.name);
    const gouji::Organ organ = classify_organ(known.name);
    CHECK(static_cast<int>(organ.kind) == static_cast<int>(known.kind));
    CHECK(static_cast<int>(organ.level) == static_cast<int>(known.level));
    CHECK(can_make_regulations(organ) == known.regulations);
  }
}

TEST_CASE("regions administered by an agency are told from governments", "[organ]") {
  CHECK(classify_organ("阿拉善盟行政公署").agency);
  CHECK(classify_organ("和田地区行政公署").agency);
  CHECK_FALSE(classify_organ("恩施土家族苗族自治州人民政府").agency);
  CHECK_FALSE(classify_organ("阿拉善盟阿拉善左旗人民政府").agency);
}
