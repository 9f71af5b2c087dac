/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-step-private.h"

#include <json-glib/json-glib.h>

/* A step is open while its row has no number of entries. The triggers put what is changed into the last one, and open one themselves where it
 * is not open. */

static char *
arguments_to_json (const char * const *arguments)
{
  if (arguments == NULL || *arguments == NULL)
    return NULL;

  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (; *arguments != NULL; arguments++)
    json_builder_add_string_value (builder, *arguments);
  json_builder_end_array (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* The name set in the file, else the one that the system knows the user by. */
static char *
dup_author (TovStore *store)
{
  char *author = tov_store_get_meta (store, TOV_META_AUTHOR);

  if (author != NULL)
    return author;
  if (!g_str_equal (g_get_real_name (), "Unknown") && *g_get_real_name () != '\0')
    return g_strdup (g_get_real_name ());

  return g_strdup (g_get_user_name ());
}

/* The same for all that a user does on one computer, and says nothing about either. */
static gint64
get_origin (void)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *machine = NULL;
  guint8 digest[32];
  gsize size = sizeof digest;
  guint64 origin;

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());
  g_checksum_update (checksum, (const guchar *) "tovholder", -1);
  g_checksum_update (checksum, (const guchar *) machine, -1);
  g_checksum_update (checksum, (const guchar *) g_get_user_name (), -1);
  g_checksum_get_digest (checksum, digest, &size);
  memcpy (&origin, digest, sizeof origin);

  return (gint64) (GUINT64_FROM_BE (origin) & G_MAXINT64);
}

gboolean
tov_step_open (TovStore    *store,
               const char  *action,
               gint64       reverts,
               const char  *name,
               const char  *arguments,
               GError     **error)
{
  g_autoptr (TovStatement) statement = NULL;

  if (!tov_step_close (store, error))
    return FALSE;

  statement = tov_statement_new (
      store,
      "INSERT INTO log_step (uid, action, name, arguments, at, reverts, live, first_entry)"
      " VALUES (random () & 9223372036854775807, ?1, ?2, ?3, unixepoch (), nullif (?4, 0),"
      " ?1 = 'edit', (SELECT coalesce (max (id), 0) + 1 FROM log_entry))",
      error);
  if (statement == NULL)
    return FALSE;

  tov_statement_bind_text (statement, 1, action);
  tov_statement_bind_text (statement, 2, name);
  tov_statement_bind_text (statement, 3, arguments);
  tov_statement_bind_int (statement, 4, reverts);

  return tov_statement_run (statement, error);
}

static gboolean
complete_row (TovStore  *store,
              GError   **error)
{
  g_autofree char *author = dup_author (store);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "UPDATE log_step SET who = ?1, origin = ?2,"
      " entries = (SELECT coalesce (max (id), 0) + 1 FROM log_entry) - first_entry"
      " WHERE number = (SELECT max (number) FROM log_step) AND entries IS NULL",
      error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_text (statement, 1, author);
  tov_statement_bind_int (statement, 2, get_origin ());

  return tov_statement_run (statement, error);
}

#define IS_OPEN \
  "SELECT count(*) FROM log_step WHERE number = (SELECT max (number) FROM log_step) AND entries IS NULL"

/* After a new edit what was undone before it can't come back: it would be done to records that are no longer what they were. */
#define SETTLE                                                                               \
  "DELETE FROM log_step WHERE number = (SELECT max (number) FROM log_step) AND entries = 0;" \
  "UPDATE log_step SET live = 0 WHERE live = 1 AND undone_by IS NOT NULL"                    \
  " AND undone_by < (SELECT max (number) FROM log_step)"                                     \
  " AND (SELECT action FROM log_step ORDER BY number DESC LIMIT 1) = 'edit'"

gboolean
tov_step_close (TovStore  *store,
                GError   **error)
{
  gint64 open;

  if (!tov_store_query_int (store, IS_OPEN, &open, error))
    return FALSE;

  return open == 0 || (complete_row (store, error) && tov_store_exec (store, SETTLE, error));
}

gboolean
tov_step_end_session (TovStore  *store,
                      GError   **error)
{
  gint64 has_log, live;

  if (!tov_store_query_int (
          store,
          "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'log_withheld'",
          &has_log, error))
    return FALSE;
  if (has_log == 0)
    return TRUE;
  /* A file that nothing was done to stays as it is. */
  if (!tov_store_query_int (
          store,
          "SELECT EXISTS (SELECT 1 FROM log_step WHERE live = 1) OR EXISTS (SELECT 1 FROM log_withheld)",
          &live, error))
    return FALSE;

  return !live || tov_store_exec (store,
                                  "SAVEPOINT session; DELETE FROM log_withheld;"
                                  "UPDATE log_step SET live = 0 WHERE live = 1; RELEASE session",
                                  error);
}

gboolean
tov_store_begin_step (TovStore            *self,
                      const char          *name,
                      const char * const  *arguments,
                      GError             **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);

  if (!tov_store_begin (self, error))
    return FALSE;
  if (self->step_depth > 0 || !self->has_log)
    return TRUE;

  g_autofree char *json = arguments_to_json (arguments);

  if (!tov_step_open (self, "edit", 0, name, json, error))
    {
      tov_store_rollback (self);
      return FALSE;
    }
  self->step_depth = self->depth;

  return TRUE;
}
