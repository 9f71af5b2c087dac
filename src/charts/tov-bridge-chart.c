/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-charts.h"

#include "tov-bridge-private.h"
#include "tov-codes.h"
#include "tov-format.h"

/**
 * TovBridgeChart:
 *
 * From the alternative's cost to this one's: a bar for the alternative, a step for the operating
 * cost, a step for the net benefit, a bar for this one, and the difference. Every difference bears
 * its sign and its word; steps are coloured by direction and never thinner than can be seen. One
 * scale for all comparisons, from 0.
 */
#define TOV_TYPE_BRIDGE_CHART (tov_bridge_chart_get_type ())
G_DECLARE_FINAL_TYPE (TovBridgeChart, tov_bridge_chart, TOV, BRIDGE_CHART, TovChart)

struct _TovBridgeChart
{
  TovChart parent_instance;

  TovBridge bridge;
};

G_DEFINE_FINAL_TYPE (TovBridgeChart, tov_bridge_chart, TOV_TYPE_CHART)

void
tov_bridge_span (const TovBridgePanel *panel,
                 TovBridgeRow          row,
                 double               *from,
                 double               *to)
{
  double start = panel->alternative.total;
  double middle = start + panel->differences[TOV_BRIDGE_OPERATING];
  double end = panel->here.total;

  switch (row)
    {
    case TOV_BRIDGE_ALTERNATIVE:
      *from = 0;
      *to = start;
      return;
    case TOV_BRIDGE_OPERATING:
      *from = start;
      *to = middle;
      return;
    case TOV_BRIDGE_BENEFIT:
      *from = middle;
      *to = end;
      return;
    case TOV_BRIDGE_HERE:
      *from = 0;
      *to = end;
      return;
    case TOV_BRIDGE_DIFFERENCE:
    case TOV_BRIDGE_N_ROWS:
    default:
      *from = start;
      *to = end;
      return;
    }
}

char *
tov_bridge_name (const TovBridgePanel *panel,
                 TovBridgeRow          row,
                 TovLanguage           language)
{
  switch (row)
    {
    case TOV_BRIDGE_ALTERNATIVE:
      return g_strdup (panel->alternative.name);
    case TOV_BRIDGE_OPERATING:
      return g_strdup (tov_text (language, "Operating cost"));
    case TOV_BRIDGE_BENEFIT:
      /* Translators: what the benefit costs the municipality when the state's share is taken off. */
      return g_strdup (tov_text (language, "Benefit, net"));
    case TOV_BRIDGE_HERE:
      return g_strdup (panel->here.name);
    case TOV_BRIDGE_DIFFERENCE:
    case TOV_BRIDGE_N_ROWS:
    default:
      return g_strdup (tov_text (language, "Difference"));
    }
}

char *
tov_bridge_result (const TovBridgePanel *panel,
                   TovLanguage           language)
{
  TovMoney difference = panel->differences[TOV_BRIDGE_DIFFERENCE];
  g_autofree char *amount = tov_format_money (language, ABS (difference));

  if (difference == 0)
    return g_strdup (tov_format_difference_word (language, difference));

  /* Translators: an amount and "cheaper" or "dearer". */
  return g_strdup_printf (tov_ctext (language, "cost difference", "%s %s"), amount,
                          tov_format_difference_word (language, difference));
}

static gboolean
is_total (TovBridgeRow row)
{
  return row == TOV_BRIDGE_ALTERNATIVE || row == TOV_BRIDGE_HERE;
}

char *
tov_bridge_mark (const TovBridgePanel *panel,
                 TovBridgeRow          row,
                 TovLanguage           language)
{
  g_autofree char *name = tov_bridge_name (panel, row, language);
  g_autofree char *amount = NULL;

  if (is_total (row))
    {
      amount = tov_format_money (language, panel->differences[row]);
      return g_strdup_printf ("%s: %s", name, amount);
    }

  amount = tov_format_difference (language, panel->differences[row]);
  return g_strdup_printf ("%s: %s, %s", name, amount,
                          tov_format_difference_word (language, panel->differences[row]));
}

TovInk
tov_bridge_ink (const TovBridgePanel *panel,
                TovBridgeRow          row)
{
  if (is_total (row))
    return TOV_INK_NEUTRAL;

  return panel->differences[row] < 0 ? TOV_INK_CHEAPER : TOV_INK_DEARER;
}

TovInk
tov_bridge_text_ink (const TovBridgePanel *panel,
                     TovBridgeRow          row)
{
  if (is_total (row))
    return TOV_INK_TEXT;
  if (panel->differences[row] == 0)
    return TOV_INK_SECONDARY;

  return panel->differences[row] < 0 ? TOV_INK_MAIN : TOV_INK_AGAINST_TEXT;
}

static double
tov_bridge_chart_get_height (TovChart            *chart,
                             const TovChartStyle *style,
                             double               width)
{
  TovBridgeChart *self = TOV_BRIDGE_CHART (chart);

  return tov_chart_style_is_paper (style) ? tov_bridge_paper_height (&self->bridge, style)
                                          : tov_bridge_screen_height (&self->bridge, style);
}

static void
tov_bridge_chart_draw (TovChart            *chart,
                       cairo_t             *cr,
                       const TovChartStyle *style,
                       double               width,
                       double               height,
                       GPtrArray           *marks)
{
  TovBridgeChart *self = TOV_BRIDGE_CHART (chart);
  g_auto (TovPen) pen = { NULL };

  tov_pen_init (&pen, cr, style);
  if (tov_chart_style_is_paper (style))
    tov_bridge_draw_paper (&self->bridge, &pen, width, height, marks);
  else
    tov_bridge_draw_screen (&self->bridge, &pen, width, height, marks);
}

static char *
tov_bridge_chart_get_title (TovChart    *chart,
                            TovLanguage  language)
{
  return g_strdup (tov_ctext (language, "chart title", "Cost difference"));
}

/* "Breadwinner, 13 weeks: BRFkredit is DKK 8,325.10 cheaper than guidance." */
static char *
describe_panel (const TovBridgePanel *panel,
                TovLanguage           language)
{
  g_autofree char *result = tov_bridge_result (panel, language);
  g_autofree char *ended = tov_format_date_long (language, panel->rule_to);
  g_autofree char *alternative = tov_text_within_sentence (panel->alternative.name);
  g_autofree char *about = NULL;
  g_autofree char *finding = NULL;

  /* Translators: a type of candidate and a number of weeks: "Breadwinner, 13 weeks". */
  about = g_strdup_printf (tov_ntext (language, "%s, %d week", "%s, %d weeks", panel->weeks),
                           panel->candidate, panel->weeks);
  if (panel->differences[TOV_BRIDGE_DIFFERENCE] == 0)
    /* Translators: "Breadwinner, 13 weeks", this one's name, the alternative's. */
    finding = g_strdup_printf (tov_text (language, "%s: %s costs the same as %s"), about,
                               panel->here.name, alternative);
  else
    /* Translators: "Breadwinner, 13 weeks", this one's name, "DKK 8,325.10 cheaper", the
     * alternative's name. */
    finding = g_strdup_printf (tov_text (language, "%s: %s is %s than %s"), about, panel->here.name,
                               result, alternative);

  if (panel->rule_ended && panel->rule_to != TOV_DATE_NONE)
    /* Translators: a finding, and the last day of the rules that it was worked out by. */
    return g_strdup_printf (tov_text (language, "%s, by rules that ended on %s."), finding, ended);

  return g_strconcat (finding, ".", NULL);
}

static char *
tov_bridge_chart_describe (TovChart    *chart,
                           TovLanguage  language)
{
  TovBridgeChart *self = TOV_BRIDGE_CHART (chart);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->bridge.panels->len; i++)
    {
      g_autofree char *sentence = describe_panel (self->bridge.panels->pdata[i], language);

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_row (TovTable    *table,
         const char  *candidate,
         const char  *item,
         TovMoney     alternative,
         TovMoney     here,
         TovMoney     difference,
         TovLanguage  language)
{
  g_autofree char *alternative_text = tov_format_amount (language, alternative);
  g_autofree char *here_text = tov_format_amount (language, here);
  g_autofree char *difference_text = tov_format_difference (language, difference);

  tov_table_add_row (
      table, (const char *[]) { candidate, item, alternative_text, here_text, difference_text,
                                tov_format_difference_word (language, difference), NULL });
}

static TovTable *
tov_bridge_chart_get_table (TovChart    *chart,
                            TovLanguage  language)
{
  const TovBridge *bridge = &TOV_BRIDGE_CHART (chart)->bridge;
  const TovBridgePanel *first = bridge->panels->len > 0 ? bridge->panels->pdata[0] : NULL;
  gboolean named = first != NULL && bridge->same_names;
  TovTable *table = tov_table_new ();

  tov_table_add_column (table, tov_text (language, "Candidate"), TOV_ALIGN_LEFT);
  tov_table_add_column (table, tov_text (language, "Cost, DKK"), TOV_ALIGN_LEFT);
  tov_table_add_column (table,
                        named ? first->alternative.name
                              : tov_codes_label (TOV_CODES_SIDE, "alternative", language),
                        TOV_ALIGN_RIGHT);
  tov_table_add_column (
      table, named ? first->here.name : tov_codes_label (TOV_CODES_SIDE, "here", language),
      TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Difference"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, "", TOV_ALIGN_LEFT);
  for (guint i = 0; i < bridge->panels->len; i++)
    {
      const TovBridgePanel *panel = bridge->panels->pdata[i];

      add_row (table, panel->candidate, tov_text (language, "Operating cost"),
               panel->alternative.operating, panel->here.operating,
               panel->differences[TOV_BRIDGE_OPERATING], language);
      add_row (table, panel->candidate, tov_text (language, "Benefit, net"),
               panel->alternative.benefit, panel->here.benefit,
               panel->differences[TOV_BRIDGE_BENEFIT], language);
      add_row (table, panel->candidate, tov_text (language, "Total"), panel->alternative.total,
               panel->here.total, panel->differences[TOV_BRIDGE_DIFFERENCE], language);
      tov_table_mark_total (table);
    }

  return table;
}

static gboolean
tov_bridge_chart_is_empty (TovChart *chart)
{
  return TOV_BRIDGE_CHART (chart)->bridge.panels->len == 0;
}

static void
tov_bridge_chart_finalize (GObject *object)
{
  g_clear_pointer (&TOV_BRIDGE_CHART (object)->bridge.panels, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_bridge_chart_parent_class)->finalize (object);
}

static void
tov_bridge_chart_class_init (TovBridgeChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TovChartClass *chart_class = TOV_CHART_CLASS (klass);

  object_class->finalize = tov_bridge_chart_finalize;
  chart_class->get_height = tov_bridge_chart_get_height;
  chart_class->draw = tov_bridge_chart_draw;
  chart_class->get_title = tov_bridge_chart_get_title;
  chart_class->describe = tov_bridge_chart_describe;
  chart_class->get_table = tov_bridge_chart_get_table;
  chart_class->is_empty = tov_bridge_chart_is_empty;
}

static void
free_panel (gpointer item)
{
  TovBridgePanel *panel = item;

  g_free (panel->candidate);
  for (gsize i = 0; i < G_N_ELEMENTS (panel->rules); i++)
    g_free (panel->rules[i]);
  g_free (panel->here.name);
  g_free (panel->alternative.name);
  g_free (panel);
}

static void
tov_bridge_chart_init (TovBridgeChart *self)
{
  self->bridge.panels = g_ptr_array_new_with_free_func (free_panel);
}

static TovBridgePanel *
copy_comparison (const TovComparison *comparison)
{
  TovBridgePanel *panel = g_new0 (TovBridgePanel, 1);
  gboolean has_type = comparison->candidate_type != NULL && *comparison->candidate_type != '\0';

  panel->candidate = g_strdup (has_type ? comparison->candidate_type : comparison->title);
  panel->weeks = comparison->weeks;
  panel->rules[TOV_LANGUAGE_ENGLISH] = g_strdup (comparison->rule_set_label_en);
  panel->rules[TOV_LANGUAGE_DANISH] = g_strdup (comparison->rule_set_label_da);
  panel->rule_to = comparison->rule_to;
  panel->rule_ended = comparison->rule_ended;
  panel->here = comparison->here;
  panel->here.name = g_strdup (comparison->here.name);
  panel->alternative = comparison->alternative;
  panel->alternative.name = g_strdup (comparison->alternative.name);
  panel->differences[TOV_BRIDGE_ALTERNATIVE] = comparison->alternative.total;
  panel->differences[TOV_BRIDGE_OPERATING] = comparison->difference_operating;
  panel->differences[TOV_BRIDGE_BENEFIT] = comparison->difference_benefit;
  panel->differences[TOV_BRIDGE_HERE] = comparison->here.total;
  panel->differences[TOV_BRIDGE_DIFFERENCE] = comparison->difference_total;
  return panel;
}

static void
include_in_scale (TovBridge            *bridge,
                  const TovBridgePanel *panel)
{
  for (TovBridgeRow row = 0; row < TOV_BRIDGE_N_ROWS; row++)
    {
      double from, to;

      tov_bridge_span (panel, row, &from, &to);
      bridge->low = MIN (bridge->low, MIN (from, to));
      bridge->high = MAX (bridge->high, MAX (from, to));
    }
}

TovChart *
tov_bridge_chart_new (GPtrArray *comparisons)
{
  TovBridgeChart *self;
  TovBridge *bridge;

  g_return_val_if_fail (comparisons != NULL, NULL);

  self = g_object_new (TOV_TYPE_BRIDGE_CHART, NULL);
  bridge = &self->bridge;
  bridge->same_names = TRUE;
  for (guint i = 0; i < comparisons->len; i++)
    {
      TovBridgePanel *panel = copy_comparison (comparisons->pdata[i]);
      const TovBridgePanel *first;

      g_ptr_array_add (bridge->panels, panel);
      include_in_scale (bridge, panel);
      first = bridge->panels->pdata[0];
      if (g_strcmp0 (first->here.name, panel->here.name) != 0 ||
          g_strcmp0 (first->alternative.name, panel->alternative.name) != 0)
        bridge->same_names = FALSE;
    }
  if (bridge->high <= bridge->low)
    bridge->high = bridge->low + 1;

  return TOV_CHART (self);
}
