/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/*
 * What the folder of CSV files looks like: which file, which column, which field of which record. Import and export both
 * go by it,
 * so that they can't disagree. docs/file-format.md says the same in words.
 */
typedef enum
{
  TOV_COLUMN_KEY = 1 << 0, /* the header must have it */
  TOV_COLUMN_ADD = 1 << 1, /* what it names is added to the file when it isn't there */
  TOV_COLUMN_CONTEXT =
      1
      << 2, /* repeats a column of the same name to complete a reference; doesn't state one by itself */
  TOV_COLUMN_ALWAYS = 1 << 3,   /* a date: empty is the first day there is */
  TOV_COLUMN_WEEK = 1 << 4,     /* a date: any day of the week stands for its Monday */
  TOV_COLUMN_MONTH = 1 << 5,    /* a date: any day of the month stands for its first */
  TOV_COLUMN_PERCENT = 1 << 6,  /* a number in per cent: 50, not 0.5 */
  TOV_COLUMN_DECISIVE = 1 << 8, /* where it is empty, the row says nothing of this record */
  TOV_COLUMN_LIST = 1 << 7,     /* says which of the layouts of its file the row is of; no field */
} TovColumnFlags;

typedef struct
{
  const char *name;
  guint       part; /* 0 or 1: which of the row's records */
  const char *
      path; /* the record's field; "slot_id.label" is a field of the record that it refers to, and a reference alone that one's name */
  TovColumnFlags flags;
} TovColumn;

/**
 * TovLayout:
 *
 * One file, or one list of lists.csv. A row is one record, or two of which the second refers to the first through @link.
 * The main one is what the row is about. With main = 0 the other is a detail of it, the one that holds from the start;
 * with main = 1 the other is
 * what several rows have in common.
 */
typedef struct
{
  const char      *file;
  const char      *list; /* (nullable) the value of the TOV_COLUMN_LIST column */
  const TovColumn *columns;
  guint            n_columns;
  TovKind          parts[2];
  guint            n_parts;
  guint            main;
  const char      *link;
  gboolean
      common_alone; /* main = 1: what the rows have in common is exported without any of them, too */
  gboolean later_only; /* records that hold from the start are in another file */
} TovLayout;

/* All layouts in the order in which they can be read: what others refer to comes first. Layouts of the same file follow
 * each other, the one with all its columns first. */
const TovLayout *tov_layouts_get (guint *n_layouts);

/* The field that a record is called by: reference, name, code or label; −1 for kinds that have none. */
int tov_layout_name_field (TovKind kind);

/* Key and value: not a record. */
#define TOV_FILE_CSV "file.csv"
const char * const *tov_layout_file_keys (void);

G_END_DECLS
