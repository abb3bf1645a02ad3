#include "CBundledData.h"

// A release build has the timeline as `make build` has compiled it; any other the JSON, which is
// always in step with the code.
#if defined(PARLEY_RELEASE) && __has_embed("../../data/talks-2022.compiled")
#define IS_COMPILED 1
#else
#define IS_COMPILED 0
#endif

_Alignas(8) static const unsigned char talks_2022[] = {
#if IS_COMPILED
#embed "../../data/talks-2022.compiled"
#else
#embed "../../data/talks-2022.json"
#endif
};

static const unsigned char timeline_schema[] = {
#embed "../../data/timeline.schema.json"
};

const unsigned char *parley_talks_2022_bytes(size_t *count) {
  *count = IS_COMPILED ? 0 : sizeof talks_2022;
  return talks_2022;
}

const unsigned char *parley_talks_2022_compiled_bytes(size_t *count) {
  *count = IS_COMPILED ? sizeof talks_2022 : 0;
  return talks_2022;
}

const unsigned char *parley_timeline_schema_bytes(size_t *count) {
  *count = sizeof timeline_schema;
  return timeline_schema;
}
