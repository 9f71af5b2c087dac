/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-charts.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"

#define NO_TARGET (-1)

static const char * const names[] = { "occupancy", "partnerships", "outcomes",
                                      "cost",      "checkpoints",  NULL };

const char * const *
tov_chart_names (void)
{
  return names;
}

TovChart *
tov_chart_new_by_name (const char        *name,
                       const TovFigures  *figures,
                       GError           **error)
{
  g_autofree char *known = NULL;

  g_return_val_if_fail (name != NULL && figures != NULL, NULL);

  if (g_str_equal (name, "occupancy"))
    return tov_occupancy_chart_new (figures->occupancy);
  if (g_str_equal (name, "partnerships"))
    return tov_partnership_occupancy_chart_new (figures->occupancy);
  if (g_str_equal (name, "outcomes"))
    return tov_outcome_chart_new (figures->outcomes);
  if (g_str_equal (name, "cost"))
    return tov_bridge_chart_new (figures->comparisons);
  if (g_str_equal (name, "checkpoints"))
    return tov_checkpoint_chart_new (figures->outcomes, NO_TARGET);

  known = g_strjoinv (", ", (GStrv) names);
  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
               _("There is no chart named “%s”; the charts are %s."), name, known);
  return NULL;
}
