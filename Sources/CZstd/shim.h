// Zstandard (RFC 8878) from its reference implementation.
#include <zstd.h>
#include <zstd_errors.h>
