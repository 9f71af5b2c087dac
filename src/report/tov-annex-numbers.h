/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-cells.h"
#include "tov-figures.h"
#include "tov-views.h"

G_BEGIN_DECLS

/* Of more partnerships than this none has a section of its own: more than a reader turns the pages of. */
#define TOV_ANNEX_MAX_SECTIONS 12

typedef struct
{
  guint eligible, known, self_supporting, job_or_education;
} TovCheckpointCells;

/* One set of figures in the annex, with the cells of its counts: the whole scope, one partnership of it, or one of two periods compared. */
typedef struct
{
  TovFigures         *figures;   /* all of them of the whole; outcomes and candidates of a part, occupancy too where it is drawn */
  TovOccupancyCount   slot_days;
  TovPartnershipView *view;      /* of a partnership that has a section; else NULL */
  char               *label;     /* of a partnership, its name; of a period, "2014" where it has one; else NULL */
  guint               candidates, running, ended, success;
  TovCheckpointCells  goal;      /* of the whole and of a period: the checkpoint at which the goal is judged, where there is one */
} TovAnnexPart;

typedef struct
{
  guint n, rose, same, fell;
} TovIndicatorCells;

/**
 * TovAnnexNumbers:
 *
 * All that an annex is about to say, computed before a word of it is written, for what may be shown depends on everything else that is.
 */
typedef struct
{
  TovAnnexCells *cells;
  TovAnnexPart  *whole;
  GPtrArray     *partnerships; /* (element-type TovAnnexPart) those with slots, placements or terms, in Danish order */
  TovAnnexPart  *before;       /* two periods to compare; both NULL where there is nothing to compare */
  TovAnnexPart  *after;
  gboolean       merge_success;
  guint         *outcomes;     /* a cell for each of whole->figures->outcomes->outcomes; successes share one when merged */
  guint          men, women, other_gender, gender_not_stated;
  guint          under_30, thirty_and_over, age_not_stated;
  guint         *benefits;     /* by whole->figures->candidates->benefits */
  GArray        *checkpoints;  /* (element-type TovCheckpointCells) by whole->figures->outcomes->checkpoints */
  GArray        *indicators;   /* (element-type TovIndicatorCells) by whole->figures->progression->indicators */
  int            target;       /* per cent; −1: none */
  int            goal;         /* the checkpoint at which it is judged, the first with a known status; −1: none, or no target */
  char          *title;        /* the file's */
  char          *note;         /* the file's own, in the annex's language; nullable */
} TovAnnexNumbers;

/* @threshold 0 for an internal edition. */
TovAnnexNumbers *tov_annex_numbers_new  (TovStore *store, const TovScope *scope, TovLanguage language, int threshold, GCancellable *cancellable, GError **error);
void             tov_annex_numbers_free (TovAnnexNumbers *self);

/* Whether the goal is judged, and may be: job or education among those whose status is known so many weeks after the end. */
gboolean         tov_annex_numbers_goal_shown (const TovAnnexNumbers *self);
/* The weeks after the end at which it is. */
int              tov_annex_numbers_goal_weeks (const TovAnnexNumbers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAnnexNumbers, tov_annex_numbers_free)

G_END_DECLS
