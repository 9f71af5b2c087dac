/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-log-name.h"
#include "tov-log-sql.h"
#include "tov-step-private.h"

/* An edit can be undone while it is live. The ones that are undone are always the newest live ones, so undo takes the newest that isn't and redo
 * the oldest that is. Taking back an undo's entries is the redo. */
#define NEWEST_DONE \
  "(SELECT number FROM log_step WHERE live = 1 AND undone_by IS NULL ORDER BY number DESC LIMIT 1)"
#define FOR_UNDO "SELECT coalesce (" NEWEST_DONE ", 0)"
#define FOR_REDO                                                       \
  "SELECT coalesce ((SELECT min (number) FROM log_step WHERE live = 1" \
  " AND undone_by IS NOT NULL AND number > coalesce (" NEWEST_DONE ", 0)), 0)"

typedef struct
{
  gint64 edit;   /* the step that is undone or done again */
  gint64 source; /* the one whose entries are taken back: the edit, or its undo */
  gint64 first;  /* its entries */
  gint64 entries;
  char *name;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
can_undo (TovStore *store)
{
  return store->has_log && !store->read_only;
}

static gboolean
read_target (TovStore  *store,
             gint64     edit,
             Target    *target,
             GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT source.number, source.first_entry, source.entries, edit.name, edit.arguments, edit.entries"
      " FROM log_step AS edit JOIN log_step AS source ON source.number = coalesce (edit.undone_by, edit.number)"
      " WHERE edit.number = ?1",
      error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, edit);

  int row = tov_statement_step (statement, error);

  if (row == 0)
    tov_store_fail (store, SQLITE_CORRUPT, error);
  if (row <= 0)
    return FALSE;

  target->edit = edit;
  target->source = tov_statement_get_int (statement, 0);
  target->first = tov_statement_get_int (statement, 1);
  target->entries = tov_statement_get_int (statement, 2);
  target->name = tov_log_name_format (
      tov_statement_get_text (statement, 3), tov_statement_get_text (statement, 4),
      tov_statement_get_int (statement, 5), tov_language_default ());

  return TRUE;
}

static gboolean
fail_changed_since (const Target  *target,
                    GError       **error)
{
  /* Translators: the name of an edit, such as “Extend the placement of K-014” */
  g_set_error (
      error, TOV_ERROR, TOV_ERROR_REFERENCED,
      _("“%s” can't be taken back or done again, because the records have been changed since by something else; make the change by hand."),
      target->name);

  return FALSE;
}

/* Steps that are live come back in their order. One that isn't, and stands, came from elsewhere: what it has touched is no longer ours to change. */
static gboolean
check_changed_since (TovStore      *store,
                     const Target  *target,
                     GError       **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT EXISTS (SELECT 1 FROM log_step AS other"
      " JOIN log_entry AS later ON later.step = other.number AND later.id >= other.first_entry"
      " AND later.id < other.first_entry + other.entries"
      " JOIN log_entry AS ours INDEXED BY log_entry_record ON ours.record = later.record AND ours.kind = later.kind"
      " AND ours.step = ?1 AND (ours.kind <> 'meta' OR ours.fields ->> 'key' = later.fields ->> 'key')"
      " WHERE other.number > ?1 AND other.action = 'edit' AND other.live = 0 AND other.undone_by IS NULL)",
      error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, target->source);
  if (tov_statement_step (statement, error) < 0)
    return FALSE;

  return tov_statement_get_int (statement, 0) == 0 || fail_changed_since (target, error);
}

/* (transfer none) */
static TovStatement *
get_inverse (TovStore      *store,
             int            kind,
             TovLogAction   action,
             GError       **error)
{
  TovStatement **kept = &store->inverses[kind][action];

  if (*kept == NULL)
    {
      g_autofree char *sql = tov_log_inverse_sql (kind, action);

      *kept = tov_statement_new_kept (store, sql, error);
    }

  return *kept;
}

static gboolean
take_back_entry (TovStore      *store,
                 TovStatement  *entry,
                 const Target  *target,
                 GError       **error)
{
  int kind = tov_log_find_kind (tov_statement_get_text (entry, 1));
  gint64 action = tov_statement_get_int (entry, 2);
  g_autoptr (GError) local_error = NULL;

  if (kind < 0 || action < 0 || action >= TOV_N_LOG_ACTIONS)
    return tov_store_fail (store, SQLITE_CORRUPT, error);

  TovStatement *inverse = get_inverse (store, kind, (TovLogAction) action, error);

  if (inverse == NULL)
    return FALSE;

  tov_statement_bind_int (inverse, 1, tov_statement_get_int (entry, 0));
  if (!tov_statement_run (inverse, &local_error))
    {
      /* A record refers to this one, or has taken its name. */
      if (g_error_matches (local_error, TOV_ERROR, TOV_ERROR_INVALID_VALUE))
        return fail_changed_since (target, error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return sqlite3_changes (store->db) == 1 || fail_changed_since (target, error);
}

static gboolean
take_back_entries (TovStore      *store,
                   const Target  *target,
                   GError       **error)
{
  g_autoptr (TovStatement) entries = tov_statement_new (
      store,
      "SELECT id, kind, action FROM log_entry WHERE id >= ?1 AND id < ?1 + ?2 AND step = ?3 ORDER BY id DESC",
      error);
  gint64 n = 0;
  int row;

  if (entries == NULL)
    return FALSE;

  tov_statement_bind_int (entries, 1, target->first);
  tov_statement_bind_int (entries, 2, target->entries);
  tov_statement_bind_int (entries, 3, target->source);
  for (; (row = tov_statement_step (entries, error)) > 0; n++)
    if (!take_back_entry (store, entries, target, error))
      return FALSE;
  if (row < 0)
    return FALSE;

  /* Entries were removed: half a step isn't taken back. */
  return n == target->entries || fail_changed_since (target, error);
}

static gboolean
mark (TovStore      *store,
      const Target  *target,
      GError       **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "UPDATE log_step SET undone_by = iif (undone_by IS NULL, (SELECT max (number) FROM log_step), NULL) WHERE number = ?1",
      error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, target->edit);

  return tov_statement_run (statement, error);
}

static gboolean
take_back (TovStore      *store,
           const char    *action,
           const Target  *target,
           GError       **error)
{
  return check_changed_since (store, target, error) &&
         tov_step_open (store, action, target->edit, NULL, NULL, error) &&
         take_back_entries (store, target, error) && mark (store, target, error);
}

static gboolean
take_back_next (TovStore    *store,
                const char  *action,
                const char  *find,
                const char  *nothing,
                Target      *target,
                GError     **error)
{
  gint64 edit;

  if (!tov_store_query_int (store, find, &edit, error))
    return FALSE;
  if (edit == 0)
    {
      g_set_error_literal (error, TOV_ERROR, TOV_ERROR_NOT_FOUND, nothing);
      return FALSE;
    }

  return read_target (store, edit, target, error) && take_back (store, action, target, error);
}

static gboolean
run (TovStore    *store,
     const char  *action,
     const char  *find,
     const char  *nothing,
     char       **name,
     GError     **error)
{
  g_auto (Target) target = { 0 };

  if (!can_undo (store))
    {
      g_set_error_literal (error, TOV_ERROR, TOV_ERROR_NOT_FOUND, nothing);
      return FALSE;
    }
  if (!tov_store_begin (store, error))
    return FALSE;
  if (!tov_store_end (store, take_back_next (store, action, find, nothing, &target, error), error))
    return FALSE;
  if (name != NULL)
    *name = g_steal_pointer (&target.name);

  return TRUE;
}

gboolean
tov_store_undo (TovStore  *self,
                char     **name,
                GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return run (self, "undo", FOR_UNDO, _("There is nothing to undo."), name, error);
}

gboolean
tov_store_redo (TovStore  *self,
                char     **name,
                GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return run (self, "redo", FOR_REDO, _("There is nothing to redo."), name, error);
}

static char *
get_name (TovStore    *store,
          const char  *find,
          TovLanguage  language)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT name, arguments, coalesce (entries, (SELECT max (id) + 1 FROM log_entry) - first_entry)"
      " FROM log_step WHERE number = (%s)",
      find);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = NULL;

  if (!can_undo (store))
    return NULL;

  statement = tov_statement_new (store, sql, &error);
  if (statement != NULL && tov_statement_step (statement, &error) > 0)
    return tov_log_name_format (tov_statement_get_text (statement, 0),
                                tov_statement_get_text (statement, 1),
                                tov_statement_get_int (statement, 2), language);
  /* Not worth stopping for: whoever undoes meets the same error and reports it. */
  if (error != NULL)
    g_warning ("%s", error->message);

  return NULL;
}

char *
tov_store_get_undo_name (TovStore    *self,
                         TovLanguage  language)
{
  g_return_val_if_fail (TOV_IS_STORE (self), NULL);

  return get_name (self, FOR_UNDO, language);
}

char *
tov_store_get_redo_name (TovStore    *self,
                         TovLanguage  language)
{
  g_return_val_if_fail (TOV_IS_STORE (self), NULL);

  return get_name (self, FOR_REDO, language);
}
