/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-payment-term-private.h"

#include "tov-scope-private.h"

#define SQL                                                                                                    \
  TOV_SQL_SCOPE                                                                                                \
  "SELECT partnership_id, kind, rate, hours, slots, unit, from_day, to_day, part_weeks, share_by, description" \
  " FROM payment_term WHERE partnership_id IN (SELECT id FROM scope_partnership)"                              \
  " ORDER BY partnership_id, from_day, kind, description, id"

static TovTermKind
kind_from_codes (const char *kind,
                 const char *unit)
{
  if (g_strcmp0 (unit, "once") == 0 || g_strcmp0 (kind, "lump-sum") == 0)
    return TOV_TERM_ONCE;
  if (g_strcmp0 (kind, "per-slot") == 0)
    return TOV_TERM_PER_SLOT;
  if (g_strcmp0 (kind, "per-filled-slot") == 0)
    return TOV_TERM_PER_FILLED_SLOT;
  if (g_strcmp0 (kind, "hours-block") == 0)
    return TOV_TERM_HOURS_BLOCK;
  if (g_strcmp0 (kind, "per-candidate") == 0)
    return TOV_TERM_PER_CANDIDATE;

  return TOV_TERM_YEARLY;
}

/* Hours are hours a week, so only plain rates can be by the month or year. */
static TovTermUnit
unit_from_code (TovTermKind  kind,
                const char  *unit)
{
  if (kind == TOV_TERM_YEARLY)
    return TOV_TERM_YEAR;
  if (kind != TOV_TERM_PER_SLOT && kind != TOV_TERM_PER_CANDIDATE)
    return TOV_TERM_WEEK;
  if (g_strcmp0 (unit, "month") == 0)
    return TOV_TERM_MONTH;

  return g_strcmp0 (unit, "year") == 0 ? TOV_TERM_YEAR : TOV_TERM_WEEK;
}

static TovShareBy
share_by_from_code (const char *share_by)
{
  if (g_strcmp0 (share_by, "cost_share") == 0)
    return TOV_SHARE_COST_SHARE;

  return g_strcmp0 (share_by, "placement") == 0 ? TOV_SHARE_PLACEMENT : TOV_SHARE_DEFAULT;
}

static TovPaymentTerm *
read_term (TovStatement *statement)
{
  TovPaymentTerm *self = g_new0 (TovPaymentTerm, 1);
  const char *unit = tov_statement_get_text (statement, 5);

  self->partnership_id = tov_statement_get_int (statement, 0);
  self->kind_code = tov_statement_dup_text (statement, 1);
  self->kind = kind_from_codes (self->kind_code, unit);
  self->unit = unit_from_code (self->kind, unit);
  self->rate = tov_statement_get_int (statement, 2);
  self->hours = tov_statement_is_null (statement, 3)
                    ? 100
                    : tov_statement_get_within (statement, 3, 0, G_MAXINT32);
  self->slots = tov_statement_is_null (statement, 4)
                    ? 1
                    : tov_statement_get_within (statement, 4, 1, G_MAXINT32);
  self->days.from = tov_statement_get_date (statement, 6);
  self->days.to = tov_statement_is_null (statement, 7) ? TOV_DATE_MAX
                                                       : tov_statement_get_date (statement, 7);
  self->rounds_up = g_strcmp0 (tov_statement_get_text (statement, 8), "rounded_up") == 0;
  self->share_by = share_by_from_code (tov_statement_get_text (statement, 9));
  self->description = tov_statement_dup_text (statement, 10);

  return self;
}

GPtrArray *
tov_payment_terms_load (TovStore        *store,
                        const TovScope  *scope,
                        GError         **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (
      (GDestroyNotify) tov_payment_term_free);
  g_autoptr (TovStatement) statement = tov_scope_prepare (scope, store, SQL, error);
  int row;

  if (statement == NULL)
    return NULL;

  while ((row = tov_statement_step (statement, error)) > 0)
    g_ptr_array_add (terms, read_term (statement));

  return row == 0 ? g_steal_pointer (&terms) : NULL;
}

void
tov_payment_term_free (TovPaymentTerm *self)
{
  if (self == NULL)
    return;

  g_free (self->kind_code);
  g_free (self->description);
  g_free (self);
}

static void
add_by_month (TovPaymentTerm *self,
              TovPeriod       days)
{
  for (TovDate day = days.from; day <= days.to; day = tov_date_month_end (day) + 1)
    self->month_days[tov_date_days_in_month (day)] += MIN (tov_date_month_end (day), days.to) -
                                                      day + 1;
}

static void
add_by_year (TovPaymentTerm *self,
             TovPeriod       days)
{
  for (TovDate day = days.from; day <= days.to;)
    {
      int length = tov_date_days_in_year (day);
      TovDate last = MIN (tov_date_year_start (day) + length - 1, days.to);

      self->year_days[length] += last - day + 1;
      day = last + 1;
    }
}

static void
add_days (TovPaymentTerm *self,
          TovPeriod       days)
{
  TovPeriod paid = tov_period_intersect (days, self->days);

  if (tov_period_is_empty (paid))
    return;

  if (self->unit == TOV_TERM_MONTH)
    add_by_month (self, paid);
  else if (self->unit == TOV_TERM_YEAR)
    add_by_year (self, paid);
  else if (self->rounds_up)
    self->pending_days += tov_period_days (paid);
  else
    self->n_days += tov_period_days (paid);
}

void
tov_payment_term_add_period (TovPaymentTerm *self,
                             TovPeriod       period)
{
  if (self->kind == TOV_TERM_YEARLY)
    add_days (self, period);
  else if (self->kind == TOV_TERM_ONCE)
    self->due = self->days.from != TOV_DATE_NONE && tov_period_contains (period, self->days.from);
}

gboolean
tov_payment_term_pays_open (const TovPaymentTerm *self)
{
  return self->kind == TOV_TERM_PER_SLOT || self->kind == TOV_TERM_HOURS_BLOCK;
}

void
tov_payment_term_add_stretch (TovPaymentTerm   *self,
                              const TovStretch *stretch)
{
  int days = tov_period_days (tov_period_intersect (stretch->days, self->days));

  if (stretch->open)
    self->open_days += days;
  if (stretch->open && stretch->placements > 0)
    self->open_filled_days += days;

  if (tov_payment_term_pays_open (self)
          ? stretch->open
          : self->kind == TOV_TERM_PER_FILLED_SLOT && stretch->placements > 0)
    add_days (self, stretch->days);
}

void
tov_payment_term_finish_slot (TovPaymentTerm *self)
{
  self->n_weeks += (self->pending_days + 6) / 7;
  self->pending_days = 0;
}

void
tov_payment_term_add_placement (TovPaymentTerm *self,
                                TovPeriod       days)
{
  if (self->kind != TOV_TERM_PER_CANDIDATE)
    return;

  add_days (self, days);
  tov_payment_term_finish_slot (self);
}

/* The units paid for, each worth one øre. */
static TovExact
count_units (const TovPaymentTerm *self)
{
  TovExact units = TOV_EXACT_ZERO;

  if (self->kind == TOV_TERM_ONCE)
    return tov_exact (self->due ? 1 : 0);

  if (self->unit == TOV_TERM_WEEK)
    return tov_exact_add (tov_exact (self->n_weeks), tov_exact_fraction (self->n_days, 1, 7));

  if (self->unit == TOV_TERM_MONTH)
    for (int length = 28; length <= 31; length++)
      units = tov_exact_add (units, tov_exact_fraction (self->month_days[length], 1, length));
  else
    for (int length = 365; length <= 366; length++)
      units = tov_exact_add (units, tov_exact_fraction (self->year_days[length], 1, length));

  return units;
}

TovExact
tov_payment_term_amount (const TovPaymentTerm *self)
{
  TovExact amount = tov_exact_multiply (count_units (self), self->rate, 1);

  if (self->kind == TOV_TERM_PER_FILLED_SLOT || self->kind == TOV_TERM_HOURS_BLOCK)
    amount = tov_exact_multiply (amount, self->hours, 100);
  if (self->kind == TOV_TERM_HOURS_BLOCK)
    amount = tov_exact_multiply (amount, 1, self->slots);

  return amount;
}
