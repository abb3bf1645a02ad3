// SHA-2 from GNU Nettle. Its functions have nettle_ before their names; the short names are macros.
#include <nettle/sha2.h>
