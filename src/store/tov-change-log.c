/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-change-log.h"

#include "tov-log-name.h"
#include "tov-log-value.h"

#define STEP_COLUMNS                                                                           \
  "step.number, step.uid, step.action, coalesce (edit.name, step.name),"                       \
  " coalesce (edit.arguments, step.arguments), step.who, step.at, step.undone_by IS NOT NULL," \
  " coalesce (step.entries, (SELECT coalesce (max (id), 0) + 1 FROM log_entry) - step.first_entry)"
#define STEP_TABLES "log_step AS step LEFT JOIN log_step AS edit ON edit.number = step.reverts"
#define N_STEP_COLUMNS 9
#define SECONDS_PER_DAY 86400

void
tov_log_step_free (TovLogStep *step)
{
  if (step == NULL)
    return;

  g_free (step->name);
  g_free (step->who);
  g_free (step);
}

static void
change_free (TovLogChange *change)
{
  g_free (change->label);
  g_free (change->from);
  g_free (change->to);
  g_free (change);
}

void
tov_log_entry_free (TovLogEntry *entry)
{
  if (entry == NULL)
    return;

  tov_log_step_free (entry->step);
  g_free (entry->what);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

static char *
name_step (TovStatement *statement,
           TovLanguage   language)
{
  const char *action = tov_statement_get_text (statement, 2);
  g_autofree char *name = tov_log_name_format (tov_statement_get_text (statement, 3),
                                               tov_statement_get_text (statement, 4),
                                               tov_statement_get_int (statement, 8), language);

  if (g_str_equal (action, "undo"))
    /* Translators: the name of an edit that was undone */
    return g_strdup_printf (tov_text (language, "Undone: %s"), name);
  if (g_str_equal (action, "redo"))
    /* Translators: the name of an edit that was done again */
    return g_strdup_printf (tov_text (language, "Done again: %s"), name);

  return g_steal_pointer (&name);
}

static TovLogStep *
read_step (TovStatement *statement,
           TovLanguage   language)
{
  TovLogStep *step = g_new0 (TovLogStep, 1);

  step->number = tov_statement_get_int (statement, 0);
  step->uid = tov_statement_get_int (statement, 1);
  step->name = name_step (statement, language);
  step->who = tov_statement_dup_text (statement, 5);
  step->at = tov_statement_get_int (statement, 6);
  step->undone = tov_statement_get_int (statement, 7) != 0;
  step->n_entries = tov_statement_get_int (statement, 8);

  return step;
}

static void
append_conditions (GString           *sql,
                   const TovLogQuery *query)
{
  if (query->before > 0)
    g_string_append (sql, " AND entry.id < ?1");
  if (query->kind != TOV_LOG_EVERY_KIND)
    g_string_append (sql, " AND entry.kind = ?2");
  if (query->record != 0)
    g_string_append (sql, " AND entry.record = ?3");
  if (query->step != 0)
    g_string_append (
        sql,
        " AND entry.step = ?4 AND entry.id >= (SELECT first_entry FROM log_step WHERE number = ?4)"
        " AND entry.id < (SELECT first_entry + coalesce (entries, 1 << 62) FROM log_step WHERE number = ?4)");
  if (query->text != NULL && *query->text != '\0')
    g_string_append (
        sql,
        " AND (entry.fields LIKE ?5 ESCAPE '\\' OR edit.arguments LIKE ?5 ESCAPE '\\' OR step.arguments LIKE ?5 ESCAPE '\\'"
        " OR edit.name LIKE ?5 ESCAPE '\\' OR step.name LIKE ?5 ESCAPE '\\' OR step.who LIKE ?5 ESCAPE '\\')");
}

/* "%50\% more%": the signs that LIKE knows stand for themselves. As in the file: a quotation mark or backslash has a backslash before it there. */
static char *
make_pattern (const char *text)
{
  g_autoptr (GString) pattern = g_string_new ("%");

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append (pattern, "\\\\");
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');

  return g_string_free_and_steal (g_steal_pointer (&pattern));
}

/* All parameters stand in the statement, so that they can be bound whichever of the conditions do. */
static TovStatement *
prepare (TovStore           *store,
         const TovLogQuery  *query,
         GError            **error)
{
  g_autoptr (GString) sql = g_string_new (
      "SELECT " STEP_COLUMNS ", entry.id, entry.kind, entry.record, entry.action, entry.fields"
      " FROM log_entry AS entry CROSS JOIN log_step AS step ON step.number = entry.step"
      " LEFT JOIN log_step AS edit ON edit.number = step.reverts"
      " WHERE coalesce (?1, ?2, ?3, ?4, ?5, 1) IS NOT NULL");

  append_conditions (sql, query);
  g_string_append (sql, " ORDER BY entry.id DESC LIMIT ?6");

  TovStatement *statement = tov_statement_new (store, sql->str, error);

  if (statement == NULL)
    return NULL;

  g_autofree char *pattern = make_pattern (query->text != NULL ? query->text : "");

  tov_statement_bind_int (statement, 1, query->before);
  if (query->kind != TOV_LOG_EVERY_KIND)
    tov_statement_bind_text (statement, 2, tov_log_table (query->kind));
  tov_statement_bind_int (statement, 3, query->record);
  tov_statement_bind_int (statement, 4, query->step);
  tov_statement_bind_text (statement, 5, pattern);
  tov_statement_bind_int (statement, 6, query->limit);

  return statement;
}

/* NULL for what a newer program, or none, has written. */
static TovLogEntry *
read_entry (TovStore     *store,
            TovStatement *statement,
            TovLanguage   language)
{
  int kind = tov_log_find_kind (tov_statement_get_text (statement, N_STEP_COLUMNS + 1));
  gint64 action = tov_statement_get_int (statement, N_STEP_COLUMNS + 3);

  if (kind < 0 || action < 0 || action >= TOV_N_LOG_ACTIONS)
    return NULL;

  TovLogEntry *entry = g_new0 (TovLogEntry, 1);

  entry->step = read_step (statement, language);
  entry->id = tov_statement_get_int (statement, N_STEP_COLUMNS);
  entry->kind = kind;
  entry->record = tov_statement_get_int (statement, N_STEP_COLUMNS + 2);
  entry->action = (TovLogAction) action;
  entry->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  tov_log_entry_describe (entry, store, tov_statement_get_text (statement, N_STEP_COLUMNS + 4),
                          language);

  return entry;
}

GPtrArray *
tov_store_read_log (TovStore           *store,
                    const TovLogQuery  *query,
                    TovLanguage         language,
                    GError            **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);
  g_return_val_if_fail (
      query != NULL && query->kind >= TOV_LOG_EVERY_KIND && query->kind <= TOV_LOG_META, NULL);

  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (
      (GDestroyNotify) tov_log_entry_free);
  g_autoptr (TovStatement) statement = prepare (store, query, error);
  int row;

  if (statement == NULL)
    return NULL;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovLogEntry *entry = read_entry (store, statement, language);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }

  return row == 0 ? g_steal_pointer (&entries) : NULL;
}

GPtrArray *
tov_store_read_steps (TovStore     *store,
                      gint64        before,
                      guint         limit,
                      TovLanguage   language,
                      GError      **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);

  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_log_step_free);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT " STEP_COLUMNS " FROM " STEP_TABLES
      " WHERE step.number < ?1 ORDER BY step.number DESC LIMIT ?2",
      error);
  int row;

  if (statement == NULL)
    return NULL;

  tov_statement_bind_int (statement, 1, before > 0 ? before : G_MAXINT64);
  tov_statement_bind_int (statement, 2, limit);
  while ((row = tov_statement_step (statement, error)) > 0)
    g_ptr_array_add (steps, read_step (statement, language));

  return row == 0 ? g_steal_pointer (&steps) : NULL;
}

/* The UPDATE and the DELETEs are of the whole file once, so they need no index. */
gboolean
tov_store_purge_log (TovStore  *store,
                     TovDate    before,
                     GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);
  g_return_val_if_fail (before != TOV_DATE_NONE, FALSE);

  if (!tov_store_begin (store, error))
    return FALSE;

  g_autofree char *sql = g_strdup_printf (
      "DELETE FROM log_withheld WHERE entry IN (SELECT entry.id FROM log_entry AS entry"
      " JOIN log_step AS step ON step.number = entry.step WHERE step.at < %1$" G_GINT64_FORMAT ");"
      "DELETE FROM log_entry WHERE step IN (SELECT number FROM log_step WHERE at < %1$" G_GINT64_FORMAT
      ");"
      "UPDATE log_step SET arguments = NULL, live = 0 WHERE at < %1$" G_GINT64_FORMAT,
      (gint64) before * SECONDS_PER_DAY);

  return tov_store_end (store, tov_store_exec (store, sql, error), error);
}
