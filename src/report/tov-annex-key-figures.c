/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

#include <math.h>

/* The four key figures of the first page, each with the two periods that are compared. */

/* Rows for the two periods and the change between them. */
static void
add_rows (TovAnnexDraft *draft,
          TovKeyFigure  *figure,
          const char    *before,
          const char    *after,
          const char    *change_label,
          const char    *change)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  const char *hidden = tov_hidden_text (draft->language);

  if (g_str_equal (before, hidden) || g_str_equal (after, hidden))
    {
      change = hidden;
      change_label = tov_text (draft->language, "Change");
    }
  /* Translators: the row of a key figure for the period before the annex's. */
  tov_key_figure_add_row (figure,
                          numbers->before->label != NULL
                              ? numbers->before->label
                              : tov_text (draft->language, "Period before"),
                          before);
  /* Translators: the row of a key figure for the annex's own period. */
  tov_key_figure_add_row (figure,
                          numbers->after->label != NULL ? numbers->after->label
                                                        : tov_text (draft->language, "This period"),
                          after);
  tov_key_figure_add_row (figure, change_label, change);
}

static void
add_count_rows (TovAnnexDraft *draft,
                TovKeyFigure  *figure,
                guint          before,
                guint          after)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gint64 change = tov_annex_cells_value (numbers->cells, after) -
                  tov_annex_cells_value (numbers->cells, before);

  add_rows (draft, figure, tov_draft_count (draft, before), tov_draft_count (draft, after),
            tov_text (draft->language, "Change"),
            tov_draft_keep (draft, tov_format_signed (draft->language, (double) change, 0)));
}

static const char *
value_text (TovAnnexDraft *draft,
            double         value,
            int            decimals,
            const char    *unit,
            gboolean       hide)
{
  if (hide)
    return tov_hidden_text (draft->language);
  if (isnan (value))
    return "–";
  return tov_draft_printf (
      draft, "%s%s", tov_draft_keep (draft, tov_format_decimal (draft->language, value, decimals)),
      unit);
}

static void
add_value_rows (TovAnnexDraft *draft,
                TovKeyFigure  *figure,
                const char    *change_label,
                double         before,
                double         after,
                int            decimals,
                const char    *unit,
                gboolean       hide_before,
                gboolean       hide_after)
{
  const char *change = isnan (before) || isnan (after)
                           ? "–"
                           : tov_draft_keep (draft, tov_format_signed (draft->language,
                                                                       after - before, decimals));

  add_rows (draft, figure, value_text (draft, before, decimals, unit, hide_before),
            value_text (draft, after, decimals, unit, hide_after), change_label, change);
}

static void
add_share_rows (TovAnnexDraft *draft,
                TovKeyFigure  *figure,
                double         before,
                double         after,
                gboolean       hide_before,
                gboolean       hide_after)
{
  /* Translators: percentage points, in a narrow column. */
  add_value_rows (draft, figure, tov_text (draft->language, "Change, points"), before * 100,
                  after * 100, 1, draft->language == TOV_LANGUAGE_DANISH ? "\u00a0%" : "%",
                  hide_before, hide_after);
}

static TovKeyFigure *
occupancy_figure (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  const TovOccupancyCount *total = &numbers->whole->slot_days;
  double share = tov_occupancy_share (total);
  TovKeyFigure *figure = tov_key_figure_new (
      tov_text (language, "Occupancy"),
      tov_draft_keep (draft, tov_format_decimal (language, share * 100, 1)),
      isnan (share) ? NULL : "%",
      /* Translators: filled slot-days of open slot-days. */
      tov_draft_printf (
          draft, tov_text (language, "%s of %s slot-days"),
          tov_draft_keep (
              draft, tov_format_count (language, total->filled_days + total->filled_outside_days)),
          tov_draft_keep (draft, tov_format_count (language, total->open_days))));

  if (numbers->before != NULL)
    add_share_rows (draft, figure, tov_occupancy_share (&numbers->before->slot_days),
                    tov_occupancy_share (&numbers->after->slot_days), FALSE, FALSE);
  return figure;
}

static TovKeyFigure *
candidates_figure (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  TovKeyFigure *figure = tov_key_figure_new (
      tov_text (draft->language, "Candidates placed"),
      tov_draft_count (draft, numbers->whole->candidates), NULL,
      tov_draft_printf (
          draft,
          tov_annex_cells_hidden (numbers->cells, numbers->whole->ended) ||
                  tov_annex_cells_hidden (numbers->cells, numbers->whole->running)
              /* Translators: placements; one or both are "not shown". */
              ? tov_text (draft->language, "ended: %s; running: %s")
              /* Translators: both are numbers of placements: "60 ended, 21 running". */
              : tov_text (draft->language, "%s ended, %s running"),
          tov_draft_count (draft, numbers->whole->ended),
          tov_draft_count (draft, numbers->whole->running)));

  if (numbers->before != NULL)
    add_count_rows (draft, figure, numbers->before->candidates, numbers->after->candidates);
  return figure;
}

/* The measure of success on the first page: the goal's where it is judged, else what the placements ended in. */
static void
success_cells (const TovAnnexPart *part,
               gboolean            goal,
               guint              *success,
               guint              *of)
{
  *success = goal ? part->goal.job_or_education : part->success;
  *of = goal ? part->goal.known : part->ended;
}

static const char *
success_note (TovAnnexDraft *draft,
              gboolean       goal,
              guint          success,
              guint          of)
{
  TovLanguage language = draft->language;
  const char *n = tov_draft_count (draft, success), *whole = tov_draft_count (draft, of);

  if (!goal)
    return tov_draft_printf (draft, tov_text (language, "%s of %s ended"), n, whole);
  return tov_draft_printf (
      draft,
      /* Translators: beside a key figure: "9 of 52 after 4 weeks; goal 20 %". */
      tov_ntext (language, "%s of %s after %d week; goal %s", "%s of %s after %d weeks; goal %s",
                 (gulong) tov_annex_numbers_goal_weeks (draft->numbers)),
      n, whole, tov_annex_numbers_goal_weeks (draft->numbers),
      tov_draft_keep (draft, tov_format_percent (language, draft->numbers->target / 100.0, 0)));
}

/* By the goal's measure wherever there is one: the annex says no other of a period, or the two would tell on each other. */
static void
add_success_rows (TovAnnexDraft *draft,
                  TovKeyFigure  *figure)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gboolean hide = numbers->goal >= 0 && !tov_annex_numbers_goal_shown (draft->numbers);
  guint before, after, of_before, of_after;

  success_cells (numbers->before, numbers->goal >= 0, &before, &of_before);
  success_cells (numbers->after, numbers->goal >= 0, &after, &of_after);
  add_share_rows (draft, figure, tov_annex_cells_ratio (draft->numbers->cells, before, of_before),
                  tov_annex_cells_ratio (draft->numbers->cells, after, of_after),
                  hide || tov_annex_cells_hidden (numbers->cells, before) ||
                      tov_annex_cells_hidden (numbers->cells, of_before),
                  hide || tov_annex_cells_hidden (numbers->cells, after) ||
                      tov_annex_cells_hidden (numbers->cells, of_after));
}

static TovKeyFigure *
success_figure (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  gboolean goal = tov_annex_numbers_goal_shown (draft->numbers), hidden;
  guint success, of;
  TovKeyFigure *figure;
  double share;

  success_cells (numbers->whole, goal, &success, &of);
  share = tov_annex_cells_ratio (draft->numbers->cells, success, of);
  hidden = tov_annex_cells_hidden (numbers->cells, success) ||
           tov_annex_cells_hidden (numbers->cells, of);
  figure = tov_key_figure_new (
      tov_text (language, "Job or education"),
      hidden ? "–" : tov_draft_keep (draft, tov_format_decimal (language, share * 100, 1)),
      hidden || isnan (share) ? NULL : "%",
      hidden ? tov_hidden_text (language) : success_note (draft, goal, success, of));
  if (numbers->before != NULL)
    add_success_rows (draft, figure);
  return figure;
}

static TovKeyFigure *
duration_figure (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  gboolean hidden = tov_annex_cells_hidden (numbers->cells, numbers->whole->ended);
  double mean = tov_outcomes_mean_days (numbers->whole->figures->outcomes);
  TovKeyFigure *figure = tov_key_figure_new (
      tov_text (language, "Length"),
      hidden ? "–" : tov_draft_keep (draft, tov_format_decimal (language, mean, 0)),
      /* Translators: unit beside a number of days. */
      hidden || isnan (mean) ? NULL : tov_ntext (language, "day", "days", (gulong) llround (mean)),
      hidden ? tov_hidden_text (language)
             : tov_draft_printf (draft, tov_text (language, "mean of %s ended"),
                                 tov_draft_count (draft, numbers->whole->ended)));

  if (numbers->before != NULL)
    add_value_rows (draft, figure, tov_text (language, "Change, days"),
                    tov_outcomes_mean_days (numbers->before->figures->outcomes),
                    tov_outcomes_mean_days (numbers->after->figures->outcomes), 0, "",
                    tov_annex_cells_hidden (numbers->cells, numbers->before->ended),
                    tov_annex_cells_hidden (numbers->cells, numbers->after->ended));
  return figure;
}

/* Which one "period before" is. */
static const char *
period_note (TovAnnexDraft *draft)
{
  const TovAnnexPart *before = draft->numbers->before;

  if (before == NULL || before->label != NULL)
    return "";
  return tov_draft_printf (
      draft, tov_text (draft->language, "The period before is %s."),
      tov_draft_keep (draft, tov_format_period (draft->language, before->figures->scope->period)));
}

void
tov_annex_add_key_figures (TovAnnexDraft *draft)
{
  GPtrArray *figures = g_ptr_array_new ();
  gboolean hidden = FALSE;
  const char *note;

  g_ptr_array_add (figures, occupancy_figure (draft));
  g_ptr_array_add (figures, candidates_figure (draft));
  g_ptr_array_add (figures, success_figure (draft));
  g_ptr_array_add (figures, duration_figure (draft));
  for (guint i = 0; i < figures->len; i++)
    hidden |= tov_key_figure_is_hidden (g_ptr_array_index (figures, i), draft->language);
  note = tov_draft_sentences (draft, period_note (draft),
                              hidden ? tov_draft_hidden_note (draft, TRUE) : "", NULL);
  tov_draft_add (draft, tov_key_figures_block_new (figures));
  if (*note != '\0')
    tov_draft_add (draft, tov_note_block_new (note));
}
