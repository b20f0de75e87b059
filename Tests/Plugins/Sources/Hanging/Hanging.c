#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <unistd.h>

#include "bilan_plugin.h"

// Never ends its loading where a file of its name with ".hangs" stands beside it, and traps where one with ".traps" does;
// without a record at any time.
__attribute__((constructor)) static void hang(void) {
    Dl_info own;
    char path[4096];
    if (!dladdr((void *)hang, &own)) return;
    snprintf(path, sizeof path, "%s.hangs", own.dli_fname);
    while (access(path, F_OK) == 0) sleep(1);
    snprintf(path, sizeof path, "%s.traps", own.dli_fname);
    if (access(path, F_OK) == 0) __builtin_trap();
}

const void *bilan_plugin(void) { return NULL; }
