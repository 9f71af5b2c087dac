/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

#include <math.h>
#include <string.h>

/* What came of the placements: outcomes, by partnership, afterwards, and who the candidates are. */

static const char *
ended_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  const TovAnnexPart *whole = numbers->whole;
  gulong ended = (gulong) tov_annex_cells_value (numbers->cells, whole->ended);

  if (ended == 0)
    return tov_text (draft->language, "No placements ended in the period.");
  if (tov_annex_cells_hidden (numbers->cells, whole->ended))
    return "";
  if (tov_annex_cells_hidden (numbers->cells, whole->success))
    return tov_draft_printf (
        draft,
        tov_ntext (draft->language,
                   "%s placement ended in the period. The mean length was %s days.",
                   "%s placements ended in the period. The mean length was %s days.", ended),
        tov_draft_count (draft, whole->ended),
        tov_draft_keep (draft,
                        tov_format_decimal (draft->language,
                                            tov_outcomes_mean_days (whole->figures->outcomes), 0)));
  return tov_draft_printf (
      draft,
      tov_ntext (
          draft->language,
          "%s placement ended in the period. The mean length was %s days, and %s (%s) ended in a job or education.",
          "%s placements ended in the period. The mean length was %s days, and %s (%s) ended in a job or education.",
          ended),
      tov_draft_count (draft, whole->ended),
      tov_draft_keep (draft,
                      tov_format_decimal (draft->language,
                                          tov_outcomes_mean_days (whole->figures->outcomes), 0)),
      tov_draft_count (draft, whole->success),
      tov_draft_share_text (draft, tov_outcomes_success_share (whole->figures->outcomes)));
}

static const char *
people_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  TovAnnexCells *cells = numbers->cells;

  if (tov_annex_cells_value (cells, numbers->whole->candidates) == 0 ||
      tov_annex_cells_hidden (cells, numbers->whole->candidates) ||
      tov_annex_cells_hidden (cells, numbers->men) ||
      tov_annex_cells_hidden (cells, numbers->women) ||
      tov_annex_cells_hidden (cells, numbers->under_30))
    return "";
  return tov_draft_printf (
      draft,
      /* Translators: candidates, men, women, under 30. */
      tov_text (draft->language, "Of the %s candidates %s are men and %s women; %s are under 30."),
      tov_draft_count (draft, numbers->whole->candidates), tov_draft_count (draft, numbers->men),
      tov_draft_count (draft, numbers->women), tov_draft_count (draft, numbers->under_30));
}

static void
add_outcome_chart (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  GPtrArray *outcomes = numbers->whole->figures->outcomes->outcomes;
  g_autoptr (TovChart) chart = tov_outcome_chart_new (numbers->whole->figures->outcomes);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  const char *note = NULL;

  if (tov_chart_is_empty (chart))
    return;
  /* The chart has their total as its last row. */
  if (tov_annex_cells_hidden (numbers->cells, numbers->whole->ended))
    {
      tov_draft_add (
          draft,
          tov_note_block_new (tov_text (
              language,
              "The outcomes are left out: in so small groups the numbers could point at persons.")));
      return;
    }
  for (guint i = 0; i < outcomes->len; i++)
    if (tov_annex_cells_hidden (numbers->cells, numbers->outcomes[i]))
      g_ptr_array_add (hidden, ((TovOutcomeCount *) g_ptr_array_index (outcomes, i))->code);
  if (numbers->merge_success && tov_annex_cells_hidden (numbers->cells, numbers->whole->success))
    /* The one row's code in the chart. */
    g_ptr_array_add (hidden, (char *) "job_education");
  g_ptr_array_add (hidden, NULL);
  tov_outcome_chart_suppress (chart, (const char * const *) hidden->pdata, numbers->merge_success);

  if (numbers->merge_success)
    note = tov_text (
        language,
        "Job or education is an ordinary job, a flex job or an education; the three are shown as one. A job with wage subsidy does not count.");
  if (hidden->len > 1)
    note = tov_draft_printf (draft, "%s %s", note, tov_draft_hidden_note (draft, TRUE));
  tov_draft_add (
      draft, tov_chart_block_new (
                 chart, tov_draft_figure (draft, TOV_TERM_ENDED, TOV_TERM_SUCCESS, TOV_N_TERMS),
                 tov_draft_printf (
                     draft, tov_text (language, "<b>Ended placements by outcome</b> %s, number"),
                     tov_draft_period (draft)),
                 note));
}

static const char *
mean_days (TovAnnexDraft      *draft,
           const TovAnnexPart *part)
{
  if (tov_annex_cells_hidden (draft->numbers->cells, part->ended))
    return tov_hidden_text (draft->language);
  return tov_draft_keep (
      draft,
      tov_format_decimal (draft->language, tov_outcomes_mean_days (part->figures->outcomes), 0));
}

static void
add_part_row (TovAnnexDraft      *draft,
              TovBlock           *table,
              const char         *name,
              const TovAnnexPart *part,
              TovRowFlags         flags)
{
  const char *count = tov_draft_count (draft, part->success),
             *share = tov_draft_share (draft, part->success, part->ended);
  gboolean hidden = g_str_equal (share, tov_hidden_text (draft->language));

  tov_table_block_add_row (
      table, flags,
      (const char *[]) {
          name, tov_draft_count (draft, part->candidates), tov_draft_count (draft, part->running),
          tov_draft_count (draft, part->ended), hidden ? NULL : count, share,
          mean_days (draft, part),
          tov_draft_keep (draft, tov_format_percent (draft->language,
                                                     tov_occupancy_share (&part->slot_days), 1)) });
}

static void
add_partnership_table (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  const TovTableColumn columns[] = {
    { tov_text (language, "Partnership"), TOV_ALIGN_LEFT, 0, .fold = TOV_COLUMN_RIGHT (4) - 14 },
    { tov_text (language, "Candidates"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (5) },
    /* Translators: column head over two lines. */
    { tov_text (language, "Still\nrunning"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (6) - 5 },
    { tov_text (language, "Ended\nplacements"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (7) + 4 },
    { tov_text (language, "Job or\neducation"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (9) - 12 },
    { tov_text (language, "Share"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (10) - 12 },
    { tov_text (language, "Length,\ndays"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (11) - 4 },
    { tov_text (language, "Occupancy"), TOV_ALIGN_RIGHT, TOV_TEXT_WIDTH },
  };
  gboolean hidden;
  TovBlock *table;

  if (numbers->partnerships->len < 2)
    return;
  hidden = tov_draft_part_hidden (draft, numbers->whole);
  for (guint i = 0; i < numbers->partnerships->len; i++)
    hidden |= tov_draft_part_hidden (draft, g_ptr_array_index (numbers->partnerships, i));
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_CANDIDATE, TOV_TERM_ENDED, TOV_TERM_SUCCESS,
                       TOV_TERM_OCCUPANCY, TOV_N_TERMS),
      tov_draft_printf (draft, tov_text (language, "<b>Placements by partnership</b> %s"),
                        tov_draft_period (draft)),
      tov_draft_hidden_note (draft, hidden), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < numbers->partnerships->len; i++)
    {
      const TovAnnexPart *part = g_ptr_array_index (numbers->partnerships, i);

      add_part_row (draft, table, part->label, part, TOV_ROW_PLAIN);
    }
  add_part_row (draft, table, tov_text (language, "Total"), numbers->whole, TOV_ROW_TOTAL);
  tov_draft_add (draft, table);
}

static const char *
goal_note (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  const TovCheckpointCount *count;
  gint64 needed;

  if (numbers->goal < 0)
    return tov_text (draft->language, "The share is of those whose status is known.");
  count = &g_array_index (numbers->whole->figures->outcomes->checkpoints, TovCheckpointCount,
                          numbers->goal);
  needed = (count->known * numbers->target + 99) / 100;
  if (count->job_or_education >= needed)
    return tov_text (draft->language, "The share is of those whose status is known.");
  return tov_draft_printf (
      draft,
      /* Translators: weeks, missing, reached, per cent, known, needed. */
      tov_text (
          draft->language,
          "%d weeks after, %s more would reach the goal: %s were in a job or education, and %d per cent of %s is %s. The share is of those whose status is known."),
      count->weeks,
      tov_draft_keep (draft, tov_format_count (draft->language, needed - count->job_or_education)),
      tov_draft_count (draft, numbers->whole->goal.job_or_education), numbers->target,
      tov_draft_count (draft, numbers->whole->goal.known),
      tov_draft_keep (draft, tov_format_count (draft->language, needed)));
}

/* As a chart where every number may be shown, as a table where some may not. */
static void
add_checkpoints (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  GArray *counts = numbers->whole->figures->outcomes->checkpoints;
  const TovTableColumn columns[] = {
    { tov_text (language, "Status"), TOV_ALIGN_LEFT, 0, 0, TRUE },
    { tov_text (language, "Due"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (4) },
    { tov_text (language, "Known"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (5) },
    { tov_text (language, "Job or\neducation"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (7) },
    { tov_text (language, "Share"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (8) + 4 },
    { tov_text (language, "Self-\nsupporting"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (10) + 8 },
    { tov_text (language, "Share"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (11) + 12 },
  };
  gboolean hidden = FALSE, any = FALSE, any_share = FALSE;
  TovBlock *table;

  for (guint i = 0; i < counts->len; i++)
    {
      const TovCheckpointCells *cells = &g_array_index (numbers->checkpoints, TovCheckpointCells,
                                                        i);

      any |= g_array_index (counts, TovCheckpointCount, i).known > 0;
      hidden |= tov_annex_cells_hidden (numbers->cells, cells->eligible) ||
                tov_annex_cells_hidden (numbers->cells, cells->known) ||
                tov_annex_cells_hidden (numbers->cells, cells->self_supporting) ||
                tov_annex_cells_hidden (numbers->cells, cells->job_or_education);
      any_share |= !tov_annex_cells_hidden (numbers->cells, cells->known) &&
                   !(tov_annex_cells_hidden (numbers->cells, cells->self_supporting) &&
                     tov_annex_cells_hidden (numbers->cells, cells->job_or_education));
    }
  if (!any)
    return;
  if (!any_share)
    {
      tov_draft_add (
          draft,
          tov_note_block_new (tov_text (
              language,
              "Status after the end is left out: in so small groups the numbers could point at persons.")));
      return;
    }
  if (!hidden)
    {
      g_autoptr (TovChart) chart = tov_checkpoint_chart_new (numbers->whole->figures->outcomes,
                                                             numbers->target);

      tov_draft_add (
          draft, tov_chart_block_new (
                     chart,
                     tov_draft_figure (draft, TOV_TERM_CHECKPOINT, TOV_TERM_SUCCESS,
                                       TOV_TERM_SELF_SUPPORTING, TOV_N_TERMS),
                     tov_text (language,
                               "<b>Status after the end</b> share of those whose status is known"),
                     goal_note (draft)));
      return;
    }
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_CHECKPOINT, TOV_TERM_SUCCESS, TOV_TERM_SELF_SUPPORTING,
                       TOV_N_TERMS),
      tov_text (language, "<b>Status after the end</b> share of those whose status is known"),
      tov_draft_hidden_note (draft, TRUE), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < counts->len; i++)
    {
      const TovCheckpointCells *cells = &g_array_index (numbers->checkpoints, TovCheckpointCells,
                                                        i);
      int weeks = g_array_index (counts, TovCheckpointCount, i).weeks;
      /* Of so few, that none of them has a job is as telling as a number. */
      gboolean few = tov_annex_cells_hidden (numbers->cells, cells->known);
      const char *word = tov_hidden_text (language);

      tov_table_block_add_row (
          table, TOV_ROW_PLAIN,
          (const char *[]) {
              tov_draft_printf (
                  draft, tov_ntext (language, "%d week after", "%d weeks after", (gulong) weeks),
                  weeks),
              tov_draft_count (draft, cells->eligible), tov_draft_count (draft, cells->known),
              few ? word : tov_draft_count (draft, cells->job_or_education),
              tov_draft_share (draft, cells->job_or_education, cells->known),
              few ? word : tov_draft_count (draft, cells->self_supporting),
              tov_draft_share (draft, cells->self_supporting, cells->known) });
    }
  tov_draft_add (draft, table);
}

/* Those that are shown, the most first, then the hidden ones by their names, for their order by number would tell of them. */
static GArray *
order_benefits (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  GPtrArray *benefits = numbers->whole->figures->candidates->benefits;
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_shown = 0;

  for (guint i = 0; i < benefits->len; i++)
    {
      const TovBenefitCount *benefit = g_ptr_array_index (benefits, i);
      guint at = n_shown;

      if (benefit->count == 0)
        continue;
      if (!tov_annex_cells_hidden (numbers->cells, numbers->benefits[i]))
        n_shown++;
      else
        while (at < order->len && strcmp (((TovBenefitCount *) g_ptr_array_index (
                                               benefits, g_array_index (order, guint, at)))
                                              ->code,
                                          benefit->code) < 0)
          at++;
      g_array_insert_val (order, at, i);
    }
  return order;
}

static void
add_benefits (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  GPtrArray *benefits = numbers->whole->figures->candidates->benefits;
  const TovTableColumn columns[] = {
    { tov_text (language, "At the start of the placement"), TOV_ALIGN_LEFT, 0,
      .fold = TOV_COLUMN_RIGHT (6) },
    { tov_text (language, "Number"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (7) },
    { tov_text (language, "Share"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (8) + 4 },
  };
  g_autoptr (GArray) order = order_benefits (draft);
  TovBlock *table;

  if (order->len == 0)
    return;
  /* Hidden ones stand last. */
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_CANDIDATE, TOV_N_TERMS),
      tov_draft_printf (draft, tov_text (language, "<b>Candidates by benefit</b> %s"),
                        tov_draft_period (draft)),
      tov_draft_hidden_note (
          draft,
          tov_annex_cells_hidden (numbers->cells,
                                  numbers->benefits[g_array_index (order, guint, order->len - 1)])),
      columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      const TovBenefitCount *benefit = g_ptr_array_index (benefits, index);
      const char *share = tov_draft_share (draft, numbers->benefits[index],
                                           numbers->whole->candidates);
      gboolean hidden = g_str_equal (share, tov_hidden_text (language));

      tov_table_block_add_row (
          table, TOV_ROW_PLAIN,
          (const char *[]) {
              language == TOV_LANGUAGE_DANISH ? benefit->label_da : benefit->label_en,
              hidden ? NULL : tov_draft_count (draft, numbers->benefits[index]), share });
    }
  tov_table_block_add_row (table, TOV_ROW_TOTAL,
                           (const char *[]) { tov_text (language, "Total"),
                                              tov_draft_count (draft, numbers->whole->candidates),
                                              tov_draft_share (draft, numbers->whole->candidates,
                                                               numbers->whole->candidates) });
  tov_draft_add (draft, table);
}

void
tov_annex_add_results (TovAnnexDraft *draft)
{
  gboolean many = draft->numbers->partnerships->len > TOV_ANNEX_MAX_SECTIONS;

  tov_draft_add (draft, tov_heading_block_new (tov_text (draft->language, "Results"), TRUE));
  tov_draft_add_lead (
      draft, tov_draft_sentences (draft, ended_sentence (draft), people_sentence (draft), NULL));
  add_outcome_chart (draft);
  if (!many)
    add_partnership_table (draft);
  add_checkpoints (draft);
  add_benefits (draft);
  /* Over several pages it would part what belongs together. */
  if (many)
    add_partnership_table (draft);
}
