/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-cli-scope.h"

#include "tov-cli.h"
#include "tov-error.h"
#include "tov-views.h"

static gboolean
parse_date (const char  *option,
            const char  *text,
            TovDate     *date,
            GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  *date = TOV_DATE_NONE;
  if (text == NULL || tov_date_parse (text, date, &local_error))
    return TRUE;

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT, "--%s: %s", option,
               local_error->message);
  return FALSE;
}

static gboolean
parse_dates (const TovCliScopeOptions  *options,
             TovDate                   *from,
             TovDate                   *to,
             TovDate                   *as_of,
             GError                   **error)
{
  return parse_date ("from", options->from, from, error) &&
         parse_date ("to", options->to, to, error) &&
         parse_date ("as-of", options->as_of, as_of, error);
}

gboolean
tov_cli_scope_options_check (const TovCliScopeOptions  *options,
                             GError                   **error)
{
  TovDate from, to, as_of;

  return parse_dates (options, &from, &to, &as_of, error);
}

typedef gint64 (*FindByName) (TovStore *store, const char *name, GError **error);

static gboolean
add_names (TovStore *store,
           TovScope *scope,
           char **names,
           FindByName find,
           void (*add) (TovScope *scope, gint64 id),
           GError **error)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) local_error = NULL;
      g_autofree char *name = g_utf8_validate (names[i], -1, NULL)
                                  ? g_strdup (names[i])
                                  : g_locale_to_utf8 (names[i], -1, NULL, NULL, NULL);
      gint64 id;

      if (name == NULL)
        name = g_utf8_make_valid (names[i], -1);
      id = find (store, name, &local_error);
      if (g_error_matches (local_error, TOV_ERROR, TOV_ERROR_NOT_FOUND))
        return tov_cli_blame_arguments (error, g_steal_pointer (&local_error));
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      add (scope, id);
    }
  return TRUE;
}

TovScope *
tov_cli_scope_new (TovStore                  *store,
                   const TovCliScopeOptions  *options,
                   GError                   **error)
{
  g_autoptr (TovScope) scope = NULL;
  TovDate from, to, as_of;

  if (!parse_dates (options, &from, &to, &as_of, error))
    return NULL;
  scope = tov_scope_new (store, from, to, as_of, error);
  if (scope == NULL ||
      !add_names (store, scope, options->partnerships, tov_store_partnership_by_name,
                  tov_scope_add_partnership, error) ||
      !add_names (store, scope, options->jobcentres, tov_store_jobcentre_by_name,
                  tov_scope_add_jobcentre, error))
    return NULL;
  return g_steal_pointer (&scope);
}

void
tov_cli_scope_options_clear (TovCliScopeOptions *options)
{
  g_free (options->from);
  g_free (options->to);
  g_free (options->as_of);
  g_strfreev (options->partnerships);
  g_strfreev (options->jobcentres);
}
