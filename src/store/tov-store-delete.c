/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-record-sql.h"
#include "tov-store-private.h"

/* How many records of a kind refer to the one by any of their fields, each counted once; −1 on an error. */
static gint64
count_referring (TovStore           *store,
                 const TovKindInfo  *info,
                 TovKind             target,
                 gint64              id,
                 GError            **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TOV_FIELD_REFERENCE && info->fields[i].target == target)
      g_string_append_printf (sql, "%s%s = ?1", sql->len > 0 ? " OR " : "", info->fields[i].name);
  if (sql->len == 0)
    return 0;

  g_autofree char *select = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s", info->table,
                                             sql->str);
  g_autoptr (TovStatement) statement = tov_statement_new (store, select, error);

  if (statement == NULL)
    return -1;

  tov_statement_bind_int (statement, 1, id);
  if (tov_statement_step (statement, error) < 0)
    return -1;

  return tov_statement_get_int (statement, 0);
}

static gboolean
check_unreferenced (TovStore  *store,
                    TovKind    kind,
                    gint64     id,
                    GError   **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int other = 0; other < TOV_N_KINDS; other++)
    {
      gint64 count = count_referring (store, tov_kind_get_info (other), kind, id, error);

      if (count < 0)
        return FALSE;
      if (count > 0)
        g_string_append_printf (list, "%s%s: %" G_GINT64_FORMAT, list->len > 0 ? ", " : "",
                                tov_kind_label_for_error (other), count);
    }
  if (list->len == 0)
    return TRUE;

  /* Translators: a kind of record, and a list like "slot: 3, placement: 2" */
  g_set_error (
      error, TOV_ERROR, TOV_ERROR_REFERENCED,
      _("This record (%s) can't be deleted, because others refer to it (%s); delete or change those first."),
      tov_kind_label_for_error (kind), list->str);

  return FALSE;
}

static gboolean
delete_row (TovStore  *store,
            TovKind    kind,
            gint64     id,
            GError   **error)
{
  g_autofree char *sql = tov_record_sql (tov_kind_get_info (kind), TOV_SQL_DELETE);
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, id);
  if (!tov_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (store->db) > 0)
    return TRUE;

  /* Translators: a kind of record */
  g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
               _("This record is no longer in the file (%s)."), tov_kind_label_for_error (kind));

  return FALSE;
}

gboolean
tov_store_delete (TovStore  *store,
                  TovKind    kind,
                  gint64     id,
                  GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);
  g_return_val_if_fail (kind >= 0 && kind < TOV_N_KINDS, FALSE);

  gboolean own = store->depth == 0;

  if (own && !tov_store_begin (store, error))
    return FALSE;

  gboolean done = check_unreferenced (store, kind, id, error) &&
                  delete_row (store, kind, id, error);

  return own ? tov_store_end (store, done, error) : done;
}
