/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-csv.h"
#include "tov-layout.h"

G_BEGIN_DECLS

/**
 * TovRowReader:
 *
 * Makes records of the rows of CSV files, one row at a time: values and the references to other records, which it looks
 * up, or adds where the layout says so.
 * Set @layout, @positions and @row for each row.
 */
typedef struct
{
  TovStore        *store;
  const TovLayout *layout;
  const int *
      positions; /* for each column of the layout: where its value is in the row, −1 where the file hasn't got it */
  const TovCsvRow *row;
  const char      *wrong; /* after a failure: the column that it is about; NULL for the row as a whole */
  GHashTable
      *people; /* (nullable) name → id, NULL for a name that several bear; made when needed */
} TovRowReader;

/* The text in a column, "" where there is none. */
const char *tov_row_reader_get_text (const TovRowReader *self, guint column);

/* Whether the row says anything of this part. */
gboolean tov_row_reader_has_part (const TovRowReader *self, guint part);

/* A record of what the row says of a part, fields not stated left out. NULL with an error, and @wrong set, for values
 * that can't be read and references to what isn't there.
 * May add records that the row names. */
TovRecord *tov_row_reader_read (TovRowReader *self, guint part, GError **error);

/* The name of the first column that the field of a part is read from; NULL if there is none. */
const char *tov_row_reader_column (const TovRowReader *self, guint part, const char *field);

/* Whether the file has a column for the field. */
gboolean tov_row_reader_covers (const TovRowReader *self, guint part, const char *field);

/* After records were added or taken back elsewhere. */
void tov_row_reader_forget (TovRowReader *self);

/* tov-reference.c */

/* The id of the record that the columns at and below @path refer to; 0 where they are empty. @parent is the record that
 * refers, as far as it is known. */
gboolean tov_reference_resolve (TovRowReader *self,
                                guint part,
                                const char *path,
                                TovKind target,
                                const TovRecord *parent,
                                gint64 *id,
                                GError **error);

/* A person by name, and by organisation where it is stated; 0 for none. */
gboolean
tov_reference_find_person (TovRowReader *self, const TovRecord *key, gint64 *id, GError **error);

G_END_DECLS
