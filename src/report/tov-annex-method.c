/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

/* The last page: every number defined, the rules that amounts are worked out by, where the data come from and how they differ from others'. */

/* Of the places @where those of one kind: figures where @sign is 1, tables where it is −1. */
static GArray *
numbers_of (GPtrArray *where,
            int        sign)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < where->len; i++)
    {
      int number = sign * GPOINTER_TO_INT (g_ptr_array_index (where, i));

      if (number > 0)
        g_array_append_val (numbers, number);
    }
  return numbers;
}

/* "1", "1 and 6", "1 and 4–8": rising numbers, three or more in a row as one. */
static const char *
join_numbers (TovAnnexDraft *draft,
              GArray        *numbers)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint last;

  for (guint i = 0; i < numbers->len; i = last + 1)
    {
      int first = g_array_index (numbers, int, i);

      last = i;
      while (last + 1 < numbers->len &&
             g_array_index (numbers, int, last + 1) == first + (int) (last + 1 - i))
        last++;
      if (last < i + 2)
        last = i;
      g_ptr_array_add (texts,
                       (char *) (last > i ? tov_draft_printf (draft, "%d–%d", first,
                                                              g_array_index (numbers, int, last))
                                          : tov_draft_printf (draft, "%d", first)));
    }
  return tov_draft_join (draft, (const char * const *) texts->pdata, texts->len);
}

static const char *
uses (TovAnnexDraft *draft,
      TovTerm        term)
{
  TovLanguage language = draft->language;
  g_autoptr (GArray) figures = numbers_of (draft->uses[term], 1);
  g_autoptr (GArray) tables = numbers_of (draft->uses[term], -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  if (figures->len > 0)
    /* Translators: %s is a number or several, "1 and 6". */
    g_string_append (
        joined,
        tov_draft_printf (draft, tov_ntext (language, "figure %s", "figures %s", figures->len),
                          join_numbers (draft, figures)));
  if (figures->len > 0 && tables->len > 0)
    g_string_append (joined, ", ");
  if (tables->len > 0)
    /* Translators: %s is a number or several, "1 and 3". */
    g_string_append (
        joined, tov_draft_printf (draft, tov_ntext (language, "table %s", "tables %s", tables->len),
                                  join_numbers (draft, tables)));
  /* A cell begins with a capital: "Figure 1, table 2". */
  joined->str[0] = g_ascii_toupper (joined->str[0]);
  return tov_draft_keep (draft, g_strdup (joined->str));
}

static void
add_definitions (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const struct
  {
    const char *term;
    const char *definition;
  } definitions[TOV_N_TERMS] = {
    [TOV_TERM_SLOT] = { tov_text (language, "Slot"),
                        tov_text (
                            language,
                            "A place at a site that the agreement keeps open for the jobcentres. In a pause, for example a holiday, it is not open.") },
    [TOV_TERM_OCCUPANCY] = { tov_text (language, "Occupancy"),
                             tov_text (
                                 language,
                                 "Filled slot-days over open slot-days. The first and the last day count, and a day counts once, even if two placements overlap. Days on which a slot is filled without being open count too; so the number can pass 100 per cent.") },
    [TOV_TERM_CANDIDATE] = { tov_text (language, "Candidate"),
                             tov_text (
                                 language,
                                 "A person with a placement on at least one day of the period. Each is counted once in each period.") },
    [TOV_TERM_ENDED] = { tov_text (language, "Ended placement"),
                         tov_text (
                             language,
                             "A placement with its end in the period. Its length is the days from start to end, both included.") },
    [TOV_TERM_SUCCESS] = { tov_text (language, "Job or education"),
                           tov_text (
                               language,
                               "Ordinary job, flex job or education. Wage subsidy, and being clarified for a flex job, do not count.") },
    [TOV_TERM_CHECKPOINT] = { tov_text (language, "Status after weeks"),
                              tov_text (
                                  language,
                                  "A placement is due when the weeks have passed on the as-of date. The share is of those whose status is known.") },
    [TOV_TERM_SELF_SUPPORTING] = { tov_text (language, "Self-supporting"),
                                   tov_text (
                                       language,
                                       "Receives no public benefit on the day of the status.") },
    [TOV_TERM_DIFFERENCE] = { tov_text (language, "Difference in cost"),
                              tov_text (
                                  language,
                                  "The placement's cost less the alternative's, over the same number of weeks. 13 weeks are reckoned as 3 months.") },
    [TOV_TERM_NET_BENEFIT] = { tov_text (language, "Benefit, net"),
                               tov_text (
                                   language,
                                   "The benefit before tax times (1 less the state's reimbursement).") },
    [TOV_TERM_SLOT_PRICE] = { tov_text (language, "Price of a slot-week"),
                              tov_text (
                                  language,
                                  "What was paid in the period over open or filled slot-weeks. A slot-week is 7 slot-days.") },
    [TOV_TERM_PROGRESSION] = { tov_text (language, "Progression"),
                               tov_text (
                                   language,
                                   "The latest measurement less the first, for the same candidate, indicator and assessor. The interval is a 95 per cent confidence interval, shown for at least 10 candidates.") },
  };
  const TovTableColumn columns[] = {
    { tov_text (language, "Term"), TOV_ALIGN_LEFT, 0, TOV_MODULE_WIDTH, TRUE },
    { tov_text (language, "How it is worked out"), TOV_ALIGN_LEFT, TOV_MODULE (1),
      2 * TOV_MODULE_WIDTH + TOV_GUTTER - 6 },
    { tov_text (language, "Used in"), TOV_ALIGN_LEFT, TOV_MODULE (3), TOV_MODULE_WIDTH },
  };
  TovBlock *table = tov_table_block_new (tov_draft_table (draft, TOV_N_TERMS),
                                         tov_text (language, "<b>Terms in this annex</b>"), NULL,
                                         columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < TOV_N_TERMS; i++)
    if (draft->uses[i]->len > 0)
      tov_table_block_add_row (
          table, TOV_ROW_PLAIN,
          (const char *[]) { definitions[i].term, definitions[i].definition, uses (draft, i) });
  if (tov_table_block_is_empty (table))
    tov_block_free (table);
  else
    tov_draft_add (draft, table);
}

static gboolean
seen (GPtrArray  *comparisons,
      guint       until,
      const char *rule_set)
{
  for (guint i = 0; i < until; i++)
    if (g_strcmp0 (((const TovComparison *) g_ptr_array_index (comparisons, i))->rule_set,
                   rule_set) == 0)
      return TRUE;
  return FALSE;
}

static void
add_rule_sets (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  GPtrArray *comparisons = draft->numbers->whole->figures->comparisons;
  const TovTableColumn columns[] = {
    { tov_text (language, "Rule set"), TOV_ALIGN_LEFT, 0, .fold = TOV_MODULE (2) - TOV_GUTTER },
    { tov_text (language, "In force"), TOV_ALIGN_LEFT, TOV_MODULE (2), 0 },
    { tov_text (language, "Used in"), TOV_ALIGN_LEFT, TOV_MODULE (3), 0 },
  };
  const char *number, *where;
  TovBlock *table;
  gboolean any = FALSE;

  for (guint i = 0; i < comparisons->len; i++)
    any |= ((const TovComparison *) g_ptr_array_index (comparisons, i))->rule_set != NULL;
  if (!any || !(draft->options->sections & TOV_ANNEX_SECTION_COSTS))
    return;

  number = tov_draft_table (draft, TOV_N_TERMS);
  where = uses (draft, TOV_TERM_NET_BENEFIT);
  table = tov_table_block_new (
      number, tov_text (language, "<b>Rule sets that amounts are worked out by</b>"), NULL, columns,
      G_N_ELEMENTS (columns));
  for (guint i = 0; i < comparisons->len; i++)
    {
      const TovComparison *comparison = g_ptr_array_index (comparisons, i);
      TovPeriod force = { comparison->rule_from, comparison->rule_to };

      if (comparison->rule_set == NULL || seen (comparisons, i, comparison->rule_set))
        continue;
      tov_table_block_add_row (
          table, TOV_ROW_PLAIN,
          (const char *[]) { language == TOV_LANGUAGE_DANISH ? comparison->rule_set_label_da
                                                             : comparison->rule_set_label_en,
                             tov_draft_keep (draft, tov_format_period (language, force)), where });
    }
  tov_draft_add (draft, table);
}

static void
add_columns (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  const TovScope *scope = draft->numbers->whole->figures->scope;
  g_autoptr (GPtrArray) labels = g_ptr_array_new (), texts = g_ptr_array_new ();

  g_ptr_array_add (labels, (char *) tov_text (language, "Data"));
  g_ptr_array_add (
      texts,
      (char *) tov_draft_printf (
          draft,
          tov_text (
              language,
              "Extracted %s, as of %s. Placements without an end are counted up to the as-of date."),
          tov_draft_keep (draft, tov_format_date (language, draft->options->extracted)),
          tov_draft_keep (draft, tov_format_date (language, scope->as_of))));
  if (draft->options->is_public)
    {
      g_ptr_array_add (labels, (char *) tov_text (language, "Discretion"));
      g_ptr_array_add (
          texts,
          (char *) tov_draft_printf (
              draft,
              tov_text (
                  language,
                  "Numbers of people from 1 to %d are not shown, nor shares and changes worked out from them. Where a number left out could be worked out from a total, "
                  "another is left out too. Both read “not shown”, so that nobody can see which was the small one. This is checked across all tables and figures. "
                  "Slot-days are capacity, not people, and are always shown."),
              draft->options->threshold - 1));
    }
  g_ptr_array_add (labels, (char *) tov_text (language, "How this differs from Jobindsats"));
  g_ptr_array_add (
      texts,
      (char *) tov_text (
          language,
          "The numbers can't be found in Jobindsats, which counts reports to the state's registers by benefit and by municipality of residence. "
          "This annex counts placements in the partnerships' slots, whatever municipality the candidate lives in, and all candidates, whatever their benefit."));
  if (draft->numbers->note != NULL)
    {
      g_ptr_array_add (labels, (char *) tov_text (language, "About this file"));
      g_ptr_array_add (texts, (char *) tov_draft_escape (draft, draft->numbers->note));
    }
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (texts, NULL);
  tov_draft_add (draft, tov_columns_block_new ((const char * const *) labels->pdata,
                                               (const char * const *) texts->pdata));
}

void
tov_annex_add_method (TovAnnexDraft *draft)
{
  tov_draft_add (
      draft, tov_heading_block_new (tov_text (draft->language, "Definitions and method"), TRUE));
  add_definitions (draft);
  add_rule_sets (draft);
  add_columns (draft);
}
