#include "svg_drawing.h"

#include <dlfcn.h>
#include <librsvg/rsvg.h>
#include <pthread.h>
#include <stddef.h>

#define FUNCTIONS(each)                            \
    each(rsvg_handle_new_from_file)                \
    each(rsvg_handle_get_intrinsic_size_in_pixels) \
    each(rsvg_handle_get_intrinsic_dimensions)     \
    each(rsvg_handle_get_geometry_for_element)     \
    each(rsvg_handle_render_document)              \
    each(rsvg_handle_render_element)

/// librsvg's functions, each under its own name and of the type that its header gives it.
static struct {
#define POINTER(name) __typeof__(&name) name;
    FUNCTIONS(POINTER)
#undef POINTER
} rsvg;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[512];

static void load(void) {
    void *library = dlopen("librsvg-2.so.2", RTLD_NOW);
#define FIND(name)                                                \
    if (library != NULL) {                                        \
        rsvg.name = (__typeof__(rsvg.name))dlsym(library, #name); \
        if (rsvg.name == NULL) library = NULL;                    \
    }
    FUNCTIONS(FIND)
#undef FIND
    if (library == NULL) g_strlcpy(failure, dlerror(), sizeof failure);
}

const char *svg_library_failure(void) {
    pthread_once(&once, load);
    return failure[0] == 0 ? NULL : failure;
}

static RsvgHandle *handle(const struct svg_drawing *drawing) { return (RsvgHandle *)drawing; }

struct svg_drawing *svg_open(const char *path) {
    if (svg_library_failure() != NULL) return NULL;
    return (struct svg_drawing *)rsvg.rsvg_handle_new_from_file(path, NULL);
}

void svg_close(struct svg_drawing *drawing) { g_object_unref(drawing); }

_Bool svg_get_size(const struct svg_drawing *drawing, double *width, double *height) {
    return rsvg.rsvg_handle_get_intrinsic_size_in_pixels(handle(drawing), width, height);
}

static struct svg_box box_of(RsvgRectangle area) { return (struct svg_box){area.x, area.y, area.width, area.height}; }
static RsvgRectangle area_of(struct svg_box box) { return (RsvgRectangle){box.x, box.y, box.width, box.height}; }

_Bool svg_get_view_box(const struct svg_drawing *drawing, struct svg_box *box) {
    gboolean has_width, has_height, has_box;
    RsvgLength width, height;
    RsvgRectangle area;
    rsvg.rsvg_handle_get_intrinsic_dimensions(
        handle(drawing), &has_width, &width, &has_height, &height, &has_box, &area);
    if (has_box) *box = box_of(area);
    return has_box;
}

_Bool svg_get_ink(const struct svg_drawing *drawing, struct svg_box *box) {
    RsvgRectangle area;
    if (!rsvg.rsvg_handle_get_geometry_for_element(handle(drawing), NULL, &area, NULL, NULL)) return 0;
    *box = box_of(area);
    return 1;
}

_Bool svg_paint(const struct svg_drawing *drawing, struct _cairo *cairo, struct svg_box place) {
    RsvgRectangle area = area_of(place);
    return rsvg.rsvg_handle_render_document(handle(drawing), cairo, &area, NULL);
}

_Bool svg_paint_ink(const struct svg_drawing *drawing, struct _cairo *cairo, struct svg_box place) {
    RsvgRectangle area = area_of(place);
    return rsvg.rsvg_handle_render_element(handle(drawing), cairo, NULL, &area, NULL);
}
