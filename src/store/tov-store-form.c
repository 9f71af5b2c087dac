/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-sqlite-error.h"
#include "tov-store-data.h"
#include "tov-step-private.h"

/*
 * The form of a file: its tables. All that lies above takes for granted that a table of ours is a table, and that what the schema
 * requires is there, so a file in which that isn't so is refused when it is opened. A stranger may have made it: a view that
 * never ends, a column that may be empty, a trigger that writes something else.
 */

/* A table in words that two files with the same schema share, in whatever order its columns were added. */
#define FORM_SQL \
  "SELECT l.name, l.type || l.strict || l.wr" \
  " || (SELECT group_concat (c.name || ' ' || c.type || ' ' || c.\"notnull\" || c.pk || c.hidden, ', ' ORDER BY c.name)" \
  "     FROM pragma_table_xinfo (l.name) AS c)" \
  " || ifnull ((SELECT group_concat (f.\"from\" || ' ' || f.\"table\", ', ' ORDER BY f.\"from\")" \
  "             FROM pragma_foreign_key_list (l.name) AS f), '')" \
  " FROM pragma_table_list AS l WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite!_%' ESCAPE '!'"

/* (transfer full): table → form. */
static GHashTable *
list_forms (TovStore  *store,
            GError   **error)
{
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (TovStatement) statement = tov_statement_new (store, FORM_SQL, error);
  int row;

  if (statement == NULL)
    return NULL;

  while ((row = tov_statement_step (statement, error)) > 0)
    g_hash_table_insert (forms, tov_statement_dup_text (statement, 0),
                         tov_statement_dup_text (statement, 1));

  return row == 0 ? g_steal_pointer (&forms) : NULL;
}

static gboolean
fail (TovStore    *store,
      const char  *table,
      GError     **error)
{
  g_autofree char *what = g_strdup_printf ("table %s", table);

  tov_sqlite_error_set_damaged (error, store->path, what);

  return FALSE;
}

/* The change log's are put right when the file is opened; no version of the program has ever made another. */
static gboolean
check_triggers (TovStore  *store,
                GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger'", error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    if (!tov_log_owns_trigger (tov_statement_get_text (statement, 0)))
      return fail (store, tov_statement_get_text (statement, 1), error);

  return row == 0;
}

gboolean
tov_store_make_tables (TovStore  *self,
                       GError   **error)
{
  g_autoptr (GBytes) schema = g_resource_lookup_data (tov_store_data_get_resource (),
                                                      TOV_RESOURCE_BASE "/store/schema.sql",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *sql = g_strndup (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));

  return tov_store_exec (self, sql, error);
}

gboolean
tov_store_check_form (TovStore  *self,
                      TovStore  *model,
                      GError   **error)
{
  g_autoptr (GHashTable) wanted = list_forms (model, error);
  g_autoptr (GHashTable) found = wanted != NULL ? list_forms (self, error) : NULL;
  GHashTableIter iter;
  gpointer table, form;

  if (found == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &table, &form))
    if (g_strcmp0 (form, g_hash_table_lookup (found, table)) != 0)
      return fail (self, table, error);

  return check_triggers (self, error);
}

/* 0 and −1 mean something else wherever the program speaks of a record by its number. */
gboolean
tov_store_check_ids (TovStore  *self,
                     GError   **error)
{
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const char *table = tov_kind_get_info (kind)->table;
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE id <= 0", table);
      gint64 count;

      if (!tov_store_query_int (self, sql, &count, error))
        return FALSE;
      if (count > 0)
        return fail (self, table, error);
    }

  return TRUE;
}
