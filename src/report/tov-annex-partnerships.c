/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

/* A section for each partnership: model, parties, slots and payment; its slots over time; who answers for what. */

static const char *
parties (TovAnnexDraft            *draft,
         const TovPartnershipView *view)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, (char *) tov_draft_escape (draft, view->summary->company));
  for (guint i = 0; i < view->participants->len; i++)
    {
      const TovParticipantView *participant = g_ptr_array_index (view->participants, i);
      const char *name = tov_draft_escape (draft, participant->jobcentre);

      if (participant->lead && view->participants->len > 1)
        /* Translators: a jobcentre that is the lead of several. */
        name = tov_draft_printf (draft, tov_text (draft->language, "%s (lead)"), name);
      g_ptr_array_add (names, (char *) name);
    }
  return tov_draft_join (draft, (const char * const *) names->pdata, names->len);
}

static const char *
slots_and_candidates (TovAnnexDraft      *draft,
                      const TovAnnexPart *part)
{
  const char *slots = tov_draft_printf (
      draft,
      tov_ntext (draft->language, "%d slot", "%d slots", (gulong) part->view->summary->open_slots),
      part->view->summary->open_slots);

  if (tov_annex_cells_hidden (draft->numbers->cells, part->candidates) ||
      tov_annex_cells_hidden (draft->numbers->cells, part->running))
    return tov_draft_printf (
        draft,
        /* Translators: "10 slots"; either of the numbers may be "not shown". */
        tov_text (draft->language, "%s; candidates: %s, still running: %s"), slots,
        tov_draft_count (draft, part->candidates), tov_draft_count (draft, part->running));
  return tov_draft_printf (
      draft,
      /* Translators: "10 slots, 33 candidates, of these 9 running". */
      tov_ntext (draft->language, "%s, %s candidate, %s still running",
                 "%s, %s candidates, %s still running",
                 (gulong) tov_annex_cells_value (draft->numbers->cells, part->candidates)),
      slots, tov_draft_count (draft, part->candidates), tov_draft_count (draft, part->running));
}

static const char *
payment (TovAnnexDraft            *draft,
         const TovPartnershipView *view)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < view->payment_terms->len; i++)
    {
      const TovPaymentTermView *term = g_ptr_array_index (view->payment_terms, i);
      const char *name = term->description != NULL ? term->description
                                                   : tov_codes_label (TOV_CODES_PAYMENT_KIND,
                                                                      term->kind, draft->language);

      g_ptr_array_add (texts, (char *) (i == 0 ? tov_draft_escape (draft, name)
                                               : tov_draft_phrase (draft, name)));
    }
  if (texts->len == 0)
    return tov_text (draft->language, "No money moves");
  return tov_draft_join (draft, (const char * const *) texts->pdata, texts->len);
}

/* Who answers for a task: the parties' names; that nobody does is said, for it is what goes wrong later. */
static const char *
answers_for (TovAnnexDraft            *draft,
             const TovPartnershipView *view,
             const char               *task)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < view->responsibilities->len; i++)
    {
      const TovResponsibilityView *responsibility = g_ptr_array_index (view->responsibilities, i);

      if (g_str_equal (responsibility->task, task) && g_str_equal (responsibility->role, "answers"))
        g_ptr_array_add (names, (char *) tov_codes_label (TOV_CODES_PARTY, responsibility->party,
                                                          draft->language));
    }
  if (names->len == 0)
    return tov_text (draft->language, "Nobody yet");
  return tov_draft_join (draft, (const char * const *) names->pdata, names->len);
}

/* The tasks that the program knows, then those that this agreement has added. */
static GPtrArray *
tasks_of (const TovPartnershipView *view)
{
  GPtrArray *tasks = g_ptr_array_new ();

  for (const char * const *task = tov_codes_list (TOV_CODES_TASK); *task != NULL; task++)
    g_ptr_array_add (tasks, (char *) *task);
  for (guint i = 0; i < view->responsibilities->len; i++)
    {
      const char *task = ((TovResponsibilityView *) g_ptr_array_index (view->responsibilities, i))
                             ->task;

      if (!g_ptr_array_find_with_equal_func (tasks, task, g_str_equal, NULL))
        g_ptr_array_add (tasks, (char *) task);
    }
  return tasks;
}

static void
add_responsibilities (TovAnnexDraft            *draft,
                      const TovPartnershipView *view)
{
  TovLanguage language = draft->language;
  g_autoptr (GPtrArray) tasks = tasks_of (view);
  const TovTableColumn columns[] = {
    { tov_text (language, "Task"), TOV_ALIGN_LEFT, 0, .fold = TOV_MODULE_WIDTH },
    /* Translators: column head: who answers for a task. */
    { tov_text (language, "Answers for it"), TOV_ALIGN_LEFT, TOV_MODULE (1),
      .fold = TOV_MODULE_WIDTH },
    { tov_text (language, "Task"), TOV_ALIGN_LEFT, TOV_MODULE (2), .fold = TOV_MODULE_WIDTH },
    { tov_text (language, "Answers for it"), TOV_ALIGN_LEFT, TOV_MODULE (3),
      .fold = TOV_MODULE_WIDTH },
  };
  guint half = (tasks->len + 1) / 2;
  TovBlock *table;

  if (view->responsibilities->len == 0)
    return;
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_N_TERMS),
      tov_draft_printf (draft, tov_text (language, "<b>%s: who answers for what</b>"),
                        tov_draft_escape (draft, view->summary->name)),
      NULL, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < half; i++)
    {
      const char *left = g_ptr_array_index (tasks, i),
                 *right = half + i < tasks->len ? g_ptr_array_index (tasks, half + i) : NULL;

      tov_table_block_add_row (
          table, TOV_ROW_PLAIN,
          (const char *[]) {
              tov_codes_label (TOV_CODES_TASK, left, language), answers_for (draft, view, left),
              right != NULL ? tov_codes_label (TOV_CODES_TASK, right, language) : NULL,
              right != NULL ? answers_for (draft, view, right) : NULL });
    }
  tov_draft_add (draft, table);
}

static void
add_slots (TovAnnexDraft      *draft,
           const TovAnnexPart *part)
{
  g_autoptr (TovChart) chart = tov_occupancy_chart_new (part->figures->occupancy);
  TovBlock *figure;

  if (tov_chart_is_empty (chart))
    return;
  if (tov_draft_slots_tell (draft, part))
    {
      tov_draft_add (draft, tov_note_block_new (tov_draft_slots_note (draft)));
      return;
    }
  figure = tov_chart_block_new (
      chart, tov_draft_figure (draft, TOV_TERM_SLOT, TOV_TERM_OCCUPANCY, TOV_N_TERMS),
      tov_draft_printf (draft, tov_text (draft->language, "<b>%s: open and filled slots</b>"),
                        tov_draft_escape (draft, part->label)),
      NULL);
  tov_chart_block_make_low (figure);
  tov_draft_add (draft, figure);
}

static void
add_partnership (TovAnnexDraft      *draft,
                 const TovAnnexPart *part)
{
  TovLanguage language = draft->language;
  const TovPartnershipView *view = part->view;
  const char *labels[] = { tov_text (language, "Model"), tov_text (language, "Parties"),
                           tov_text (language, "Slots and candidates"),
                           tov_text (language, "Payment"), NULL };
  const char *values[] = {
    tov_draft_escape (draft, tov_codes_label (TOV_CODES_MODEL, view->summary->model, language)),
    parties (draft, view), slots_and_candidates (draft, part), payment (draft, view), NULL
  };
  TovBlock *facts;

  /* Translators: a section's heading: "The partnership with Falck". */
  tov_draft_add (draft, tov_heading_block_new (
                            tov_draft_printf (draft, tov_text (language, "The partnership with %s"),
                                              view->summary->name),
                            FALSE));
  facts = tov_facts_block_new (labels, values);
  facts->keep = part->slot_days.open_days > 0;
  tov_draft_add (draft, facts);
  add_slots (draft, part);
  add_responsibilities (draft, view);
}

void
tov_annex_add_partnerships (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;

  if (numbers->partnerships->len > TOV_ANNEX_MAX_SECTIONS)
    return;
  for (guint i = 0; i < numbers->partnerships->len; i++)
    {
      guint first = draft->blocks->len;

      add_partnership (draft, g_ptr_array_index (numbers->partnerships, i));
      if (i == 0)
        ((TovBlock *) g_ptr_array_index (draft->blocks, first))->new_part = TRUE;
    }
}
