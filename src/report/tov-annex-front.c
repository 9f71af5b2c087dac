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
  const char *period = tov_draft_keep (
      draft, tov_format_period_long (language, draft->numbers->whole->figures->scope->period));
  const char *subtitle = draft->numbers->title != NULL
                             ? tov_draft_printf (draft, "%s, %s", draft->numbers->title, period)
                             : period;
  const struct
  {
    const char *label;
    const char *value;
  } facts[] = {
    { tov_text (language, "Municipality"), options->municipality },
    { tov_text (language, "Committee"), options->committee },
    /* Translators: the date of the committee's meeting. */
    { tov_text (language, "Meeting"),
      options->meeting != TOV_DATE_NONE
          ? tov_draft_keep (draft, tov_format_date (language, options->meeting))
          : NULL },
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
  tov_draft_add (draft,
                 tov_title_block_new (tov_text (language, "Annex for the committee"),
                                      options->is_public ? tov_text (language, "Public edition")
                                                         : tov_text (language, "Internal edition"),
                                      tov_text (language, "Partnerships with companies"), subtitle,
                                      (const char * const *) labels->pdata,
                                      (const char * const *) values->pdata));
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
    who = tov_draft_printf (draft,
                            tov_ntext (draft->language, "%u partnership", "%u partnerships",
                                       numbers->partnerships->len),
                            numbers->partnerships->len);
  else
    {
      for (guint i = 0; i < numbers->partnerships->len; i++)
        names[i] = tov_draft_escape (
            draft, ((TovAnnexPart *) g_ptr_array_index (numbers->partnerships, i))->label);
      who = tov_draft_join (draft, names, numbers->partnerships->len);
    }
  if (numbers->partnerships->len == 0)
    return tov_text (draft->language, "There are no partnerships in the period.");
  if (n == 0)
    /* Translators: "BRFkredit, Danfoss and Falck had no candidates in placements." */
    return tov_draft_printf (
        draft, tov_text (draft->language, "%s had no candidates in placements."), who);
  return tov_draft_printf (
      draft,
      /* Translators: "BRFkredit, Danfoss and Falck had 81 candidates in placements." */
      tov_ntext (draft->language, "%s had %s candidate in a placement.",
                 "%s had %s candidates in placements.", n),
      who, tov_draft_count (draft, numbers->whole->candidates));
}

/* A period within a sentence: "in 2014". */
static const char *
when (TovAnnexDraft      *draft,
      const TovAnnexPart *part)
{
  if (part->label != NULL)
    /* Translators: within a sentence; %s is a year, a quarter or a month. */
    return tov_draft_printf (draft, tov_text (draft->language, "in %s"), part->label);
  /* Translators: within a sentence; %s is a period, "01-04-2015 – 15-05-2015". */
  return tov_draft_printf (
      draft, tov_text (draft->language, "in the period %s"),
      tov_draft_keep (draft, tov_format_period (draft->language, part->figures->scope->period)));
}

static const char *
occupancy_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  double whole = tov_occupancy_share (&numbers->whole->slot_days), before, after;

  if (isnan (whole))
    return tov_text (draft->language,
                     "No slots were open in the period, so occupancy can't be worked out.");
  before = numbers->before != NULL ? tov_occupancy_share (&numbers->before->slot_days) : NAN;
  after = numbers->before != NULL ? tov_occupancy_share (&numbers->after->slot_days) : NAN;
  if (isnan (before) || isnan (after))
    return tov_draft_printf (draft, tov_text (draft->language, "Occupancy was %s."),
                             tov_draft_share_text (draft, whole));
  if (fabs (after - before) < 0.0005)
    return tov_draft_printf (draft, tov_text (draft->language, "Occupancy is unchanged at %s."),
                             tov_draft_share_text (draft, after));
  return tov_draft_printf (
      draft,
      after > before
          /* Translators: percentage, period, percentage, period: "Occupancy rose from 59.5 per cent in 2014 to 73.4 per cent in 2015." */
          ? tov_text (draft->language,
                      "The slots are better used: occupancy rose from %s %s to %s %s.")
          : tov_text (draft->language, "Occupancy fell from %s %s to %s %s."),
      tov_draft_share_text (draft, before), when (draft, numbers->before),
      tov_draft_share_text (draft, after), when (draft, numbers->after));
}

static const char *
goal_sentence (TovAnnexDraft *draft)
{
  const TovAnnexNumbers *numbers = draft->numbers;
  gint64 known, reached;

  if (!tov_annex_numbers_goal_shown (draft->numbers))
    return "";
  known = tov_annex_cells_value (numbers->cells, numbers->whole->goal.known);
  reached = tov_annex_cells_value (numbers->cells, numbers->whole->goal.job_or_education);
  return tov_draft_printf (
      draft,
      reached * 100 >= known * numbers->target
          /* Translators: per cent, weeks, percentage. */
          ? tov_text (
                draft->language,
                "The goal of %d per cent in a job or education %d weeks after the placement has been reached; the share is %s.")
          : tov_text (
                draft->language,
                "The goal of %d per cent in a job or education %d weeks after the placement has not been reached; the share is %s."),
      numbers->target, tov_annex_numbers_goal_weeks (draft->numbers),
      tov_draft_share_text (draft, tov_annex_cells_ratio (draft->numbers->cells, numbers->whole->goal.job_or_education,
                                               numbers->whole->goal.known)));
}

static void
add_summary (TovAnnexDraft *draft)
{
  tov_draft_add (draft, tov_lead_block_new (tov_text (draft->language, "Summary"),
                                            tov_draft_sentences (draft, who_sentence (draft),
                                                                 occupancy_sentence (draft),
                                                                 goal_sentence (draft), NULL)));
}

static void
add_occupancy_chart (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovFigures *figures = draft->numbers->whole->figures;
  g_autoptr (TovChart) chart = tov_occupancy_chart_new (figures->occupancy);
  gboolean weeks = figures->occupancy->bucket == TOV_BUCKET_WEEK;
  const char *note = tov_draft_printf (
      draft,
      tov_text (
          language,
          "The table shows the mean number of slots a day. Placements already running on %s count."),
      tov_draft_keep (draft, tov_format_date (language, figures->scope->period.from)));

  if (tov_chart_is_empty (chart))
    return;
  if (tov_draft_slots_tell (draft, draft->numbers->whole))
    {
      tov_draft_add (draft, tov_note_block_new (tov_draft_slots_note (draft)));
      return;
    }
  if (tov_occupancy_share (&draft->numbers->whole->slot_days) > 1)
    note = tov_draft_printf (
        draft, "%s %s", note,
        tov_text (
            language,
            "Occupancy passes 100 per cent where slots are filled on days when they are not open, for example in a holiday."));
  tov_draft_add (
      draft,
      tov_chart_block_new (
          chart, tov_draft_figure (draft, TOV_TERM_SLOT, TOV_TERM_OCCUPANCY, TOV_N_TERMS),
          weeks
              ? tov_text (
                    language,
                    "<b>Open and filled slots</b> week by week. The line is open slots, the area filled ones.")
              : tov_text (
                    language,
                    "<b>Open and filled slots</b> month by month. The line is open slots, the area filled ones."),
          note));
}

/* The same two by rules that are in force; NULL where nobody has compared them so. */
static const TovComparison *
successor (GPtrArray           *comparisons,
           const TovComparison *first)
{
  for (guint i = 0; i < comparisons->len && first->rule_ended; i++)
    {
      const TovComparison *other = g_ptr_array_index (comparisons, i);

      if (!other->rule_ended && other->difference_total != TOV_MONEY_NONE &&
          g_strcmp0 (other->here.name, first->here.name) == 0 &&
          g_strcmp0 (other->alternative.name, first->alternative.name) == 0)
        return other;
    }
  return NULL;
}

/* What the same costs by the rules of today, so that nobody takes a difference for granted that went with the old ones. */
static const char *
successor_sentence (TovAnnexDraft       *draft,
                    GPtrArray           *comparisons,
                    const TovComparison *first)
{
  const TovComparison *now = successor (comparisons, first);

  if (now == NULL || now->rule_from == TOV_DATE_NONE)
    return "";
  return tov_draft_printf (
      draft,
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
  line = tov_draft_printf (
      draft,
      /* Translators: weeks, here, type of candidate, amount, dearer or cheaper, alternative, rules (may be empty):
                            * "13 weeks at BRFkredit (Kontanthjælp, forsørger) are DKK 8,325.10 cheaper than vejledning og afklaring under the rules …" */
      tov_ntext (language, "%d week at %s (%s) is <b>%s %s</b> than %s%s; see “Costs”.",
                 "%d weeks at %s (%s) are <b>%s %s</b> than %s%s; see “Costs”.",
                 (gulong) first->weeks),
      first->weeks, tov_draft_escape (draft, first->here.name), tov_draft_subject (draft, first),
      tov_draft_keep (draft, tov_format_money (language, ABS (first->difference_total))),
      tov_format_difference_word (language, first->difference_total),
      tov_draft_phrase (draft, first->alternative.name), tov_draft_under_rules (draft, first));
  tov_draft_add (
      draft,
      tov_lead_block_new (
          tov_ctext (language, "annex", "Costs"),
          tov_draft_sentences (draft, line, successor_sentence (draft, comparisons, first), NULL)));
}

void
tov_annex_add_front (TovAnnexDraft *draft)
{
  add_title (draft);
  add_summary (draft);
  tov_annex_add_key_figures (draft);
  add_occupancy_chart (draft);
  add_cost_line (draft);
}
