#include <expat.h>

/* New releases mark the plain forms deprecated in favour of 64-bit ones that old releases don't have. */
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

/* Bytes from the start to the current event. */
static inline long long bilan_expat_byte_index(XML_Parser parser) { return XML_GetCurrentByteIndex(parser); }

/* Counted from 1. */
static inline unsigned long long bilan_expat_line(XML_Parser parser) { return XML_GetCurrentLineNumber(parser); }

/* Counted from 0. */
static inline unsigned long long bilan_expat_column(XML_Parser parser) { return XML_GetCurrentColumnNumber(parser); }

#pragma clang diagnostic pop
