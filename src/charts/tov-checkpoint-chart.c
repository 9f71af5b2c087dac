/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-charts.h"

#include <math.h>

#include "tov-bar-table.h"
#include "tov-format.h"

/**
 * TovCheckpointChart:
 *
 * Where the candidates are some weeks after the end: how many of those whose status is known are in
 * job or education (solid) and how many support themselves (outlined), for each checkpoint that
 * somebody has reached, with the denominators and a dashed line at the goal.
 */
#define TOV_TYPE_CHECKPOINT_CHART (tov_checkpoint_chart_get_type ())
G_DECLARE_FINAL_TYPE (TovCheckpointChart, tov_checkpoint_chart, TOV, CHECKPOINT_CHART, TovChart)

struct _TovCheckpointChart
{
  TovChart parent_instance;

  GArray *checkpoints; /* (element-type TovCheckpointCount) those with anybody eligible */
  int target;          /* per cent; −1: none */
};

G_DEFINE_FINAL_TYPE (TovCheckpointChart, tov_checkpoint_chart, TOV_TYPE_CHART)

static const TovCheckpointCount *
checkpoint_at (TovCheckpointChart *self,
               guint               index)
{
  return &g_array_index (self->checkpoints, TovCheckpointCount, index);
}

static double
share_of (const TovCheckpointCount *checkpoint,
          gint64                    count)
{
  return checkpoint->known > 0 ? count / (double) checkpoint->known : NAN;
}

static char *
name_checkpoint (const TovCheckpointCount *checkpoint,
                 TovLanguage               language)
{
  /* Translators: so many weeks after the end of a placement. */
  return g_strdup_printf (
      tov_ntext (language, "%d week after", "%d weeks after", checkpoint->weeks),
      checkpoint->weeks);
}

static char *
describe_known (const TovCheckpointCount *checkpoint,
                TovLanguage               language)
{
  g_autofree char *known = tov_format_count (language, checkpoint->known);
  g_autofree char *eligible = tov_format_count (language, checkpoint->eligible);

  /* Translators: of so many placements that ended long enough ago, the status is known: "52 known of 59". */
  return g_strdup_printf (tov_text (language, "%s known of %s"), known, eligible);
}

static void
add_bar (TovBarTable              *bars,
         const TovCheckpointCount *checkpoint,
         gint64                    count,
         const char               *label,
         gboolean                  main,
         TovLanguage               language)
{
  TovBarRow *row = tov_bar_table_add (bars);
  g_autofree char *name = name_checkpoint (checkpoint, language);
  g_autofree char *known = tov_format_count (language, checkpoint->known);

  row->label = g_strdup (label);
  row->value = share_of (checkpoint, count);
  row->bold = main;
  row->ink = main ? TOV_INK_MAIN : TOV_INK_SECOND;
  row->figures[0] = checkpoint->known > 0 ? tov_format_count (language, count) : g_strdup ("–");
  row->figures[1] = tov_format_percent (language, row->value, 1);
  /* Translators: "4 weeks after", "Job or education", a number, the number of those known, the share. */
  row->mark = g_strdup_printf (tov_text (language, "%s, %s: %s of %s, %s"), name, label,
                               row->figures[0], known, row->figures[1]);
  if (main)
    {
      row->gap = TRUE;
      row->group = g_steal_pointer (&name);
      row->group_note = describe_known (checkpoint, language);
    }
  if (isfinite (row->value))
    bars->max = MAX (bars->max, row->value);
}

static TovBarTable *
make_bars (TovCheckpointChart *self,
           TovLanguage         language)
{
  TovBarTable *bars = tov_bar_table_new ();

  bars->axis = TOV_BAR_AXIS_PERCENT;
  bars->group_lines = TRUE;
  bars->heads[0] = g_strdup (tov_text (language, "Count"));
  bars->heads[1] = g_strdup (tov_text (language, "Share"));
  for (guint i = 0; i < self->checkpoints->len; i++)
    {
      const TovCheckpointCount *checkpoint = checkpoint_at (self, i);

      add_bar (bars, checkpoint, checkpoint->job_or_education,
               tov_text (language, "Job or education"), TRUE, language);
      add_bar (bars, checkpoint, checkpoint->self_supporting,
               tov_text (language, "Self-supporting"), FALSE, language);
    }
  if (self->target >= 0)
    {
      g_autofree char *target = tov_format_percent (language, self->target / 100.0, 0);

      bars->line = self->target / 100.0;
      /* Translators: above the line of the goal: "Goal 20%". */
      bars->line_label = g_strdup_printf (tov_text (language, "Goal %s"), target);
    }
  return bars;
}

static double
tov_checkpoint_chart_get_height (TovChart            *chart,
                                 const TovChartStyle *style,
                                 double               width)
{
  g_autoptr (TovBarTable) bars = make_bars (TOV_CHECKPOINT_CHART (chart), style->language);

  return tov_bar_table_height (bars, style);
}

static void
tov_checkpoint_chart_draw (TovChart            *chart,
                           cairo_t             *cr,
                           const TovChartStyle *style,
                           double               width,
                           double               height,
                           GPtrArray           *marks)
{
  g_autoptr (TovBarTable) bars = make_bars (TOV_CHECKPOINT_CHART (chart), style->language);

  tov_bar_table_draw (bars, cr, style, width, height, marks);
}

static char *
tov_checkpoint_chart_get_title (TovChart    *chart,
                                TovLanguage  language)
{
  return g_strdup (tov_ctext (language, "chart title", "Status after the end"));
}

static const TovCheckpointCount *
first_known (TovCheckpointChart *self)
{
  for (guint i = 0; i < self->checkpoints->len; i++)
    if (checkpoint_at (self, i)->known > 0)
      return checkpoint_at (self, i);

  return NULL;
}

static char *
tov_checkpoint_chart_describe (TovChart    *chart,
                               TovLanguage  language)
{
  TovCheckpointChart *self = TOV_CHECKPOINT_CHART (chart);
  const TovCheckpointCount *first = first_known (self);
  g_autofree char *count = NULL;
  g_autofree char *known = NULL;
  g_autofree char *share = NULL;
  g_autofree char *finding = NULL;

  if (first == NULL)
    return g_strdup (tov_text (language, "Nobody's status after the end is known yet."));

  count = tov_format_count (language, first->job_or_education);
  known = tov_format_count (language, first->known);
  share = tov_format_percent_text (language, share_of (first, first->job_or_education), 1);
  /* Translators: weeks, a number, the number of those whose status is known, "17.3 per cent"; no
   * full stop, as a part about the goal may follow. */
  finding = g_strdup_printf (
      tov_ntext (language, "After %d week, %s of %s were in job or education, %s",
                 "After %d weeks, %s of %s were in job or education, %s", first->weeks),
      first->weeks, count, known, share);
  if (self->target < 0)
    return g_strconcat (finding, ".", NULL);
  /* Compared in whole numbers, so that a share of exactly the goal meets it. */
  if (first->job_or_education * 100 >= self->target * first->known)
    /* Translators: %s is a finding, %d the goal. */
    return g_strdup_printf (tov_text (language, "%s; the goal of %d per cent is met."), finding,
                            self->target);

  /* Translators: %s is a finding, %d the goal. */
  return g_strdup_printf (tov_text (language, "%s; the goal of %d per cent is not met."), finding,
                          self->target);
}

static void
add_row (TovTable                 *table,
         const TovCheckpointCount *checkpoint,
         TovLanguage               language)
{
  g_autofree char *name = name_checkpoint (checkpoint, language);
  g_autofree char *eligible = tov_format_count (language, checkpoint->eligible);
  g_autofree char *known = tov_format_count (language, checkpoint->known);
  g_autofree char *job = tov_format_count (language, checkpoint->job_or_education);
  g_autofree char *job_share = tov_format_percent (
      language, share_of (checkpoint, checkpoint->job_or_education), 1);
  g_autofree char *self = tov_format_count (language, checkpoint->self_supporting);
  g_autofree char *self_share = tov_format_percent (
      language, share_of (checkpoint, checkpoint->self_supporting), 1);

  tov_table_add_row (
      table, (const char *[]) { name, eligible, known, job, job_share, self, self_share, NULL });
}

static TovTable *
tov_checkpoint_chart_get_table (TovChart    *chart,
                                TovLanguage  language)
{
  TovCheckpointChart *self = TOV_CHECKPOINT_CHART (chart);
  TovTable *table = tov_table_new ();

  tov_table_add_column (table, tov_text (language, "Status"), TOV_ALIGN_LEFT);
  /* Translators: a column's head: placements that ended so long ago that the checkpoint has been reached. */
  tov_table_add_column (table, tov_text (language, "Reached"), TOV_ALIGN_RIGHT);
  /* Translators: a column's head: those whose status is known. */
  tov_table_add_column (table, tov_text (language, "Known"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Job or education"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Share"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Self-supporting"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Share"), TOV_ALIGN_RIGHT);
  for (guint i = 0; i < self->checkpoints->len; i++)
    add_row (table, checkpoint_at (self, i), language);

  return table;
}

static gboolean
tov_checkpoint_chart_is_empty (TovChart *chart)
{
  return TOV_CHECKPOINT_CHART (chart)->checkpoints->len == 0;
}

static void
tov_checkpoint_chart_finalize (GObject *object)
{
  g_clear_pointer (&TOV_CHECKPOINT_CHART (object)->checkpoints, g_array_unref);
  G_OBJECT_CLASS (tov_checkpoint_chart_parent_class)->finalize (object);
}

static void
tov_checkpoint_chart_class_init (TovCheckpointChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TovChartClass *chart_class = TOV_CHART_CLASS (klass);

  object_class->finalize = tov_checkpoint_chart_finalize;
  chart_class->get_height = tov_checkpoint_chart_get_height;
  chart_class->draw = tov_checkpoint_chart_draw;
  chart_class->get_title = tov_checkpoint_chart_get_title;
  chart_class->describe = tov_checkpoint_chart_describe;
  chart_class->get_table = tov_checkpoint_chart_get_table;
  chart_class->is_empty = tov_checkpoint_chart_is_empty;
}

static void
tov_checkpoint_chart_init (TovCheckpointChart *self)
{
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (TovCheckpointCount));
}

TovChart *
tov_checkpoint_chart_new (const TovOutcomes *outcomes,
                          int                target_percent)
{
  TovCheckpointChart *self;

  g_return_val_if_fail (outcomes != NULL, NULL);

  self = g_object_new (TOV_TYPE_CHECKPOINT_CHART, NULL);
  self->target = target_percent;
  for (guint i = 0; i < outcomes->checkpoints->len; i++)
    {
      const TovCheckpointCount *checkpoint = &g_array_index (outcomes->checkpoints,
                                                             TovCheckpointCount, i);

      if (checkpoint->eligible > 0)
        g_array_append_vals (self->checkpoints, checkpoint, 1);
    }

  return TOV_CHART (self);
}
