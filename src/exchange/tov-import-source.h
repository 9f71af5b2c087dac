/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-csv.h"
#include "tov-layout.h"

G_BEGIN_DECLS

/* A file of the folder that is read, with its structure checked. */
typedef struct
{
  TovCsv          *csv;
  const TovLayout *layouts; /* the first of this file's; NULL for file.csv */
  guint            n_layouts;
  int **
      positions; /* (array length=n_layouts) for each layout, where each of its columns stands in a row; −1: not there */
  guint      width;   /* columns that have a name, up to the last of them */
  GPtrArray *unknown; /* (element-type utf8) columns that are not read */
} TovImportSource;

/**
 * TovImportFolder:
 *
 * A folder's files, read and taken apart, before anything is written.
 */
typedef struct
{
  GPtrArray *sources; /* (element-type TovImportSource) in the order in which they can be written */
  GPtrArray *unknown; /* (element-type utf8) CSV files that are not read */
} TovImportFolder;

TovImportFolder *tov_import_folder_load (GFile *folder, GCancellable *cancellable, GError **error);
void             tov_import_folder_free (TovImportFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportFolder, tov_import_folder_free)

G_END_DECLS
