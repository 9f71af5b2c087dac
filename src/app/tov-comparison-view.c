/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-comparison-view.h"

#include <glib/gi18n.h>

#include "tov-charts.h"
#include "tov-config.h"
#include "tov-format.h"
#include "tov-table-grid.h"
#include "tov-words.h"

struct _TovComparisonView
{
  AdwBin parent_instance;
  GtkLabel *answer;
  GtkLabel *about;
  TovChartView *chart;
  TovTableGrid *calculation;
  TovTableGrid *occupancy;
  GtkWidget *rules_box;
  GtkLabel *rules;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (TovComparisonView, tov_comparison_view, ADW_TYPE_BIN)

static void
add_money_row (TovTable *table,
               const char *title,
               TovMoney alternative,
               TovMoney here,
               TovMoney difference)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *alternative_text = tov_format_amount (language, alternative);
  g_autofree char *here_text = tov_format_amount (language, here);
  g_autofree char *difference_text = tov_format_difference (language, difference);
  const char *word = difference == TOV_MONEY_NONE
                         ? ""
                         : tov_format_difference_word (language, difference);
  const char *cells[] = { title, alternative_text, here_text, difference_text, word };

  tov_table_add_row (table, cells);
}

/* What the state pays back: the gross benefit less what is left to the municipality. */
static TovMoney
get_reimbursed (const TovComparisonSide *side)
{
  if (side->benefit == TOV_MONEY_NONE || side->gross_benefit == TOV_MONEY_NONE)
    return TOV_MONEY_NONE;
  return side->benefit - side->gross_benefit;
}

static TovMoney
subtract (TovMoney a, TovMoney b)
{
  return a == TOV_MONEY_NONE || b == TOV_MONEY_NONE ? TOV_MONEY_NONE : a - b;
}

static char *
describe_reimbursement (const TovComparison *comparison)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *alternative = tov_format_percent (
      language, comparison->alternative.reimbursement / 10000.0,
      comparison->alternative.reimbursement % 100 == 0 ? 0 : 2);
  g_autofree char *here = tov_format_percent (language, comparison->here.reimbursement / 10000.0,
                                              comparison->here.reimbursement % 100 == 0 ? 0 : 2);

  if (comparison->alternative.reimbursement < 0 || comparison->here.reimbursement < 0)
    return g_strdup (_ ("Reimbursed by the state"));
  if (comparison->alternative.reimbursement == comparison->here.reimbursement)
    return g_strdup_printf (_ ("Reimbursed by the state, %s"), here);
  return g_strdup_printf (_ ("Reimbursed by the state, %s and %s"), alternative, here);
}

static TovTable *
create_calculation (const TovComparison *comparison)
{
  TovTable *table = tov_table_new ();
  const TovComparisonSide *here = &comparison->here;
  const TovComparisonSide *alternative = &comparison->alternative;
  g_autofree char *reimbursement = describe_reimbursement (comparison);
  g_autofree char *gross = g_strdup_printf (
      ngettext ("Benefit over %d week", "Benefit over %d weeks", comparison->weeks),
      comparison->weeks);

  tov_table_add_column (table, _ ("The municipality’s cost, kroner"), TOV_ALIGN_LEFT);
  tov_table_add_column (table, alternative->name, TOV_ALIGN_RIGHT);
  tov_table_add_column (table, here->name, TOV_ALIGN_RIGHT);
  tov_table_add_column (table, _ ("Difference"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, "", TOV_ALIGN_LEFT);
  add_money_row (table, _ ("Operation"), alternative->operating, here->operating,
                 comparison->difference_operating);
  add_money_row (table, gross, alternative->gross_benefit, here->gross_benefit,
                 subtract (here->gross_benefit, alternative->gross_benefit));
  add_money_row (table, reimbursement, get_reimbursed (alternative), get_reimbursed (here),
                 subtract (get_reimbursed (here), get_reimbursed (alternative)));
  add_money_row (table, _ ("Total, net"), alternative->total, here->total,
                 comparison->difference_total);
  tov_table_mark_total (table);
  return table;
}

static TovTable *
create_occupancy (const TovComparison *comparison)
{
  static const int percentages[] = { 70, 85, 100 };
  TovLanguage language = tov_language_default ();
  TovTable *table = tov_table_new ();

  tov_table_add_column (table, _ ("Occupancy"), TOV_ALIGN_LEFT);
  tov_table_add_column (table, _ ("Difference"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, "", TOV_ALIGN_LEFT);
  for (gsize i = 0; i < G_N_ELEMENTS (percentages); i++)
    {
      TovMoney difference = tov_comparison_at_occupancy (comparison, percentages[i]);
      g_autofree char *percent = tov_format_percent (language, percentages[i] / 100.0, 0);
      g_autofree char *amount = tov_format_difference (language, difference);
      const char *cells[] = { percent, amount,
                              difference == TOV_MONEY_NONE
                                  ? ""
                                  : tov_format_difference_word (language, difference) };

      tov_table_add_row (table, cells);
    }
  return table;
}

static void
show_texts (TovComparisonView *self, const TovComparison *comparison)
{
  TovLanguage language = tov_language_default ();
  const char *note = language == TOV_LANGUAGE_DANISH ? comparison->note_da : comparison->note_en;
  const char *rule_set = language == TOV_LANGUAGE_DANISH ? comparison->rule_set_label_da
                                                         : comparison->rule_set_label_en;
  g_autofree char *answer = tov_words_answer (comparison);
  g_autofree char *weeks = g_strdup_printf (ngettext ("%d week", "%d weeks", comparison->weeks),
                                            comparison->weeks);
  g_autofree char *about = g_strjoin (" · ", comparison->title, comparison->candidate_type, weeks,
                                      rule_set, NULL);
  g_autofree char *rules = comparison->rule_ended ? tov_words_rules_ended (comparison) : NULL;

  gtk_label_set_label (self->answer, answer);
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->rules, rules != NULL ? rules : "");
  gtk_widget_set_visible (self->rules_box, rules != NULL);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
show (TovComparisonView *self, const TovComparison *comparison)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (TovTable) calculation = create_calculation (comparison);
  g_autoptr (TovTable) occupancy = create_occupancy (comparison);
  g_autoptr (TovChart) chart = NULL;

  g_ptr_array_add (shown, (gpointer) comparison);
  chart = tov_bridge_chart_new (shown);
  tov_chart_view_set_chart (self->chart, chart);
  show_texts (self, comparison);
  tov_table_grid_set (self->calculation, _ ("Calculation"), calculation);
  tov_table_grid_set (self->occupancy, _ ("If slots stand empty"), occupancy);
}

static void
tov_comparison_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_COMPARISON_VIEW);

  G_OBJECT_CLASS (tov_comparison_view_parent_class)->dispose (object);
}

static void
tov_comparison_view_class_init (TovComparisonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_comparison_view_dispose;

  g_type_ensure (TOV_TYPE_CHART_VIEW);
  g_type_ensure (TOV_TYPE_SECTION);
  g_type_ensure (TOV_TYPE_TABLE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, answer);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, about);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, chart);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, calculation);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, occupancy);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, rules_box);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, rules);
  gtk_widget_class_bind_template_child (widget_class, TovComparisonView, note);
}

static void
tov_comparison_view_init (TovComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tov_comparison_view_new (const TovComparison *comparison)
{
  TovComparisonView *self = g_object_new (TOV_TYPE_COMPARISON_VIEW, NULL);

  show (self, comparison);
  return GTK_WIDGET (self);
}
