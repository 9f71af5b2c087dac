/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-overview-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tov-attention-list.h"
#include "tov-chart-view.h"
#include "tov-charts.h"
#include "tov-config.h"
#include "tov-fact.h"
#include "tov-format.h"
#include "tov-page-data.h"
#include "tov-section.h"
#include "tov-words.h"

/* As many rows as fit beside the occupancy chart; the others are a click away. */
#define MAX_ATTENTION 5

struct _TovOverviewPage
{
  TovPage parent_instance;
  TovFact *open_fact;
  TovFact *filled_fact;
  TovFact *occupancy_fact;
  TovFact *ended_fact;
  TovFact *success_fact;
  TovFact *cost_fact;
  TovSection *attention_section;
  GtkButton *attention_button;
  TovAttentionList *attention_list;
  TovSection *occupancy_section;
  TovChartView *occupancy_chart;
  TovSection *outcome_section;
  TovChartView *outcome_chart;
  TovSection *cost_section;
  GtkButton *cost_button;
  TovChartView *cost_chart;
  GtkWidget *no_cost;
  GtkWidget *rules_box;
  GtkLabel *rules_label;
};

G_DEFINE_FINAL_TYPE (TovOverviewPage, tov_overview_page, TOV_TYPE_PAGE)

static guint
count_attention (const TovOverviewData *data, TovAttentionKind kind)
{
  guint n = 0;

  for (guint i = 0; i < data->attention->len; i++)
    n += ((const TovAttention *) g_ptr_array_index (data->attention, i))->kind == kind;
  return n;
}

static void
show_slots (TovOverviewPage *self, const TovOverviewData *data)
{
  TovLanguage language = tov_language_default ();
  int vacant = data->open_today - data->filled_today;
  guint soon = count_attention (data, TOV_ATTENTION_SLOT_FALLS_VACANT);
  g_autofree char *open = tov_format_count (language, data->open_today);
  g_autofree char *filled = tov_format_count (language, data->filled_today);
  g_autofree char *where = g_strdup_printf (
      ngettext ("in %u partnership", "in %u partnerships", data->partnerships->len),
      data->partnerships->len);
  g_autofree char *vacant_text = g_strdup_printf (ngettext ("%d vacant", "%d vacant", vacant),
                                                  vacant);
  g_autofree char *soon_text = soon == 0 ? NULL
                                         : g_strdup_printf (ngettext ("%u more in 4 weeks",
                                                                      "%u more in 4 weeks", soon),
                                                            soon);

  tov_fact_set (self->open_fact, _ ("Open slots today"), open, where);
  tov_words_set_fact (self->filled_fact, _ ("Filled today"), filled, vacant_text, soon_text);
}

static void
show_occupancy (TovOverviewPage *self, const TovOverviewData *data)
{
  TovLanguage language = tov_language_default ();
  double today = data->open_today > 0 ? (double) data->filled_today / data->open_today : NAN;
  /* The header says which period: its dates would push the last of the facts out of the row. */
  const char *caption = tov_words_is_whole_period (TOV_PAGE (self)) ? _ ("Occupancy, whole period")
                                                                    : _ ("Occupancy in the period");
  g_autofree char *share = tov_format_percent (
      language, tov_occupancy_share (&data->figures->occupancy->total), 1);
  g_autofree char *last_year = tov_format_percent (language, data->share_last_year, 1);
  g_autofree char *now = tov_format_percent (language, today, 1);
  /* Translators: occupancy in a year, e.g. "75.0% in 2015". */
  g_autofree char *year_text = isnan (data->share_last_year)
                                   ? NULL
                                   : g_strdup_printf (_ ("%s in %d"), last_year, data->last_year);
  g_autofree char *today_text = isnan (today) ? NULL : g_strdup_printf (_ ("%s today"), now);
  g_autoptr (TovChart) chart = tov_occupancy_chart_new (data->figures->occupancy);

  tov_words_set_fact (self->occupancy_fact, caption, share, year_text, today_text);
  tov_words_show_chart (self->occupancy_section, self->occupancy_chart, chart);
}

static void
show_outcomes (TovOverviewPage *self, const TovOverviewData *data)
{
  TovLanguage language = tov_language_default ();
  const TovOutcomes *outcomes = data->figures->outcomes;
  g_autofree char *ended = tov_format_count (language, outcomes->ended);
  g_autofree char *days = tov_words_mean_days (outcomes);
  g_autofree char *running_count = tov_format_count (language, outcomes->running_at_end);
  /* Translators: placements that are running. */
  g_autofree char *running = g_strdup_printf (
      ngettext ("%s running", "%s running", outcomes->running_at_end), running_count);
  g_autofree char *success = tov_words_success (outcomes);
  g_autofree char *share = tov_format_percent (language, tov_outcomes_success_share (outcomes), 1);
  g_autofree char *target_share = tov_format_percent (language, data->target_percent / 100.0, 0);
  g_autofree char *target = data->target_percent < 0
                                ? NULL
                                : g_strdup_printf (_ ("goal %s"), target_share);
  g_autoptr (TovChart) chart = tov_outcome_chart_new (outcomes);

  tov_words_set_fact (self->ended_fact, _ ("Ended placements"), ended, days, running);
  tov_words_set_fact (self->success_fact, _ ("In job or education"), success,
                      outcomes->ended > 0 ? share : NULL, target);
  tov_words_show_chart (self->outcome_section, self->outcome_chart, chart);
}

static void
show_costs (TovOverviewPage *self, const TovOverviewData *data)
{
  TovLanguage language = tov_language_default ();
  const TovComparison *comparison = data->figures->comparisons->len > 0
                                        ? g_ptr_array_index (data->figures->comparisons, 0)
                                        : NULL;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (TovChart) chart = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *weeks = NULL;
  g_autofree char *rules = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->cost_chart), comparison != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->cost_button), comparison != NULL);
  gtk_widget_set_visible (self->no_cost, comparison == NULL);
  gtk_widget_set_visible (self->rules_box, comparison != NULL && comparison->rule_ended);
  if (comparison == NULL)
    {
      tov_fact_set (self->cost_fact, _ ("Difference in cost"), "–", _ ("no comparisons yet"));
      tov_section_set_finding (self->cost_section, NULL);
      tov_chart_view_set_chart (self->cost_chart, NULL);
      return;
    }

  g_ptr_array_add (shown, (gpointer) comparison);
  chart = tov_bridge_chart_new (shown);
  tov_chart_view_set_chart (self->cost_chart, chart);
  answer = tov_words_answer (comparison);
  /* Translators: who it is about, then the answer: "Single parent: the placement is DKK 100 cheaper than the course". */
  finding = *comparison->candidate_type != '\0'
                ? g_strdup_printf (_ ("%s: %s"), comparison->candidate_type, answer)
                : g_strdup (answer);
  tov_section_set_finding (self->cost_section, finding);

  difference = tov_words_signed_money (comparison->difference_total);
  /* Translators: the first %s is "cheaper" or "dearer". */
  weeks = g_strdup_printf (ngettext ("%s over %d week", "%s over %d weeks", comparison->weeks),
                           tov_format_difference_word (language, comparison->difference_total),
                           comparison->weeks);
  tov_fact_set (self->cost_fact, _ ("Difference in cost"), difference, weeks);

  rules = tov_words_rules_ended (comparison);
  gtk_label_set_label (self->rules_label, rules);
}

static void
show_attention (TovOverviewPage *self, const TovOverviewData *data)
{
  guint n = data->attention->len;
  g_autofree char *finding = n == 0
                                 ? NULL
                                 : g_strdup_printf (
                                       ngettext ("%u item", "%u items, the most urgent first", n),
                                       n);
  g_autofree char *all = g_strdup_printf (_ ("Show All %u"), n);

  tov_section_set_finding (self->attention_section, finding);
  tov_attention_list_set (self->attention_list, data->attention, MAX_ATTENTION, TRUE);
  gtk_button_set_label (self->attention_button, all);
  gtk_widget_set_visible (GTK_WIDGET (self->attention_button), n > MAX_ATTENTION);
}

static void
show_attention_cb (TovOverviewPage *self)
{
  const TovOverviewData *data = tov_page_get_data (TOV_PAGE (self));
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (TOV_RESOURCE_BASE
                                                                  "/ui/attention-dialog.ui");
  AdwDialog *dialog = ADW_DIALOG (gtk_builder_get_object (builder, "dialog"));
  TovAttentionList *list = TOV_ATTENTION_LIST (gtk_builder_get_object (builder, "list"));

  tov_attention_list_set (list, data->attention, 0, TRUE);
  /* A row leads to its partnership; the dialog then stands in the way. */
  g_signal_connect_object (list, "opened", G_CALLBACK (adw_dialog_close), dialog,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
tov_overview_page_show (TovPage *page, gpointer page_data)
{
  TovOverviewPage *self = TOV_OVERVIEW_PAGE (page);
  const TovOverviewData *data = page_data;
  g_autofree char *subtitle = tov_document_describe (tov_page_get_document (page));

  tov_page_set_subtitle (page, subtitle);
  if (data->is_empty)
    {
      tov_page_show_empty (page);
      return;
    }
  show_slots (self, data);
  show_attention (self, data);
  show_occupancy (self, data);
  show_outcomes (self, data);
  show_costs (self, data);
}

static void
tov_overview_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (tov_overview_page_parent_class)->dispose (object);
}

static void
tov_overview_page_class_init (TovOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovPageClass *page_class = TOV_PAGE_CLASS (klass);

  object_class->dispose = tov_overview_page_dispose;
  page_class->load = tov_overview_data_load;
  page_class->free_data = (GDestroyNotify) tov_overview_data_free;
  page_class->show = tov_overview_page_show;

  g_type_ensure (TOV_TYPE_ATTENTION_LIST);
  g_type_ensure (TOV_TYPE_CHART_VIEW);
  g_type_ensure (TOV_TYPE_FACT);
  g_type_ensure (TOV_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, open_fact);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, filled_fact);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, occupancy_fact);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, ended_fact);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, success_fact);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, cost_fact);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, attention_section);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, attention_button);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, attention_list);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, occupancy_section);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, occupancy_chart);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, outcome_section);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, outcome_chart);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, cost_section);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, cost_button);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, cost_chart);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, no_cost);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, rules_box);
  gtk_widget_class_bind_template_child (widget_class, TovOverviewPage, rules_label);
  gtk_widget_class_bind_template_callback (widget_class, show_attention_cb);
}

static void
tov_overview_page_init (TovOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TovPage *
tov_overview_page_new (TovDocument *document)
{
  return g_object_new (TOV_TYPE_OVERVIEW_PAGE, "document", document, NULL);
}
