// Bytes of XML in, calls out, by libxml2's SAX interface.
#include "document/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace gouji {
namespace {

// Word gives up long before: a table in a cell takes four elements, a text box some ten.
constexpr std::size_t kDeepest = 1000;
// libxml2 compares every attribute of an element with every other, and every name with all
// namespaces in scope. Word's root element has some forty.
constexpr std::size_t kMostAttributes = 256;
constexpr std::size_t kMostSpaces = 256;

struct SpaceName {
  std::string_view uri;
  XmlSpace space;
};
constexpr SpaceName kSpaces[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", XmlSpace::kWord},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", XmlSpace::kWord},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", XmlSpace::kMath},
    {"http://purl.oclc.org/ooxml/officeDocument/math", XmlSpace::kMath},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlSpace::kSheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlSpace::kSheet},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::kRelation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::kRelation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::kPackage},
    {"http://schemas.openxmlformats.org/package/2006/content-types", XmlSpace::kPackage},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", XmlSpace::kCompatibility},
    {"http://www.w3.org/XML/1998/namespace", XmlSpace::kXml},
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

XmlSpace space_of(const xmlChar* uri) {
  if (uri == nullptr) return XmlSpace::kNone;
  const std::string_view name = view(uri);
  for (const SpaceName& space : kSpaces) {
    if (space.uri == name) return space.space;
  }
  return XmlSpace::kOther;
}

struct Reader {
  Reader(XmlHandler& to, xmlParserCtxtPtr from) : handler(to), context(from) {}

  XmlHandler& handler;
  xmlParserCtxtPtr context;
  XmlOutcome outcome = XmlOutcome::kWhole;
  std::vector<std::size_t> spaces_in_scope;  // by depth
  const xmlChar* last_uri = nullptr;
  XmlSpace last_space = XmlSpace::kNone;

  // libxml2 keeps each name once, as long as it parses.
  XmlSpace space(const xmlChar* uri) {
    if (uri != last_uri) {
      last_space = space_of(uri);
      last_uri = uri;
    }
    return last_space;
  }

  void stop(XmlOutcome why) {
    if (outcome == XmlOutcome::kWhole) outcome = why;
    xmlStopParser(context);
  }
};

Reader& reader_of(void* user) { return *static_cast<Reader*>(user); }

void on_begin(void* user, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* uri,
              int space_count, const xmlChar** /*spaces*/, int attribute_count, int /*defaulted*/,
              const xmlChar** attributes) {
  Reader& reader = reader_of(user);
  if (reader.outcome != XmlOutcome::kWhole) return;
  std::vector<std::size_t>& spaces = reader.spaces_in_scope;
  spaces.push_back((spaces.empty() ? 0 : spaces.back()) + static_cast<std::size_t>(space_count));
  if (spaces.size() > kDeepest || spaces.back() > kMostSpaces) {
    reader.stop(XmlOutcome::kTooDeep);
  } else if (!reader.handler.begin(reader.space(uri), view(name),
                                   XmlAttributes(attributes, attribute_count))) {
    reader.stop(XmlOutcome::kStopped);
  }
}

void on_end(void* user, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* uri) {
  Reader& reader = reader_of(user);
  if (reader.outcome != XmlOutcome::kWhole) return;
  reader.spaces_in_scope.pop_back();
  if (!reader.handler.end(reader.space(uri), view(name))) reader.stop(XmlOutcome::kStopped);
}

void on_text(void* user, const xmlChar* text, int size) {
  Reader& reader = reader_of(user);
  if (reader.outcome != XmlOutcome::kWhole || size <= 0) return;
  reader.handler.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

void on_document_type(void* user, const xmlChar* /*name*/, const xmlChar* /*external*/,
                      const xmlChar* /*system*/) {
  reader_of(user).stop(XmlOutcome::kBroken);
}

xmlEntityPtr on_entity(void* /*user*/, const xmlChar* name) { return xmlGetPredefinedEntity(name); }

void on_error(void* /*user*/, xmlErrorPtr /*error*/) {}

// No office program writes another, and which others libxml2 knows depends on how it was built.
bool is_utf8(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 256);
  if (head.find('\0') != head.npos) return false;
  const std::size_t declaration = head.find("<?xml");
  if (declaration == head.npos) return true;
  const std::string_view line = head.substr(declaration, head.find("?>") - declaration);
  const std::size_t at = line.find("encoding");
  if (at == line.npos) return true;
  const std::size_t quote = line.find_first_of("\"'", at);
  if (quote == line.npos) return true;
  std::string name(line.substr(quote + 1, line.find_first_of("\"'", quote + 1) - quote - 1));
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name == "utf-8" || name == "utf8" || name == "us-ascii";
}

// Those of a tag, with what looks like one in the text behind it.
std::size_t attributes_in(std::string_view tag) {
  std::size_t attributes = 0;
  for (std::size_t at = tag.find('='); at != tag.npos; at = tag.find('=', at)) {
    at = std::min(tag.find_first_not_of(" \t\r\n", at + 1), tag.size());
    if (at < tag.size() && (tag[at] == '"' || tag[at] == '\'')) ++attributes;
  }
  return attributes;
}

bool has_too_many_attributes(std::string_view bytes) {
  constexpr std::size_t kShortest = std::string_view(" a=''").size();
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('<', begin + 1), bytes.size());
    const std::string_view tag = bytes.substr(begin, end - begin);
    if (tag.size() > kMostAttributes * kShortest && attributes_in(tag) > kMostAttributes) {
      return true;
    }
    begin = end;
  }
  return false;
}

// As many bytes as the parser asks for, taken from the front of a view.
int read_piece(void* rest, char* out, int size) {
  std::string_view& bytes = *static_cast<std::string_view*>(rest);
  const std::size_t count = std::min(bytes.size(), static_cast<std::size_t>(size));
  bytes.copy(out, count);
  bytes.remove_prefix(count);
  return static_cast<int>(count);
}

}  // namespace

std::string_view XmlAttributes::get(XmlSpace space, std::string_view name,
                                    std::string_view missing) const {
  for (int i = 0; i < count_; ++i) {
    const xmlChar** attribute = attributes_ + 5 * i;
    if (view(attribute[0]) != name || space_of(attribute[2]) != space) continue;
    return {reinterpret_cast<const char*>(attribute[3]),
            static_cast<std::size_t>(attribute[4] - attribute[3])};
  }
  return missing;
}

bool XmlAttributes::has(XmlSpace space, std::string_view name) const {
  return get(space, name).data() != nullptr;
}

XmlOutcome read_xml(std::string_view bytes, XmlHandler& handler) {
  constexpr std::size_t kMost = std::size_t{std::numeric_limits<int>::max()} - 1;
  if (bytes.empty() || bytes.size() > kMost || !is_utf8(bytes)) return XmlOutcome::kBroken;
  if (has_too_many_attributes(bytes)) return XmlOutcome::kTooDeep;
  // Read piece by piece: from memory libxml2 would copy it first.
  const xmlParserCtxtPtr context =
      xmlCreateIOParserCtxt(nullptr, nullptr, &read_piece, nullptr, &bytes, XML_CHAR_ENCODING_NONE);
  if (context == nullptr) return XmlOutcome::kBroken;
  Reader reader(handler, context);
  xmlSAXHandler calls{};
  calls.initialized = XML_SAX2_MAGIC;
  calls.startElementNs = &on_begin;
  calls.endElementNs = &on_end;
  calls.characters = &on_text;
  calls.ignorableWhitespace = &on_text;
  calls.cdataBlock = &on_text;
  calls.internalSubset = &on_document_type;
  calls.getEntity = &on_entity;
  calls.serror = &on_error;
  *context->sax = calls;
  context->userData = &reader;
  // Sizes and depth have our own bounds.
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlParseDocument(context);
  const bool whole = context->wellFormed != 0;
  xmlDocPtr document = context->myDoc;
  context->myDoc = nullptr;
  xmlFreeDoc(document);
  xmlFreeParserCtxt(context);
  if (reader.outcome != XmlOutcome::kWhole) return reader.outcome;
  return whole ? XmlOutcome::kWhole : XmlOutcome::kBroken;
}

}  // namespace gouji
