#include <stdlib.h>

#include "bilan_plugin.h"

// Built against another version of the interface, and with a longer record.
static const void *reports(void) { abort(); }

static struct {
    bilan_plugin_record record;
    uint64_t later;
} record;

const void *bilan_plugin(void) {
    record.record.length = sizeof record;
    record.record.interface_version = BILAN_INTERFACE_VERSION + 41;
    record.record.compiler = bilan_compiler();
    record.record.name = "misfit";
    record.record.version = "1.0.0";
    record.record.reports = reports;
    return &record;
}
