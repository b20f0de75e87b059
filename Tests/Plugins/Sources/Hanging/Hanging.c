#include <stdlib.h>
#include <unistd.h>

#include "bilan_plugin.h"

// Never ends its loading, where the test wants it so; without a record at any time.
__attribute__((constructor)) static void hang(void) {
    while (getenv("BILAN_TEST_HANGS")) pause();
}

const void *bilan_plugin(void) { return NULL; }
