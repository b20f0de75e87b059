/* Packs the parts of an OpenDocument package with libzip at zlib's level 6, as a program in C would: the yardstick of
 * make bench.
 *   libzip-baseline FOLDER FILE.ods PART...   (mimetype first, stored; the others are deflated) */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static void fail(const char *what, const char *why) {
    fprintf(stderr, "libzip-baseline: %s: %s\n", what, why);
    exit(1);
}

int main(int count, char **arguments) {
    if (count < 4) fail("usage", "libzip-baseline FOLDER FILE.ods PART...");
    int status = 0;
    zip_t *archive = zip_open(arguments[2], ZIP_CREATE | ZIP_TRUNCATE, &status);
    if (!archive) fail(arguments[2], "cannot be created");
    for (int part = 3; part < count; part++) {
        const char *name = arguments[part];
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], name);
        zip_source_t *source = zip_source_file(archive, path, 0, -1);
        zip_int64_t index = source ? zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) fail(name, zip_strerror(archive));
        int stored = strcmp(name, "mimetype") == 0;
        zip_set_file_compression(archive, (zip_uint64_t)index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, stored ? 0 : 6);
    }
    if (zip_close(archive) < 0) fail(arguments[2], zip_strerror(archive));
    return 0;
}
