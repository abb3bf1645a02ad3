#include "CBundledData.h"

static const unsigned char talks_2022[] = {
#embed "../../data/talks-2022.json"
};

static const unsigned char timeline_schema[] = {
#embed "../../data/timeline.schema.json"
};

const unsigned char *parley_talks_2022_bytes(size_t *count) {
  *count = sizeof talks_2022;
  return talks_2022;
}

const unsigned char *parley_timeline_schema_bytes(size_t *count) {
  *count = sizeof timeline_schema;
  return timeline_schema;
}
