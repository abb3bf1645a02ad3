// PCRE2 for UTF-8. The macro must stand before the header: it chooses the code unit, and without
// it the header stops.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
