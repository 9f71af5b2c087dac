/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "naive.h"

#include <math.h>

/* By the model's numbers. */
enum
{
  PER_SLOT,
  PER_FILLED_SLOT,
  HOURS_BLOCK,
  PER_CANDIDATE,
  LUMP_SUM,
  SALARY_SHARE
};
enum
{
  WEEK,
  MONTH,
  YEAR,
  ONCE
};
enum
{
  COST_SHARE,
  PLACEMENT
};

/* All jobcentres count: the agreement's cost is the agreement's. */
static Model *
of_all_jobcentres (const Model *model)
{
  Model *all = g_memdup2 (model, sizeof (Model));

  memset (all->jobcentre_chosen, 0, sizeof all->jobcentre_chosen);

  return all;
}

static gboolean
in_term (const ModelTerm *term,
         int              day)
{
  return (term->from == NONE || term->from <= day) && (term->to == NONE || day <= term->to);
}

static gboolean
sits (const ModelPlacement *p,
      int                   day)
{
  return p->start <= day && (p->end == NONE || day <= p->end);
}

/* A day's worth of a rate for a week, a month or a year. */
static NaiveAmount
day_of (NaiveAmount rate,
        int         unit,
        int         day)
{
  int days = unit == MONTH  ? tov_date_days_in_month (day)
             : unit == YEAR ? tov_date_days_in_year (day)
                            : 7;

  return rate * NAIVE_UNIT / days;
}

static gboolean
by_the_week (const ModelTerm *term)
{
  return (term->kind != PER_SLOT && term->kind != PER_CANDIDATE) || term->unit == WEEK ||
         term->unit == NONE;
}

/* The amount for paid days of one slot or placement, given one by one. */
typedef struct
{
  NaiveAmount amount;
  int days;
} Part;

static void
pay (Part            *part,
     const ModelTerm *term,
     int              day)
{
  part->days++;
  part->amount += day_of (term->rate, by_the_week (term) ? WEEK : term->unit, day);
}

static NaiveAmount
part_amount (const Part      *part,
             const ModelTerm *term)
{
  if (by_the_week (term) && term->rounded)
    return term->rate * NAIVE_UNIT * ((part->days + 6) / 7);

  return part->amount;
}

static NaiveAmount
slots_amount (const Model     *model,
              int              partnership,
              const ModelTerm *term)
{
  NaiveAmount amount = 0;

  for (int slot = 0; slot < model->n_slots; slot++)
    {
      Part part = { 0 };

      for (int day = model->from; day <= model->to; day++)
        {
          NaiveOccupancy count;

          if (model->slots[slot].partnership != partnership || !in_term (term, day))
            continue;
          count = naive_slot_on (model, slot, day);
          if (term->kind == PER_FILLED_SLOT ? count.filled + count.outside : count.open)
            pay (&part, term, day);
        }
      amount += part_amount (&part, term);
    }

  if (term->kind != PER_SLOT && term->hours != NONE)
    amount = amount * term->hours / 100;
  if (term->kind == HOURS_BLOCK && term->slots != NONE)
    amount /= term->slots;

  return amount;
}

static NaiveAmount
candidates_amount (const Model     *model,
                   int              partnership,
                   const ModelTerm *term)
{
  NaiveAmount amount = 0;

  for (int i = 0; i < model->n_placements; i++)
    {
      Part part = { 0 };

      if (model->slots[model->placements[i].slot].partnership != partnership)
        continue;
      for (int day = model->from; day <= model->to; day++)
        if (sits (&model->placements[i], day) && in_term (term, day))
          pay (&part, term, day);
      amount += part_amount (&part, term);
    }

  return amount;
}

static NaiveAmount
term_amount (const Model     *model,
             int              partnership,
             const ModelTerm *term)
{
  NaiveAmount amount = 0;

  if (term->kind == LUMP_SUM || term->unit == ONCE)
    return term->from != NONE && term->from >= model->from && term->from <= model->to
               ? term->rate * NAIVE_UNIT
               : 0;
  if (term->kind == PER_CANDIDATE)
    return candidates_amount (model, partnership, term);
  if (term->kind != SALARY_SHARE)
    return slots_amount (model, partnership, term);

  for (int day = model->from; day <= model->to; day++)
    if (in_term (term, day))
      amount += day_of (term->rate, YEAR, day);

  return amount;
}

static int
payer (const Model *model,
       int          placement)
{
  const ModelPlacement *p = &model->placements[placement];

  return p->jobcentre != NONE ? p->jobcentre : model->candidates[p->candidate].jobcentre;
}

/* Slot-days that a jobcentre (NONE: not stated) fills in a term's days; each placement's days with @each. */
static gint64
filled_by (const Model     *model,
           int              partnership,
           int              jobcentre,
           const ModelTerm *term,
           gboolean         each)
{
  gint64 days = 0;

  for (int day = model->from; day <= model->to; day++)
    for (int slot = 0; slot < model->n_slots; slot++)
      {
        int n = 0;

        if (model->slots[slot].partnership != partnership || (term != NULL && !in_term (term, day)))
          continue;
        for (int i = 0; i < model->n_placements; i++)
          n += model->placements[i].slot == slot && sits (&model->placements[i], day) &&
               payer (model, i) == jobcentre;
        days += each ? n : n > 0;
      }

  return days;
}

/* What each participant's weight is, by jobcentre. */
static double
cost_weights (const Model *model,
              int          partnership,
              double      *weights,
              gboolean    *any)
{
  double stated = 0;
  double sum = 0;
  int missing = 0;

  *any = FALSE;
  for (int i = 0; i < model->n_participants; i++)
    if (model->participants[i].partnership == partnership)
      {
        missing += model->participants[i].cost_share == NONE;
        if (model->participants[i].cost_share != NONE)
          {
            stated += model->participants[i].cost_share;
            *any = TRUE;
          }
      }
  for (int i = 0; i < model->n_participants; i++)
    if (model->participants[i].partnership == partnership)
      {
        int share = model->participants[i].cost_share;

        weights[model->participants[i].jobcentre] = share != NONE
                                                        ? share
                                                        : MAX (0, 10000 - stated) / missing;
      }
  for (int i = 0; i < model->n_jobcentres; i++)
    sum += weights[i];
  for (int i = 0; sum == 0 && i < model->n_participants; i++)
    if (model->participants[i].partnership == partnership)
      weights[model->participants[i].jobcentre] = 1;
  sum = 0;
  for (int i = 0; i < model->n_jobcentres; i++)
    sum += weights[i];

  return sum;
}

static void
give_by_cost (const Model *model,
              int          partnership,
              double       amount,
              NaiveCosts  *costs)
{
  double weights[MOST] = { 0 };
  gboolean any;
  double sum = cost_weights (model, partnership, weights, &any);
  int lead = model->partnerships[partnership].lead;

  for (int i = 0; i < model->n_jobcentres; i++)
    costs->shares[i] += sum > 0 ? amount * weights[i] / sum : i == lead ? amount : 0;
  if (sum == 0 && lead == NONE)
    costs->not_stated += amount;
}

static void
give_by_placement (const Model     *model,
                   int              partnership,
                   const ModelTerm *term,
                   double           amount,
                   NaiveCosts      *costs)
{
  gboolean each = term->kind == PER_CANDIDATE && term->unit != ONCE;
  double empty = 0;
  gint64 open = 0, filled = 0, all;

  if ((term->kind == PER_SLOT || term->kind == HOURS_BLOCK) && term->unit != ONCE)
    for (int day = model->from; day <= model->to; day++)
      for (int slot = 0; slot < model->n_slots; slot++)
        if (model->slots[slot].partnership == partnership && in_term (term, day))
          {
            NaiveOccupancy count = naive_slot_on (model, slot, day);

            open += count.open;
            filled += count.filled;
          }
  if (open > 0)
    {
      empty = amount * (double) (open - filled) / (double) open;
      amount = amount * (double) filled / (double) open;
    }

  all = filled_by (model, partnership, NONE, term, each);
  for (int i = 0; i < model->n_jobcentres; i++)
    all += filled_by (model, partnership, i, term, each);
  if (all == 0)
    empty += amount;
  for (int i = 0; i < model->n_jobcentres && all > 0; i++)
    costs->shares[i] += amount * (double) filled_by (model, partnership, i, term, each) /
                        (double) all;
  if (all > 0)
    costs->not_stated += amount * (double) filled_by (model, partnership, NONE, term, each) /
                         (double) all;
  give_by_cost (model, partnership, empty, costs);
}

NaiveCosts
naive_costs (const Model *model,
             int          partnership)
{
  g_autofree Model *all = of_all_jobcentres (model);
  NaiveOccupancy occupancy = naive_occupancy (all, partnership, model->from, model->to);
  NaiveCosts costs = { .open = occupancy.open, .filled = occupancy.filled };
  double weights[MOST] = { 0 };
  gboolean any_weights;

  cost_weights (all, partnership, weights, &any_weights);
  for (int i = 0; i < model->n_terms; i++)
    {
      const ModelTerm *term = &model->terms[i];
      double amount;

      if (term->partnership != partnership)
        continue;
      costs.terms[i] = term_amount (all, partnership, term);
      costs.total += costs.terms[i];

      amount = (double) costs.terms[i] / (double) NAIVE_UNIT;
      if (term->share_by == PLACEMENT || (term->share_by == NONE && !any_weights))
        give_by_placement (all, partnership, term, amount, &costs);
      else
        give_by_cost (all, partnership, amount, &costs);
    }
  for (int i = 0; i < model->n_jobcentres; i++)
    costs.filled_days[i] = filled_by (all, partnership, i, NULL, FALSE);

  return costs;
}

gint64
naive_round (NaiveAmount amount,
             gint64      multiplier,
             gint64      divisor)
{
  NaiveAmount numerator = amount * multiplier;
  NaiveAmount denominator = NAIVE_UNIT * divisor;
  NaiveAmount doubled = 2 * (numerator < 0 ? -numerator : numerator) + denominator;
  NaiveAmount rounded = doubled / (2 * denominator);

  return (gint64) (numerator < 0 ? -rounded : rounded);
}
