// The door of the core as JavaScript sees it; gouji.d.ts has the types and says what each is for.
// Bytes come as a Uint8Array, results go as JSON text.
// With GOUJI_FIRST it is the door of the first module, which reads plain text only (first.h).
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <unicode/udata.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "gouji/gouji.h"
#ifdef GOUJI_FIRST
#include "first.h"
#endif

namespace {

using emscripten::val;

// Bytes and texts of any size cross at once: Embind's own conversions go byte by byte.
std::string bytes_of(const val& bytes) {
  std::string out(bytes["length"].as<std::size_t>(), '\0');
  val(emscripten::typed_memory_view(out.size(), reinterpret_cast<unsigned char*>(out.data())))
      .call<void>("set", bytes);
  return out;
}

val decoder_of_utf8() {
  val options = val::object();
  options.set("ignoreBOM", true);  // what is written for Excel begins with one
  return val::global("TextDecoder").new_(std::string("utf-8"), options);
}

val string_of(const std::string& utf8) {
  static const val decoder = decoder_of_utf8();
  return decoder.call<val>("decode",
                           val(emscripten::typed_memory_view(
                               utf8.size(), reinterpret_cast<const unsigned char*>(utf8.data()))));
}

gouji::Language language_of(const std::string& lang) {
  return lang == "en" ? gouji::Language::kEn : gouji::Language::kZh;
}

gouji::Companion companion_of(const val& object) {
  const val name = object["name"];
  return {name.isUndefined() ? std::string() : name.as<std::string>(),
          object["bytes"].as<std::string>()};
}

// A place as the core has it; one that cannot be is none in any text.
std::size_t place_of(const val& number) {
  constexpr double kMost = 9007199254740991;
  const double place = number.isNumber() ? number.as<double>() : -1;
  if (!(place >= 0 && place <= kMost) || place != std::floor(place)) return SIZE_MAX;
  return place < static_cast<double>(SIZE_MAX) ? static_cast<std::size_t>(place) : SIZE_MAX;
}

std::vector<gouji::Edit> edits_of(const val& list) {
  std::vector<gouji::Edit> edits;
  for (const val& item : emscripten::vecFromJSArray<val>(list)) {
    const val span = item["span"];
    edits.push_back({{place_of(span[0]), place_of(span[1])}, item["text"].as<std::string>()});
  }
  return edits;
}

std::string text_of(const val& object, const char* name) {
  const val text = object[name];
  return text.isString() ? text.as<std::string>() : std::string();
}

gouji::Ignore ignore_of(const val& object) {
  return {text_of(object, "key"), text_of(object, "rule"), text_of(object, "reason"),
          text_of(object, "scope") == "rule"};
}

// The core's options from a plain object; what it leaves out keeps its default.
gouji::Options options_of(const val& object) {
  gouji::Options options;
  if (const val name = object["name"]; !name.isUndefined()) options.name = name.as<std::string>();
  if (const val lang = object["lang"]; !lang.isUndefined()) {
    options.language = language_of(lang.as<std::string>());
  }
  options.with_text = object["withText"].isTrue();
  if (const val disable = object["disable"]; !disable.isUndefined()) {
    options.disable = emscripten::vecFromJSArray<std::string>(disable);
  }
  if (const val previous = object["previous"]; !previous.isUndefined() && !previous.isNull()) {
    options.previous = companion_of(previous);
  }
  if (const val parts = object["parts"]; !parts.isUndefined()) {
    const auto count = parts["length"].as<unsigned>();
    for (unsigned i = 0; i < count; ++i) options.parts.push_back(companion_of(parts[i]));
  }
  if (const val edits = object["edits"]; !edits.isUndefined()) options.edits = edits_of(edits);
  if (const val ignored = object["ignored"]; !ignored.isUndefined()) {
    for (const val& item : emscripten::vecFromJSArray<val>(ignored)) {
      options.ignored.push_back(ignore_of(item));
    }
  }
  return options;
}

#ifdef GOUJI_FIRST

val check(const val& bytes, const val& object) {
  return string_of(gouji::check_json(bytes_of(bytes), options_of(object)));
}

bool fits(const val& bytes) { return gouji::fits_first(bytes_of(bytes)); }

#else

gouji::OutputFormat format_of(const std::string& name) {
  return gouji::format_by_name(name).value_or(gouji::OutputFormat::kJson);
}

val check(const val& bytes, const val& object) {
  const gouji::Options options = options_of(object);
  const gouji::Result result = gouji::check(bytes_of(bytes), options);
  return string_of(gouji::render(result, options, format_of(text_of(object, "format"))));
}

std::string frame(const std::string& format, const std::string& lang) {
  return gouji::frame_json(format_of(format), language_of(lang));
}

std::string needs_data(const val& bytes) { return gouji::needs_data(bytes_of(bytes)); }

std::string members(const val& bytes) { return gouji::members_json(bytes_of(bytes), {}); }

val member(const val& bytes, unsigned index) {
  const std::string content = gouji::read_member(bytes_of(bytes), index, {});
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

#endif

}  // namespace

EMSCRIPTEN_BINDINGS(gouji) {
  emscripten::function("version", &gouji::version);
  emscripten::function("rules", &gouji::rules_json);
  emscripten::function("check", &check);
#ifdef GOUJI_FIRST
  emscripten::function("fits", &fits);
#else
  emscripten::function("frame", &frame);
  emscripten::function("needs_data", &needs_data);
  emscripten::function("members", &members);
  emscripten::function("member", &member);
  emscripten::function("add_data", &add_data);
#endif
}
