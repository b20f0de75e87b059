#ifndef BILAN_PLUGIN_H
#define BILAN_PLUGIN_H

#include <stdint.h>

/// The form of the record below. Which SDK a plugin was compiled with is said by the record's `interface`.
#define BILAN_RECORD_VERSION 4

/// The name of the one function that a plugin exports.
#define BILAN_PLUGIN_ENTRY "bilan_plugin"

/// What a plugin says of itself in plain C, compared before any Swift type crosses: host and plugin were compiled
/// apart, and Swift promises no stable binary interface on Linux.
///
/// The length comes first, so that a record of any version can be read as far as it goes.
typedef struct bilan_plugin_record {
    /// Bytes in this record.
    uint32_t length;
    /// `BILAN_RECORD_VERSION` as the plugin was compiled.
    uint32_t record_version;
    /// The compiler that made the plugin, as `bilan_compiler()` names it.
    const char *compiler;
    /// The fingerprint of the SDK's sources that the plugin was compiled with.
    const char *interface;
    /// The plugin's name: lower case, digits and hyphens.
    const char *name;
    /// The plugin's own version.
    const char *version;
    /// The reports, as a retained BilanKit object; called only once the fields above agree with the host's.
    const void *(*reports)(void);
} bilan_plugin_record;

/// Names the toolchain that compiles the caller: inlined, so that in a plugin it is the plugin's.
static inline const char *bilan_compiler(void) {
    return __VERSION__;
}

#endif
