#include "libpq_functions.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>

static struct libpq_functions functions;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[512];

static void load(void) {
    void *library = dlopen("libpq.so.5", RTLD_NOW);
#define FIND(name)                                                                   \
    if (library != NULL) {                                                           \
        void *function = dlsym(library, #name);                                      \
        if (function == NULL) library = NULL;                                        \
        else functions.name = (__typeof__(functions.name))function;                  \
    }
    LIBPQ_FUNCTIONS(FIND)
#undef FIND
    if (library == NULL) snprintf(failure, sizeof failure, "%s", dlerror());
}

const struct libpq_functions *libpq_load(void) {
    pthread_once(&once, load);
    return failure[0] == 0 ? &functions : NULL;
}

const char *libpq_failure(void) { return failure; }
