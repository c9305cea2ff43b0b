// The door of the core as JavaScript sees it; gouji.d.ts has the types and says what each is for.
// Bytes come as a Uint8Array (Embind takes one for a std::string), results go as JSON text.
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <unicode/udata.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "gouji/gouji.h"

namespace {

using emscripten::val;

// The core's options from a plain object; what it leaves out keeps its default.
gouji::Options options_of(const val& object) {
  gouji::Options options;
  if (const val name = object["name"]; !name.isUndefined()) options.name = name.as<std::string>();
  if (const val lang = object["lang"]; !lang.isUndefined()) {
    options.language = lang.as<std::string>() == "en" ? gouji::Language::kEn : gouji::Language::kZh;
  }
  options.with_text = object["withText"].isTrue();
  if (const val disable = object["disable"]; !disable.isUndefined()) {
    options.disable = emscripten::vecFromJSArray<std::string>(disable);
  }
  return options;
}

std::string check(const std::string& bytes, const val& options) {
  return gouji::check_json(bytes, options_of(options));
}

std::string needs_data(const std::string& bytes) { return gouji::needs_data(bytes); }

std::string members(const std::string& bytes) { return gouji::members_json(bytes, {}); }

val member(const std::string& bytes, unsigned index) {
  const std::string content = gouji::read_member(bytes, index, {});
  // A copy: the view is of memory that may move.
  return val(emscripten::typed_memory_view(content.size(),
                                           reinterpret_cast<const unsigned char*>(content.data())))
      .call<val>("slice");
}

bool add_data(const std::string& name, const std::string& bytes) {
  static bool has_gb18030 = false;
  if (name != "gb18030") return false;
  if (has_gb18030) return true;
  // ICU refers to the data for as long as the module lives and wants it aligned.
  constexpr std::size_t kAlignment = 16;
  const std::size_t size = (bytes.size() + kAlignment - 1) / kAlignment * kAlignment;
  void* data = std::aligned_alloc(kAlignment, size);
  if (data == nullptr) return false;
  std::memcpy(data, bytes.data(), bytes.size());
  UErrorCode status = U_ZERO_ERROR;
  udata_setCommonData(data, &status);
  has_gb18030 = U_SUCCESS(status);
  if (!has_gb18030) std::free(data);
  return has_gb18030;
}

}  // namespace

EMSCRIPTEN_BINDINGS(gouji) {
  emscripten::function("version", &gouji::version);
  emscripten::function("rules", &gouji::rules_json);
  emscripten::function("check", &check);
  emscripten::function("needs_data", &needs_data);
  emscripten::function("members", &members);
  emscripten::function("member", &member);
  emscripten::function("add_data", &add_data);
}
