// A report written down as a document with structure.
#ifndef GOUJI_TESTS_PROPERTY_DOCUMENTS_H_
#define GOUJI_TESTS_PROPERTY_DOCUMENTS_H_

#include <string>

#include "property/sample.h"

namespace gouji::property {

enum class Kind { kHtml, kDocx, kXlsx, kPdf };

// The bytes of the document; of a PDF its words with their places.
std::string document_of(const Sample& sample, Kind kind);

}  // namespace gouji::property

#endif  // GOUJI_TESTS_PROPERTY_DOCUMENTS_H_
