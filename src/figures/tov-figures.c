/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-figures.h"

/* The figures in turn, until one fails or nobody wants them any more. */
static gboolean
compute (TovFigures    *self,
         TovStore      *store,
         GCancellable  *cancellable,
         GError       **error)
{
  const TovScope *scope = self->scope;

  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->occupancy = tov_occupancy_compute (store, scope, tov_period_bucket (scope->period),
                                                   error)) != NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->outcomes = tov_outcomes_compute (store, scope, error)) != NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->candidates = tov_candidates_compute (store, scope, error)) != NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->costs = tov_costs_compute (store, scope, error)) != NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->comparisons = tov_comparisons_compute (store, scope, error)) != NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         (self->progression = tov_progression_compute (store, scope, error)) != NULL;
}

TovFigures *
tov_figures_compute (TovStore        *store,
                     const TovScope  *scope,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (TovFigures) self = g_new0 (TovFigures, 1);

  g_return_val_if_fail (scope != NULL, NULL);

  self->scope = tov_scope_copy (scope);
  if (!compute (self, store, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
tov_figures_free (TovFigures *self)
{
  if (self == NULL)
    return;

  tov_scope_free (self->scope);
  tov_occupancy_free (self->occupancy);
  tov_outcomes_free (self->outcomes);
  tov_candidates_free (self->candidates);
  g_clear_pointer (&self->costs, g_ptr_array_unref);
  g_clear_pointer (&self->comparisons, g_ptr_array_unref);
  tov_progression_free (self->progression);
  g_free (self);
}
