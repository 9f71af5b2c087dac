/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-cells.h"

#include <math.h>

#include "tov-block.h"

struct _TovAnnexCells
{
  TovLanguage language;
  TovSuppression *suppression; /* NULL in an internal edition */
  GArray *values;              /* (element-type gint64) by cell */
  gboolean closed;
};

TovAnnexCells *
tov_annex_cells_new (TovLanguage language,
                     int         threshold)
{
  TovAnnexCells *self = g_new0 (TovAnnexCells, 1);

  self->language = language;
  self->suppression = threshold > 0 ? tov_suppression_new (threshold) : NULL;
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
tov_annex_cells_free (TovAnnexCells *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->suppression, tov_suppression_free);
  g_array_unref (self->values);
  g_free (self);
}

guint
tov_annex_cells_add (TovAnnexCells *self,
                     gint64         count)
{
  g_return_val_if_fail (!self->closed, 0);

  if (self->suppression != NULL)
    {
      guint number = tov_suppression_add_cell (self->suppression, count);

      g_assert (number == self->values->len);
    }
  g_array_append_val (self->values, count);
  return self->values->len - 1;
}

guint
tov_annex_cells_add_row (TovAnnexCells *self,
                         gint64         count)
{
  guint cell = tov_annex_cells_add (self, count);

  if (self->suppression != NULL && count > 0)
    tov_suppression_not_zero (self->suppression, cell);
  return cell;
}

void
tov_annex_cells_sum (TovAnnexCells *self,
                     guint          total,
                     const guint   *parts,
                     gsize          n_parts)
{
  gint64 sum = 0;

  g_return_if_fail (!self->closed);

  for (gsize i = 0; i < n_parts; i++)
    sum += tov_annex_cells_value (self, parts[i]);
  if (self->suppression != NULL && n_parts > 0 && sum == tov_annex_cells_value (self, total))
    tov_suppression_add_total (self->suppression, total, parts, n_parts);
}

void
tov_annex_cells_within (TovAnnexCells *self,
                        guint          whole,
                        const guint   *parts,
                        gsize          n_parts)
{
  g_autofree guint *all = g_new (guint, n_parts + 1);
  gint64 rest = tov_annex_cells_value (self, whole);

  for (gsize i = 0; i < n_parts; i++)
    {
      all[i] = parts[i];
      rest -= tov_annex_cells_value (self, parts[i]);
    }
  g_return_if_fail (rest >= 0);
  all[n_parts] = tov_annex_cells_add (self, rest);
  if (self->suppression != NULL)
    tov_suppression_unprinted (self->suppression, all[n_parts]);
  tov_annex_cells_sum (self, whole, all, n_parts + 1);
}

void
tov_annex_cells_close (TovAnnexCells *self)
{
  if (self->suppression != NULL)
    tov_suppression_run (self->suppression);
  self->closed = TRUE;
}

gboolean
tov_annex_cells_hidden (const TovAnnexCells *self,
                        guint                cell)
{
  g_return_val_if_fail (self->closed, TRUE);
  return self->suppression != NULL && tov_suppression_is_hidden (self->suppression, cell);
}

gint64
tov_annex_cells_value (const TovAnnexCells *self,
                       guint                cell)
{
  g_return_val_if_fail (cell < self->values->len, 0);
  return g_array_index (self->values, gint64, cell);
}

char *
tov_annex_cells_count (const TovAnnexCells *self,
                       guint                cell)
{
  if (tov_annex_cells_hidden (self, cell))
    return g_strdup (tov_hidden_text (self->language));
  return tov_format_count (self->language, tov_annex_cells_value (self, cell));
}

char *
tov_annex_cells_share (const TovAnnexCells *self,
                       guint                part,
                       guint                whole)
{
  if (tov_annex_cells_hidden (self, part) || tov_annex_cells_hidden (self, whole))
    return g_strdup (tov_hidden_text (self->language));
  return tov_format_percent (self->language, tov_annex_cells_ratio (self, part, whole), 1);
}

double
tov_annex_cells_ratio (const TovAnnexCells *self,
                       guint                part,
                       guint                whole)
{
  gint64 n = tov_annex_cells_value (self, whole);

  return n > 0 ? (double) tov_annex_cells_value (self, part) / (double) n : NAN;
}
