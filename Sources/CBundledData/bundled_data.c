#include "CBundledData.h"

static const unsigned char talks_2022[] = {
#embed "../../data/talks-2022.json"
};

static const unsigned char timeline_schema[] = {
#embed "../../data/timeline.schema.json"
};

// There where `make build` has compiled it; a debug build reads the JSON, as it always is in step
// with the code.
#if defined(PARLEY_RELEASE) && __has_embed("../../data/talks-2022.compiled")
_Alignas(8) static const unsigned char talks_2022_compiled[] = {
#embed "../../data/talks-2022.compiled"
};
static const size_t talks_2022_compiled_count = sizeof talks_2022_compiled;
#else
static const unsigned char talks_2022_compiled[1];
static const size_t talks_2022_compiled_count = 0;
#endif

const unsigned char *parley_talks_2022_bytes(size_t *count) {
  *count = sizeof talks_2022;
  return talks_2022;
}

const unsigned char *parley_talks_2022_compiled_bytes(size_t *count) {
  *count = talks_2022_compiled_count;
  return talks_2022_compiled;
}

const unsigned char *parley_timeline_schema_bytes(size_t *count) {
  *count = sizeof timeline_schema;
  return timeline_schema;
}
