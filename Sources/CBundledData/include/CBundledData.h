#ifndef PARLEY_BUNDLED_DATA_H
#define PARLEY_BUNDLED_DATA_H

#include <stddef.h>

// The files of `data/`, inside the executable: it can be moved anywhere.
//
// Functions, since Swift imports an array of unknown length as one element. The bytes live as long
// as the program; there is no terminating NUL.

/// The timeline that opens when no file is named; no bytes where it is compiled.
const unsigned char *parley_talks_2022_bytes(size_t *count);

/// The same timeline as `compile-timeline` has read and checked it; no bytes where the program was
/// built without that step. Exactly one of the two is there.
const unsigned char *parley_talks_2022_compiled_bytes(size_t *count);

/// The JSON Schema of timeline files, as `parley schema` prints it.
const unsigned char *parley_timeline_schema_bytes(size_t *count);

#endif
