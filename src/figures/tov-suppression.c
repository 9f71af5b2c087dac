/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-suppression.h"

#include "tov-suppression-private.h"

static void
cell_free (gpointer data)
{
  TovSuppressionCell *cell = data;

  g_array_unref (cell->links);
  g_free (cell);
}

TovSuppression *
tov_suppression_new (int threshold)
{
  TovSuppression *self;

  g_return_val_if_fail (threshold > 1, NULL);

  self = g_new0 (TovSuppression, 1);
  self->threshold = threshold;
  self->cells = g_ptr_array_new_with_free_func (cell_free);
  self->equations = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

void
tov_suppression_free (TovSuppression *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->equations);
  g_free (self);
}

guint
tov_suppression_add_cell (TovSuppression *self,
                          gint64          count)
{
  TovSuppressionCell *cell;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (count >= 0, 0);

  cell = g_new0 (TovSuppressionCell, 1);
  cell->count = count;
  cell->links = g_array_new (FALSE, FALSE, sizeof (TovSuppressionLink));
  g_ptr_array_add (self->cells, cell);

  return self->cells->len - 1;
}

static void
link_cell (TovSuppression *self,
           GArray         *equation,
           guint           cell,
           int             sign)
{
  g_array_append_val (equation, ((TovSuppressionLink) { cell, sign }));
  g_array_append_val (tov_suppression_cell (self, cell)->links,
                      ((TovSuppressionLink) { self->equations->len, sign }));
}

void
tov_suppression_add_total (TovSuppression *self,
                           guint           total,
                           const guint    *parts,
                           gsize           n_parts)
{
  GArray *equation;

  g_return_if_fail (self != NULL);
  g_return_if_fail (total < self->cells->len);

  equation = g_array_new (FALSE, FALSE, sizeof (TovSuppressionLink));
  for (gsize i = 0; i < n_parts; i++)
    link_cell (self, equation, parts[i], +1);
  link_cell (self, equation, total, -1);
  g_ptr_array_add (self->equations, equation);
}

void
tov_suppression_never_hide (TovSuppression *self,
                            guint           cell)
{
  g_return_if_fail (self != NULL && cell < self->cells->len);

  tov_suppression_cell (self, cell)->never = TRUE;
}

void
tov_suppression_unprinted (TovSuppression *self,
                           guint           cell)
{
  g_return_if_fail (self != NULL && cell < self->cells->len);

  tov_suppression_cell (self, cell)->unprinted = TRUE;
}

void
tov_suppression_not_zero (TovSuppression *self,
                          guint           cell)
{
  g_return_if_fail (self != NULL && cell < self->cells->len);
  g_return_if_fail (tov_suppression_cell (self, cell)->count > 0);

  tov_suppression_cell (self, cell)->least = 1;
}

gboolean
tov_suppression_is_hidden (const TovSuppression *self,
                           guint                 cell)
{
  g_return_val_if_fail (self != NULL && cell < self->cells->len, TRUE);

  return tov_suppression_cell (self, cell)->hidden;
}

static void
hide_small (TovSuppression *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      TovSuppressionCell *cell = tov_suppression_cell (self, i);

      if (cell->count > 0 && cell->count < self->threshold && !cell->never)
        cell->hidden = TRUE;
    }
}

/* The better of two cells to hide: one that nobody misses, else the smaller, but nought last. */
static TovSuppressionCell *
better_to_hide (TovSuppressionCell *best,
                TovSuppressionCell *cell)
{
  if (cell->hidden || cell->never)
    return best;
  if (best == NULL)
    return cell;
  if (cell->unprinted != best->unprinted)
    return cell->unprinted ? cell : best;
  if (cell->count == 0 || best->count == 0)
    return best->count == 0 && cell->count > 0 ? cell : best;

  return cell->count < best->count ? cell : best;
}

static TovSuppressionCell *
best_in_equation (const TovSuppression *self,
                  guint                 number,
                  TovSuppressionCell   *best)
{
  const GArray *equation = self->equations->pdata[number];

  for (guint i = 0; i < equation->len; i++)
    best = better_to_hide (
        best, tov_suppression_cell (self, g_array_index (equation, TovSuppressionLink, i).number));

  return best;
}

static gboolean
hide (TovSuppressionCell *cell)
{
  if (cell == NULL)
    return FALSE;

  cell->hidden = TRUE;
  return TRUE;
}

/* Whether one hidden cell follows from the others, or a published total tells the few that are hidden in all. */
static gboolean
gives_away (const TovSuppression *self,
            guint                 number)
{
  const GArray *equation = self->equations->pdata[number];
  gboolean total_hidden = FALSE, secret = FALSE;
  guint n_hidden = 0;
  gint64 sum = 0;

  for (guint i = 0; i < equation->len; i++)
    {
      const TovSuppressionLink *link = &g_array_index (equation, TovSuppressionLink, i);
      const TovSuppressionCell *cell = tov_suppression_cell (self, link->number);

      if (!cell->hidden)
        continue;
      n_hidden++;
      secret |= tov_suppression_is_secret (self, cell);
      if (link->sign < 0)
        total_hidden = TRUE;
      else
        sum += cell->count;
    }

  return (n_hidden == 1 && secret) || (n_hidden > 1 && !total_hidden && sum < self->threshold);
}

static gboolean
hide_by_equation (TovSuppression *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->equations->len; i++)
    while (gives_away (self, i) && hide (best_in_equation (self, i, NULL)))
      changed = TRUE;

  return changed;
}

/* One more beside @revealed, or where its own equations have none left, beside any hidden cell. */
static gboolean
hide_beside (TovSuppression *self,
             guint           revealed)
{
  const GArray *links = tov_suppression_cell (self, revealed)->links;
  TovSuppressionCell *best = NULL;

  for (guint i = 0; i < links->len; i++)
    best = best_in_equation (self, g_array_index (links, TovSuppressionLink, i).number, best);
  for (guint i = 0; i < self->equations->len && best == NULL; i++)
    {
      const GArray *equation = self->equations->pdata[i];

      for (guint j = 0; j < equation->len && best == NULL; j++)
        if (tov_suppression_cell (self, g_array_index (equation, TovSuppressionLink, j).number)
                ->hidden)
          best = best_in_equation (self, i, NULL);
    }

  return hide (best);
}

void
tov_suppression_run (TovSuppression *self)
{
  guint revealed;

  g_return_if_fail (self != NULL);

  hide_small (self);
  do
    while (hide_by_equation (self))
      ;
  while (tov_suppression_find_revealed (self, &revealed) && hide_beside (self, revealed));
}
