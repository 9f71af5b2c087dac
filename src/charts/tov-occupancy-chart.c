/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-charts.h"

#include <math.h>

#include "tov-format.h"
#include "tov-occupancy-private.h"

/**
 * TovOccupancyChart:
 *
 * Open slots day by day as a stepped outline, filled ones as the area below it, averaged over weeks
 * or months; slots that are filled while not open are part of the area, which may therefore pass
 * the outline and is never clipped. The steps bear the name of the partnership that caused them. On
 * paper the table of open, filled and share by quarter or year is part of the picture.
 */
#define TOV_TYPE_OCCUPANCY_CHART (tov_occupancy_chart_get_type ())
G_DECLARE_FINAL_TYPE (TovOccupancyChart, tov_occupancy_chart, TOV, OCCUPANCY_CHART, TovChart)

struct _TovOccupancyChart
{
  TovChart parent_instance;

  TovOccupancyData data;
};

G_DEFINE_FINAL_TYPE (TovOccupancyChart, tov_occupancy_chart, TOV_TYPE_CHART)

double
tov_occupancy_filled_average (const TovOccupancyBucket *bucket)
{
  return (bucket->count.filled_days + bucket->count.filled_outside_days) /
         (double) MAX (tov_period_days (bucket->days), 1);
}

double
tov_occupancy_open_average (const TovOccupancyBucket *bucket)
{
  return bucket->count.open_days / (double) MAX (tov_period_days (bucket->days), 1);
}

double
tov_occupancy_greatest (const TovOccupancyData *data)
{
  double greatest = MAX (1, MAX (data->open_now, data->filled_now));

  for (guint i = 0; i < data->steps->len; i++)
    greatest = MAX (greatest, ((TovOpenStep *) data->steps->pdata[i])->open);
  for (guint i = 0; i < data->buckets->len; i++)
    greatest = MAX (greatest, tov_occupancy_filled_average (
                                  &g_array_index (data->buckets, TovOccupancyBucket, i)));

  return greatest;
}

char *
tov_occupancy_open_label (const TovOccupancyData *data,
                          TovLanguage             language)
{
  g_autofree char *count = tov_format_count (language, data->open_now);

  /* Translators: at the end of the line of open slots: "22 open". */
  return g_strdup_printf (tov_ntext (language, "%s open", "%s open", data->open_now), count);
}

char *
tov_occupancy_filled_label (const TovOccupancyData *data,
                            TovLanguage             language)
{
  g_autofree char *count = tov_format_count (language, data->filled_now);

  /* Translators: at the end of the area of filled slots: "21 filled". */
  return g_strdup_printf (tov_ntext (language, "%s filled", "%s filled", data->filled_now), count);
}

static double
tov_occupancy_chart_get_height (TovChart            *chart,
                                const TovChartStyle *style,
                                double               width)
{
  TovOccupancyChart *self = TOV_OCCUPANCY_CHART (chart);

  if (tov_chart_style_is_paper (style))
    return tov_occupancy_paper_height (&self->data, style);

  return CLAMP (width * 0.52, style->text_size * 9, style->text_size * 26);
}

/* The labels at the end stand in a margin to the right, apart from one another. */
static void
draw_end_labels (const TovOccupancyData  *data,
                 TovPen                  *pen,
                 const TovOccupancyFrame *frame,
                 const char              *open,
                 const char              *filled,
                 double                   height)
{
  TovTextLook open_look = { pen->style->small_size, TRUE, TOV_INK_OUTLINE };
  TovTextLook filled_look = { pen->style->small_size, TRUE, TOV_INK_MAIN };
  double x = frame->time.x + frame->time.width + 8;
  double half = pen->style->small_size * 0.65;
  double scale = (frame->bottom - frame->top) / frame->max;
  gboolean open_above = data->open_now >= data->filled_now;
  double middles[] = {
    frame->bottom - MAX (data->open_now, data->filled_now) * scale,
    frame->bottom - MIN (data->open_now, data->filled_now) * scale,
  };

  if (!tov_labels_spread (middles, G_N_ELEMENTS (middles), 2 * half, half, height - half))
    return;

  tov_pen_text (pen, open_look, open, x, middles[open_above ? 0 : 1], TOV_TEXT_START);
  tov_pen_text (pen, filled_look, filled, x, middles[open_above ? 1 : 0], TOV_TEXT_START);
}

static double
widest_tick (TovPen         *pen,
             const TovTicks *ticks)
{
  g_autofree char *text = tov_format_count (pen->style->language, (gint64) tov_ticks_last (ticks));

  return tov_pen_width (pen, TOV_LOOK_NOTE (pen->style), text);
}

static void
draw_screen (const TovOccupancyData *data,
             TovPen                 *pen,
             double                  width,
             double                  height,
             TovOccupancyFrame      *frame)
{
  const TovChartStyle *style = pen->style;
  g_autofree char *open = tov_occupancy_open_label (data, style->language);
  g_autofree char *filled = tov_occupancy_filled_label (data, style->language);
  TovTextLook look = { style->small_size, TRUE, TOV_INK_TEXT };
  double margin = 10 + MAX (tov_pen_width (pen, look, open), tov_pen_width (pen, look, filled));
  double axis_row = tov_time_axis_row (style);
  gboolean labels_beside = margin < width * 0.3;
  gboolean two_rows = height > 8 * axis_row;
  TovBucket unit;

  frame->max = tov_occupancy_greatest (data);
  frame->ticks = tov_ticks_new (frame->max, TRUE, TOV_TICKS_INSIDE);
  frame->time.period = data->period;
  frame->time.x = widest_tick (pen, &frame->ticks) + 8;
  frame->time.width = MAX (width - frame->time.x - (labels_beside ? margin : 2), 1);
  unit = tov_time_axis_unit (&frame->time, pen, two_rows);
  frame->top = labels_beside ? style->small_size * 1.1 : style->small_size * 1.5;
  frame->bottom = floor (MAX (height - axis_row * tov_time_axis_rows (unit) - 1, frame->top + 1));

  tov_occupancy_plot (data, pen, frame, !labels_beside, 0);
  tov_time_axis_draw (&frame->time, pen, unit, frame->bottom);
  if (labels_beside)
    draw_end_labels (data, pen, frame, open, filled, height);
}

/* "Week 13, 2015: 12.0 of 16.0 slots filled on average, 75.0%". */
static char *
describe_bucket (const TovOccupancyData   *data,
                 const TovOccupancyBucket *bucket,
                 TovLanguage               language)
{
  g_autofree char *name = tov_format_bucket (language, data->bucket, bucket->days.from);
  g_autofree char *capital = tov_chart_capitalise (name);
  g_autofree char *filled = tov_format_decimal (language, tov_occupancy_filled_average (bucket), 1);
  g_autofree char *open = tov_format_decimal (language, tov_occupancy_open_average (bucket), 1);
  g_autofree char *share = tov_format_percent (language, tov_occupancy_share (&bucket->count), 1);

  /* Translators: a week or month, the average number of filled and of open slots on a day in it,
   * the share. */
  return g_strdup_printf (tov_text (language, "%s: %s of %s slots filled on average, %s"), capital,
                          filled, open, share);
}

static void
add_marks (const TovOccupancyData  *data,
           const TovOccupancyFrame *frame,
           TovLanguage              language,
           GPtrArray               *marks)
{
  for (guint i = 0; i < data->buckets->len; i++)
    {
      const TovOccupancyBucket *bucket = &g_array_index (data->buckets, TovOccupancyBucket, i);
      double left = tov_time_axis_x (&frame->time, bucket->days.from);
      double right = tov_time_axis_x (&frame->time, bucket->days.to + 1);

      tov_chart_add_mark (marks, left, frame->top, right - left, frame->bottom - frame->top,
                          describe_bucket (data, bucket, language));
    }
}

static void
tov_occupancy_chart_draw (TovChart            *chart,
                          cairo_t             *cr,
                          const TovChartStyle *style,
                          double               width,
                          double               height,
                          GPtrArray           *marks)
{
  TovOccupancyChart *self = TOV_OCCUPANCY_CHART (chart);
  g_auto (TovPen) pen = { NULL };
  TovOccupancyFrame frame = { 0 };

  tov_pen_init (&pen, cr, style);
  if (tov_chart_style_is_paper (style))
    tov_occupancy_draw_paper (&self->data, &pen, width, height, &frame);
  else
    draw_screen (&self->data, &pen, width, height, &frame);

  if (marks != NULL)
    add_marks (&self->data, &frame, style->language, marks);
}

static char *
tov_occupancy_chart_get_title (TovChart    *chart,
                               TovLanguage  language)
{
  return g_strdup (tov_ctext (language, "chart title", "Occupancy"));
}

/* The last calendar year that the period holds the whole of; 0 where there is none. */
static int
last_whole_year (TovPeriod period)
{
  int year = tov_date_year (period.to);

  if (period.to < tov_date_from_ymd (year, 12, 31))
    year--;

  return tov_date_from_ymd (year, 1, 1) >= period.from ? year : 0;
}

static TovOccupancyCount
count_of_year (const TovOccupancyData *data,
               int                     year)
{
  TovOccupancyCount sum = { 0 };

  for (guint i = 0; i < data->quarters->len; i++)
    {
      const TovOccupancyBucket *quarter = &g_array_index (data->quarters, TovOccupancyBucket, i);

      if (tov_date_year (quarter->days.from) != year)
        continue;
      sum.open_days += quarter->count.open_days;
      sum.filled_days += quarter->count.filled_days;
      sum.filled_outside_days += quarter->count.filled_outside_days;
    }

  return sum;
}

/* With more filled than open, as in a holiday, one is not a part of the other. */
static char *
describe_more (const TovOccupancyData *data,
               TovLanguage             language,
               const char             *filled,
               const char             *open,
               const char             *date)
{
  if (data->period.to != data->as_of)
    /* Translators: filled slots, open slots, a date: "21 slots were filled and 16 open on 31 December 2015". */
    return g_strdup_printf (tov_ntext (language, "%s slot was filled and %s open on %s",
                                       "%s slots were filled and %s open on %s", data->filled_now),
                            filled, open, date);

  /* Translators: filled slots, open slots; goes on with "; in 2015 occupancy was 75.0 per cent." */
  return g_strdup_printf (tov_ntext (language, "%s slot is filled and %s open today",
                                     "%s slots are filled and %s open today", data->filled_now),
                          filled, open);
}

static char *
describe_now (const TovOccupancyData *data,
              TovLanguage             language)
{
  g_autofree char *open = tov_format_count (language, data->open_now);
  g_autofree char *filled = tov_format_count (language, data->filled_now);
  g_autofree char *date = tov_format_date_long (language, data->period.to);

  if (data->filled_now > data->open_now)
    return describe_more (data, language, filled, open, date);

  if (data->period.to != data->as_of)
    /* Translators: filled slots, open slots, a date: "19 of 22 slots were filled on 31 December 2014". */
    return g_strdup_printf (tov_ntext (language, "%s of %s slot was filled on %s",
                                       "%s of %s slots were filled on %s", data->open_now),
                            filled, open, date);

  /* Translators: filled slots, open slots; goes on with "; in 2015 occupancy was 75.0 per cent." */
  return g_strdup_printf (tov_ntext (language, "%s of %s slot is filled today",
                                     "%s of %s slots are filled today", data->open_now),
                          filled, open);
}

static char *
describe_share (const TovOccupancyData *data,
                TovLanguage             language)
{
  int year = last_whole_year (data->period);
  TovOccupancyCount count = year != 0 ? count_of_year (data, year) : data->total;
  double share = tov_occupancy_share (&count);
  g_autofree char *percent = tov_format_percent_text (language, share, 1);
  g_autofree char *outside = tov_format_count (language, count.filled_outside_days);

  if (isnan (share))
    return NULL;
  if (share > 1 && year != 0)
    /* Translators: the end of a sentence: year, "104.2 per cent", a number of days. A slot can be
     * filled while it isn't open. */
    return g_strdup_printf (
        tov_ntext (
            language,
            "in %d occupancy was %s, with %s slot-day on which a slot was filled but not open",
            "in %d occupancy was %s, with %s slot-days on which a slot was filled but not open",
            count.filled_outside_days),
        year, percent, outside);
  if (share > 1)
    /* Translators: the end of a sentence: "104.2 per cent", a number of days. A slot can be filled
     * while it isn't open. */
    return g_strdup_printf (
        tov_ntext (
            language,
            "in the period occupancy was %s, with %s slot-day on which a slot was filled but not open",
            "in the period occupancy was %s, with %s slot-days on which a slot was filled but not open",
            count.filled_outside_days),
        percent, outside);
  if (year != 0)
    /* Translators: the end of a sentence: year, "75.0 per cent". */
    return g_strdup_printf (tov_text (language, "in %d occupancy was %s"), year, percent);

  /* Translators: the end of a sentence: "75.0 per cent". */
  return g_strdup_printf (tov_text (language, "in the period occupancy was %s"), percent);
}

static char *
tov_occupancy_chart_describe (TovChart    *chart,
                              TovLanguage  language)
{
  TovOccupancyChart *self = TOV_OCCUPANCY_CHART (chart);
  g_autofree char *now = describe_now (&self->data, language);
  g_autofree char *share = describe_share (&self->data, language);

  if (share == NULL)
    return g_strconcat (now, ".", NULL);

  /* “75,0 pct.” ends a Danish sentence with its own full stop. */
  return g_strconcat (now, "; ", share, g_str_has_suffix (share, ".") ? NULL : ".", NULL);
}

static void
add_row (TovTable                 *table,
         TovLanguage               language,
         const char               *name,
         const TovOccupancyBucket *bucket)
{
  g_autofree char *open = tov_format_decimal (language, tov_occupancy_open_average (bucket), 1);
  g_autofree char *filled = tov_format_decimal (language, tov_occupancy_filled_average (bucket), 1);
  g_autofree char *share = tov_format_percent (language, tov_occupancy_share (&bucket->count), 1);

  tov_table_add_row (table, (const char *[]) { name, open, filled, share, NULL });
}

static TovTable *
tov_occupancy_chart_get_table (TovChart    *chart,
                               TovLanguage  language)
{
  TovOccupancyChart *self = TOV_OCCUPANCY_CHART (chart);
  const TovOccupancyData *data = &self->data;
  TovOccupancyBucket whole = { data->period, data->total };
  TovTable *table = tov_table_new ();

  tov_table_add_column (table, tov_text (language, "Period"), TOV_ALIGN_LEFT);
  tov_table_add_column (table, tov_text (language, "Open slots, average"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_text (language, "Filled slots, average"), TOV_ALIGN_RIGHT);
  tov_table_add_column (table, tov_ctext (language, "chart title", "Occupancy"), TOV_ALIGN_RIGHT);
  for (guint i = 0; i < data->buckets->len; i++)
    {
      const TovOccupancyBucket *bucket = &g_array_index (data->buckets, TovOccupancyBucket, i);
      g_autofree char *name = tov_format_bucket (language, data->bucket, bucket->days.from);
      g_autofree char *capital = tov_chart_capitalise (name);

      add_row (table, language, capital, bucket);
    }
  add_row (table, language, tov_text (language, "Whole period"), &whole);
  tov_table_mark_total (table);
  return table;
}

static gboolean
tov_occupancy_chart_is_empty (TovChart *chart)
{
  TovOccupancyChart *self = TOV_OCCUPANCY_CHART (chart);
  const TovOccupancyCount *total = &self->data.total;

  return tov_period_is_empty (self->data.period) ||
         total->open_days + total->filled_days + total->filled_outside_days == 0;
}

static void
tov_occupancy_chart_finalize (GObject *object)
{
  TovOccupancyChart *self = TOV_OCCUPANCY_CHART (object);

  g_clear_pointer (&self->data.buckets, g_array_unref);
  g_clear_pointer (&self->data.quarters, g_array_unref);
  g_clear_pointer (&self->data.steps, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_occupancy_chart_parent_class)->finalize (object);
}

static void
tov_occupancy_chart_class_init (TovOccupancyChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TovChartClass *chart_class = TOV_CHART_CLASS (klass);

  object_class->finalize = tov_occupancy_chart_finalize;
  chart_class->get_height = tov_occupancy_chart_get_height;
  chart_class->draw = tov_occupancy_chart_draw;
  chart_class->get_title = tov_occupancy_chart_get_title;
  chart_class->describe = tov_occupancy_chart_describe;
  chart_class->get_table = tov_occupancy_chart_get_table;
  chart_class->is_empty = tov_occupancy_chart_is_empty;
}

static void
tov_occupancy_chart_init (TovOccupancyChart *self)
{
}

static void
free_step (gpointer step)
{
  g_free (((TovOpenStep *) step)->partnership);
  g_free (((TovOpenStep *) step)->reason);
  g_free (step);
}

static TovOpenStep *
copy_step (const TovOpenStep *source)
{
  TovOpenStep *step = g_memdup2 (source, sizeof (TovOpenStep));

  step->partnership = g_strdup (step->partnership);
  step->reason = g_strdup (step->reason);
  return step;
}

static GPtrArray *
copy_steps (const GPtrArray *source)
{
  GPtrArray *steps = g_ptr_array_new_full (source->len, free_step);

  for (guint i = 0; i < source->len; i++)
    g_ptr_array_add (steps, copy_step (source->pdata[i]));

  return steps;
}

TovChart *
tov_occupancy_chart_new (const TovOccupancy *occupancy)
{
  TovOccupancyChart *self;

  g_return_val_if_fail (occupancy != NULL, NULL);

  self = g_object_new (TOV_TYPE_OCCUPANCY_CHART, NULL);
  self->data.period = occupancy->scope->period;
  self->data.as_of = occupancy->scope->as_of;
  self->data.bucket = occupancy->bucket;
  self->data.total = occupancy->total;
  self->data.buckets = g_array_copy (occupancy->buckets);
  self->data.quarters = g_array_copy (occupancy->quarters);
  self->data.steps = copy_steps (occupancy->steps);
  self->data.open_now = occupancy->open_now;
  self->data.filled_now = occupancy->filled_now;
  self->data.single = occupancy->by_partnership->len == 1;
  return TOV_CHART (self);
}
