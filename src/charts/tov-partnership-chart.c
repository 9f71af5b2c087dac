/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-charts.h"

#include <math.h>

#include "tov-bar-table.h"
#include "tov-format.h"

/**
 * TovPartnershipChart:
 *
 * The occupancy of each partnership as a bar, the fullest first, with the slot-days that it is made
 * of and a line at 100 %, which a bar may pass. Where nothing was open the share is undefined: "–",
 * no bar, last.
 */
#define TOV_TYPE_PARTNERSHIP_CHART (tov_partnership_chart_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipChart, tov_partnership_chart, TOV, PARTNERSHIP_CHART, TovChart)

typedef struct
{
  char *name;
  TovOccupancyCount count;
} Partnership;

struct _TovPartnershipChart
{
  TovChart parent_instance;

  GPtrArray *partnerships; /* (element-type Partnership) in the order drawn */
  TovOccupancyCount total;
};

G_DEFINE_FINAL_TYPE (TovPartnershipChart, tov_partnership_chart, TOV_TYPE_CHART)

static void
free_partnership (gpointer item)
{
  g_free (((Partnership *) item)->name);
  g_free (item);
}

static gint64
filled_of (const TovOccupancyCount *count)
{
  return count->filled_days + count->filled_outside_days;
}

/* Stable, so that equal ones keep their Danish order. */
static int
compare_partnerships (gconstpointer a,
                      gconstpointer b,
                      gpointer      unused)
{
  double first = tov_occupancy_share (&(*(const Partnership **) a)->count);
  double second = tov_occupancy_share (&(*(const Partnership **) b)->count);

  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);

  return first > second ? -1 : first < second;
}

/* "6,805 of 9,916". */
static char *
format_days (const TovOccupancyCount *count,
             TovLanguage              language)
{
  g_autofree char *filled = tov_format_count (language, filled_of (count));
  g_autofree char *open = tov_format_count (language, count->open_days);

  /* Translators: filled and open slot-days: "6,805 of 9,916". */
  return g_strdup_printf (tov_ctext (language, "slot-days", "%s of %s"), filled, open);
}

static char *
describe_partnership (const Partnership *partnership,
                      TovLanguage        language)
{
  const TovOccupancyCount *count = &partnership->count;
  g_autofree char *filled = tov_format_count (language, filled_of (count));
  g_autofree char *open = tov_format_count (language, count->open_days);
  g_autofree char *outside = tov_format_count (language, count->filled_outside_days);
  g_autofree char *share = tov_format_percent (language, tov_occupancy_share (count), 1);

  if (count->filled_outside_days > 0)
    /* Translators: partnership, filled and open slot-days, the share, and how many of the filled
     * ones were on days on which the slot wasn't open. */
    return g_strdup_printf (
        tov_ntext (language, "%s: %s of %s slot-day filled, %s; %s of them while not open",
                   "%s: %s of %s slot-days filled, %s; %s of them while not open",
                   count->open_days),
        partnership->name, filled, open, share, outside);

  /* Translators: partnership, filled and open slot-days, the share: "Falck: 2,457 of 3,640
   * slot-days filled, 67.5%". */
  return g_strdup_printf (tov_ntext (language, "%s: %s of %s slot-day filled, %s",
                                     "%s: %s of %s slot-days filled, %s", count->open_days),
                          partnership->name, filled, open, share);
}

static TovBarTable *
make_bars (TovPartnershipChart *self,
           TovLanguage          language)
{
  TovBarTable *bars = tov_bar_table_new ();

  bars->axis = TOV_BAR_AXIS_PERCENT;
  bars->names_first = TRUE;
  bars->line = 1;
  bars->line_label = tov_format_percent (language, 1, 0);
  bars->heads[0] = g_strdup (tov_text (language, "Slot-days"));
  bars->heads[1] = g_strdup (tov_text (language, "Share"));
  for (guint i = 0; i < self->partnerships->len; i++)
    {
      const Partnership *partnership = self->partnerships->pdata[i];
      TovBarRow *row = tov_bar_table_add (bars);

      row->label = g_strdup (partnership->name);
      row->value = tov_occupancy_share (&partnership->count);
      row->ink = TOV_INK_MAIN;
      row->figures[0] = format_days (&partnership->count, language);
      row->figures[1] = tov_format_percent (language, row->value, 1);
      row->mark = describe_partnership (partnership, language);
      if (isfinite (row->value))
        bars->max = MAX (bars->max, row->value);
    }
  if (self->partnerships->len > 1)
    {
      bars->total[0] = g_strdup (tov_text (language, "Total"));
      bars->total[1] = format_days (&self->total, language);
      bars->total[2] = tov_format_percent (language, tov_occupancy_share (&self->total), 1);
    }
  return bars;
}

static double
tov_partnership_chart_get_height (TovChart            *chart,
                                  const TovChartStyle *style,
                                  double               width)
{
  g_autoptr (TovBarTable) bars = make_bars (TOV_PARTNERSHIP_CHART (chart), style->language);

  return tov_bar_table_height (bars, style);
}

static void
tov_partnership_chart_draw (TovChart            *chart,
                            cairo_t             *cr,
                            const TovChartStyle *style,
                            double               width,
                            double               height,
                            GPtrArray           *marks)
{
  g_autoptr (TovBarTable) bars = make_bars (TOV_PARTNERSHIP_CHART (chart), style->language);

  tov_bar_table_draw (bars, cr, style, width, height, marks);
}

static char *
tov_partnership_chart_get_title (TovChart    *chart,
                                 TovLanguage  language)
{
  return g_strdup (tov_ctext (language, "chart title", "Occupancy by partnership"));
}

/* The last one whose share is defined; NULL where none is. */
static const Partnership *
emptiest (TovPartnershipChart *self)
{
  for (guint i = self->partnerships->len; i-- > 0;)
    {
      const Partnership *partnership = self->partnerships->pdata[i];

      if (partnership->count.open_days > 0)
        return partnership;
    }

  return NULL;
}

static char *
tov_partnership_chart_describe (TovChart    *chart,
                                TovLanguage  language)
{
  TovPartnershipChart *self = TOV_PARTNERSHIP_CHART (chart);
  const Partnership *high = self->partnerships->pdata[0];
  const Partnership *low = emptiest (self);
  g_autofree char *all = tov_format_percent_text (language, tov_occupancy_share (&self->total), 1);
  g_autofree char *highest = NULL;
  g_autofree char *lowest = NULL;

  if (low == NULL)
    return g_strdup (
        tov_text (language, "No slots were open in the period, though some were filled."));

  highest = tov_format_percent_text (language, tov_occupancy_share (&high->count), 1);
  lowest = tov_format_percent_text (language, tov_occupancy_share (&low->count), 1);
  if (high == low)
    /* Translators: the only partnership, and "75.0 per cent". */
    return g_strdup_printf (tov_text (language, "At %s occupancy was %s."), high->name, highest);

  /* Translators: "75.0 per cent" for all; a partnership and its share, twice. */
  return g_strdup_printf (
      tov_text (language,
                "Occupancy was %s in all, highest at %s with %s and lowest at %s with %s."),
      all, high->name, highest, low->name, lowest);
}

static void
add_row (TovTable                *table,
         TovLanguage              language,
         const char              *name,
         const TovOccupancyCount *count)
{
  g_autofree char *open = tov_format_count (language, count->open_days);
  g_autofree char *filled = tov_format_count (language, count->filled_days);
  g_autofree char *outside = tov_format_count (language, count->filled_outside_days);
  g_autofree char *share = tov_format_percent (language, tov_occupancy_share (count), 1);

  tov_table_add_row (table, (const char *[]) { name, open, filled, outside, share, NULL });
}

static TovTable *
tov_partnership_chart_get_table (TovChart    *chart,
                                 TovLanguage  language)
{
  TovPartnershipChart *self = TOV_PARTNERSHIP_CHART (chart);
  TovTable *table = tov_table_new ();

  tov_table_add_column (table, tov_text (language, "Partnership"), TOV_ALIGN_LEFT);
  tov_table_add_column (table, tov_text (language, "Open slot-days"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Filled slot-days"), TOV_ALIGN_RIGHT);
  /* Translators: a column's head: slot-days on which a slot was filled while it was not open. */
  tov_table_add_column (table, tov_text (language, "Filled while not open"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_ctext (language, "chart title", "Occupancy"), TOV_ALIGN_RIGHT);
  for (guint i = 0; i < self->partnerships->len; i++)
    {
      const Partnership *partnership = self->partnerships->pdata[i];

      add_row (table, language, partnership->name, &partnership->count);
    }
  add_row (table, language, tov_text (language, "Total"), &self->total);
  tov_table_mark_total (table);
  return table;
}

static gboolean
tov_partnership_chart_is_empty (TovChart *chart)
{
  TovPartnershipChart *self = TOV_PARTNERSHIP_CHART (chart);

  return self->partnerships->len == 0 || self->total.open_days + filled_of (&self->total) == 0;
}

static void
tov_partnership_chart_finalize (GObject *object)
{
  g_clear_pointer (&TOV_PARTNERSHIP_CHART (object)->partnerships, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_partnership_chart_parent_class)->finalize (object);
}

static void
tov_partnership_chart_class_init (TovPartnershipChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TovChartClass *chart_class = TOV_CHART_CLASS (klass);

  object_class->finalize = tov_partnership_chart_finalize;
  chart_class->get_height = tov_partnership_chart_get_height;
  chart_class->draw = tov_partnership_chart_draw;
  chart_class->get_title = tov_partnership_chart_get_title;
  chart_class->describe = tov_partnership_chart_describe;
  chart_class->get_table = tov_partnership_chart_get_table;
  chart_class->is_empty = tov_partnership_chart_is_empty;
}

static void
tov_partnership_chart_init (TovPartnershipChart *self)
{
  self->partnerships = g_ptr_array_new_with_free_func (free_partnership);
}

TovChart *
tov_partnership_occupancy_chart_new (const TovOccupancy *occupancy)
{
  TovPartnershipChart *self;

  g_return_val_if_fail (occupancy != NULL, NULL);

  self = g_object_new (TOV_TYPE_PARTNERSHIP_CHART, NULL);
  self->total = occupancy->total;
  for (guint i = 0; i < occupancy->by_partnership->len; i++)
    {
      const TovPartnershipOccupancy *source = occupancy->by_partnership->pdata[i];
      Partnership *partnership = g_new0 (Partnership, 1);

      partnership->name = g_strdup (source->partnership);
      partnership->count = source->count;
      g_ptr_array_add (self->partnerships, partnership);
    }
  g_ptr_array_sort_with_data (self->partnerships, compare_partnerships, NULL);
  return TOV_CHART (self);
}
