/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-cost-shares-private.h"

#include "tov-collation.h"

/* The whole, in ten-thousandths. */
#define WHOLE 10000

/* How fine the fractions of an øre are compared when the last ones are given out. */
#define FINE 1000000000

typedef struct
{
  gint64 jobcentre_id;
  char *name;
  gboolean participant;
  gint64 cost_share; /* −1: not stated */
  gint64 weight;     /* by cost share */
  gint64 filled_days;
  gint64 *term_days; /* by term: the days in it that this jobcentre's placements filled */
  TovExact amount;
} Payer;

struct _TovCostShares
{
  const GPtrArray *terms;
  gint64 lead_jobcentre_id;
  char *lead_name;
  GPtrArray *payers; /* (element-type Payer) */
};

static void
payer_free (gpointer data)
{
  Payer *payer = data;

  g_free (payer->name);
  g_free (payer->term_days);
  g_free (payer);
}

TovCostShares *
tov_cost_shares_new (const GPtrArray *terms,
                     gint64           lead_jobcentre_id,
                     const char      *lead_name)
{
  TovCostShares *self = g_new0 (TovCostShares, 1);

  self->terms = terms;
  self->lead_jobcentre_id = lead_jobcentre_id;
  self->lead_name = g_strdup (lead_name);
  self->payers = g_ptr_array_new_with_free_func (payer_free);

  return self;
}

void
tov_cost_shares_free (TovCostShares *self)
{
  if (self == NULL)
    return;

  g_free (self->lead_name);
  g_ptr_array_unref (self->payers);
  g_free (self);
}

static Payer *
find_payer (TovCostShares *self,
            gint64         jobcentre_id,
            const char    *name)
{
  Payer *payer;

  for (guint i = 0; i < self->payers->len; i++)
    {
      payer = self->payers->pdata[i];
      if (payer->jobcentre_id == jobcentre_id)
        return payer;
    }

  payer = g_new0 (Payer, 1);
  payer->jobcentre_id = jobcentre_id;
  payer->name = g_strdup (name);
  payer->cost_share = -1;
  payer->term_days = g_new0 (gint64, self->terms->len + 1);
  payer->amount = TOV_EXACT_ZERO;
  g_ptr_array_add (self->payers, payer);

  return payer;
}

void
tov_cost_shares_add_participant (TovCostShares *self,
                                 gint64         jobcentre_id,
                                 const char    *name,
                                 gint64         cost_share)
{
  Payer *payer = find_payer (self, jobcentre_id, name);

  payer->participant = TRUE;
  payer->cost_share = cost_share;
}

void
tov_cost_shares_add_placement (TovCostShares *self,
                               gint64         jobcentre_id,
                               const char    *name,
                               TovPeriod      days,
                               TovPeriod      fresh_days)
{
  Payer *payer = find_payer (self, jobcentre_id, name);

  payer->filled_days += tov_period_days (fresh_days);
  for (guint i = 0; i < self->terms->len; i++)
    {
      const TovPaymentTerm *term = self->terms->pdata[i];
      TovPeriod counted = term->kind == TOV_TERM_PER_CANDIDATE ? days : fresh_days;

      payer->term_days[i] += tov_period_days (tov_period_intersect (counted, term->days));
    }
}

/* The participants' weights by cost share. Those not stated divide what the stated ones leave of the whole. Returns whether any
 * is stated. */
static gboolean
weigh_participants (TovCostShares *self)
{
  gint64 stated = 0;
  gint64 n_missing = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < self->payers->len; i++)
    {
      const Payer *payer = self->payers->pdata[i];

      any = any || payer->cost_share >= 0;
      stated += MAX (payer->cost_share, 0);
      n_missing += payer->participant && payer->cost_share < 0;
    }

  for (guint i = 0; i < self->payers->len; i++)
    {
      Payer *payer = self->payers->pdata[i];

      if (payer->cost_share >= 0)
        payer->weight = payer->cost_share * MAX (n_missing, 1);
      else if (payer->participant)
        payer->weight = MAX (WHOLE - stated, 0);
    }

  return any;
}

/* Gives @amount out by @term's days, or by cost share with −1. FALSE where nobody has any. */
static gboolean
give_out (TovCostShares *self,
          TovExact       amount,
          int            term)
{
  gint64 all = 0;

  for (guint i = 0; i < self->payers->len; i++)
    {
      const Payer *payer = self->payers->pdata[i];

      all += term >= 0 ? payer->term_days[term] : payer->weight;
    }
  if (all == 0)
    return FALSE;

  for (guint i = 0; i < self->payers->len; i++)
    {
      Payer *payer = self->payers->pdata[i];
      gint64 part = term >= 0 ? payer->term_days[term] : payer->weight;

      payer->amount = tov_exact_add (payer->amount, tov_exact_multiply (amount, part, all));
    }

  return TRUE;
}

/* By cost share; without participants to share, the lead pays, and without a lead it isn't stated who does. */
static void
give_by_cost_share (TovCostShares *self,
                    TovExact       amount)
{
  gint64 n_participants = 0;

  if (amount.numerator == 0 || give_out (self, amount, -1))
    return;

  for (guint i = 0; i < self->payers->len; i++)
    n_participants += ((Payer *) self->payers->pdata[i])->participant;

  /* All are stated as nothing: then nobody is meant to pay more than another. */
  for (guint i = 0; i < self->payers->len && n_participants > 0; i++)
    {
      Payer *payer = self->payers->pdata[i];

      if (payer->participant)
        payer->amount = tov_exact_add (payer->amount,
                                       tov_exact_multiply (amount, 1, n_participants));
    }
  if (n_participants == 0)
    {
      Payer *payer = find_payer (self, self->lead_jobcentre_id, self->lead_name);

      payer->amount = tov_exact_add (payer->amount, amount);
    }
}

static void
give_by_placement (TovCostShares *self,
                   TovExact       amount,
                   guint          position)
{
  const TovPaymentTerm *term = self->terms->pdata[position];
  TovExact filled = amount;
  TovExact empty = TOV_EXACT_ZERO;

  if (tov_payment_term_pays_open (term) && term->open_days > 0)
    {
      filled = tov_exact_multiply (amount, term->open_filled_days, term->open_days);
      empty = tov_exact_multiply (amount, term->open_days - term->open_filled_days,
                                  term->open_days);
    }

  if (!give_out (self, filled, (int) position))
    give_by_cost_share (self, filled);
  give_by_cost_share (self, empty);
}

/* Each one's whole øre below its exact amount, and the øre that are left to those with the largest fractions. An amount beyond 64 bits,
 * which no agreement has, stays at the largest that there is. */
static void
round_amounts (const TovCostShares *self,
               TovMoney             total,
               TovMoney            *parts)
{
  g_autofree gint64 *fractions = g_new (gint64, self->payers->len);
  g_autofree TovMoney *last = g_new0 (TovMoney, self->payers->len);
  TovInt128 left = total;

  for (guint i = 0; i < self->payers->len; i++)
    {
      TovExact amount = ((Payer *) self->payers->pdata[i])->amount;
      TovInt128 whole = amount.numerator / amount.denominator -
                        (amount.numerator % amount.denominator < 0);

      fractions[i] = (gint64) ((amount.numerator - whole * amount.denominator) * FINE /
                               amount.denominator);
      parts[i] = (TovMoney) CLAMP (whole, -(TovInt128) G_MAXINT64, (TovInt128) G_MAXINT64);
      left -= parts[i];
    }

  if (left < 0 || left > self->payers->len)
    return;
  tov_money_split ((TovMoney) left, fractions, self->payers->len, last);
  for (guint i = 0; i < self->payers->len; i++)
    parts[i] += last[i];
}

static void
share_free (gpointer data)
{
  TovJobcentreShare *share = data;

  g_free (share->jobcentre);
  g_free (share);
}

static gint
compare_payers (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const TovCostShares *self = user_data;
  const Payer *first = *(Payer **) a;
  const Payer *second = *(Payer **) b;
  gboolean first_leads = first->jobcentre_id != 0 && first->jobcentre_id == self->lead_jobcentre_id;
  gboolean second_leads = second->jobcentre_id != 0 &&
                          second->jobcentre_id == self->lead_jobcentre_id;

  if (first_leads != second_leads)
    return first_leads ? -1 : 1;
  if ((first->jobcentre_id == 0) != (second->jobcentre_id == 0))
    return first->jobcentre_id == 0 ? 1 : -1;

  return tov_danish_compare (first->name, second->name);
}

GPtrArray *
tov_cost_shares_split (TovCostShares *self,
                       TovMoney       total)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func (share_free);
  g_autofree TovMoney *parts = NULL;
  gboolean have_cost_shares = weigh_participants (self);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const TovPaymentTerm *term = self->terms->pdata[i];
      TovExact amount = tov_payment_term_amount (term);

      if (term->share_by == TOV_SHARE_PLACEMENT ||
          (term->share_by == TOV_SHARE_DEFAULT && !have_cost_shares))
        give_by_placement (self, amount, i);
      else
        give_by_cost_share (self, amount);
    }

  g_ptr_array_sort_with_data (self->payers, compare_payers, self);
  parts = g_new (TovMoney, self->payers->len);
  if (self->payers->len > 0)
    round_amounts (self, total, parts);

  for (guint i = 0; i < self->payers->len; i++)
    {
      const Payer *payer = self->payers->pdata[i];
      TovJobcentreShare *share = g_new0 (TovJobcentreShare, 1);

      share->jobcentre_id = payer->jobcentre_id;
      share->jobcentre = g_strdup (payer->name);
      share->amount = parts[i];
      share->filled_days = payer->filled_days;
      g_ptr_array_add (shares, share);
    }

  return shares;
}
