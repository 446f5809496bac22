// libxml2: the HTML parser of the GNOME project, by its SAX interface.
#include <libxml/xmlversion.h>
// Debian's libxml2 names ICU's types in its headers, which clash with Foundation's own ICU.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
