/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-charts.h"

#include <math.h>

#include "tov-bar-table.h"
#include "tov-codes.h"
#include "tov-format.h"

#define NOT_STATED "not_stated"
#define JOB_EDUCATION "job_education"

/**
 * TovOutcomeChart:
 *
 * What the ended placements ended in, as bars with count and share. On the screen in four groups:
 * job or education, next step (clarified and other effort), stopped, not stated; on paper,
 * clarified and other effort stand apart and the groups have names. Within a group the larger comes
 * first. Only successes have the main colour. Outcomes that nobody had are left out; where no
 * placement was a success, one row with 0 says so.
 */
#define TOV_TYPE_OUTCOME_CHART (tov_outcome_chart_get_type ())
G_DECLARE_FINAL_TYPE (TovOutcomeChart, tov_outcome_chart, TOV, OUTCOME_CHART, TovChart)

/* An outcome, or the successes taken together. */
typedef struct
{
  char *code;
  char *labels[2]; /* by TovLanguage; NULL: that of the group */
  char *group;
  gboolean success;
  gint64 count;
  guint position;
} Outcome;

struct _TovOutcomeChart
{
  TovChart parent_instance;

  gint64 ended;
  GPtrArray *outcomes; /* (element-type Outcome) */
  GStrv hidden;
  gboolean merge_success;
};

G_DEFINE_FINAL_TYPE (TovOutcomeChart, tov_outcome_chart, TOV_TYPE_CHART)

static Outcome *
outcome_new (const char *code,
             const char *group,
             gboolean    success,
             gint64      count)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->code = g_strdup (code);
  outcome->group = g_strdup (group);
  outcome->success = success;
  outcome->count = count;
  return outcome;
}

static void
free_outcome (gpointer item)
{
  Outcome *outcome = item;

  g_free (outcome->code);
  for (gsize i = 0; i < G_N_ELEMENTS (outcome->labels); i++)
    g_free (outcome->labels[i]);
  g_free (outcome->group);
  g_free (outcome);
}

static gboolean
is_hidden (TovOutcomeChart *self,
           const Outcome   *outcome)
{
  return self->hidden != NULL &&
         g_strv_contains ((const char * const *) self->hidden, outcome->code);
}

static int
rank_of (const Outcome *outcome,
         gboolean       paper)
{
  const char * const *groups = tov_codes_list (TOV_CODES_OUTCOME_GROUP);
  int rank = 0;

  if (g_strcmp0 (outcome->group, NOT_STATED) == 0)
    return G_MAXINT;
  while (groups[rank] != NULL && g_strcmp0 (groups[rank], outcome->group) != 0)
    rank++;
  /* The next step: being clarified, or another effort. */
  if (!paper && g_strcmp0 (outcome->group, "clarified") == 0)
    rank++;

  return rank;
}

typedef struct
{
  TovOutcomeChart *self;
  gboolean paper;
} Order;

/* Hidden ones last in their group and in the list's own order, so that their place doesn't tell
 * their size. */
static int
compare_outcomes (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const Outcome *first = *(const Outcome **) a;
  const Outcome *second = *(const Outcome **) b;
  const Order *order = user_data;
  int first_rank = rank_of (first, order->paper);
  int second_rank = rank_of (second, order->paper);
  gboolean first_hidden = is_hidden (order->self, first);
  gboolean second_hidden = is_hidden (order->self, second);

  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  if (first_hidden != second_hidden)
    return first_hidden ? 1 : -1;
  if (!first_hidden && first->count != second->count)
    return first->count > second->count ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static gint64
count_success (TovOutcomeChart *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const Outcome *outcome = self->outcomes->pdata[i];

      if (outcome->success)
        sum += outcome->count;
    }

  return sum;
}

static gboolean
hides_success (TovOutcomeChart *self)
{
  const Outcome merged = { .code = (char *) JOB_EDUCATION };

  if (self->merge_success)
    return is_hidden (self, &merged);

  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const Outcome *outcome = self->outcomes->pdata[i];

      if (outcome->success && is_hidden (self, outcome))
        return TRUE;
    }

  return FALSE;
}

/* What is shown, in order (element-type Outcome) (transfer full); the outcomes still belong to the
 * chart, but the merged one. */
static GPtrArray *
shown_outcomes (TovOutcomeChart *self,
                gboolean         paper,
                Outcome         *merged)
{
  GPtrArray *shown = g_ptr_array_new ();
  gint64 success = count_success (self);
  gboolean merge = self->merge_success || (success == 0 && !hides_success (self));
  Order order = { self, paper };

  *merged = (Outcome) { .code = (char *) JOB_EDUCATION,
                        .group = (char *) JOB_EDUCATION,
                        .success = TRUE,
                        .count = success };
  if (merge)
    g_ptr_array_add (shown, merged);
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      Outcome *outcome = self->outcomes->pdata[i];

      if (merge && outcome->success)
        continue;
      if (outcome->count > 0 || is_hidden (self, outcome))
        g_ptr_array_add (shown, outcome);
    }
  g_ptr_array_sort_with_data (shown, compare_outcomes, &order);
  return shown;
}

static const char *
label_of (const Outcome *outcome,
          TovLanguage    language)
{
  const char *label = outcome->labels[language];

  return label != NULL ? label
                       : tov_codes_label (TOV_CODES_OUTCOME_GROUP, outcome->group, language);
}

static const char *
group_label (const Outcome *outcome,
             TovLanguage    language)
{
  if (g_strcmp0 (outcome->group, JOB_EDUCATION) == 0)
    /* Translators: the group of outcomes that are the goal: job or education. */
    return tov_ctext (language, "group of outcomes", "Goal");
  if (g_strcmp0 (outcome->group, NOT_STATED) == 0)
    return label_of (outcome, language);

  return tov_codes_label (TOV_CODES_OUTCOME_GROUP, outcome->group, language);
}

static char *
describe_row (TovOutcomeChart *self,
              const Outcome   *outcome,
              TovLanguage      language)
{
  const char *label = label_of (outcome, language);
  g_autofree char *count = tov_format_count (language, outcome->count);
  g_autofree char *ended = tov_format_count (language, self->ended);
  g_autofree char *share = tov_format_percent (language, outcome->count / (double) self->ended, 1);

  if (is_hidden (self, outcome))
    /* Translators: an outcome whose number is too small to print. */
    return g_strdup_printf (tov_text (language, "%s: not shown"), label);

  /* Translators: an outcome, its number, the number of all ended placements, its share: "Ordinary
   * job: 4 of 60 ended placements, 6.7%". */
  return g_strdup_printf (tov_ntext (language, "%s: %s of %s ended placement, %s",
                                     "%s: %s of %s ended placements, %s", self->ended),
                          label, count, ended, share);
}

static void
fill_row (TovOutcomeChart *self,
          const Outcome   *outcome,
          gboolean         paper,
          TovLanguage      language,
          TovBarRow       *row)
{
  gboolean not_stated = g_strcmp0 (outcome->group, NOT_STATED) == 0;

  /* Translators: on paper, beside the name of the group "Not stated". */
  row->label = g_strdup (not_stated && paper ? tov_text (language, "No outcome recorded")
                                             : label_of (outcome, language));
  row->hidden = is_hidden (self, outcome);
  row->mark = describe_row (self, outcome, language);
  row->bold = outcome->success && !row->hidden;
  row->ink = outcome->success ? TOV_INK_MAIN : not_stated ? TOV_INK_UNKNOWN : TOV_INK_NEUTRAL;
  if (row->hidden)
    return;

  row->value = outcome->count;
  row->figures[0] = tov_format_count (language, outcome->count);
  row->figures[1] = tov_format_percent (language, outcome->count / (double) self->ended, 1);
}

static TovBarTable *
make_bars (TovOutcomeChart     *self,
           const TovChartStyle *style)
{
  gboolean paper = tov_chart_style_is_paper (style);
  TovLanguage language = style->language;
  Outcome merged;
  g_autoptr (GPtrArray) shown = shown_outcomes (self, paper, &merged);
  TovBarTable *bars = tov_bar_table_new ();
  int rank = -1;

  bars->axis = TOV_BAR_AXIS_COUNT;
  bars->heads[0] = g_strdup (tov_text (language, "Count"));
  bars->heads[1] = g_strdup (tov_text (language, "Share"));
  for (guint i = 0; i < shown->len; i++)
    {
      const Outcome *outcome = shown->pdata[i];
      TovBarRow *row = tov_bar_table_add (bars);

      fill_row (self, outcome, paper, language, row);
      row->gap = rank_of (outcome, paper) != rank;
      if (row->gap)
        row->group = g_strdup (group_label (outcome, language));
      rank = rank_of (outcome, paper);
      if (!row->hidden)
        bars->max = MAX (bars->max, outcome->count);
    }
  /* Translators: the last row of a table of ended placements. */
  bars->total[0] = g_strdup (paper ? tov_text (language, "Ended in all")
                                   : tov_text (language, "Total"));
  bars->total[1] = tov_format_count (language, self->ended);
  bars->total[2] = tov_format_percent (language, 1, 1);
  return bars;
}

static double
tov_outcome_chart_get_height (TovChart            *chart,
                              const TovChartStyle *style,
                              double               width)
{
  g_autoptr (TovBarTable) bars = make_bars (TOV_OUTCOME_CHART (chart), style);

  return tov_bar_table_height (bars, style);
}

static void
tov_outcome_chart_draw (TovChart            *chart,
                        cairo_t             *cr,
                        const TovChartStyle *style,
                        double               width,
                        double               height,
                        GPtrArray           *marks)
{
  g_autoptr (TovBarTable) bars = make_bars (TOV_OUTCOME_CHART (chart), style);

  tov_bar_table_draw (bars, cr, style, width, height, marks);
}

static char *
tov_outcome_chart_get_title (TovChart    *chart,
                             TovLanguage  language)
{
  return g_strdup (tov_ctext (language, "chart title", "Outcomes"));
}

static char *
tov_outcome_chart_describe (TovChart    *chart,
                            TovLanguage  language)
{
  TovOutcomeChart *self = TOV_OUTCOME_CHART (chart);
  gint64 success = count_success (self);
  g_autofree char *count = tov_format_count (language, success);
  g_autofree char *ended = tov_format_count (language, self->ended);
  g_autofree char *share = tov_format_percent_text (language, success / (double) self->ended, 1);

  if (hides_success (self))
    return g_strdup_printf (tov_ntext (language, "%s placement ended in the period.",
                                       "%s placements ended in the period.", self->ended),
                            ended);

  /* Translators: successes, all ended placements, "13.3 per cent". */
  return g_strdup_printf (
      tov_ntext (language, "%s of %s ended placement led to job or education, %s.",
                 "%s of %s ended placements led to job or education, %s.", self->ended),
      count, ended, share);
}

static TovTable *
tov_outcome_chart_get_table (TovChart    *chart,
                             TovLanguage  language)
{
  TovOutcomeChart *self = TOV_OUTCOME_CHART (chart);
  Outcome merged;
  g_autoptr (GPtrArray) shown = shown_outcomes (self, FALSE, &merged);
  g_autofree char *ended = tov_format_count (language, self->ended);
  g_autofree char *all = tov_format_percent (language, self->ended > 0 ? 1 : NAN, 1);
  TovTable *table = tov_table_new ();

  tov_table_add_column (table, tov_text (language, "Outcome"), TOV_ALIGN_LEFT);
  tov_table_add_column (table, tov_text (language, "Count"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Share"), TOV_ALIGN_RIGHT);
  for (guint i = 0; i < shown->len; i++)
    {
      const Outcome *outcome = shown->pdata[i];
      g_autofree char *count = tov_format_count (language, outcome->count);
      g_autofree char *share = tov_format_percent (
          language, self->ended > 0 ? outcome->count / (double) self->ended : NAN, 1);
      gboolean hidden = is_hidden (self, outcome);

      tov_table_add_row (table,
                         (const char *[]) { label_of (outcome, language),
                                            hidden ? tov_text (language, "not shown") : count,
                                            hidden ? NULL : share, NULL });
    }
  tov_table_add_row (table, (const char *[]) { tov_text (language, "Total"), ended, all, NULL });
  tov_table_mark_total (table);
  return table;
}

static gboolean
tov_outcome_chart_is_empty (TovChart *chart)
{
  return TOV_OUTCOME_CHART (chart)->ended == 0;
}

static void
tov_outcome_chart_finalize (GObject *object)
{
  TovOutcomeChart *self = TOV_OUTCOME_CHART (object);

  g_clear_pointer (&self->outcomes, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_strfreev);
  G_OBJECT_CLASS (tov_outcome_chart_parent_class)->finalize (object);
}

static void
tov_outcome_chart_class_init (TovOutcomeChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TovChartClass *chart_class = TOV_CHART_CLASS (klass);

  object_class->finalize = tov_outcome_chart_finalize;
  chart_class->get_height = tov_outcome_chart_get_height;
  chart_class->draw = tov_outcome_chart_draw;
  chart_class->get_title = tov_outcome_chart_get_title;
  chart_class->describe = tov_outcome_chart_describe;
  chart_class->get_table = tov_outcome_chart_get_table;
  chart_class->is_empty = tov_outcome_chart_is_empty;
}

static void
tov_outcome_chart_init (TovOutcomeChart *self)
{
  self->outcomes = g_ptr_array_new_with_free_func (free_outcome);
}

TovChart *
tov_outcome_chart_new (const TovOutcomes *outcomes)
{
  TovOutcomeChart *self;

  g_return_val_if_fail (outcomes != NULL, NULL);

  self = g_object_new (TOV_TYPE_OUTCOME_CHART, NULL);
  self->ended = outcomes->ended;
  for (guint i = 0; i < outcomes->outcomes->len; i++)
    {
      const TovOutcomeCount *source = outcomes->outcomes->pdata[i];
      Outcome *outcome = outcome_new (source->code, source->group, source->success, source->count);

      outcome->position = i;
      outcome->labels[TOV_LANGUAGE_ENGLISH] = g_strdup (
          tov_outcome_label (source, TOV_LANGUAGE_ENGLISH));
      outcome->labels[TOV_LANGUAGE_DANISH] = g_strdup (
          tov_outcome_label (source, TOV_LANGUAGE_DANISH));
      g_ptr_array_add (self->outcomes, outcome);
    }

  return TOV_CHART (self);
}

void
tov_outcome_chart_suppress (TovChart           *chart,
                            const char * const *hidden,
                            gboolean            merge_success)
{
  TovOutcomeChart *self;

  g_return_if_fail (TOV_IS_OUTCOME_CHART (chart));

  self = TOV_OUTCOME_CHART (chart);
  g_strfreev (self->hidden);
  self->hidden = g_strdupv ((GStrv) hidden);
  self->merge_success = merge_success;
}
