/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-record-io.h"
#include "tov-record-sql.h"
#include "tov-store-private.h"

/* (transfer none): ready to be bound. */
static TovStatement *
get_statement (TovStore  *store,
               TovKind    kind,
               TovSql     which,
               GError   **error)
{
  TovStatement **kept = &store->statements[kind][which];

  if (*kept == NULL)
    {
      g_autofree char *sql = tov_record_sql (tov_kind_get_info (kind), which);

      *kept = tov_statement_new_kept (store, sql, error);
    }

  return *kept;
}

/* The statement stands on the row whose natural key is @record's; NULL where there is none (@error set) or it is missing (not set). */
static TovStatement *
step_to_key (TovStore         *store,
             const TovRecord  *record,
             GError          **error)
{
  TovKind kind = tov_record_get_kind (record);
  const TovKindInfo *info = tov_kind_get_info (kind);
  TovStatement *statement = get_statement (store, kind, TOV_SQL_FIND, error);
  int parameter = 0;

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].key)
      tov_record_bind (record, (int) i, statement, ++parameter);

  if (tov_statement_step (statement, error) > 0)
    return statement;
  tov_statement_reset (statement);

  return NULL;
}

static TovStatement *
step_to_id (TovStore  *store,
            TovKind    kind,
            gint64     id,
            GError   **error)
{
  TovStatement *statement = get_statement (store, kind, TOV_SQL_GET, error);

  if (statement == NULL)
    return NULL;

  tov_statement_bind_int (statement, 1, id);
  if (tov_statement_step (statement, error) > 0)
    return statement;
  tov_statement_reset (statement);

  return NULL;
}

/* Random, so that records made in different files don't meet under one number when the files are merged. */
static gint64
new_id (void)
{
  guint64 id;

  do
    {
      sqlite3_randomness (sizeof id, &id);
      id &= G_MAXINT64;
    }
  while (id == 0);

  return (gint64) id;
}

/* Which of the records that this one refers to is not there? Asked only after SQLite has refused. */
static gboolean
fail_reference (TovStore         *store,
                const TovRecord  *record,
                GError          **error)
{
  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];

      if (field->type != TOV_FIELD_REFERENCE || !tov_record_is_set (record, (int) i))
        continue;

      TovStatement *statement = step_to_id (store, field->target,
                                            tov_record_get_int (record, (int) i), NULL);

      if (statement != NULL)
        {
          tov_statement_reset (statement);
          continue;
        }
      /* Translators: a field's name, and in brackets what kind of record it stands in */
      g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
                   _("“%s” is a record that is not in the file (%s)."),
                   tov_field_label_for_error (field), tov_kind_label_for_error (info->kind));
      return FALSE;
    }

  return tov_store_fail (store, SQLITE_CONSTRAINT, error);
}

static gboolean
write_record (TovStore   *store,
              TovRecord  *record,
              TovSql      which,
              gint64      id,
              GError    **error)
{
  TovKind kind = tov_record_get_kind (record);
  const TovKindInfo *info = tov_kind_get_info (kind);
  TovStatement *statement = get_statement (store, kind, which, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, id);
  for (guint i = 0; i < info->n_fields; i++)
    tov_record_bind (record, (int) i, statement, (int) i + 2);

  if (tov_statement_run (statement, &local_error))
    {
      tov_record_set_id (record, id);
      return TRUE;
    }
  if (sqlite3_extended_errcode (store->db) == SQLITE_CONSTRAINT_FOREIGNKEY)
    return fail_reference (store, record, error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The id under which the natural key stands in the file: 0 none, −1 an error. */
static gint64
find_key (TovStore         *store,
          const TovRecord  *record,
          GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  TovStatement *statement = step_to_key (store, record, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return -1;
    }
  if (statement == NULL)
    return 0;

  gint64 id = tov_statement_get_int (statement, 0);

  tov_statement_reset (statement);

  return id;
}

/* UNIQUE in the schema takes two missing values for different, and names columns instead of speaking plainly: so this is asked first. */
static gboolean
check_key_is_free (TovStore         *store,
                   const TovRecord  *record,
                   GError          **error)
{
  gint64 holder = find_key (store, record, error);

  if (holder < 0)
    return FALSE;
  if (holder == 0 || holder == tov_record_get_id (record))
    return TRUE;

  g_autoptr (GString) key = g_string_new (NULL);
  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].key)
      g_string_append_printf (key, "%s%s", key->len > 0 ? ", " : "",
                              tov_field_label_for_error (&info->fields[i]));
  /* Translators: one or more fields' names ("name"), and in brackets a kind of record ("partnership") */
  g_set_error (error, TOV_ERROR, TOV_ERROR_EXISTS,
               _("Another record has the same %s already (%s); choose another."), key->str,
               tov_kind_label_for_error (info->kind));

  return FALSE;
}

/* @statement stands on the row that the record is about to change. */
static gboolean
update_record (TovStore      *store,
               TovRecord     *record,
               TovPutFlags    flags,
               TovStatement  *statement,
               TovPutResult  *result,
               GError       **error)
{
  gint64 id = tov_statement_get_int (statement, 0);
  gboolean key_may_change = tov_record_get_id (record) != 0;

  if ((flags & TOV_PUT_KEEP_MISSING) != 0)
    tov_record_take_missing (record, statement);

  gboolean same = tov_record_is_same (record, statement);

  tov_statement_reset (statement);
  tov_record_set_id (record, id);
  *result = same ? TOV_PUT_UNCHANGED : TOV_PUT_UPDATED;
  if (same)
    return TRUE;
  /* The fields taken from the file may not go with the new ones. */
  if ((flags & TOV_PUT_KEEP_MISSING) != 0 && !tov_record_validate (record, NULL, error))
    return FALSE;

  return (!key_may_change || check_key_is_free (store, record, error)) &&
         tov_record_check_relations (store, record, error) &&
         write_record (store, record, TOV_SQL_UPDATE, id, error);
}

/* What is missing may be in the file already, so required fields are checked once it is known whether they are. */
static gboolean
validate_new (TovStore         *store,
              const TovRecord  *record,
              GError          **error)
{
  return tov_record_validate (record, NULL, error) &&
         (tov_record_get_id (record) == 0 || check_key_is_free (store, record, error)) &&
         tov_record_check_relations (store, record, error);
}

static gboolean
put_record (TovStore      *store,
            TovRecord     *record,
            TovPutFlags    flags,
            TovPutResult  *result,
            GError       **error)
{
  gint64 id = tov_record_get_id (record);
  g_autoptr (GError) local_error = NULL;

  if ((flags & TOV_PUT_KEEP_MISSING) == 0 && !tov_record_validate (record, NULL, error))
    return FALSE;

  TovStatement *statement = id != 0
                                ? step_to_id (store, tov_record_get_kind (record), id, &local_error)
                                : step_to_key (store, record, &local_error);

  if (statement != NULL)
    return update_record (store, record, flags, statement, result, error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!validate_new (store, record, error))
    return FALSE;
  *result = TOV_PUT_CREATED;

  return write_record (store, record, TOV_SQL_INSERT, id != 0 ? id : new_id (), error);
}

gboolean
tov_store_put (TovStore      *store,
               TovRecord     *record,
               TovPutFlags    flags,
               TovPutResult  *result,
               GError       **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  TovPutResult ignored;
  gboolean own = store->depth == 0;

  if (own && !tov_store_begin (store, error))
    return FALSE;

  gboolean done = put_record (store, record, flags, result != NULL ? result : &ignored, error);

  return own ? tov_store_end (store, done, error) : done;
}

TovRecord *
tov_store_get (TovStore  *store,
               TovKind    kind,
               gint64     id,
               GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);
  g_return_val_if_fail (kind >= 0 && kind < TOV_N_KINDS, NULL);

  g_autoptr (GError) local_error = NULL;
  TovStatement *statement = step_to_id (store, kind, id, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (statement == NULL)
    /* Translators: a kind of record */
    g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
                 _("This record is no longer in the file (%s)."), tov_kind_label_for_error (kind));
  if (statement == NULL)
    return NULL;

  TovRecord *record = tov_record_new (kind);

  tov_record_read (record, statement);
  tov_statement_reset (statement);

  return record;
}

gint64
tov_store_find (TovStore         *store,
                const TovRecord  *key_record,
                GError          **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), -1);
  g_return_val_if_fail (key_record != NULL, -1);

  return find_key (store, key_record, error);
}

gint64
tov_store_count (TovStore  *store,
                 TovKind    kind,
                 GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), -1);
  g_return_val_if_fail (kind >= 0 && kind < TOV_N_KINDS, -1);

  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s",
                                          tov_kind_get_info (kind)->table);
  gint64 count;

  return tov_store_query_int (store, sql, &count, error) ? count : -1;
}

gboolean
tov_store_foreach (TovStore       *store,
                   TovKind         kind,
                   TovRecordFunc   func,
                   gpointer        user_data,
                   GError        **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);
  g_return_val_if_fail (kind >= 0 && kind < TOV_N_KINDS, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  g_autofree char *sql = tov_record_sql_ordered (tov_kind_get_info (kind));
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, error);
  g_autoptr (TovRecord) record = tov_record_new (kind);
  gboolean more = TRUE;
  int row = 0;

  if (statement == NULL)
    return FALSE;

  while (more && (row = tov_statement_step (statement, error)) > 0)
    {
      tov_record_read (record, statement);
      more = func (record, user_data);
    }

  return row >= 0;
}
