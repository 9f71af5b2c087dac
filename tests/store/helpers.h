/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"
#include "tov-statement.h"

G_BEGIN_DECLS

/* A day within SQL. */
#define DAY(iso) "(unixepoch ('" iso "') / 86400)"

/* Runs statements, separated by semicolons with a line break after them; ends the test where one fails. */
void   run_sql   (TovStore *store, const char *sql);
/* The first column of the first row. */
gint64 query_sql (TovStore *store, const char *sql);

/* By its column's name; ends the test where the kind has none. */
int    field_of  (const TovRecord *record, const char *name);
void   set_text  (TovRecord *record, const char *name, const char *value);
void   set_int   (TovRecord *record, const char *name, gint64 value);

/* A folder of a test's own, and a path within it where nothing is yet. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

void  fixture_set_up      (Fixture *fixture, gconstpointer data);
void  fixture_tear_down   (Fixture *fixture, gconstpointer data);
guint fixture_count_files (Fixture *fixture);

#define FIXTURE_FILE_NAME "Partnerskaber æøå.tovholder"

G_END_DECLS
