// Laws, orders and notices as data.
#include "report/laws.h"

#include <array>

namespace gouji {

std::span<const WrongName> wrong_names() {
  static constexpr std::array<WrongName, 14> kNames{{
      {"中华人民共和国信息公开条例", kRegulation},
      {"中华人民共和国政务公开条例", kRegulation},
      {"中华人民共和国政务信息公开条例", kRegulation},
      {"中华人民共和国政府信息条例", kRegulation},
      {"中华人民共和国政府公开条例", kRegulation},
      {"中华人民共和国政府信息公开法", kRegulation},
      {"中国人民共和国政府信息公开条例", kRegulation},
      {"中华人民共和国政府信息公开工作条例", kRegulation},
      {"中华人民共和国政府信息公开条列", kRegulation},
      {"中华人民共和国保密法", "中华人民共和国保守国家秘密法"},
      {"政府信息公开条列", "政府信息公开条例"},
      {"政府信息公开处理费管理办法", "政府信息公开信息处理费管理办法"},
      {"政府信息公开信息处理费管理方法", "政府信息公开信息处理费管理办法"},
      {"政府信息处理费管理办法", "政府信息公开信息处理费管理办法"},
  }};
  return kNames;
}

std::span<const Instrument> instruments() {
  static constexpr std::array<Instrument, 5> kInstruments{{
      {"regulation", kRegulation, "国务院令第711号", "政府信息公开条例", "", "",
       "国务院令第711号，2019年4月3日公布，2019年5月15日起施行"},
      {"form2019", "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
       "国办公开办函〔2019〕60号", "年度报告有关事项", "2021", "国办公开办函〔2021〕30号",
       "国办公开办函〔2019〕60号，格式（试行），适用于2019、2020年度报告"},
      {"form2019", "中华人民共和国政府信息公开工作年度报告格式（试行）", "国办公开办函〔2019〕60号",
       "年度报告格式（试行）", "2021", "国办公开办函〔2021〕30号",
       "国办公开办函〔2019〕60号所附，适用于2019、2020年度报告"},
      {"form2021", "中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号",
       "年度报告格式", "2019", "国办公开办函〔2019〕60号",
       "国办公开办函〔2021〕30号，自2021年度报告起适用"},
      {"fee", "政府信息公开信息处理费管理办法", "国办函〔2020〕109号", "信息处理费管理办法", "", "",
       "国办函〔2020〕109号，2021年1月1日起施行"},
  }};
  return kInstruments;
}

std::span<const Replaced> replaced_laws() {
  constexpr std::string_view kCode = "中华人民共和国民法典";
  constexpr std::string_view kSource =
      "《中华人民共和国民法典》第一千二百六十条，2021年1月1日起施行";
  static constexpr std::array<Replaced, 9> kLaws{{
      {"婚姻法", kCode, 2021, kSource},
      {"继承法", kCode, 2021, kSource},
      {"民法通则", kCode, 2021, kSource},
      {"收养法", kCode, 2021, kSource},
      {"担保法", kCode, 2021, kSource},
      {"合同法", kCode, 2021, kSource},
      {"物权法", kCode, 2021, kSource},
      {"侵权责任法", kCode, 2021, kSource},
      {"民法总则", kCode, 2021, kSource},
  }};
  return kLaws;
}

}  // namespace gouji
