/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-suppression.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   count;
  gboolean hidden;
  gboolean never;  /* to be hidden */
  gboolean unprinted;
  gint64   least;  /* what a reader knows it to be at least */
  GArray  *links;  /* (element-type TovSuppressionLink) the equations that it stands in */
} TovSuppressionCell;

/* A cell in an equation. The parts less the total are 0: +1 for a part, −1 for the total. */
typedef struct
{
  guint number; /* the equation's in a cell's links, the cell's in an equation */
  int   sign;
} TovSuppressionLink;

struct _TovSuppression
{
  int        threshold;
  GPtrArray *cells;     /* (element-type TovSuppressionCell) */
  GPtrArray *equations; /* (element-type GArray of TovSuppressionLink) the parts, then the total */
};

static inline TovSuppressionCell *
tov_suppression_cell (const TovSuppression *self, guint number)
{
  return self->cells->pdata[number];
}

/* Whether it would matter if a reader worked it out: not where it is merely left unprinted and isn't small. */
static inline gboolean
tov_suppression_is_secret (const TovSuppression *self, const TovSuppressionCell *cell)
{
  return cell->hidden && (!cell->unprinted || (cell->count > 0 && cell->count < self->threshold));
}

/* tov-suppression-audit.c: the first hidden cell that can be told from what is published. */
gboolean tov_suppression_find_revealed (const TovSuppression *self, guint *cell);

G_END_DECLS
