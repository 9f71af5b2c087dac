/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of this layer share. Nothing outside src/store includes it: the rest of the program knows statements and records. */

#include <sqlite3.h>

#include "tov-change-log.h"
#include "tov-record.h"
#include "tov-statement.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* "Tovh" in ASCII: stands at byte 68 of each file of ours (SQLite's application_id), so that no other database is taken for one. */
#define TOV_FILE_APPLICATION_ID 0x546f7668

/* Everything that this layer does with a kind is done by one of these, prepared once and kept as long as the store. */
typedef enum
{
  TOV_SQL_GET,    /* the fields by id */
  TOV_SQL_FIND,   /* the id and the fields by natural key */
  TOV_SQL_INSERT, /* parameter 1 is the id, the fields follow */
  TOV_SQL_UPDATE, /* the same parameters */
  TOV_SQL_DELETE, /* by id */
  TOV_N_SQL,
} TovSql;

struct _TovStore
{
  GObject       parent_instance;

  sqlite3      *db;
  char         *path;                                /* absolute; NULL in memory */
  gboolean      read_only;
  guint         depth;                               /* of the transactions that are open */
  TovStatement *statements[TOV_N_KINDS][TOV_N_SQL];
  gboolean      has_log;                             /* and writes it: not while the file is made or brought up to date */
  guint         step_depth;                          /* depth of the transaction that is a named step; 0: none is */
  TovStatement *inverses[TOV_N_KINDS + 1][TOV_N_LOG_ACTIONS];
};

/* One step of the file's history: statements, or a function where SQL alone can't do it. */
typedef struct
{
  const char *sql;
  gboolean  (*apply) (TovStore *store, GError **error);
} TovMigration;

TovStore     *tov_store_new_for_handle      (sqlite3 *db, const char *path, gboolean read_only);
void          tov_store_forget_statements   (TovStore *self);
gboolean      tov_store_exec                (TovStore *self, const char *sql, GError **error);
/* The first column of the first row; FALSE on an error or where there is no row. */
gboolean      tov_store_query_int           (TovStore *self, const char *sql, gint64 *value, GError **error);
/* Commits what was done, or rolls back and is FALSE. For a write that may be a transaction of its own. */
gboolean      tov_store_end                 (TovStore *self, gboolean done, GError **error);
/* FALSE with TOV_ERROR_DAMAGED where SQLite's own quick check finds something. */
gboolean      tov_store_quick_check         (TovStore *self, GError **error);
/* Always FALSE: the error for SQLite's @code, as it happened last on this store. */
gboolean      tov_store_fail                (TovStore *self, int code, GError **error);

/* Belongs to the store, which keeps it: no reference back, or neither would ever go. */
TovStatement *tov_statement_new_kept        (TovStore *store, const char *sql, GError **error);

/* tov-migrations.c */
const TovMigration *tov_migrations_get      (int *version);
gboolean      tov_migrations_run            (TovStore *store, const TovMigration *migrations, int from, int to, GError **error);
/* As tov_store_open, with another history: for the tests of the mechanism. */
TovStore     *tov_store_open_with           (const char *path, TovStoreOpenFlags flags, const TovMigration *migrations, int version, GError **error);

/* tov-record-relations.c: what must hold between this record and others, for one that is valid by itself. */
gboolean      tov_record_check_relations    (TovStore *store, const TovRecord *record, GError **error);

/* tov-store-form.c: the tables of schema.sql into an empty database; whether a file has those of @model, and FALSE with
 * TOV_ERROR_DAMAGED where it hasn't. */
gboolean      tov_store_make_tables         (TovStore *self, GError **error);
gboolean      tov_store_check_form          (TovStore *self, TovStore *model, GError **error);
/* Whether every record's identifier is above 0. */
gboolean      tov_store_check_ids           (TovStore *self, GError **error);

/* tov-seed.c: the shipped lists, rule sets and instruments into a new file. */
gboolean      tov_seed_store                (TovStore *store, GError **error);

/* tov-collation.c */
gboolean      tov_collation_register        (sqlite3 *db);

/* tov-record-labels.c: in the language of the interface, for errors. */
const char   *tov_kind_label_for_error      (TovKind kind);
const char   *tov_field_label_for_error     (const TovField *field);

G_END_DECLS
