/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-view.h"
#include "tov-costs.h"
#include "tov-fact.h"
#include "tov-outcomes.h"
#include "tov-page.h"
#include "tov-section.h"

G_BEGIN_DECLS

/* How the pages say the same things in the same words, in the window's language. Texts are (transfer full). */

/* "a · b", or the one there is; NULL for neither. */
char *tov_words_join (const char *a, const char *b);
/* A fact whose note joins two parts, either of which may be NULL. */
void tov_words_set_fact (TovFact *fact,
                         const char *caption,
                         const char *value,
                         const char *a,
                         const char *b);
gboolean tov_words_is_whole_period (TovPage *page);
/* @whole where the page is about the whole period, else @format with the period's name. */
char *tov_words_for_period (TovPage *page, const char *whole, const char *format) G_GNUC_FORMAT (3);
/* "mean 100 days"; NULL where none has ended. */
char *tov_words_mean_days (const TovOutcomes *outcomes);
/* "8 of 60"; "–" where none has ended. */
char *tov_words_success (const TovOutcomes *outcomes);
/* "−8,325.10 kr." (amount with its sign and unit). */
char *tov_words_signed_money (TovMoney amount);
/* "BRFkredit is 8.325,10 kr. cheaper than Vejledning og afklaring" */
char *tov_words_answer (const TovComparison *comparison);
/* "The rules applied until 03-01-2016." and what came after. */
char *tov_words_rules_ended (const TovComparison *comparison);
/* A chart in its section, with the chart's own sentence as the finding. */
void tov_words_show_chart (TovSection *section, TovChartView *view, TovChart *chart);

G_END_DECLS
