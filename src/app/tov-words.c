/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tov-format.h"

char *
tov_words_join (const char *a, const char *b)
{
  if (a != NULL && b != NULL)
    return g_strconcat (a, " · ", b, NULL);
  return g_strdup (a != NULL ? a : b);
}

void
tov_words_set_fact (TovFact *fact,
                    const char *caption,
                    const char *value,
                    const char *a,
                    const char *b)
{
  g_autofree char *note = tov_words_join (a, b);

  tov_fact_set (fact, caption, value, note);
}

gboolean
tov_words_is_whole_period (TovPage *page)
{
  return tov_page_get_period (page).from == TOV_DATE_NONE ||
         tov_page_get_period_label (page) == NULL;
}

char *
tov_words_for_period (TovPage *page, const char *whole, const char *format)
{
  const char *label = tov_page_get_period_label (page);

  if (tov_words_is_whole_period (page))
    return g_strdup (whole);
  return g_strdup_printf (format, label);
}

char *
tov_words_mean_days (const TovOutcomes *outcomes)
{
  double mean = tov_outcomes_mean_days (outcomes);
  g_autofree char *days = NULL;

  if (isnan (mean))
    return NULL;

  days = tov_format_decimal (tov_language_default (), mean, 0);
  /* Translators: how long placements last. */
  return g_strdup_printf (_ ("mean %s days"), days);
}

char *
tov_words_success (const TovOutcomes *outcomes)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *count = tov_format_count (language, outcomes->success);
  g_autofree char *ended = tov_format_count (language, outcomes->ended);

  if (outcomes->ended == 0)
    return g_strdup ("–");
  /* Translators: so many of so many, e.g. "8 of 60" placements. */
  return g_strdup_printf (_ ("%s of %s"), count, ended);
}

char *
tov_words_signed_money (TovMoney amount)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *money = NULL;

  if (amount == TOV_MONEY_NONE)
    return g_strdup ("–");

  money = tov_format_money (language, ABS (amount));
  return g_strconcat (amount > 0 ? "+" : amount < 0 ? "−" : "", money, NULL);
}

char *
tov_words_answer (const TovComparison *comparison)
{
  TovMoney difference = comparison->difference_total;
  g_autofree char *alternative = tov_text_within_sentence (comparison->alternative.name);
  g_autofree char *money = NULL;

  if (difference == TOV_MONEY_NONE)
    /* Translators: names of the two alternatives of a cost comparison. */
    return g_strdup_printf (_ ("%s and %s: not every amount is stated"), comparison->here.name,
                            alternative);

  money = tov_format_money (tov_language_default (), ABS (difference));
  if (difference < 0)
    return g_strdup_printf (_ ("%s is %s cheaper than %s"), comparison->here.name, money,
                            alternative);
  if (difference > 0)
    return g_strdup_printf (_ ("%s is %s dearer than %s"), comparison->here.name, money,
                            alternative);
  return g_strdup_printf (_ ("%s and %s cost the same"), comparison->here.name, alternative);
}

char *
tov_words_rules_ended (const TovComparison *comparison)
{
  TovLanguage language = tov_language_default ();
  const char *label = language == TOV_LANGUAGE_DANISH ? comparison->rule_set_label_da
                                                      : comparison->rule_set_label_en;
  const char *after = language == TOV_LANGUAGE_DANISH ? comparison->ended_text_da
                                                      : comparison->ended_text_en;
  g_autofree char *date = tov_format_date (language, comparison->rule_to);
  /* Translators: name of a rule set, and the last day on which it was in force. */
  g_autofree char *ended = g_strdup_printf (_ ("The rule set “%s” ended on %s."), label, date);

  return after != NULL ? g_strconcat (ended, " ", after, NULL) : g_steal_pointer (&ended);
}

void
tov_words_show_chart (TovSection *section, TovChartView *view, TovChart *chart)
{
  g_autofree char *finding = tov_chart_is_empty (chart)
                                 ? NULL
                                 : tov_chart_describe (chart, tov_language_default ());

  tov_section_set_finding (section, finding);
  tov_chart_view_set_chart (view, chart);
}
