/* Draws texts with Cairo alone, as the limit of what drawing costs: no structure, no tags, no totals, nothing attached.
 *   cairo-pages listing ROWS.tsv FILE.pdf        a table of eight columns on pages in landscape
 *   cairo-pages profiles PROFILES.tsv FOLDER     a file a company
 * Lines of profiles are « FILE name », « SIZE x text », or « - » for the next line of the page. */
#include <cairo-pdf.h>
#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 8, FIRST_RIGHT = 5 };
static const double widths[COLUMNS] = {118, 72, 158, 58, 68, 88, 88, 68};
static const double pitch = 16.5, margin = 57, size = 8, padding = 4;

static void fail(const char *what) {
    fprintf(stderr, "cairo-pages: %s\n", what);
    exit(1);
}

static cairo_t *begin(const char *path, double width, double height) {
    cairo_surface_t *surface = cairo_pdf_surface_create(path, width, height);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) fail(path);
    cairo_t *context = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_select_font_face(context, "Inter", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    return context;
}

static void end(cairo_t *context) {
    cairo_surface_finish(cairo_get_target(context));
    if (cairo_surface_status(cairo_get_target(context)) != CAIRO_STATUS_SUCCESS) fail("a file isn't written");
    cairo_destroy(context);
}

static double measured(cairo_t *context, const char *text) {
    cairo_text_extents_t extents;
    cairo_text_extents(context, text, &extents);
    return extents.x_advance;
}

/* Draws a cell's text on as many lines as it needs, and gives their number. */
static int draw_cell(cairo_t *context, char *text, double x, double y, double width, int is_right) {
    int lines = 0;
    while (*text) {
        char *cut = text + strlen(text), kept = 0;
        while (measured(context, text) > width) {
            char *space = strrchr(text, ' ');
            if (!space) break;
            if (kept) *cut = ' ';
            cut = space;
            kept = ' ';
            *cut = 0;
        }
        double left = is_right ? x + width - measured(context, text) : x;
        cairo_move_to(context, left, y + lines++ * size * 1.21);
        cairo_show_text(context, text);
        if (!kept) break;
        text = cut + 1;
    }
    return lines;
}

/* Draws a row and gives its height. */
static double draw_row(cairo_t *context, char *line, double y, int is_head, int is_even) {
    char *cells[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) cells[column] = strsep(&line, "\t\n");
    if (is_head || is_even) {
        double total = 0;
        for (int column = 0; column < COLUMNS; column++) total += widths[column];
        if (is_head) cairo_set_source_rgb(context, 0.04, 0.31, 0.42);
        else cairo_set_source_rgb(context, 0.95, 0.96, 0.97);
        cairo_rectangle(context, margin, y, total, pitch);
        cairo_fill(context);
    }
    cairo_set_source_rgb(context, is_head ? 1 : 0.11, is_head ? 1 : 0.15, is_head ? 1 : 0.2);
    double x = margin;
    int most = 1;
    for (int column = 0; column < COLUMNS; column++) {
        if (cells[column]) {
            int lines = draw_cell(
                context, cells[column], x + padding, y + 11, widths[column] - 2 * padding, column >= FIRST_RIGHT);
            if (lines > most) most = lines;
        }
        x += widths[column];
    }
    return pitch + (most - 1) * size * 1.21;
}

static void listing(FILE *rows, const char *path) {
    cairo_t *context = begin(path, 842, 595);
    cairo_set_font_size(context, size);
    char *line = NULL, head[4096], copy[4096];
    size_t room = 0;
    if (getline(&line, &room, rows) < 0 || strlen(line) >= sizeof head) fail("no header");
    strcpy(head, line);
    double y = 0;
    for (int number = 0; getline(&line, &room, rows) > 0; number++) {
        if (y == 0 || y + 2 * pitch > 595 - margin) {
            if (y > 0) cairo_show_page(context);
            strcpy(copy, head);
            y = 60 + draw_row(context, copy, 60, 1, 0);
        }
        y += draw_row(context, line, y, 0, number % 2);
    }
    free(line);
    cairo_show_page(context);
    end(context);
}

static void profiles(FILE *lines, const char *folder) {
    cairo_t *context = NULL;
    char *line = NULL, path[4096];
    size_t room = 0;
    double y = 0;
    while (getline(&line, &room, lines) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (strncmp(line, "FILE ", 5) == 0) {
            if (context) end(context);
            snprintf(path, sizeof path, "%s/%s.pdf", folder, line + 5);
            context = begin(path, 595, 842);
            y = margin;
        } else if (strcmp(line, "-") == 0) {
            y += pitch;
        } else {
            char *text;
            double points = strtod(line, &text), x = strtod(text, &text);
            cairo_set_font_size(context, points);
            cairo_move_to(context, margin + x, y);
            cairo_show_text(context, text + 1);
        }
    }
    free(line);
    if (context) end(context);
}

int main(int count, char **arguments) {
    if (count != 4) fail("cairo-pages listing|profiles TEXTS TARGET");
    FILE *texts = fopen(arguments[2], "r");
    if (!texts) fail(arguments[2]);
    if (strcmp(arguments[1], "listing") == 0) listing(texts, arguments[3]);
    else profiles(texts, arguments[3]);
    fclose(texts);
    return 0;
}
