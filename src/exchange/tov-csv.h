/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One data row. A row that could not be taken apart has an @error instead of values. */
typedef struct
{
  guint   line;   /* where it begins in the file, the first line being 1 */
  guint   n_values;
  char  **values; /* (array length=n_values) UTF-8, trimmed, never NULL; not NULL-terminated */
  char   *error;  /* (nullable) */
} TovCsvRow;

/**
 * TovCsv:
 *
 * A CSV file as it was read: the header's names and the rows, as text. How it is encoded and separated is found out from
 * the file itself:
 * UTF-8 with or without BOM, else Windows-1252; semicolon, comma or tab, by the header. Rows without any value are left out.
 */
typedef struct
{
  char      *name;    /* "slots.csv", for messages */
  GPtrArray *header;  /* (element-type utf8) trimmed */
  GPtrArray *rows;    /* (element-type TovCsvRow) */
  char       delimiter;
  gboolean   is_utf8; /* else Windows-1252 */
} TovCsv;

/* TOV_ERROR_INVALID_VALUE with a sentence that names the file, and the line where there is one, for what is no CSV file
 * in one of these encodings.
 * Quotation marks that are wrong within one line cost only that row. */
TovCsv *tov_csv_parse (const char *name, GBytes *bytes, GError **error);
void    tov_csv_free  (TovCsv *self);
/* "semicolon, UTF-8", in the language of the interface (transfer full). */
char *tov_csv_describe (const TovCsv *self);

/* Appends one row with a line feed. Values are quoted where they need it. */
void tov_csv_append_row (GString *text, char delimiter, const char * const *values, guint n_values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCsv, tov_csv_free)

G_END_DECLS
