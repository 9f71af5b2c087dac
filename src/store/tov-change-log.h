/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/*
 * The change log: who changed what, when, from what to what. Triggers in the file write it, in the transaction of the change itself.
 *
 * A step is what the user did ("Extend the placement of K-014") and is what undo takes back; an entry is one record changed by it. The
 * undo of a step is a step of its own, so nothing is ever lost. tov_store_begin_step (tov-store.h) begins one.
 */
typedef enum
{
  TOV_LOG_CREATED,
  TOV_LOG_CHANGED,
  TOV_LOG_DELETED,
  TOV_N_LOG_ACTIONS,
} TovLogAction;

/* All strings are for the reader, in the language asked for. */
typedef struct
{
  gint64   number;    /* in the order in which they were made */
  gint64   uid;       /* the same in every file that the step gets into */
  char    *name;      /* "Import of Falck", "Undo: Import of Falck" */
  char    *who;       /* NULL: not known */
  gint64   at;        /* seconds since 1970, UTC */
  gboolean undone;
  gint64   n_entries; /* made; fewer are left where the log was cleared */
} TovLogStep;

typedef struct
{
  char *label; /* "planned end" */
  char *from;  /* NULL: not stated */
  char *to;    /* NULL: not stated */
} TovLogChange;

typedef struct
{
  gint64       id;      /* newest highest: where to read on */
  TovLogStep  *step;
  TovLogAction action;
  int          kind;    /* a TovKind; TOV_N_KINDS for a fact about the file */
  gint64       record;  /* 0 for a fact about the file */
  char        *what;    /* "placement F-014"; a record that is gone by the name that it last had */
  GPtrArray   *changes; /* (element-type TovLogChange) by field; of a new record what it held, of a deleted one what it had held */
} TovLogEntry;

typedef struct
{
  int         kind;   /* only of this kind; TOV_LOG_EVERY_KIND */
  gint64      record; /* only of this record (of that kind); 0: of every one */
  gint64      step;   /* only of the step with this number; 0: of every one */
  const char *text;   /* only with this text in a value or in the step's name, arguments or author; NULL or "": all */
  gint64      before; /* only entries with a lower id: the last one of the page before; 0: from the newest on */
  guint       limit;  /* a page's length */
} TovLogQuery;

#define TOV_LOG_EVERY_KIND (-1)
#define TOV_LOG_QUERY_INIT { .kind = TOV_LOG_EVERY_KIND, .limit = 50 }

/* (element-type TovLogEntry) newest first. Pages of the whole log, of a record and of a step cost the same however long the log is; with a
 * kind or a text entries are read until the page is full. A text is compared as it stands in the file (codes, ISO numbers), ASCII letters in any case. */
GPtrArray *tov_store_read_log   (TovStore *store, const TovLogQuery *query, TovLanguage language, GError **error);
/* (element-type TovLogStep) newest first, those with a lower number than @before (0: all). The steps of a cleared log are still among them. */
GPtrArray *tov_store_read_steps (TovStore *store, gint64 before, guint limit, TovLanguage language, GError **error);
/* Takes out of the log what was changed before a day (UTC), and the words in the steps' names that may point at a person. That a step was made,
 * its kind, by whom and when stays. What is taken out can't be undone any more, nor read by other programs from what the disk keeps of it. */
gboolean   tov_store_purge_log  (TovStore *store, TovDate before, GError **error);

void tov_log_step_free  (TovLogStep *step);
void tov_log_entry_free (TovLogEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovLogStep, tov_log_step_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovLogEntry, tov_log_entry_free)

G_END_DECLS
