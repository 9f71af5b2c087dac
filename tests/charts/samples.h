/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-charts.h"

/* Figures made by hand, for pictures and tests: plain structs, no file. */

typedef enum
{
  SAMPLE_WEEKS,        /* two years of the three partnerships, by week, as in the annex */
  SAMPLE_MONTHS,       /* two and a half years, by month, as on the screen */
  SAMPLE_SINGLE,       /* one partnership that begins within the period */
  SAMPLE_THREE_WEEKS,  /* over a week 53 */
  SAMPLE_TEN_YEARS,
  SAMPLE_CROWDED,      /* sixty partnerships, many with long names, opening all the time */
  SAMPLE_OVERFULL,     /* more filled than open */
  SAMPLE_EMPTY,
  N_SAMPLES,
} Sample;

TovOccupancy *sample_occupancy        (Sample sample);
/* The published outcomes (domain.md), with checkpoints. */
TovOutcomes  *sample_outcomes         (void);
/* None ended. */
TovOutcomes  *sample_outcomes_empty   (void);
/* Long Danish words, an outcome of a group unknown to the program, no success. */
TovOutcomes  *sample_outcomes_awkward (void);
/* Gentofte's two and the first by the rules of 2016; @n of them. */
GPtrArray    *sample_comparisons      (guint n);
/* Two comparisons of different things, one of them dearer, one equal. */
GPtrArray    *sample_comparisons_awkward (void);
