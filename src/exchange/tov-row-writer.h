/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-row-reader.h"

G_BEGIN_DECLS

/**
 * TovRowWriter:
 *
 * Writes the rows of CSV files into the store, each as a whole or not at all. Remembers which row a record comes from,
 * so that two rows can't say different things about it:
 * if they could, the same folder would change the file each time.
 */
typedef struct
{
  TovRowReader  reader;
  GHashTable   *sources;    /* record id → Source: the rows that this import has written records from */
  gint64        written[2]; /* ids of the row's records so far */
  GHashTable   *approved;   /* ids of the settlements that were approved before this import */
} TovRowWriter;

void tov_row_writer_init  (TovRowWriter *self, TovStore *store);
void tov_row_writer_clear (TovRowWriter *self);

/* One row. FALSE with a sentence, and @column set to the column that it is about (or NULL), where it is rejected;
 * nothing of it is written then. */
gboolean tov_row_writer_write (TovRowWriter *self,
                               const TovLayout *layout,
                               const int *positions,
                               const TovCsvRow *row,
                               TovPutResult *result,
                               const char **column,
                               GError **error);

G_END_DECLS
