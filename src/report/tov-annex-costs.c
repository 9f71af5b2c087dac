/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

/* What it costs: the comparisons as bridges and as tables, the warning where their rules have ended, what empty slots do to them, the price of a slot. */

#define MAX_PANELS 3

static const char *
difference (TovAnnexDraft *draft,
            TovMoney       amount)
{
  return amount == TOV_MONEY_NONE
             ? "–"
             : tov_draft_keep (draft, tov_format_difference (draft->language, amount));
}

static const char *
amount_text (TovAnnexDraft *draft,
             TovMoney       amount)
{
  return amount == TOV_MONEY_NONE
             ? "–"
             : tov_draft_keep (draft, tov_format_amount (draft->language, amount));
}

static const char *
word (TovAnnexDraft *draft,
      TovMoney       amount)
{
  return amount == TOV_MONEY_NONE ? "" : tov_format_difference_word (draft->language, amount);
}

static const char *
comparison_sentence (TovAnnexDraft       *draft,
                     const TovComparison *comparison)
{
  if (comparison->difference_total == TOV_MONEY_NONE)
    return "";
  if (comparison->difference_total == 0)
    return tov_draft_printf (
        draft,
        /* Translators: type of candidate, here, alternative, rules (may be empty). */
        tov_text (draft->language, "%s: the cost is the same at %s as for %s%s."),
        tov_draft_subject (draft, comparison), tov_draft_escape (draft, comparison->here.name),
        tov_draft_phrase (draft, comparison->alternative.name),
        tov_draft_under_rules (draft, comparison));
  return tov_draft_printf (
      draft,
      /* Translators: type of candidate, weeks, here, amount, dearer or cheaper, alternative, rules (may be empty). */
      tov_ntext (draft->language, "%s: %d week at %s is %s %s than %s%s.",
                 "%s: %d weeks at %s are %s %s than %s%s.", (gulong) comparison->weeks),
      tov_draft_subject (draft, comparison), comparison->weeks,
      tov_draft_escape (draft, comparison->here.name),
      tov_draft_keep (draft,
                      tov_format_money (draft->language, ABS (comparison->difference_total))),
      word (draft, comparison->difference_total),
      tov_draft_phrase (draft, comparison->alternative.name),
      tov_draft_under_rules (draft, comparison));
}

static void
add_bridge (TovAnnexDraft *draft,
            GPtrArray     *comparisons)
{
  const TovComparison *first = g_ptr_array_index (comparisons, 0);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (TovChart) chart = NULL;

  /* One figure has one alternative and one scale: the first comparison's and those of the same two. */
  for (guint i = 0; i < comparisons->len && shown->len < MAX_PANELS; i++)
    {
      TovComparison *comparison = g_ptr_array_index (comparisons, i);

      if (g_strcmp0 (comparison->here.name, first->here.name) == 0 &&
          g_strcmp0 (comparison->alternative.name, first->alternative.name) == 0)
        g_ptr_array_add (shown, comparison);
    }
  chart = tov_bridge_chart_new (shown);
  tov_draft_add (
      draft,
      tov_chart_block_new (
          chart, tov_draft_figure (draft, TOV_TERM_DIFFERENCE, TOV_TERM_NET_BENEFIT, TOV_N_TERMS),
          tov_draft_printf (draft,
                            /* Translators: alternative, here, weeks. */
                            tov_ntext (draft->language,
                                       "<b>From %s to %s</b> kr. for %d week for each candidate",
                                       "<b>From %s to %s</b> kr. for %d weeks for each candidate",
                                       (gulong) first->weeks),
                            tov_draft_phrase (draft, first->alternative.name),
                            tov_draft_escape (draft, first->here.name), first->weeks),
          NULL));
}

static void
add_comparison_rows (TovAnnexDraft       *draft,
                     TovBlock            *table,
                     const TovComparison *comparison)
{
  TovLanguage language = draft->language;

  tov_table_block_add_row (
      table, TOV_ROW_GAP,
      (const char *[]) { comparison->candidate_type[0] != '\0' ? comparison->candidate_type
                                                               : comparison->title,
                         tov_text (language, "Operating cost"),
                         amount_text (draft, comparison->alternative.operating),
                         amount_text (draft, comparison->here.operating),
                         difference (draft, comparison->difference_operating),
                         word (draft, comparison->difference_operating) });
  tov_table_block_add_row (table, TOV_ROW_NOTE_STUB,
                           (const char *[]) { tov_draft_rules (draft, comparison),
                                              tov_text (language, "Benefit, net"),
                                              amount_text (draft, comparison->alternative.benefit),
                                              amount_text (draft, comparison->here.benefit),
                                              difference (draft, comparison->difference_benefit),
                                              word (draft, comparison->difference_benefit) });
  tov_table_block_add_row (table, TOV_ROW_BOLD,
                           (const char *[]) { NULL, tov_text (language, "Total"),
                                              amount_text (draft, comparison->alternative.total),
                                              amount_text (draft, comparison->here.total),
                                              difference (draft, comparison->difference_total),
                                              word (draft, comparison->difference_total) });
}

static void
add_comparison_table (TovAnnexDraft *draft,
                      GPtrArray     *comparisons)
{
  TovLanguage language = draft->language;
  const TovComparison *first = g_ptr_array_index (comparisons, 0);
  const TovTableColumn columns[] = {
    { tov_text (language, "Candidate"), TOV_ALIGN_LEFT, 0, .fold = TOV_MODULE_WIDTH },
    { tov_text (language, "Kr."), TOV_ALIGN_LEFT, TOV_MODULE (1), 0 },
    { tov_text (language, "Alternative"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (7) + 6 },
    /* Translators: column head: the placement's side of a cost comparison. */
    { tov_text (language, "Here"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (9) },
    { tov_text (language, "Difference"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (11) },
    { NULL, TOV_ALIGN_LEFT, TOV_COLUMN_RIGHT (11) + 4 },
  };
  TovBlock *table;
  const char *note;

  note = tov_draft_printf (
      draft,
      tov_text (
          language,
          "The alternative is %s, here is %s. Benefit, net, is the gross benefit less the state's reimbursement."),
      tov_draft_phrase (draft, first->alternative.name),
      tov_draft_escape (draft, first->here.name));
  for (guint i = 0; i < comparisons->len; i++)
    {
      const TovComparison *comparison = g_ptr_array_index (comparisons, i);
      const char *own = language == TOV_LANGUAGE_DANISH ? comparison->note_da : comparison->note_en;

      if (own != NULL)
        note = tov_draft_printf (draft, "%s %s", note, tov_draft_escape (draft, own));
    }
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_DIFFERENCE, TOV_TERM_NET_BENEFIT, TOV_N_TERMS),
      tov_text (language, "<b>Cost comparison</b> + is dearer, − is cheaper for the municipality"),
      note, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < comparisons->len; i++)
    add_comparison_rows (draft, table, g_ptr_array_index (comparisons, i));
  tov_draft_add (draft, table);
}

static void
add_ended_frame (TovAnnexDraft *draft,
                 GPtrArray     *comparisons)
{
  for (guint i = 0; i < comparisons->len; i++)
    {
      const TovComparison *comparison = g_ptr_array_index (comparisons, i);
      const char *text = draft->language == TOV_LANGUAGE_DANISH ? comparison->ended_text_da
                                                                : comparison->ended_text_en;

      if (!comparison->rule_ended)
        continue;
      tov_draft_add (
          draft, tov_frame_block_new (
                     tov_text (draft->language, "The rules are no longer in force"),
                     tov_draft_sentences (
                         draft, text != NULL ? tov_draft_escape (draft, text) : "",
                         tov_draft_printf (
                             draft,
                             tov_text (draft->language,
                                       "Comparisons by the rules until %s can't be carried over."),
                             tov_draft_keep (
                                 draft, tov_format_date (draft->language, comparison->rule_to))),
                         NULL)));
      return;
    }
}

static void
add_sensitivity (TovAnnexDraft *draft,
                 GPtrArray     *comparisons)
{
  static const int percents[] = { 100, 85, 70 };
  TovLanguage language = draft->language;
  TovTableColumn columns[] = {
    { tov_text (language, "If the slots are filled"), TOV_ALIGN_LEFT, 0,
      .fold = TOV_COLUMN_RIGHT (4) },
    { tov_draft_keep (draft, tov_format_percent (language, 1.0, 0)), TOV_ALIGN_RIGHT,
      TOV_COLUMN_RIGHT (6) - 6 },
    { NULL, TOV_ALIGN_LEFT, TOV_COLUMN_RIGHT (6) - 2 },
    { tov_draft_keep (draft, tov_format_percent (language, 0.85, 0)), TOV_ALIGN_RIGHT,
      TOV_COLUMN_RIGHT (9) - 14 },
    { NULL, TOV_ALIGN_LEFT, TOV_COLUMN_RIGHT (9) - 10 },
    { tov_draft_keep (draft, tov_format_percent (language, 0.70, 0)), TOV_ALIGN_RIGHT,
      TOV_COLUMN_RIGHT (11) },
    { NULL, TOV_ALIGN_LEFT, TOV_COLUMN_RIGHT (11) + 4 },
  };
  g_autoptr (TovBlock) table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_OCCUPANCY, TOV_TERM_DIFFERENCE, TOV_N_TERMS),
      tov_text (language,
                "<b>Difference at lower occupancy</b> kr., if empty slots are paid for too"),
      NULL, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < comparisons->len; i++)
    {
      const TovComparison *comparison = g_ptr_array_index (comparisons, i);
      TovMoney at[G_N_ELEMENTS (percents)];

      if (comparison->difference_total == TOV_MONEY_NONE)
        continue;
      for (gsize p = 0; p < G_N_ELEMENTS (percents); p++)
        at[p] = tov_comparison_at_occupancy (comparison, percents[p]);
      tov_table_block_add_row (table, TOV_ROW_PLAIN,
                               (const char *[]) { comparison->candidate_type[0] != '\0'
                                                      ? comparison->candidate_type
                                                      : comparison->title,
                                                  difference (draft, at[0]), word (draft, at[0]),
                                                  difference (draft, at[1]), word (draft, at[1]),
                                                  difference (draft, at[2]), word (draft, at[2]) });
    }
  if (tov_table_block_is_empty (table))
    return;
  tov_draft_add (draft, g_steal_pointer (&table));
}

static const char *
included (TovAnnexDraft            *draft,
          const TovPartnershipCost *cost)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < cost->terms->len; i++)
    {
      const TovTermTotal *term = g_ptr_array_index (cost->terms, i);
      const char *name = term->description != NULL ? term->description
                                                   : tov_codes_label (TOV_CODES_PAYMENT_KIND,
                                                                      term->kind, draft->language);

      g_ptr_array_add (names,
                       i == 0 ? (char *) name
                              : (char *) tov_draft_keep (draft, tov_text_within_sentence (name)));
    }
  if (names->len == 0)
    /* Translators: in a column "Included in the price". */
    return tov_text (draft->language, "Nothing: no money moves under the agreement");
  return tov_draft_join (draft, (const char * const *) names->pdata, names->len);
}

static void
add_prices (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  GPtrArray *costs = draft->numbers->whole->figures->costs;
  const TovTableColumn columns[] = {
    { tov_text (language, "Partnership"), TOV_ALIGN_LEFT, 0, TOV_MODULE_WIDTH },
    { tov_text (language, "Paid in\nthe period"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (5) },
    { tov_text (language, "For each open\nslot-week"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (6) + 12 },
    { tov_text (language, "For each filled\nslot-week"), TOV_ALIGN_RIGHT,
      TOV_COLUMN_RIGHT (8) - 12 },
    { tov_text (language, "Included in the price"), TOV_ALIGN_LEFT, TOV_COLUMN_LEFT (9) - 10,
      TOV_TEXT_WIDTH - TOV_COLUMN_LEFT (9) + 10 },
  };
  TovBlock *table;

  if (costs->len == 0)
    return;
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_SLOT_PRICE, TOV_N_TERMS),
      tov_draft_printf (draft, tov_text (language, "<b>Price of a slot-week</b> %s, kr."),
                        tov_draft_period (draft)),
      tov_text (
          language,
          "The jobcentre's own staff, premises, administration and management are not included unless they are named."),
      columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < costs->len; i++)
    {
      const TovPartnershipCost *cost = g_ptr_array_index (costs, i);

      tov_table_block_add_row (
          table, TOV_ROW_PLAIN,
          (const char *[]) { cost->partnership, amount_text (draft, cost->total),
                             amount_text (draft, cost->per_slot_week),
                             amount_text (draft, cost->per_filled_week), included (draft, cost) });
    }
  tov_draft_add (draft, table);
}

void
tov_annex_add_costs (TovAnnexDraft *draft)
{
  const TovFigures *figures = draft->numbers->whole->figures;
  const char *lead = "";

  if (figures->comparisons->len == 0 && figures->costs->len == 0)
    return;
  tov_draft_add (draft,
                 tov_heading_block_new (tov_ctext (draft->language, "annex", "Costs"), TRUE));
  for (guint i = 0; i < MIN (figures->comparisons->len, MAX_PANELS); i++)
    lead = tov_draft_sentences (
        draft, lead, comparison_sentence (draft, g_ptr_array_index (figures->comparisons, i)),
        NULL);
  tov_draft_add_lead (draft, lead);
  if (figures->comparisons->len > 0)
    {
      add_bridge (draft, figures->comparisons);
      add_comparison_table (draft, figures->comparisons);
      add_ended_frame (draft, figures->comparisons);
      add_sensitivity (draft, figures->comparisons);
    }
  add_prices (draft);
}
