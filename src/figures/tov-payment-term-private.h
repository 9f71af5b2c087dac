/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-money.h"
#include "tov-scope.h"
#include "tov-sweep.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_TERM_PER_SLOT,
  TOV_TERM_PER_FILLED_SLOT,
  TOV_TERM_HOURS_BLOCK,
  TOV_TERM_PER_CANDIDATE,
  TOV_TERM_ONCE,          /* lump-sum, and any kind with the unit "once" */
  TOV_TERM_YEARLY,        /* salary-share, course */
} TovTermKind;

typedef enum
{
  TOV_TERM_WEEK,
  TOV_TERM_MONTH,
  TOV_TERM_YEAR,
} TovTermUnit;

typedef enum
{
  TOV_SHARE_DEFAULT,
  TOV_SHARE_COST_SHARE,
  TOV_SHARE_PLACEMENT,
} TovShareBy;

/**
 * TovPaymentTerm:
 *
 * One term of payment (design 5.5) and the days that it has gathered. The amount comes from whole numbers of days, kept apart by
 * what a day is worth: a seventh of a week, a thirtieth of this month, a 366th of that year.
 */
typedef struct
{
  gint64      partnership_id;
  char       *kind_code;
  char       *description;
  TovTermKind kind;
  TovTermUnit unit;
  TovMoney    rate;
  gint64      hours;        /* hundredths */
  gint64      slots;
  TovPeriod   days;         /* from to to */
  gboolean    rounds_up;
  TovShareBy  share_by;

  gint64      n_weeks;          /* rounded up, of the slots and placements done with */
  gint64      pending_days;     /* of the present one */
  gint64      n_days;           /* paid days, by the week */
  gint64      month_days[32];   /* paid days, by the month's length */
  gint64      year_days[367];   /* paid days, by the year's length */
  gint64      open_days;
  gint64      open_filled_days;
  gboolean    due;              /* for TOV_TERM_ONCE */
} TovPaymentTerm;

/* (element-type TovPaymentTerm) of the scope's partnerships, by partnership, then from day. */
GPtrArray *tov_payment_terms_load         (TovStore *store, const TovScope *scope, GError **error);
void       tov_payment_term_free          (TovPaymentTerm *self);
/* What lies in the period without slots or placements: lump sums and yearly amounts. */
void       tov_payment_term_add_period    (TovPaymentTerm *self, TovPeriod period);
void       tov_payment_term_add_stretch   (TovPaymentTerm *self, const TovStretch *stretch);
void       tov_payment_term_add_placement (TovPaymentTerm *self, TovPeriod days);
/* A slot is done with: its part week is rounded up where the term says so. */
void       tov_payment_term_finish_slot   (TovPaymentTerm *self);
TovExact   tov_payment_term_amount        (const TovPaymentTerm *self);
/* Whether it pays for open days, filled or not. */
gboolean   tov_payment_term_pays_open     (const TovPaymentTerm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPaymentTerm, tov_payment_term_free)

G_END_DECLS
