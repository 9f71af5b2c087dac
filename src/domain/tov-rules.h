/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-money.h"
#include "tov-period.h"

G_BEGIN_DECLS

/* A staircase's shares of reimbursement are per cent, whole numbers. */

typedef struct
{
  int from_week; /* first benefit week of the step, from 1 */
  int percent;
} TovReimbursementStep;

/* The municipality's net cost of a gross benefit with one share reimbursed, @hundredths of a per cent
 * (3000 is 30 %): gross × (1 − share). */
TovExact tov_reimbursement_net (TovExact gross, int hundredths);

/* The same over @weeks equal weeks beginning in benefit week @first_week (≥ 1) on the staircase
 * @steps, sorted by from_week, the first from week 1.
 *
 * On the staircase of 4 January 2016, 43,248.00 over 13 weeks from benefit week 1, 5, 20, 27, 53
 * are 20,625.97, 25,948.80, 27,944.86, 30,273.60, 34,598.40. */
TovExact tov_reimbursement_staircase (TovMoney gross,
                                      int weeks,
                                      int first_week,
                                      const TovReimbursementStep *steps,
                                      gsize n_steps);

/* The ratio (rimelighedskrav): how many may be in work placement, wage subsidy and nytteindsats
 * together at a P number with @employees ordinary employees. One for every @per_small up to @small
 * employees, always at least one; above, one more for every further @per_large.
 *
 * With 50, 5 and 10: 0→1, 4→1, 9→1, 10→2, 49→9, 50→10, 59→10, 60→11, 100→15, 250→30. */
typedef struct
{
  int small;
  int per_small;
  int per_large;
} TovRatioRule;

int tov_ratio_allowed (const TovRatioRule *rule, int employees);

/* Price of a slot-week from a year's cost (Skive): total / slots / weeks. 1,055,000.00 / 35 / 52
 * is 579.67. */
TovExact tov_slot_week_price (TovMoney year_total, int slots, int weeks);

G_END_DECLS
