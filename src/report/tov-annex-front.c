/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

#include <math.h>

/* The first page, the one that politicians read: who, what and when; the finding in words; four key figures; the chart of the slots; a line on cost. */

static void
add_title (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexOptions *options = draft->options;
  g_autoptr (GPtrArray) labels = g_ptr_array_new (), values = g_ptr_array_new ();
  const char *period = tov_draft_keep (draft, tov_format_period_long (language, draft->numbers->whole->figures->scope->period));
  const char *subtitle = draft->numbers->title != NULL ? tov_draft_printf (draft, "%s, %s", draft->numbers->title, period) : period;
  const struct
  {
    const char *label;
    const char *value;
  } facts[] = {
    { tov_text (language, "Municipality"), options->municipality },
    { tov_text (language, "Committee"), options->committee },
    /* Translators: the date of the committee's meeting. */
    { tov_text (language, "Meeting"), options->meeting != TOV_DATE_NONE ? tov_draft_keep (draft, tov_format_date (language, options->meeting)) : NULL },
    { tov_text (language, "Case no."), options->case_number },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].value != NULL && facts[i].value[0] != '\0')
      {
        g_ptr_array_add (labels, (char *) facts[i].label);
        g_ptr_array_add (values, (char *) facts[i].value);
      }
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (values, NULL);
  tov_draft_add (draft, tov_title_block_new (tov_text (language, "Annex for the committee"),
                                             options->is_public ? tov_text (language, "Public edition") : tov_text (language, "Internal edition"),
                                             tov_text (language, "Partnerships with companies"), subtitle,
                                             (const char * const *) labels->pdata, (const char * const *) values->pdata));
}

static const char *
who_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gulong n = (gulong) tov_annex_cells_value (numbers->cells, numbers->whole->candidates);
  const char *names[4], *who;

  if (tov_annex_cells_hidden (numbers->cells, numbers->whole->candidates))
    return "";
  if (numbers->partnerships->len > G_N_ELEMENTS (names))
    who = tov_draft_printf (draft, tov_ntext (draft->language, "%u partnership", "%u partnerships", numbers->partnerships->len), numbers->partnerships->len);
  else
    {
      for (guint i = 0; i < numbers->partnerships->len; i++)
        names[i] = tov_draft_escape (draft, ((TovAnnexPart *) g_ptr_array_index (numbers->partnerships, i))->label);
      who = tov_draft_join (draft, names, numbers->partnerships->len);
    }
  if (numbers->partnerships->len == 0)
    return tov_text (draft->language, "There are no partnerships in the period.");
  if (n == 0)
    /* Translators: "BRFkredit, Danfoss and Falck had no candidates in placements." */
    return tov_draft_printf (draft, tov_text (draft->language, "%s had no candidates in placements."), who);
  return tov_draft_printf (draft,
                           /* Translators: "BRFkredit, Danfoss and Falck had 81 candidates in placements." */
                           tov_ntext (draft->language, "%s had %s candidate in a placement.", "%s had %s candidates in placements.", n), who,
                           tov_draft_count (draft, numbers->whole->candidates));
}

/* A period within a sentence: "in 2014". */
static const char *
when (TovAnnexDraft *draft, const TovAnnexPart *part)
{
  if (part->label != NULL)
    /* Translators: within a sentence; %s is a year, a quarter or a month. */
    return tov_draft_printf (draft, tov_text (draft->language, "in %s"), part->label);
  /* Translators: within a sentence; %s is a period, "01-04-2015 – 15-05-2015". */
  return tov_draft_printf (draft, tov_text (draft->language, "in the period %s"),
                           tov_draft_keep (draft, tov_format_period (draft->language, part->figures->scope->period)));
}

static const char *
occupancy_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  double whole = tov_occupancy_share (&numbers->whole->slot_days), before, after;

  if (isnan (whole))
    return tov_text (draft->language, "No slots were open in the period, so occupancy can't be worked out.");
  before = numbers->before != NULL ? tov_occupancy_share (&numbers->before->slot_days) : NAN;
  after = numbers->before != NULL ? tov_occupancy_share (&numbers->after->slot_days) : NAN;
  if (isnan (before) || isnan (after))
    return tov_draft_printf (draft, tov_text (draft->language, "Occupancy was %s."), tov_draft_share_text (draft, whole));
  if (fabs (after - before) < 0.0005)
    return tov_draft_printf (draft, tov_text (draft->language, "Occupancy is unchanged at %s."), tov_draft_share_text (draft, after));
  return tov_draft_printf (draft,
                           after > before
                             /* Translators: percentage, period, percentage, period: "Occupancy rose from 59.5 per cent in 2014 to 73.4 per cent in 2015." */
                             ? tov_text (draft->language, "The slots are better used: occupancy rose from %s %s to %s %s.")
                             : tov_text (draft->language, "Occupancy fell from %s %s to %s %s."),
                           tov_draft_share_text (draft, before), when (draft, numbers->before), tov_draft_share_text (draft, after), when (draft, numbers->after));
}

/* Whether the goal is judged, and may be: job or education among those whose status is known so many weeks after the end. */
static gboolean
goal_shown (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;

  return numbers->goal >= 0 && !tov_annex_cells_hidden (numbers->cells, numbers->whole->goal.known)
         && !tov_annex_cells_hidden (numbers->cells, numbers->whole->goal.job_or_education);
}

static int
goal_weeks (TovAnnexDraft *draft)
{
  return g_array_index (draft->numbers->whole->figures->outcomes->checkpoints, TovCheckpointCount, draft->numbers->goal).weeks;
}

/* NAN where nobody's status is known. */
static double
cell_share (TovAnnexDraft *draft, guint part, guint whole)
{
  gint64 n = tov_annex_cells_value (draft->numbers->cells, whole);

  return n > 0 ? (double) tov_annex_cells_value (draft->numbers->cells, part) / (double) n : NAN;
}

static const char *
goal_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gint64 known, reached;

  if (!goal_shown (draft))
    return "";
  known = tov_annex_cells_value (numbers->cells, numbers->whole->goal.known);
  reached = tov_annex_cells_value (numbers->cells, numbers->whole->goal.job_or_education);
  return tov_draft_printf (draft,
                           reached * 100 >= known * numbers->target
                             /* Translators: per cent, weeks, percentage. */
                             ? tov_text (draft->language, "The goal of %d per cent in a job or education %d weeks after the placement has been reached; the share is %s.")
                             : tov_text (draft->language, "The goal of %d per cent in a job or education %d weeks after the placement has not been reached; the share is %s."),
                           numbers->target, goal_weeks (draft),
                           tov_draft_share_text (draft, cell_share (draft, numbers->whole->goal.job_or_education, numbers->whole->goal.known)));
}

static void
add_summary (TovAnnexDraft *draft)
{
  tov_draft_add (draft, tov_lead_block_new (tov_text (draft->language, "Summary"),
                                            tov_draft_sentences (draft, who_sentence (draft), occupancy_sentence (draft), goal_sentence (draft), NULL)));
}

/* Rows for the two periods and the change between them. */
static void
add_rows (TovAnnexDraft *draft, TovKeyFigure *figure, const char *before, const char *after, const char *change_label, const char *change)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  const char *hidden = tov_hidden_text (draft->language);

  if (g_str_equal (before, hidden) || g_str_equal (after, hidden))
    {
      change = hidden;
      change_label = tov_text (draft->language, "Change");
    }
  /* Translators: the row of a key figure for the period before the annex's. */
  tov_key_figure_add_row (figure, numbers->before->label != NULL ? numbers->before->label : tov_text (draft->language, "Period before"), before);
  /* Translators: the row of a key figure for the annex's own period. */
  tov_key_figure_add_row (figure, numbers->after->label != NULL ? numbers->after->label : tov_text (draft->language, "This period"), after);
  tov_key_figure_add_row (figure, change_label, change);
}

static void
add_count_rows (TovAnnexDraft *draft, TovKeyFigure *figure, guint before, guint after)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gint64 change = tov_annex_cells_value (numbers->cells, after) - tov_annex_cells_value (numbers->cells, before);

  add_rows (draft, figure, tov_draft_count (draft, before), tov_draft_count (draft, after), tov_text (draft->language, "Change"),
            tov_draft_keep (draft, tov_format_signed (draft->language, (double) change, 0)));
}

static const char *
value_text (TovAnnexDraft *draft, double value, int decimals, const char *unit, gboolean hide)
{
  if (hide)
    return tov_hidden_text (draft->language);
  if (isnan (value))
    return "–";
  return tov_draft_printf (draft, "%s%s", tov_draft_keep (draft, tov_format_decimal (draft->language, value, decimals)), unit);
}

static void
add_value_rows (TovAnnexDraft *draft, TovKeyFigure *figure, const char *change_label, double before, double after, int decimals, const char *unit,
                gboolean hide_before, gboolean hide_after)
{
  const char *change = isnan (before) || isnan (after) ? "–" : tov_draft_keep (draft, tov_format_signed (draft->language, after - before, decimals));

  add_rows (draft, figure, value_text (draft, before, decimals, unit, hide_before), value_text (draft, after, decimals, unit, hide_after), change_label, change);
}

static void
add_share_rows (TovAnnexDraft *draft, TovKeyFigure *figure, double before, double after, gboolean hide_before, gboolean hide_after)
{
  /* Translators: percentage points, in a narrow column. */
  add_value_rows (draft, figure, tov_text (draft->language, "Change, points"), before * 100, after * 100, 1,
                  draft->language == TOV_LANGUAGE_DANISH ? "\u00a0%" : "%", hide_before, hide_after);
}

static TovKeyFigure *
occupancy_figure (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  const TovOccupancyCount *total = &numbers->whole->slot_days;
  double share = tov_occupancy_share (total);
  TovKeyFigure *figure
      = tov_key_figure_new (tov_text (language, "Occupancy"), tov_draft_keep (draft, tov_format_decimal (language, share * 100, 1)), isnan (share) ? NULL : "%",
                            /* Translators: filled slot-days of open slot-days. */
                            tov_draft_printf (draft, tov_text (language, "%s of %s slot-days"),
                                              tov_draft_keep (draft, tov_format_count (language, total->filled_days + total->filled_outside_days)),
                                              tov_draft_keep (draft, tov_format_count (language, total->open_days))));

  if (numbers->before != NULL)
    add_share_rows (draft, figure, tov_occupancy_share (&numbers->before->slot_days), tov_occupancy_share (&numbers->after->slot_days), FALSE, FALSE);
  return figure;
}

static TovKeyFigure *
candidates_figure (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  TovKeyFigure *figure
      = tov_key_figure_new (tov_text (draft->language, "Candidates placed"), tov_draft_count (draft, numbers->whole->candidates), NULL,
                            tov_draft_printf (draft,
                                              tov_annex_cells_hidden (numbers->cells, numbers->whole->ended) || tov_annex_cells_hidden (numbers->cells, numbers->whole->running)
                                                /* Translators: placements; one or both are "not shown". */
                                                ? tov_text (draft->language, "ended: %s; running: %s")
                                                /* Translators: both are numbers of placements: "60 ended, 21 running". */
                                                : tov_text (draft->language, "%s ended, %s running"),
                                              tov_draft_count (draft, numbers->whole->ended), tov_draft_count (draft, numbers->whole->running)));

  if (numbers->before != NULL)
    add_count_rows (draft, figure, numbers->before->candidates, numbers->after->candidates);
  return figure;
}

/* The measure of success on the first page: the goal's where it is judged, else what the placements ended in. */
static void
success_cells (const TovAnnexPart *part, gboolean goal, guint *success, guint *of)
{
  *success = goal ? part->goal.job_or_education : part->success;
  *of = goal ? part->goal.known : part->ended;
}

static const char *
success_note (TovAnnexDraft *draft, gboolean goal, guint success, guint of)
{
  TovLanguage language = draft->language;
  const char *n = tov_draft_count (draft, success), *whole = tov_draft_count (draft, of);

  if (!goal)
    return tov_draft_printf (draft, tov_text (language, "%s of %s ended"), n, whole);
  return tov_draft_printf (draft,
                           /* Translators: beside a key figure: "9 of 52 after 4 weeks; goal 20 %". */
                           tov_ntext (language, "%s of %s after %d week; goal %s", "%s of %s after %d weeks; goal %s", (gulong) goal_weeks (draft)), n, whole,
                           goal_weeks (draft), tov_draft_keep (draft, tov_format_percent (language, draft->numbers->target / 100.0, 0)));
}

/* By the goal's measure wherever there is one: the annex says no other of a period, or the two would tell on each other. */
static void
add_success_rows (TovAnnexDraft *draft, TovKeyFigure *figure)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gboolean hide = numbers->goal >= 0 && !goal_shown (draft);
  guint before, after, of_before, of_after;

  success_cells (numbers->before, numbers->goal >= 0, &before, &of_before);
  success_cells (numbers->after, numbers->goal >= 0, &after, &of_after);
  add_share_rows (draft, figure, cell_share (draft, before, of_before), cell_share (draft, after, of_after),
                  hide || tov_annex_cells_hidden (numbers->cells, before) || tov_annex_cells_hidden (numbers->cells, of_before),
                  hide || tov_annex_cells_hidden (numbers->cells, after) || tov_annex_cells_hidden (numbers->cells, of_after));
}

static TovKeyFigure *
success_figure (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovAnnexNumbers *numbers = draft->numbers;
  gboolean goal = goal_shown (draft), hidden;
  guint success, of;
  TovKeyFigure *figure;
  double share;

  success_cells (numbers->whole, goal, &success, &of);
  share = cell_share (draft, success, of);
  hidden = tov_annex_cells_hidden (numbers->cells, success) || tov_annex_cells_hidden (numbers->cells, of);
  figure = tov_key_figure_new (tov_text (language, "Job or education"),
                               hidden ? "–" : tov_draft_keep (draft, tov_format_decimal (language, share * 100, 1)), hidden || isnan (share) ? NULL : "%",
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
  TovKeyFigure *figure
      = tov_key_figure_new (tov_text (language, "Length"), hidden ? "–" : tov_draft_keep (draft, tov_format_decimal (language, mean, 0)),
                            /* Translators: unit beside a number of days. */
                            hidden || isnan (mean) ? NULL : tov_ntext (language, "day", "days", (gulong) llround (mean)),
                            hidden ? tov_hidden_text (language)
                                   : tov_draft_printf (draft, tov_text (language, "mean of %s ended"), tov_draft_count (draft, numbers->whole->ended)));

  if (numbers->before != NULL)
    add_value_rows (draft, figure, tov_text (language, "Change, days"), tov_outcomes_mean_days (numbers->before->figures->outcomes),
                    tov_outcomes_mean_days (numbers->after->figures->outcomes), 0, "", tov_annex_cells_hidden (numbers->cells, numbers->before->ended),
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
  return tov_draft_printf (draft, tov_text (draft->language, "The period before is %s."),
                           tov_draft_keep (draft, tov_format_period (draft->language, before->figures->scope->period)));
}

static void
add_key_figures (TovAnnexDraft *draft)
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
  note = tov_draft_sentences (draft, period_note (draft), hidden ? tov_draft_hidden_note (draft, TRUE) : "", NULL);
  tov_draft_add (draft, tov_key_figures_block_new (figures));
  if (*note != '\0')
    tov_draft_add (draft, tov_note_block_new (note));
}

static void
add_occupancy_chart (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovFigures *figures = draft->numbers->whole->figures;
  g_autoptr (TovChart) chart = tov_occupancy_chart_new (figures->occupancy);
  gboolean weeks = figures->occupancy->bucket == TOV_BUCKET_WEEK;
  const char *note = tov_draft_printf (draft, tov_text (language, "The table shows the mean number of slots a day. Placements already running on %s count."),
                                       tov_draft_keep (draft, tov_format_date (language, figures->scope->period.from)));

  if (tov_chart_is_empty (chart))
    return;
  if (tov_draft_slots_tell (draft, draft->numbers->whole))
    {
      tov_draft_add (draft, tov_note_block_new (tov_draft_slots_note (draft)));
      return;
    }
  if (tov_occupancy_share (&draft->numbers->whole->slot_days) > 1)
    note = tov_draft_printf (draft, "%s %s", note,
                             tov_text (language, "Occupancy passes 100 per cent where slots are filled on days when they are not open, for example in a holiday."));
  tov_draft_add (draft, tov_chart_block_new (chart, tov_draft_figure (draft, TOV_TERM_SLOT, TOV_TERM_OCCUPANCY, TOV_N_TERMS),
                                             weeks ? tov_text (language, "<b>Open and filled slots</b> week by week. The line is open slots, the area filled ones.")
                                                   : tov_text (language, "<b>Open and filled slots</b> month by month. The line is open slots, the area filled ones."),
                                             note));
}

/* The same two by rules that are in force; NULL where nobody has compared them so. */
static const TovComparison *
successor (GPtrArray *comparisons, const TovComparison *first)
{
  for (guint i = 0; i < comparisons->len && first->rule_ended; i++)
    {
      const TovComparison *other = g_ptr_array_index (comparisons, i);

      if (!other->rule_ended && other->difference_total != TOV_MONEY_NONE && g_strcmp0 (other->here.name, first->here.name) == 0
          && g_strcmp0 (other->alternative.name, first->alternative.name) == 0)
        return other;
    }
  return NULL;
}

/* What the same costs by the rules of today, so that nobody takes a difference for granted that went with the old ones. */
static const char *
successor_sentence (TovAnnexDraft *draft, GPtrArray *comparisons, const TovComparison *first)
{
  const TovComparison *now = successor (comparisons, first);

  if (now == NULL || now->rule_from == TOV_DATE_NONE)
    return "";
  return tov_draft_printf (draft,
                           /* Translators: date, amount, dearer or cheaper, type of candidate. */
                           tov_text (draft->language, "Under the rules in force since %s it is <b>%s %s</b> (%s)."),
                           tov_draft_keep (draft, tov_format_date (draft->language, now->rule_from)),
                           tov_draft_keep (draft, tov_format_money (draft->language, ABS (now->difference_total))),
                           tov_format_difference_word (draft->language, now->difference_total),
                           tov_draft_keep (draft, tov_text_within_sentence (tov_draft_subject (draft, now))));
}

/* What the first comparison came to, and the same by the rules in force. */
static void
add_cost_line (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  GPtrArray *comparisons = draft->numbers->whole->figures->comparisons;
  const TovComparison *first;
  const char *line;

  if (comparisons->len == 0 || !(draft->options->sections & TOV_ANNEX_SECTION_COSTS))
    return;
  first = g_ptr_array_index (comparisons, 0);
  if (first->difference_total == TOV_MONEY_NONE)
    return;
  line = tov_draft_printf (draft,
                           /* Translators: weeks, here, type of candidate, amount, dearer or cheaper, alternative, rules (may be empty):
                            * "13 weeks at BRFkredit (Kontanthjælp, forsørger) are DKK 8,325.10 cheaper than vejledning og afklaring under the rules …" */
                           tov_ntext (language, "%d week at %s (%s) is <b>%s %s</b> than %s%s; see “Costs”.",
                                      "%d weeks at %s (%s) are <b>%s %s</b> than %s%s; see “Costs”.", (gulong) first->weeks),
                           first->weeks, tov_draft_escape (draft, first->here.name), tov_draft_subject (draft, first),
                           tov_draft_keep (draft, tov_format_money (language, ABS (first->difference_total))),
                           tov_format_difference_word (language, first->difference_total), tov_draft_phrase (draft, first->alternative.name),
                           tov_draft_under_rules (draft, first));
  tov_draft_add (draft, tov_lead_block_new (tov_ctext (language, "annex", "Costs"),
                                            tov_draft_sentences (draft, line, successor_sentence (draft, comparisons, first), NULL)));
}

void
tov_annex_add_front (TovAnnexDraft *draft)
{
  add_title (draft);
  add_summary (draft);
  add_key_figures (draft);
  add_occupancy_chart (draft);
  add_cost_line (draft);
}
