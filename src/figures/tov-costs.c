/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-costs.h"

#include "tov-cost-shares-private.h"
#include "tov-payment-term-private.h"
#include "tov-scope-private.h"
#include "tov-sweep.h"

#define SQL_PARTNERSHIPS                                                              \
  TOV_SQL_SCOPE                                                                       \
  "SELECT scope_partnership.id, scope_partnership.name, jobcentre.id, jobcentre.name" \
  " FROM scope_partnership LEFT JOIN jobcentre ON jobcentre.id = lead_jobcentre_id"   \
  " ORDER BY scope_partnership.name COLLATE danish"

#define SQL_PARTICIPANTS                                            \
  TOV_SQL_SCOPE                                                     \
  "SELECT partnership_id, jobcentre.id, jobcentre.name, cost_share" \
  " FROM participant JOIN jobcentre ON jobcentre.id = jobcentre_id" \
  " WHERE partnership_id IN (SELECT id FROM scope_partnership)"     \
  " ORDER BY jobcentre.name COLLATE danish"

#define SQL_JOBCENTRES "SELECT id, name FROM jobcentre"

/* One partnership while its days are being gathered. */
typedef struct
{
  TovPartnershipCost *cost;
  GPtrArray *terms; /* (element-type TovPaymentTerm) */
  TovCostShares *shares;
  gint64 open_days;
  gint64 filled_days;
} Account;

typedef struct
{
  GPtrArray *list;   /* (element-type Account) in the result's order */
  GHashTable *by_id; /* partnership's id → Account */
  GHashTable *names; /* jobcentre's id → name */

  gint64 slot_id;   /* the stretches' present slot, */
  Account *account; /* and whose it is */
  GArray *filled;   /* (element-type Filled) in the placements' present slot */
} Accounts;

/* To which day a jobcentre's placements have filled a slot. */
typedef struct
{
  gint64 jobcentre_id;
  TovDate to;
} Filled;

static void
account_free (gpointer data)
{
  Account *account = data;

  g_ptr_array_unref (account->terms);
  tov_cost_shares_free (account->shares);
  g_free (account);
}

static void
term_total_free (gpointer data)
{
  TovTermTotal *term = data;

  g_free (term->kind);
  g_free (term->description);
  g_free (term);
}

static void
partnership_cost_free (gpointer data)
{
  TovPartnershipCost *cost = data;

  g_free (cost->partnership);
  g_clear_pointer (&cost->terms, g_ptr_array_unref);
  g_clear_pointer (&cost->shares, g_ptr_array_unref);
  g_free (cost);
}

static gboolean
open_accounts (Accounts        *accounts,
               GPtrArray       *costs,
               const TovScope  *scope,
               TovStore        *store,
               GError         **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (scope, store, SQL_PARTNERSHIPS, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovPartnershipCost *cost = g_new0 (TovPartnershipCost, 1);
      Account *account = g_new0 (Account, 1);

      cost->partnership_id = tov_statement_get_int (statement, 0);
      cost->partnership = tov_statement_dup_text (statement, 1);
      cost->terms = g_ptr_array_new_with_free_func (term_total_free);
      g_ptr_array_add (costs, cost);

      account->cost = cost;
      account->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_payment_term_free);
      account->shares = tov_cost_shares_new (account->terms, tov_statement_get_int (statement, 2),
                                             tov_statement_get_text (statement, 3));
      g_ptr_array_add (accounts->list, account);
      g_hash_table_insert (accounts->by_id, &cost->partnership_id, account);
    }

  return row == 0;
}

/* NULL only in a damaged file, where an index and its table don't agree on what there is. */
static Account *
find_account (const Accounts *accounts,
              gint64          partnership_id)
{
  return g_hash_table_lookup (accounts->by_id, &partnership_id);
}

static gboolean
add_terms (Accounts        *accounts,
           const TovScope  *scope,
           TovStore        *store,
           GError         **error)
{
  g_autoptr (GPtrArray) terms = tov_payment_terms_load (store, scope, error);

  if (terms == NULL)
    return FALSE;

  while (terms->len > 0)
    {
      g_autoptr (TovPaymentTerm) term = g_ptr_array_steal_index (terms, 0);
      Account *account = find_account (accounts, term->partnership_id);

      if (account == NULL)
        continue;
      tov_payment_term_add_period (term, scope->period);
      g_ptr_array_add (account->terms, g_steal_pointer (&term));
    }

  return TRUE;
}

static gboolean
add_participants (Accounts        *accounts,
                  const TovScope  *scope,
                  TovStore        *store,
                  GError         **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (scope, store, SQL_PARTICIPANTS, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      Account *account = find_account (accounts, tov_statement_get_int (statement, 0));
      gint64 cost_share;

      if (account == NULL)
        continue;
      cost_share = tov_statement_is_null (statement, 3)
                       ? -1
                       : tov_statement_get_within (statement, 3, 0, G_MAXINT32);

      tov_cost_shares_add_participant (account->shares, tov_statement_get_int (statement, 1),
                                       tov_statement_get_text (statement, 2), cost_share);
    }

  return row == 0;
}

static void
finish_slot (Accounts *accounts)
{
  GPtrArray *terms = accounts->account != NULL ? accounts->account->terms : NULL;

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    tov_payment_term_finish_slot (terms->pdata[i]);
}

static void
stretch_cb (const TovStretch *stretch,
            gpointer          user_data)
{
  Accounts *accounts = user_data;

  if (stretch->slot_id != accounts->slot_id)
    {
      finish_slot (accounts);
      accounts->slot_id = stretch->slot_id;
      accounts->account = find_account (accounts, stretch->partnership_id);
    }

  if (accounts->account == NULL)
    return;
  if (stretch->open)
    accounts->account->open_days += tov_period_days (stretch->days);
  if (stretch->open && stretch->placements > 0)
    accounts->account->filled_days += tov_period_days (stretch->days);
  for (guint i = 0; i < accounts->account->terms->len; i++)
    tov_payment_term_add_stretch (accounts->account->terms->pdata[i], stretch);
}

static gboolean
name_jobcentres (Accounts  *accounts,
                 TovStore  *store,
                 GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, SQL_JOBCENTRES, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      gint64 id = tov_statement_get_int (statement, 0);

      g_hash_table_insert (accounts->names, g_memdup2 (&id, sizeof id),
                           tov_statement_dup_text (statement, 1));
    }

  return row == 0;
}

static Filled *
find_filled (Accounts *accounts,
             gint64    jobcentre_id)
{
  Filled fresh = { jobcentre_id, TOV_DATE_NONE };

  for (guint i = 0; i < accounts->filled->len; i++)
    if (g_array_index (accounts->filled, Filled, i).jobcentre_id == jobcentre_id)
      return &g_array_index (accounts->filled, Filled, i);

  g_array_append_val (accounts->filled, fresh);
  return &g_array_index (accounts->filled, Filled, accounts->filled->len - 1);
}

static void
stay_cb (const TovStay *stay,
         gboolean       new_slot,
         gpointer       user_data)
{
  Accounts *accounts = user_data;
  Account *account = find_account (accounts, stay->partnership_id);
  TovPeriod fresh = stay->days;
  const char *payer;
  gint64 payer_id;
  Filled *filled;

  if (account == NULL)
    return;
  if (new_slot)
    g_array_set_size (accounts->filled, 0);

  /* A payer that isn't in the file is as good as none. */
  payer = g_hash_table_lookup (accounts->names, &stay->payer_id);
  payer_id = payer != NULL ? stay->payer_id : 0;
  filled = find_filled (accounts, payer_id);
  fresh.from = MAX (fresh.from, filled->to + 1);
  filled->to = MAX (filled->to, fresh.to);

  for (guint i = 0; i < account->terms->len; i++)
    tov_payment_term_add_placement (account->terms->pdata[i], stay->days);
  tov_cost_shares_add_placement (account->shares, payer_id, payer, stay->days, fresh);
}

static gboolean
add_slots (Accounts        *accounts,
           const TovScope  *scope,
           TovStore        *store,
           GError         **error)
{
  if (!tov_sweep_with_stays (store, scope, stretch_cb, stay_cb, accounts, error))
    return FALSE;

  finish_slot (accounts);
  return TRUE;
}

static TovMoney
price_per_week (TovExact sum,
                gint64   days)
{
  return days > 0 ? tov_exact_round (tov_exact_multiply (sum, 7, days)) : TOV_MONEY_NONE;
}

static void
close_account (Account *account)
{
  TovPartnershipCost *cost = account->cost;
  TovExact sum = TOV_EXACT_ZERO;

  for (guint i = 0; i < account->terms->len; i++)
    {
      const TovPaymentTerm *term = account->terms->pdata[i];
      TovTermTotal *total = g_new0 (TovTermTotal, 1);

      total->kind = g_strdup (term->kind_code);
      total->description = g_strdup (term->description);
      total->amount = tov_payment_term_amount (term);
      sum = tov_exact_add (sum, total->amount);
      g_ptr_array_add (cost->terms, total);
    }

  cost->has_terms = account->terms->len > 0;
  cost->total = tov_exact_round (sum);
  cost->per_slot_week = price_per_week (sum, account->open_days);
  cost->per_filled_week = price_per_week (sum, account->filled_days);
  cost->shares = tov_cost_shares_split (account->shares, cost->total);
}

GPtrArray *
tov_costs_compute (TovStore        *store,
                   const TovScope  *scope,
                   GError         **error)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new_with_free_func (partnership_cost_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (account_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        g_free);
  g_autoptr (GArray) filled = g_array_new (FALSE, FALSE, sizeof (Filled));
  g_autoptr (TovScope) agreements = NULL;
  Accounts accounts = { .list = list, .by_id = by_id, .names = names, .filled = filled };

  g_return_val_if_fail (scope != NULL, NULL);

  agreements = tov_scope_copy (scope);
  g_clear_pointer (&agreements->jobcentres, g_array_unref);

  /* The shares count by term, so the terms come first. */
  if (!open_accounts (&accounts, costs, agreements, store, error) ||
      !add_terms (&accounts, agreements, store, error) ||
      !add_participants (&accounts, agreements, store, error) ||
      !name_jobcentres (&accounts, store, error) ||
      !add_slots (&accounts, agreements, store, error))
    return NULL;
  for (guint i = 0; i < list->len; i++)
    close_account (list->pdata[i]);

  return g_steal_pointer (&costs);
}
