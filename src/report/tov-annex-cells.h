/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-format.h"
#include "tov-suppression.h"

G_BEGIN_DECLS

/**
 * TovAnnexCells:
 *
 * Every count of people that one annex prints, whatever table, figure or sentence it stands in. In a public edition they go into one suppression, so that none
 * can be worked out from another place; in an internal one nothing is hidden. Add all, close, then ask for texts.
 */
typedef struct _TovAnnexCells TovAnnexCells;

/* @threshold 0: an internal edition. */
TovAnnexCells *tov_annex_cells_new    (TovLanguage language, int threshold);
void           tov_annex_cells_free   (TovAnnexCells *self);
guint          tov_annex_cells_add    (TovAnnexCells *self, gint64 count);
/* A count whose row is left out where it is 0, so that a reader knows more of it than of others. */
guint          tov_annex_cells_add_row (TovAnnexCells *self, gint64 count);
/* @total is the sum of @parts, or a reader may take it to be: ignored where the counts don't add up. */
void           tov_annex_cells_sum    (TovAnnexCells *self, guint total, const guint *parts, gsize n_parts);
/* @parts are some of @whole: what is left counts too, though it isn't printed, for it can be worked out. */
void           tov_annex_cells_within (TovAnnexCells *self, guint whole, const guint *parts, gsize n_parts);
void           tov_annex_cells_close  (TovAnnexCells *self);

gboolean       tov_annex_cells_hidden (const TovAnnexCells *self, guint cell);
gint64         tov_annex_cells_value  (const TovAnnexCells *self, guint cell);
/* All (transfer full): the text, or "not shown"; shares are hidden with either number. "–" where the whole is 0. */
char          *tov_annex_cells_count  (const TovAnnexCells *self, guint cell);
char          *tov_annex_cells_share  (const TovAnnexCells *self, guint part, guint whole);

/* The share as a number, hidden or not; NAN where the whole is 0. */
double         tov_annex_cells_ratio  (const TovAnnexCells *self, guint part, guint whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAnnexCells, tov_annex_cells_free)

G_END_DECLS
