#include <stdlib.h>

#include "bilan_plugin.h"

// Has a record of another, longer form.
static const void *reports(void) { abort(); }

static struct {
    bilan_plugin_record record;
    uint64_t later;
} record;

const void *bilan_plugin(void) {
    record.record.length = sizeof record;
    record.record.record_version = BILAN_RECORD_VERSION + 41;
    record.record.compiler = bilan_compiler();
    record.record.name = "misfit";
    record.record.version = "1.0.0";
    record.record.reports = reports;
    return &record;
}
