/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "remove-tree.h"
#include "tov-import.h"

G_BEGIN_DECLS

/* A folder of a test's own with the CSV files in "in", and a file in memory. */
typedef struct
{
  char     *folder;
  char     *in;
  TovStore *store;
} Fixture;

void fixture_set_up    (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
/* A path within the folder (transfer full). */
char *fixture_path (Fixture *fixture, const char *name);

/* Puts a CSV file into the folder; the second takes bytes. */
void write_csv   (Fixture *fixture, const char *name, const char *text);
void write_bytes (Fixture *fixture, const char *name, const char *bytes, gsize size);
/* A jobcentre "Jc", a company "Co" with a site "Site", a partnership "Pa" with the slots "1" and "2", the candidate
 * "K-1" and the placement "F-1". */
void write_basics (Fixture *fixture);

/* What the import says; ends the test where it fails. */
TovImportReport *import        (Fixture *fixture);
TovImportReport *import_folder (TovStore *store, const char *path, TovImportFlags flags);
/* The folder is refused as a whole, with a message that holds @part, and nothing is written. */
void assert_refused (Fixture *fixture, const char *part);
/* The import's only problem. @column may be NULL; @part is in the reason. */
void assert_problem (const TovImportReport *report, const char *file, guint line, const char *column, const char *part);
void assert_counts  (const TovImportReport *report, guint created, guint updated, guint unchanged, guint rejected);
/* All went in. */
void assert_clean (const TovImportReport *report);

/* The first column of the first row. */
gint64  query_int  (TovStore *store, const char *sql);
char   *query_text (TovStore *store, const char *sql);

/* Both hold the same files with the same bytes. */
void assert_same_folder (const char *a, const char *b);

G_END_DECLS
