/* Writes an XLSX workbook of so many rows of fourteen typed, styled columns with libxlsxwriter, row by row in constant
 * memory: the cells that workbook-rows writes, whose 4096 rows it repeats from a file of theirs.
 *   xlsxwriter-rows VALUES.tsv ROWS FILE.xlsx */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { COLUMNS = 13, REPEATED = 4096 };
/* Of each column but the first, the row's number: text, day, euros, share, whole number, number, truth. */
static const char kinds[COLUMNS + 1] = "tttttddeespnb";
static const char *titles[COLUMNS + 1] = {
    "Rang", "Bénéficiaire", "SIRET", "Département", "Objet", "Décision", "Convention", "Paiement", "Engagé", "Payé",
    "Part", "Effectif", "Note", "Soldée"};

typedef struct {
    char *text;
    double number;
    lxw_datetime day;
} Value;

static void fail(const char *what) {
    fprintf(stderr, "xlsxwriter-rows: %s\n", what);
    exit(1);
}

static Value *values_of(const char *path) {
    FILE *file = fopen(path, "r");
    Value *values = calloc((size_t)REPEATED * COLUMNS, sizeof *values);
    char *line = NULL;
    size_t room = 0;
    if (!file || !values) fail(path);
    for (int row = 0; row < REPEATED; row++) {
        if (getline(&line, &room, file) < 0) fail("too few rows of values");
        char *rest = line;
        for (int column = 0; column < COLUMNS; column++) {
            char *cell = strsep(&rest, "\t\n");
            Value *value = &values[row * COLUMNS + column];
            if (!cell) fail("too few values in a row");
            if (kinds[column] == 't') value->text = strdup(cell);
            else if (kinds[column] == 'd')
                sscanf(cell, "%d-%d-%d", &value->day.year, &value->day.month, &value->day.day);
            else value->number = atof(cell);
        }
    }
    free(line);
    fclose(file);
    return values;
}

int main(int count, char **arguments) {
    if (count != 4) fail("xlsxwriter-rows VALUES.tsv ROWS FILE.xlsx");
    Value *values = values_of(arguments[1]);
    int rows = atoi(arguments[2]);
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(arguments[3], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Aides");
    lxw_format *formats[128] = {0};
    struct { char kind; const char *format; } shown[] = {
        {'d', "dd/mm/yyyy"}, {'e', "# ##0.00 €"}, {'s', "0.0 %"}, {'p', "# ##0"}, {'n', "0.00"}};
    for (size_t place = 0; place < sizeof shown / sizeof *shown; place++) {
        formats[(int)shown[place].kind] = workbook_add_format(book);
        format_set_num_format(formats[(int)shown[place].kind], shown[place].format);
    }
    for (lxw_col_t column = 0; column <= COLUMNS; column++)
        worksheet_write_string(sheet, 0, column, titles[column], NULL);
    for (int row = 0; row < rows; row++) {
        lxw_row_t line = (lxw_row_t)row + 1;
        worksheet_write_number(sheet, line, 0, row + 1, formats['p']);
        for (int column = 0; column < COLUMNS; column++) {
            Value *value = &values[(row & (REPEATED - 1)) * COLUMNS + column];
            lxw_col_t place = (lxw_col_t)column + 1;
            lxw_format *format = formats[(int)kinds[column]];
            if (kinds[column] == 't') worksheet_write_string(sheet, line, place, value->text, NULL);
            else if (kinds[column] == 'd') worksheet_write_datetime(sheet, line, place, &value->day, format);
            else if (kinds[column] == 'b') worksheet_write_boolean(sheet, line, place, value->number != 0, NULL);
            else worksheet_write_number(sheet, line, place, value->number, format);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR) fail(arguments[3]);
    return 0;
}
