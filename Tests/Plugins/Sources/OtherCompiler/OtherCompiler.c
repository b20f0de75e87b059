#include <stdlib.h>

#include "bilan_plugin.h"

// Built by a compiler that the host's types don't agree with.
static const void *reports(void) { abort(); }

static bilan_plugin_record record;

const void *bilan_plugin(void) {
    record.length = sizeof record;
    record.record_version = BILAN_RECORD_VERSION;
    record.compiler = "Swift 5.0";
    record.interface = "0000000000000000";
    record.name = "other-compiler";
    record.version = "1.0.0";
    record.reports = reports;
    return &record;
}
