// Stage document: bytes of XML in, elements and text out, one call each. For the parts of office
// documents, which have no document type: one that has is refused, so nothing is ever expanded,
// included or fetched.
#ifndef GOUJI_DOCUMENT_XML_H_
#define GOUJI_DOCUMENT_XML_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace gouji {

// The vocabularies of office documents. Strict and transitional documents name the same things by
// different addresses.
enum class XmlSpace {
  kNone,
  kWord,           // w:
  kMath,           // m:
  kSheet,          // of workbooks
  kRelation,       // r:
  kPackage,        // of relations and content types
  kCompatibility,  // mc:
  kXml,            // xml:
  kOther,
};

// Attributes of one element; valid as long as the call that hands them over.
class XmlAttributes {
 public:
  // `attributes` as libxml2 has them: five pointers each.
  XmlAttributes(const unsigned char** attributes, int count)
      : attributes_(attributes), count_(count) {}
  // The value as it stands there, entities of XML resolved; `missing` if there is none.
  std::string_view get(XmlSpace space, std::string_view name, std::string_view missing = {}) const;
  bool has(XmlSpace space, std::string_view name) const;

 private:
  const unsigned char** attributes_;
  int count_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  // An element begins. False ends the reading.
  virtual bool begin(XmlSpace space, std::string_view name, const XmlAttributes& attributes) = 0;
  virtual bool end(XmlSpace space, std::string_view name) = 0;
  virtual void text(std::string_view utf8) = 0;
};

enum class XmlOutcome {
  kWhole,
  kBroken,   // not well-formed, a document type, an encoding other than UTF-8
  kTooDeep,  // elements nested, or with more attributes, than in any document
  kStopped,  // by the handler
};

XmlOutcome read_xml(std::string_view bytes, XmlHandler& handler);

}  // namespace gouji

#endif  // GOUJI_DOCUMENT_XML_H_
