#include "jpeg_check.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jerror.h>
#include <jpeglib.h>

struct findings {
    struct jpeg_error_mgr handlers;
    jmp_buf end;
    int is_cut;
    int is_damaged;
};

static void stop(j_common_ptr info) { longjmp(((struct findings *)info->err)->end, 1); }

static void be_silent(j_common_ptr info) { (void)info; }

static void note(j_common_ptr info, int level) {
    struct findings *findings = (struct findings *)info->err;
    if (level >= 0) return;
    switch (findings->handlers.msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_JPEG_EOF:
        findings->is_cut = 1;
        break;
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
        findings->is_damaged = 1;
        break;
    default:
        break;
    }
}

enum bilan_jpeg bilan_jpeg_check(const unsigned char *bytes, size_t count) {
    struct jpeg_decompress_struct info;
    struct findings findings = {0};
    unsigned char *volatile row = NULL;

    info.err = jpeg_std_error(&findings.handlers);
    findings.handlers.error_exit = stop;
    findings.handlers.output_message = be_silent;
    findings.handlers.emit_message = note;
    if (setjmp(findings.end)) {
        free(row);
        jpeg_destroy_decompress(&info);
        return bilan_jpeg_damaged;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, (unsigned char *)bytes, count);
    jpeg_read_header(&info, TRUE);
    // All data are read whatever the scale; an eighth is the quickest to make.
    info.scale_num = 1;
    info.scale_denom = 8;
    info.dct_method = JDCT_IFAST;
    info.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&info);
    row = malloc((size_t)info.output_width * (size_t)info.output_components);
    if (row == NULL) longjmp(findings.end, 1);
    while (info.output_scanline < info.output_height) {
        JSAMPROW rows[1] = {row};
        jpeg_read_scanlines(&info, rows, 1);
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    free(row);
    if (findings.is_cut) return bilan_jpeg_cut;
    return findings.is_damaged ? bilan_jpeg_damaged : bilan_jpeg_sound;
}
