/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} TovRect;

gboolean tov_rect_overlaps (const TovRect *a,
                            const TovRect *b);
gboolean tov_rect_contains (const TovRect *outer,
                            const TovRect *inner);

/**
 * TovLabels:
 *
 * Finds room for labels: within bounds, clear of what is already there and of each other. Who asks
 * first is served first, so the caller asks for the most important first; a label for which there
 * is no room is left out.
 */
typedef struct _TovLabels TovLabels;

TovLabels *tov_labels_new   (TovRect bounds);
void       tov_labels_free  (TovLabels *self);
/* Nothing may be placed over @rect: a line, another text. */
void       tov_labels_block (TovLabels     *self,
                             const TovRect *rect);
/* Nothing should be placed over @rect as long as there is another wish. */
void       tov_labels_avoid (TovLabels     *self,
                             const TovRect *rect);
/* Takes the first of the @n_wishes that is free. FALSE, and @placed untouched, where none is. */
gboolean   tov_labels_place (TovLabels     *self,
                             const TovRect *wishes,
                             gsize          n_wishes,
                             TovRect       *placed);

/* Moves @n middles (in rising order) apart, so that they are at least @distance from each other and
 * between @low and @high, as little as can be. FALSE, and the middles untouched, where there is no
 * room for all. */
gboolean   tov_labels_spread (double *middles,
                              gsize   n,
                              double  distance,
                              double  low,
                              double  high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovLabels, tov_labels_free)

G_END_DECLS
