/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-views-private.h"

/* Making and freeing what the views are made of. */

void
tov_partnership_summary_free (TovPartnershipSummary *summary)
{
  if (summary == NULL)
    return;

  g_free (summary->name);
  g_free (summary->company);
  g_free (summary->model);
  g_free (summary->status);
  g_free (summary->lead_jobcentre);
  g_free (summary);
}

static void
responsibility_free (gpointer data)
{
  TovResponsibilityView *responsibility = data;

  g_free (responsibility->task);
  g_free (responsibility->party);
  g_free (responsibility->role);
  g_free (responsibility);
}

void
tov_slot_view_free (gpointer data)
{
  TovSlotView *slot = data;

  g_free (slot->label);
  g_free (slot->candidate);
  g_free (slot->next_candidate);
  g_free (slot);
}

static void
site_free (gpointer data)
{
  TovSiteView *site = data;

  g_free (site->name);
  g_free (site->p_number);
  g_ptr_array_unref (site->slots);
  g_free (site);
}

static void
participant_free (gpointer data)
{
  TovParticipantView *participant = data;

  g_free (participant->jobcentre);
  g_free (participant);
}

static void
contact_free (gpointer data)
{
  TovContactView *contact = data;

  g_free (contact->name);
  g_free (contact->role);
  g_free (contact->organisation);
  g_free (contact->phone);
  g_free (contact->mail);
  g_free (contact);
}

static void
payment_term_free (gpointer data)
{
  TovPaymentTermView *term = data;

  g_free (term->kind);
  g_free (term->unit);
  g_free (term->part_weeks);
  g_free (term->share_by);
  g_free (term->description);
  g_free (term);
}

TovPartnershipView *
tov_partnership_view_new (void)
{
  TovPartnershipView *view = g_new0 (TovPartnershipView, 1);

  view->responsibilities = g_ptr_array_new_with_free_func (responsibility_free);
  view->sites = g_ptr_array_new_with_free_func (site_free);
  view->participants = g_ptr_array_new_with_free_func (participant_free);
  view->contacts = g_ptr_array_new_with_free_func (contact_free);
  view->payment_terms = g_ptr_array_new_with_free_func (payment_term_free);

  return view;
}

void
tov_partnership_view_free (TovPartnershipView *view)
{
  if (view == NULL)
    return;

  tov_partnership_summary_free (view->summary);
  g_free (view->goals);
  g_free (view->terms);
  g_ptr_array_unref (view->responsibilities);
  g_ptr_array_unref (view->sites);
  g_ptr_array_unref (view->participants);
  g_ptr_array_unref (view->contacts);
  g_ptr_array_unref (view->payment_terms);
  g_free (view);
}

void
tov_named_free (TovNamed *named)
{
  if (named == NULL)
    return;

  g_free (named->name);
  g_free (named);
}
