/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-statement.h"
#include "tov-view-sql-private.h"
#include "tov-views-private.h"

static TovPartnershipSummary *
read_summary (TovStatement *statement)
{
  TovPartnershipSummary *summary = g_new0 (TovPartnershipSummary, 1);

  summary->id = tov_statement_get_int (statement, 0);
  summary->name = tov_statement_dup_text (statement, 1);
  summary->company = tov_statement_dup_text (statement, 2);
  summary->model = tov_statement_dup_text (statement, 3);
  summary->status = tov_statement_dup_text (statement, 4);
  summary->lead_jobcentre = tov_statement_dup_text (statement, 5);
  summary->starts = tov_statement_get_date (statement, 6);
  summary->ends = tov_statement_get_date (statement, 7);
  summary->open_slots = (int) tov_statement_get_int (statement, 8);
  summary->filled_slots = (int) tov_statement_get_int (statement, 9);

  return summary;
}

GPtrArray *
tov_store_list_partnerships (TovStore  *store,
                             TovDate    as_of,
                             GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);

  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (
      (GDestroyNotify) tov_partnership_summary_free);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, TOV_SQL_SUMMARIES "GROUP BY partnership.id ORDER BY partnership.name COLLATE danish",
      error);
  int row;

  if (statement == NULL)
    return NULL;

  tov_statement_bind_date (statement, 1, as_of);
  while ((row = tov_statement_step (statement, error)) > 0)
    g_ptr_array_add (list, read_summary (statement));

  return row == 0 ? g_steal_pointer (&list) : NULL;
}

TovPartnershipSummary *
tov_partnership_summary_read (TovStore  *store,
                              gint64     id,
                              TovDate    as_of,
                              GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, TOV_SQL_SUMMARIES "WHERE partnership.id = ?2 GROUP BY partnership.id", error);

  if (statement == NULL)
    return NULL;

  tov_statement_bind_date (statement, 1, as_of);
  tov_statement_bind_int (statement, 2, id);

  int row = tov_statement_step (statement, error);

  if (row == 0)
    g_set_error_literal (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
                         _("This partnership is no longer in the file."));

  return row > 0 ? read_summary (statement) : NULL;
}

/* @sql selects an id and a name. */
static GPtrArray *
list_named (TovStore    *store,
            const char  *sql,
            GError     **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_named_free);
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, error);
  int row;

  if (statement == NULL)
    return NULL;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovNamed *named = g_new0 (TovNamed, 1);

      named->id = tov_statement_get_int (statement, 0);
      named->name = tov_statement_dup_text (statement, 1);
      g_ptr_array_add (list, named);
    }

  return row == 0 ? g_steal_pointer (&list) : NULL;
}

#define JOBCENTRES_SQL "SELECT id, name FROM jobcentre ORDER BY name COLLATE danish"
#define PARTNERSHIPS_SQL "SELECT id, name FROM partnership ORDER BY name COLLATE danish"

GPtrArray *
tov_store_list_jobcentres (TovStore  *store,
                           GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);

  return list_named (store, JOBCENTRES_SQL, error);
}

/* Æ and æ are one, and so are the two ways in which Unicode can write å. */
static char *
fold (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

static gint64
find_named (GPtrArray  *list,
            const char *name)
{
  g_autofree char *wanted = fold (name);
  gint64 found = 0;

  for (guint i = 0; i < list->len; i++)
    {
      TovNamed *named = g_ptr_array_index (list, i);
      g_autofree char *folded = fold (named->name);

      if (g_str_equal (named->name, name))
        return named->id;
      if (found == 0 && g_strcmp0 (folded, wanted) == 0)
        found = named->id;
    }

  return found;
}

static char *
join_names (GPtrArray *list)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((TovNamed *) g_ptr_array_index (list, i))->name);

  return g_steal_pointer (&names->str);
}

/* @empty and @unknown are the sentences for a file without any, and for one that has others; the latter are listed. */
static gint64
find_by_name (TovStore    *store,
              const char  *sql,
              const char  *name,
              const char  *empty,
              const char  *unknown,
              GError     **error)
{
  g_autoptr (GPtrArray) list = list_named (store, sql, error);

  if (list == NULL)
    return 0;

  gint64 id = find_named (list, name);

  if (id != 0)
    return id;

  g_autofree char *names = join_names (list);
  g_autofree char *message = list->len == 0 ? g_strdup_printf (empty, name)
                                            : g_strdup_printf (unknown, name, names);

  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_NOT_FOUND, message);

  return 0;
}

gint64
tov_store_partnership_by_name (TovStore    *store,
                               const char  *name,
                               GError     **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), 0);
  g_return_val_if_fail (name != NULL, 0);

  return find_by_name (store, PARTNERSHIPS_SQL, name,
                       _("There is no partnership “%s”; the file has none yet."),
                       _("There is no partnership “%s”; the file has: %s."), error);
}

gint64
tov_store_jobcentre_by_name (TovStore    *store,
                             const char  *name,
                             GError     **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), 0);
  g_return_val_if_fail (name != NULL, 0);

  return find_by_name (store, JOBCENTRES_SQL, name,
                       _("There is no jobcentre “%s”; the file has none yet."),
                       _("There is no jobcentre “%s”; the file has: %s."), error);
}

TovDate
tov_store_first_day (TovStore  *store,
                     GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), TOV_DATE_NONE);

  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT min (day) FROM (SELECT min (opened) AS day FROM slot UNION ALL SELECT min (start_day) FROM placement "
      "UNION ALL SELECT min (starts) FROM partnership)",
      error);

  if (statement == NULL || tov_statement_step (statement, error) <= 0)
    return TOV_DATE_NONE;

  return tov_statement_get_date (statement, 0);
}
