// gzip (RFC 1952) from zlib.
#include <zlib.h>
