/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-participants-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tov-codes.h"
#include "tov-format.h"
#include "tov-settings.h"

static const TovPartnershipCost *
get_cost (const TovPartnershipData *data)
{
  GPtrArray *costs = data->figures->costs;

  return costs->len > 0 ? g_ptr_array_index (costs, 0) : NULL;
}

static const TovJobcentreShare *
find_share (const TovPartnershipCost *cost, gint64 jobcentre_id)
{
  for (guint i = 0; cost != NULL && i < cost->shares->len; i++)
    {
      const TovJobcentreShare *share = g_ptr_array_index (cost->shares, i);

      if (share->jobcentre_id == jobcentre_id)
        return share;
    }
  return NULL;
}

static const TovParticipantView *
find_participant (const TovPartnershipData *data, gint64 jobcentre_id)
{
  for (guint i = 0; i < data->view->participants->len; i++)
    {
      const TovParticipantView *participant = g_ptr_array_index (data->view->participants, i);

      if (participant->jobcentre_id == jobcentre_id)
        return participant;
    }
  return NULL;
}

/* "Jobcenter Gladsaxe" under the heading "Jobcenter" is Gladsaxe. */
static const char *
shorten (const char *name)
{
  const char *word = tov_codes_label (TOV_CODES_PARTY, "jobcentre", TOV_LANGUAGE_DANISH);

  if (g_str_has_prefix (name, word) && name[strlen (word)] == ' ')
    return name + strlen (word) + 1;
  return name;
}

static void
add_row (TovTable *table,
         const TovPartnershipCost *cost,
         const char *name,
         int running,
         int quota,
         TovMoney amount)
{
  TovLanguage language = tov_language_default ();
  gboolean paid = cost != NULL && cost->has_terms;
  double share = paid && cost->total > 0 ? (double) amount / cost->total : NAN;
  g_autofree char *filled = quota >= 0 ? g_strdup_printf (_ ("%d of %d"), running, quota)
                                       : g_strdup_printf ("%d", running);
  g_autofree char *share_text = tov_format_percent (language, share, 1);
  g_autofree char *amount_text = paid ? tov_format_amount (language, amount) : g_strdup ("–");
  const char *cells[] = { name, running < 0 ? "–" : filled, share_text, amount_text };

  tov_table_add_row (table, cells);
}

static void
add_participants (TovTable *table,
                  const TovPartnershipData *data,
                  const TovPartnershipCost *cost,
                  int *running,
                  int *quota)
{
  for (guint i = 0; i < data->view->participants->len; i++)
    {
      const TovParticipantView *participant = g_ptr_array_index (data->view->participants, i);
      const TovJobcentreShare *share = find_share (cost, participant->jobcentre_id);
      /* Translators: a jobcentre that leads a partnership. */
      g_autofree char *name = participant->lead ? g_strdup_printf (_ ("%s · lead"),
                                                                   shorten (participant->jobcentre))
                                                : g_strdup (shorten (participant->jobcentre));

      add_row (table, cost, name, participant->running, participant->slot_quota,
               share != NULL ? share->amount : 0);
      *running += participant->running;
      *quota = participant->slot_quota < 0 || *quota < 0 ? -1 : *quota + participant->slot_quota;
    }
}

/* Who pays without taking part by the agreement: still part of the total. */
static void
add_others (TovTable *table, const TovPartnershipData *data, const TovPartnershipCost *cost)
{
  for (guint i = 0; cost != NULL && i < cost->shares->len; i++)
    {
      const TovJobcentreShare *share = g_ptr_array_index (cost->shares, i);

      if (find_participant (data, share->jobcentre_id) == NULL && share->amount != 0)
        add_row (table, cost,
                 share->jobcentre != NULL ? shorten (share->jobcentre) : _ ("Not stated"), -1, -1,
                 share->amount);
    }
}

TovTable *
tov_participants_table_new (const TovPartnershipData *data)
{
  TovTable *table = tov_table_new ();
  const TovPartnershipCost *cost = get_cost (data);
  int running = 0, quota = 0;

  tov_table_add_column (table, tov_settings_jobcentre_label (), TOV_ALIGN_LEFT);
  tov_table_add_column (table, _ ("Filled"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, _ ("Share"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, _ ("Kroner"), TOV_ALIGN_RIGHT);
  add_participants (table, data, cost, &running, &quota);
  add_others (table, data, cost);
  if (tov_table_n_rows (table) > 0)
    {
      add_row (table, cost, _ ("Total"), running, quota, cost != NULL ? cost->total : 0);
      tov_table_mark_total (table);
    }
  return table;
}
