/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-scope.h"

#include <glib/gi18n-lib.h>

#include "tov-format.h"
#include "tov-scope-private.h"
#include "tov-views.h"

static gboolean
check_period (const TovScope  *scope,
              TovDate          to,
              GError         **error)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *from_text = tov_format_date (language, scope->period.from);
  g_autofree char *as_of_text = tov_format_date (language, scope->as_of);
  g_autofree char *to_text = NULL;

  if (!tov_period_is_empty (scope->period))
    return TRUE;

  if (to == TOV_DATE_NONE || scope->period.from <= to)
    {
      g_set_error (
          error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
          /* Translators: both are dates */
          _("The period begins on %s, after the as-of date %s. Choose a period that begins earlier."),
          from_text, as_of_text);
      return FALSE;
    }

  to_text = tov_format_date (language, to);
  g_set_error (
      error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
      /* Translators: both are dates */
      _("The period begins on %s but ends before that, on %s. Choose a first day that isn’t after the last."),
      from_text, to_text);
  return FALSE;
}

TovScope *
tov_scope_new (TovStore  *store,
               TovDate    from,
               TovDate    to,
               TovDate    as_of,
               GError   **error)
{
  g_autoptr (TovScope) scope = g_new0 (TovScope, 1);
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (TOV_IS_STORE (store), NULL);

  scope->as_of = as_of != TOV_DATE_NONE ? as_of : tov_store_get_as_of (store);
  scope->period.to = to != TOV_DATE_NONE ? MIN (to, scope->as_of) : scope->as_of;
  scope->period.from = from;

  if (from == TOV_DATE_NONE)
    {
      TovDate first = tov_store_first_day (store, &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      /* Nothing to count yet isn't a mistake: it is an empty file, or one whose agreements begin later. */
      scope->period.from = first != TOV_DATE_NONE && first <= scope->period.to ? first
                                                                               : scope->period.to;
    }

  if (!check_period (scope, to, error))
    return NULL;

  return g_steal_pointer (&scope);
}

static GArray *
copy_ids (const GArray *ids)
{
  GArray *copy;

  if (ids == NULL)
    return NULL;

  copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  g_array_append_vals (copy, ids->data, ids->len);
  return copy;
}

TovScope *
tov_scope_copy (const TovScope *scope)
{
  TovScope *copy;

  g_return_val_if_fail (scope != NULL, NULL);

  copy = g_new (TovScope, 1);
  *copy = *scope;
  copy->partnerships = copy_ids (scope->partnerships);
  copy->jobcentres = copy_ids (scope->jobcentres);

  return copy;
}

void
tov_scope_free (TovScope *scope)
{
  if (scope == NULL)
    return;

  g_clear_pointer (&scope->partnerships, g_array_unref);
  g_clear_pointer (&scope->jobcentres, g_array_unref);
  g_free (scope);
}

static void
add_id (GArray **ids,
        gint64   id)
{
  if (*ids == NULL)
    *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (*ids, id);
}

void
tov_scope_add_partnership (TovScope *scope,
                           gint64    id)
{
  g_return_if_fail (scope != NULL);

  add_id (&scope->partnerships, id);
}

void
tov_scope_add_jobcentre (TovScope *scope,
                         gint64    id)
{
  g_return_if_fail (scope != NULL);

  add_id (&scope->jobcentres, id);
}

static void
bind_ids (TovStatement *statement,
          int           parameter,
          const GArray *ids)
{
  g_autoptr (GString) json = NULL;

  if (ids == NULL || ids->len == 0)
    {
      tov_statement_bind_null (statement, parameter);
      return;
    }

  json = g_string_new ("[");
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');
  tov_statement_bind_text (statement, parameter, json->str);
}

TovStatement *
tov_scope_prepare (const TovScope  *scope,
                   TovStore        *store,
                   const char      *sql,
                   GError         **error)
{
  g_autoptr (TovStatement) statement = NULL;

  g_return_val_if_fail (scope != NULL, NULL);
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);

  statement = tov_statement_new (store, sql, error);
  if (statement == NULL)
    return NULL;

  tov_statement_bind_date (statement, 1, scope->period.from);
  tov_statement_bind_date (statement, 2, scope->period.to);
  tov_statement_bind_date (statement, 3, scope->as_of);
  bind_ids (statement, 4, scope->partnerships);
  bind_ids (statement, 5, scope->jobcentres);

  return g_steal_pointer (&statement);
}
