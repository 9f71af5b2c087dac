/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-views.h"

#include "tov-codes.h"
#include "tov-collation.h"
#include "tov-rule-sets.h"
#include "tov-statement.h"
#include "tov-view-sql-private.h"
#include "tov-views-private.h"

static int
get_count (TovStatement *statement,
           int           column)
{
  return tov_statement_is_null (statement, column)
             ? -1
             : (int) tov_statement_get_within (statement, column, 0, G_MAXINT32);
}

/* A statement about one partnership on the as-of date. */
static TovStatement *
prepare (TovStore    *store,
         const char  *sql,
         gint64       id,
         TovDate      as_of,
         GError     **error)
{
  TovStatement *statement = tov_statement_new (store, sql, error);

  if (statement == NULL)
    return NULL;

  tov_statement_bind_date (statement, 1, as_of);
  tov_statement_bind_int (statement, 2, id);

  return statement;
}

static gboolean
read_head (TovStore            *store,
           TovPartnershipView  *view,
           gint64               id,
           GError             **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, "SELECT notice_months, goals, terms FROM partnership WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, id);
  if (tov_statement_step (statement, error) <= 0)
    return FALSE;

  view->notice_months = get_count (statement, 0);
  view->goals = tov_statement_dup_text (statement, 1);
  view->terms = tov_statement_dup_text (statement, 2);

  return TRUE;
}

static guint
task_rank (const char *task)
{
  const char * const *tasks = tov_codes_list (TOV_CODES_TASK);
  guint rank = 0;

  while (tasks[rank] != NULL && !g_str_equal (tasks[rank], task))
    rank++;

  return rank;
}

/* The known tasks in their usual order, the user's own after them; who answers before who helps. */
static int
compare_responsibilities (gconstpointer a,
                          gconstpointer b)
{
  const TovResponsibilityView *first = *(const TovResponsibilityView * const *) a;
  const TovResponsibilityView *second = *(const TovResponsibilityView * const *) b;
  guint first_rank = task_rank (first->task), second_rank = task_rank (second->task);

  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  if (!g_str_equal (first->task, second->task))
    return tov_danish_compare (first->task, second->task);
  if (!g_str_equal (first->role, second->role))
    return g_str_equal (first->role, "answers") ? -1 : 1;

  return strcmp (first->party, second->party);
}

static gboolean
read_responsibilities (TovStore            *store,
                       TovPartnershipView  *view,
                       gint64               id,
                       GError             **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, "SELECT task, party, role FROM responsibility WHERE partnership_id = ?1", error);
  int row;

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, id);
  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovResponsibilityView *responsibility = g_new0 (TovResponsibilityView, 1);

      responsibility->task = tov_statement_dup_text (statement, 0);
      responsibility->party = tov_statement_dup_text (statement, 1);
      responsibility->role = tov_statement_dup_text (statement, 2);
      g_ptr_array_add (view->responsibilities, responsibility);
    }
  g_ptr_array_sort (view->responsibilities, compare_responsibilities);

  return row == 0;
}

static TovSiteView *
read_site (TovStatement       *statement,
           const TovRatioRule *rule,
           gboolean            has_rule)
{
  TovSiteView *site = g_new0 (TovSiteView, 1);

  site->site_id = tov_statement_get_int (statement, 0);
  site->name = tov_statement_dup_text (statement, 1);
  site->p_number = tov_statement_dup_text (statement, 2);
  site->ordinary_employees = get_count (statement, 3);
  site->other_supported = get_count (statement, 4);
  site->in_use = (int) MIN (tov_statement_get_int (statement, 5) + MAX (site->other_supported, 0), G_MAXINT32);
  site->allowed = has_rule && site->ordinary_employees >= 0
                      ? tov_ratio_allowed (rule, site->ordinary_employees)
                      : -1;
  site->slots = g_ptr_array_new_with_free_func (tov_slot_view_free);

  return site;
}

static gboolean
read_sites (TovStore            *store,
            TovPartnershipView  *view,
            gint64               id,
            TovDate              as_of,
            GError             **error)
{
  g_autoptr (TovStatement) statement = prepare (store, TOV_SQL_SITES, id, as_of, error);
  TovRatioRule rule;
  gboolean has_rule;
  int row;

  if (statement == NULL || !tov_store_get_ratio_rule (store, as_of, &rule, NULL, &has_rule, error))
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    g_ptr_array_add (view->sites, read_site (statement, &rule, has_rule));

  return row == 0;
}

static TovSlotView *
read_slot (TovStatement *statement)
{
  TovSlotView *slot = g_new0 (TovSlotView, 1);

  slot->slot_id = tov_statement_get_int (statement, 0);
  slot->label = tov_statement_dup_text (statement, 1);
  slot->opened = tov_statement_get_date (statement, 2);
  slot->closed = tov_statement_get_date (statement, 3);
  slot->open = tov_statement_get_int (statement, 4) != 0;
  slot->candidate = tov_statement_dup_text (statement, 5);
  slot->planned_end = tov_statement_get_date (statement, 6);
  slot->next_candidate = tov_statement_dup_text (statement, 7);
  slot->next_start = tov_statement_get_date (statement, 8);

  return slot;
}

static void
add_slot (TovPartnershipView *view,
          gint64              site_id,
          TovSlotView        *slot)
{
  for (guint i = 0; i < view->sites->len; i++)
    {
      TovSiteView *site = g_ptr_array_index (view->sites, i);

      if (site->site_id == site_id)
        {
          g_ptr_array_add (site->slots, slot);
          return;
        }
    }
  tov_slot_view_free (slot);
}

static gboolean
read_slots (TovStore            *store,
            TovPartnershipView  *view,
            gint64               id,
            TovDate              as_of,
            GError             **error)
{
  g_autoptr (TovStatement) statement = prepare (store, TOV_SQL_SLOTS, id, as_of, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    add_slot (view, tov_statement_get_int (statement, 9), read_slot (statement));

  return row == 0;
}

static gboolean
read_participants (TovStore            *store,
                   TovPartnershipView  *view,
                   gint64               id,
                   TovDate              as_of,
                   GError             **error)
{
  g_autoptr (TovStatement) statement = prepare (store, TOV_SQL_PARTICIPANTS, id, as_of, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovParticipantView *participant = g_new0 (TovParticipantView, 1);

      participant->jobcentre = tov_statement_dup_text (statement, 0);
      participant->lead = tov_statement_get_int (statement, 1) != 0;
      participant->slot_quota = get_count (statement, 2);
      participant->cost_share = tov_statement_is_null (statement, 3)
                                    ? -1
                                    : tov_statement_get_int (statement, 3);
      participant->jobcentre_id = tov_statement_get_int (statement, 4);
      participant->running = (int) tov_statement_get_int (statement, 5);
      g_ptr_array_add (view->participants, participant);
    }

  return row == 0;
}

static gboolean
read_contacts (TovStore            *store,
               TovPartnershipView  *view,
               gint64               id,
               GError             **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT person.name, contact.role, person.organisation, person.phone, person.mail "
      "FROM contact JOIN person ON person.id = contact.person_id "
      "WHERE contact.partnership_id = ?1 ORDER BY person.name COLLATE danish, contact.role",
      error);
  int row;

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, id);
  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovContactView *contact = g_new0 (TovContactView, 1);

      contact->name = tov_statement_dup_text (statement, 0);
      contact->role = tov_statement_dup_text (statement, 1);
      contact->organisation = tov_statement_dup_text (statement, 2);
      contact->phone = tov_statement_dup_text (statement, 3);
      contact->mail = tov_statement_dup_text (statement, 4);
      g_ptr_array_add (view->contacts, contact);
    }

  return row == 0;
}

static TovPaymentTermView *
read_payment_term (TovStatement *statement)
{
  TovPaymentTermView *term = g_new0 (TovPaymentTermView, 1);

  term->kind = tov_statement_dup_text (statement, 0);
  term->rate = tov_statement_get_int (statement, 1);
  term->hours = tov_statement_is_null (statement, 2) ? -1 : tov_statement_get_int (statement, 2);
  term->slots = get_count (statement, 3);
  term->unit = tov_statement_dup_text (statement, 4);
  term->from = tov_statement_get_date (statement, 5);
  term->to = tov_statement_get_date (statement, 6);
  term->part_weeks = tov_statement_dup_text (statement, 7);
  term->share_by = tov_statement_dup_text (statement, 8);
  term->description = tov_statement_dup_text (statement, 9);

  return term;
}

static gboolean
read_payment_terms (TovStore            *store,
                    TovPartnershipView  *view,
                    gint64               id,
                    GError             **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT kind, rate, hours, slots, unit, from_day, to_day, part_weeks, share_by, description FROM payment_term "
      "WHERE partnership_id = ?1 ORDER BY from_day, kind, unit, description",
      error);
  int row;

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, id);
  while ((row = tov_statement_step (statement, error)) > 0)
    g_ptr_array_add (view->payment_terms, read_payment_term (statement));

  return row == 0;
}

TovPartnershipView *
tov_store_view_partnership (TovStore  *store,
                            gint64     id,
                            TovDate    as_of,
                            GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);

  g_autoptr (TovPartnershipView) view = tov_partnership_view_new ();

  view->summary = tov_partnership_summary_read (store, id, as_of, error);
  if (view->summary == NULL || !read_head (store, view, id, error) ||
      !read_responsibilities (store, view, id, error) ||
      !read_sites (store, view, id, as_of, error) || !read_slots (store, view, id, as_of, error) ||
      !read_participants (store, view, id, as_of, error) ||
      !read_contacts (store, view, id, error) || !read_payment_terms (store, view, id, error))
    return NULL;

  return g_steal_pointer (&view);
}
