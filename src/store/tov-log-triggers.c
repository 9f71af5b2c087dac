/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-log-sql.h"
#include "tov-step-private.h"

/* By the whole SQL of each: the file has the triggers that this program would make, no other and no more. */
static gboolean
triggers_are_ours (TovStore  *store,
                   gboolean  *ours,
                   GError   **error)
{
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", error);
  int row;

  if (statement == NULL)
    return FALSE;

  for (int kind = 0; kind <= TOV_LOG_META; kind++)
    for (TovLogAction action = 0; action < TOV_N_LOG_ACTIONS; action++)
      g_hash_table_add (expected, tov_log_trigger_sql (kind, action));

  *ours = TRUE;
  while ((row = tov_statement_step (statement, error)) > 0)
    *ours = g_hash_table_remove (expected, tov_statement_get_text (statement, 0)) && *ours;
  *ours = *ours && g_hash_table_size (expected) == 0;

  return row == 0;
}

gboolean
tov_log_owns_trigger (const char *name)
{
  static const char * const prefixes[] = { "log_created_", "log_changed_", "log_deleted_" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i]))
      return tov_log_find_kind (name + strlen (prefixes[i])) >= 0;

  return FALSE;
}

static gboolean
drop_triggers (TovStore  *store,
               GError   **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      /* A stranger's trigger may be called anything. */
      char *drop = sqlite3_mprintf ("DROP TRIGGER \"%w\";", tov_statement_get_text (statement, 0));

      g_string_append (sql, drop);
      sqlite3_free (drop);
    }
  tov_statement_reset (statement);

  return row == 0 && tov_store_exec (store, sql->str, error);
}

gboolean
tov_log_create_triggers (TovStore  *store,
                         GError   **error)
{
  for (int kind = 0; kind <= TOV_LOG_META; kind++)
    for (TovLogAction action = 0; action < TOV_N_LOG_ACTIONS; action++)
      {
        g_autofree char *sql = tov_log_trigger_sql (kind, action);

        if (!tov_store_exec (store, sql, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
replace_triggers (TovStore  *store,
                  GError   **error)
{
  if (!tov_store_begin (store, error))
    return FALSE;
  if (drop_triggers (store, error) && tov_log_create_triggers (store, error))
    return tov_store_commit (store, error);
  tov_store_rollback (store);

  return FALSE;
}

gboolean
tov_log_attach (TovStore  *store,
                GError   **error)
{
  gboolean ours = FALSE;
  gint64 found;

  if (!tov_store_query_int (
          store, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'log_step'",
          &found, error))
    return FALSE;
  if (found == 0 || store->read_only)
    return TRUE;
  if (!triggers_are_ours (store, &ours, error) || (!ours && !replace_triggers (store, error)))
    return FALSE;
  store->has_log = TRUE;

  return TRUE;
}

gboolean
tov_log_detach (TovStore  *store,
                GError   **error)
{
  return drop_triggers (store, error) && tov_step_end_session (store, error);
}
