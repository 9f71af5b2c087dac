/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-date.h"
#include "tov-error.h"
#include "tov-text.h"

G_BEGIN_DECLS

/**
 * TovStore:
 *
 * One open Tovholder file: an SQLite database with our application_id and user_version, foreign keys on, opened exclusively
 * (see the settings in tov-store.c and their reasons). All access from one thread at a time; the program runs its queries on one worker thread,
 * the command line on the main one. Everything that can fail returns a TOV_ERROR.
 */
#define TOV_TYPE_STORE (tov_store_get_type ())
G_DECLARE_FINAL_TYPE (TovStore, tov_store, TOV, STORE, GObject)

typedef enum
{
  TOV_STORE_OPEN_DEFAULT = 0,
  TOV_STORE_OPEN_READ_ONLY = 1 << 0,
  TOV_STORE_OPEN_UNCHECKED = 1 << 1, /* its tables are, but not what is in them: for tov_store_check, which says all that is wrong */
} TovStoreOpenFlags;

#define TOV_FILE_SUFFIX ".tovholder"
#define TOV_MIME_TYPE "application/x-tovholder"

/* A new file at @path with the whole schema and the seeded lists, rule sets and instruments; TOV_ERROR_EXISTS where something is
 * there already. Only its owner can read it. Nothing is left behind on failure. */
TovStore *tov_store_create     (const char *path, GError **error);
/* Brings an older file up to date in one transaction (a copy is kept beside it as PATH.before-vN, where N is the new version, until
 * that is verified; it stays where it fails). Refuses newer, foreign and damaged files, and those that are open elsewhere, each with
 * its own sentence. What the schema requires is there, then, and of its type; that a record which another one refers to is there,
 * or that a number makes sense, is not said. Read-only writes nothing, and lets others read at the same time. */
TovStore *tov_store_open       (const char *path, TovStoreOpenFlags flags, GError **error);
/* A file in memory with the same schema, for tests and for looking at examples. */
TovStore *tov_store_new_memory (GError **error);
/* All of @source in memory, to try out there what is to leave the file as it is. */
TovStore *tov_store_new_memory_copy (TovStore *source, GError **error);

const char *tov_store_get_path (TovStore *self); /* NULL for one in memory */
gboolean    tov_store_is_read_only (TovStore *self);

/* Facts about the file: see the keys below. NULL (transfer full) where not stated. */
char     *tov_store_get_meta (TovStore *self, const char *key);
gboolean  tov_store_set_meta (TovStore *self, const char *key, const char *value /* NULL removes */, GError **error);
#define TOV_META_TITLE "title"
#define TOV_META_AS_OF "as_of"               /* ISO date: the file's own cut-off */
#define TOV_META_NOTE "note"
#define TOV_META_NOTE_DA "note_da"
#define TOV_META_MUNICIPALITY "municipality"
#define TOV_META_COMMITTEE "committee"
#define TOV_META_CASE_NUMBER "case_number"
#define TOV_META_SUCCESS_TARGET "success_target" /* whole per cent */
#define TOV_META_AUTHOR "author"             /* who the change log says it was; else the system's name for the user */

/* The as-of date: the file's cut-off where it has one, else today. */
TovDate   tov_store_get_as_of (TovStore *self);
/* The note in a language (the other one's where only that is there); (transfer full) (nullable). */
char     *tov_store_get_note (TovStore *self, TovLanguage language);

/* Transactions nest (savepoints). A write outside one is a transaction of its own. A commit that fails has rolled back: don't do it
 * again. Each other way out of a transaction needs its own rollback. */
gboolean  tov_store_begin    (TovStore *self, GError **error);
gboolean  tov_store_commit   (TovStore *self, GError **error);
void      tov_store_rollback (TovStore *self);

/* As tov_store_begin, for one edit as the user knows it, which the change log shows and undo takes back as a whole. @name is an English source
 * text marked with N_(), such as "Extend the placement of %s"; its %s (or %1$s …) stand for @arguments (NULL-terminated, nullable), so that
 * it can be read in either language. Records are named by their references, not by people's names. Within another step it joins that one. Ends with
 * tov_store_commit or tov_store_rollback. What is written without a step becomes one without a name: a transaction, or a single write. */
gboolean  tov_store_begin_step (TovStore *self, const char *name, const char * const *arguments, GError **error);

/* What was done since the file was opened can be undone and done again, step by step. A session that crashed goes on where the file
 * is opened next; one that ended, by the last reference to the store, doesn't. Not within a transaction. A new edit ends the way back to what was
 * undone; the log keeps it. TOV_ERROR_NOT_FOUND where there is nothing to take; TOV_ERROR_REFERENCED, and nothing is changed, where the records
 * have been changed since from elsewhere. @name (optional, transfer full): the step's, in the user's language. */
gboolean  tov_store_undo (TovStore *self, char **name, GError **error);
gboolean  tov_store_redo (TovStore *self, char **name, GError **error);
/* The name of the step that would be taken; NULL where there is none. (transfer full) */
char     *tov_store_get_undo_name (TovStore *self, TovLanguage language);
char     *tov_store_get_redo_name (TovStore *self, TovLanguage language);

/* A consistent copy, compacted and synced, written beside and renamed: "Save a copy", backups. TOV_ERROR_EXISTS unless @overwrite. */
gboolean  tov_store_save_copy (TovStore *self, const char *path, gboolean overwrite, GError **error);

/* What is wrong with the file: integrity, broken references, rules broken. (element-type utf8) plain sentences; empty when all is well. */
GPtrArray *tov_store_check (TovStore *self, TovLanguage language, GError **error);
/* Whether the file is whole: the first two of these. FALSE with TOV_ERROR_DAMAGED where it isn't. */
gboolean   tov_store_verify (TovStore *self, GError **error);

G_END_DECLS
