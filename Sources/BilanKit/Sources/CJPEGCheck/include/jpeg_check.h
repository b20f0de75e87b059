#ifndef BILAN_JPEG_CHECK_H
#define BILAN_JPEG_CHECK_H

#include <stddef.h>

enum bilan_jpeg {
    bilan_jpeg_sound,
    /// Its data end before its last row.
    bilan_jpeg_cut,
    /// Its data make no sense somewhere.
    bilan_jpeg_damaged
};

/// Decodes a whole JPEG, keeping nothing: decoders fill what is missing with grey, and tell of it in warnings alone.
enum bilan_jpeg bilan_jpeg_check(const unsigned char *bytes, size_t count);

#endif
