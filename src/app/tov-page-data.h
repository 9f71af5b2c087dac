/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-attention.h"
#include "tov-figures.h"
#include "tov-views.h"

G_BEGIN_DECLS

/* What the pages show, read on the file's worker. The load functions are TovDocumentFunc; their input is a TovPageRequest. */

typedef struct
{
  TovFigures *figures;     /* of the period */
  GPtrArray *attention;    /* (element-type TovAttention) */
  GPtrArray *partnerships; /* (element-type TovPartnershipSummary) */
  int open_today;          /* open slots on the as-of date */
  int filled_today;        /* of these, with a placement */
  double
      share_last_year; /* occupancy of the year before the as-of date's; NAN where nothing was open then */
  int last_year;
  int target_percent; /* of ended placements in job or education; −1: none set */
  gboolean is_empty;  /* no partnerships yet */
} TovOverviewData;

gpointer
tov_overview_data_load (TovStore *store, gpointer input, GCancellable *cancellable, GError **error);
void tov_overview_data_free (TovOverviewData *self);

typedef struct
{
  TovFigures *figures; /* of the period and this partnership */
  TovPartnershipView *view;
  GPtrArray *attention; /* (element-type TovAttention) of this partnership */
} TovPartnershipData;

gpointer tov_partnership_data_load (TovStore *store,
                                    gpointer input,
                                    GCancellable *cancellable,
                                    GError **error);
void tov_partnership_data_free (TovPartnershipData *self);

/* The cost comparisons of the whole file (element-type TovComparison). */
gpointer
tov_comparisons_load (TovStore *store, gpointer input, GCancellable *cancellable, GError **error);

typedef struct
{
  GPtrArray *partnerships; /* (element-type TovPartnershipSummary) */
  TovOccupancy *occupancy; /* of the period */
} TovPartnershipsData;

gpointer tov_partnerships_data_load (TovStore *store,
                                     gpointer input,
                                     GCancellable *cancellable,
                                     GError **error);
void tov_partnerships_data_free (TovPartnershipsData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovOverviewData, tov_overview_data_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPartnershipsData, tov_partnerships_data_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPartnershipData, tov_partnership_data_free)

G_END_DECLS
