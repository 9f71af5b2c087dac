/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-rules.h"

TovExact
tov_reimbursement_net (TovExact gross,
                       int      hundredths)
{
  g_return_val_if_fail (hundredths >= 0 && hundredths <= 10000, TOV_EXACT_ZERO);

  return tov_exact_multiply (gross, 10000 - hundredths, 10000);
}

static int
percent_in_week (const TovReimbursementStep *steps,
                 gsize                       n_steps,
                 int                         week)
{
  gsize step = 0;

  while (step + 1 < n_steps && steps[step + 1].from_week <= week)
    step++;

  return steps[step].percent;
}

TovExact
tov_reimbursement_staircase (TovMoney                    gross,
                             int                         weeks,
                             int                         first_week,
                             const TovReimbursementStep *steps,
                             gsize                       n_steps)
{
  gint64 net_percents = 0;

  g_return_val_if_fail (weeks > 0, TOV_EXACT_ZERO);
  g_return_val_if_fail (first_week >= 1, TOV_EXACT_ZERO);
  g_return_val_if_fail (n_steps > 0 && steps[0].from_week == 1, TOV_EXACT_ZERO);

  for (int week = 0; week < weeks; week++)
    net_percents += 100 - percent_in_week (steps, n_steps, first_week + week);

  return tov_exact_fraction (gross, net_percents, (gint64) 100 * weeks);
}

int
tov_ratio_allowed (const TovRatioRule *rule,
                   int                 employees)
{
  int allowed;

  g_return_val_if_fail (rule != NULL && rule->per_small > 0 && rule->per_large > 0, 0);
  g_return_val_if_fail (employees >= 0, 0);

  allowed = MIN (employees, rule->small) / rule->per_small;
  if (employees > rule->small)
    allowed += (employees - rule->small) / rule->per_large;

  return MAX (allowed, 1);
}

TovExact
tov_slot_week_price (TovMoney year_total,
                     int      slots,
                     int      weeks)
{
  g_return_val_if_fail (slots > 0 && weeks > 0, TOV_EXACT_ZERO);

  return tov_exact_fraction (year_total, 1, (gint64) slots * weeks);
}
