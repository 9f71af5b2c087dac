/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-labels.h"

/* Rounding in the last digit doesn't make two rectangles overlap that were computed to touch. */
#define EPSILON 1e-6

/* Between two labels in a line, so that they are not read as one. */
#define GAP 8

struct _TovLabels
{
  TovRect bounds;
  GArray *taken;   /* (element-type TovRect) */
  GArray *avoided; /* (element-type TovRect) */
};

gboolean
tov_rect_overlaps (const TovRect *a,
                   const TovRect *b)
{
  return a->x + a->width > b->x + EPSILON && b->x + b->width > a->x + EPSILON &&
         a->y + a->height > b->y + EPSILON && b->y + b->height > a->y + EPSILON;
}

gboolean
tov_rect_contains (const TovRect *outer,
                   const TovRect *inner)
{
  return inner->x >= outer->x - EPSILON &&
         inner->x + inner->width <= outer->x + outer->width + EPSILON &&
         inner->y >= outer->y - EPSILON &&
         inner->y + inner->height <= outer->y + outer->height + EPSILON;
}

TovLabels *
tov_labels_new (TovRect bounds)
{
  TovLabels *self = g_new0 (TovLabels, 1);

  self->bounds = bounds;
  self->taken = g_array_new (FALSE, FALSE, sizeof (TovRect));
  self->avoided = g_array_new (FALSE, FALSE, sizeof (TovRect));
  return self;
}

void
tov_labels_free (TovLabels *self)
{
  g_array_unref (self->taken);
  g_array_unref (self->avoided);
  g_free (self);
}

void
tov_labels_block (TovLabels     *self,
                  const TovRect *rect)
{
  g_array_append_vals (self->taken, rect, 1);
}

void
tov_labels_avoid (TovLabels     *self,
                  const TovRect *rect)
{
  g_array_append_vals (self->avoided, rect, 1);
}

static gboolean
is_clear (const GArray  *rects,
          const TovRect *rect)
{
  for (guint i = 0; i < rects->len; i++)
    if (tov_rect_overlaps (&g_array_index (rects, TovRect, i), rect))
      return FALSE;

  return TRUE;
}

static void
take (TovLabels     *self,
      const TovRect *label)
{
  TovRect rect = { label->x - GAP, label->y, label->width + 2 * GAP, label->height };

  tov_labels_block (self, &rect);
}

gboolean
tov_labels_place (TovLabels     *self,
                  const TovRect *wishes,
                  gsize          n_wishes,
                  TovRect       *placed)
{
  const TovRect *second_best = NULL;

  for (gsize i = 0; i < n_wishes; i++)
    {
      if (!tov_rect_contains (&self->bounds, &wishes[i]) || !is_clear (self->taken, &wishes[i]))
        continue;
      if (is_clear (self->avoided, &wishes[i]))
        {
          *placed = wishes[i];
          take (self, placed);
          return TRUE;
        }
      if (second_best == NULL)
        second_best = &wishes[i];
    }
  if (second_best == NULL)
    return FALSE;

  *placed = *second_best;
  take (self, placed);
  return TRUE;
}

gboolean
tov_labels_spread (double *middles,
                   gsize   n,
                   double  distance,
                   double  low,
                   double  high)
{
  if (n == 0)
    return TRUE;
  if (distance * (n - 1) > high - low)
    return FALSE;

  /* Two labels meet halfway; a longer row is pushed down from the top and up from the bottom. */
  for (gsize i = 1; i < n; i++)
    {
      double overlap = distance - (middles[i] - middles[i - 1]);

      if (overlap > 0)
        {
          middles[i - 1] -= overlap / 2;
          middles[i] += overlap / 2;
        }
    }
  for (gsize i = 0; i < n; i++)
    middles[i] = MAX (middles[i], i == 0 ? low : middles[i - 1] + distance);
  for (gsize i = n; i-- > 0;)
    middles[i] = MIN (middles[i], i == n - 1 ? high : middles[i + 1] - distance);

  return TRUE;
}
