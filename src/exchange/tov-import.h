/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/*
 * The folder of CSV files (docs/file-format.md), in.
 *
 * All or nothing for the structure: a folder without any known file, a file whose header lacks a key column or
 * that can't be read, is an error and nothing is written. Row by row for the content: a bad row is rejected with
 * file, line, column and reason, the good ones go in, in one transaction. The same folder twice changes nothing.
 */
typedef struct
{
  char     *file;    /* "placements.csv" */
  guint     line;    /* where the row begins, the file's first line being 1; 0 for the file as a whole */
  char     *column;  /* NULL when it is the row as a whole */
  char     *reason;  /* a plain sentence */
  gboolean  is_note; /* nothing was rejected: a column or file that is not read */
} TovImportProblem;

typedef struct
{
  char  *file;
  guint  rows;    /* data rows read */
  guint  created;
  guint  updated;
  guint  unchanged;
  guint  rejected;
  char  *read_as; /* how it was read, in words: "semicolon, Windows-1252" */
} TovImportFileReport;

typedef struct
{
  GPtrArray *files;      /* (element-type TovImportFileReport) in the order read */
  GPtrArray *problems;   /* (element-type TovImportProblem) the first 1,000 */
  guint      n_problems; /* all of them */
  guint      created, updated, unchanged, rejected;
} TovImportReport;

typedef enum
{
  TOV_IMPORT_DEFAULT = 0,
  TOV_IMPORT_DRY_RUN = 1 << 0, /* as a real one, then rolled back: the report is what would be written */
} TovImportFlags;

/* @folder may be a resource:// folder (the shipped examples). NULL, and nothing is written, on a structural error
 * (TOV_ERROR_INVALID_VALUE, TOV_ERROR_NOT_FOUND), when reading or writing fails, or when cancelled
 * (G_IO_ERROR_CANCELLED). */
TovImportReport *tov_import_folder      (TovStore *store, GFile *folder, TovImportFlags flags, GCancellable *cancellable, GError **error);
void             tov_import_report_free (TovImportReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportReport, tov_import_report_free)

G_END_DECLS
