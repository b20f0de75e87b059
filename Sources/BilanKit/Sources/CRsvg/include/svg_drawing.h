#pragma once

// Drawings in SVG, by librsvg. It is loaded when the first of them is opened, for with what it needs in turn it takes the
// tenth part of a command's start, and few documents have one.

/// CSS pixels, of which 96 are an inch.
struct svg_box {
    double x, y, width, height;
};

struct svg_drawing;
struct _cairo;

/// Loads librsvg, once. Returns NULL if that succeeds, else what the system's linker says.
const char *_Nullable svg_library_failure(void);

/// Opens a file; NULL where it is no SVG that can be read, or the library can't be loaded.
struct svg_drawing *_Nullable svg_open(const char *_Nonnull path);
void svg_close(struct svg_drawing *_Nonnull drawing);

// Each of these returns whether there is such an extent, or whether all went well.

/// The extent that the drawing's width and height say.
_Bool svg_get_size(const struct svg_drawing *_Nonnull drawing, double *_Nonnull width, double *_Nonnull height);
_Bool svg_get_view_box(const struct svg_drawing *_Nonnull drawing, struct svg_box *_Nonnull box);
/// What is painted.
_Bool svg_get_ink(const struct svg_drawing *_Nonnull drawing, struct svg_box *_Nonnull box);

/// Scales the view box into a place.
_Bool svg_paint(const struct svg_drawing *_Nonnull drawing, struct _cairo *_Nonnull cairo, struct svg_box place);
/// Scales what is painted into a place.
_Bool svg_paint_ink(const struct svg_drawing *_Nonnull drawing, struct _cairo *_Nonnull cairo, struct svg_box place);
