/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TovSuppression:
 *
 * Numbers too small to print (design 5.7). A set of cells with counts ≥ 0, and equations: a total cell equals the sum of its
 * part cells. All tables, rows and columns of one publication go into one set, so that no cell can be worked out across them.
 * After tov_suppression_run:
 *  - each cell with a count from 1 to threshold − 1 is hidden;
 *  - in each equation, if exactly one cell is hidden, or the hidden parts' sum could be told, the smallest non-zero other one is
 *    hidden too, until the equation has none or at least two hidden cells and the hidden parts add up to the threshold or more
 *    (0 is hidden only when nothing else is left);
 *  - an audit bounds each hidden cell from all that is published; where bounds give one away (an interval inside
 *    1 … threshold − 1, or a single value) one more is hidden. Bounds alone can miss a chain of equations that closes on itself,
 *    so each hidden cell must also have a witness: another set of counts, with this cell different, in which everything published
 *    is the same. Where none is found, one more is hidden.
 */
typedef struct _TovSuppression TovSuppression;

TovSuppression *tov_suppression_new        (int threshold); /* 3, 5 or 10 */
void            tov_suppression_free       (TovSuppression *self);
/* Returns the cell's number. */
guint           tov_suppression_add_cell   (TovSuppression *self, gint64 count);
void            tov_suppression_add_total  (TovSuppression *self, guint total, const guint *parts, gsize n_parts);
/* A total that is published anyway (capacity, key figure) and isn't itself from 1 to threshold − 1. */
void            tov_suppression_never_hide (TovSuppression *self, guint cell);
/* A count that isn't printed anywhere, but could be worked out: hidden before any that is. */
void            tov_suppression_unprinted  (TovSuppression *self, guint cell);
/* A row that stands there only because it isn't 0: hidden, it still tells that much. */
void            tov_suppression_not_zero   (TovSuppression *self, guint cell);
void            tov_suppression_run        (TovSuppression *self);
gboolean        tov_suppression_is_hidden  (const TovSuppression *self, guint cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovSuppression, tov_suppression_free)

G_END_DECLS
