/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-time-axis.h"

#define TICK 4
#define GAP 6 /* between two names */

/* More names than these tell a reader nothing more. */
#define MOST_WEEKS 30
#define MOST_MONTHS 24

double
tov_time_axis_x (const TovTimeAxis *axis,
                 TovDate            day)
{
  int days = tov_period_days (axis->period);

  return axis->x + axis->width * CLAMP (day - axis->period.from, 0, days) / days;
}

char *
tov_time_axis_name (TovLanguage language,
                    TovBucket   unit,
                    TovDate     day)
{
  int year, month;

  tov_date_to_ymd (day, &year, &month, NULL);
  switch (unit)
    {
    case TOV_BUCKET_DAY:
    case TOV_BUCKET_WEEK:
      /* Translators: an ISO week's number on a time axis, as short as can be; a no-break space
       * before the number. */
      return g_strdup_printf (tov_text (language, "wk %d"), tov_date_iso_week (day, NULL));
    case TOV_BUCKET_MONTH:
      return g_strdup (tov_format_month_name (language, month, TRUE));
    case TOV_BUCKET_QUARTER:
      /* Translators: a quarter's number on a time axis, as short as can be; a no-break space
       * between number and word. */
      return g_strdup_printf (tov_text (language, "Q%d"), (month + 2) / 3);
    case TOV_BUCKET_YEAR:
    default:
      return g_strdup_printf ("%d", year);
    }
}

double
tov_time_axis_row (const TovChartStyle *style)
{
  return tov_chart_style_is_paper (style) ? style->row : style->small_size * 1.4;
}

int
tov_time_axis_rows (TovBucket unit)
{
  return unit == TOV_BUCKET_YEAR ? 1 : 2;
}

static TovTextLook
name_look (const TovPen *pen)
{
  return (TovTextLook) { pen->style->small_size, FALSE, TOV_INK_SECONDARY };
}

/* The width of the widest name of a unit. */
static double
widest_name (TovPen    *pen,
             TovBucket  unit)
{
  double widest = 0;
  int units = unit == TOV_BUCKET_MONTH ? 12 : 1;

  /* Figures are equally wide, so any quarter, year or week of two figures stands for all. */
  for (int i = 0; i < units; i++)
    {
      g_autofree char *name = tov_time_axis_name (pen->style->language, unit,
                                                  tov_date_from_ymd (2014, 12 - i, 1));

      widest = MAX (widest, tov_pen_width (pen, name_look (pen), name));
    }

  return widest;
}

TovBucket
tov_time_axis_unit (const TovTimeAxis *axis,
                    TovPen            *pen,
                    gboolean           two_rows)
{
  static const struct
  {
    TovBucket unit;
    int shortest;
    int most_days;
  } units[] = {
    { TOV_BUCKET_WEEK, 7, MOST_WEEKS * 7 },
    { TOV_BUCKET_MONTH, 28, MOST_MONTHS * 31 },
    { TOV_BUCKET_QUARTER, 90, G_MAXINT },
  };
  int days = tov_period_days (axis->period);
  double day = axis->width / days;

  for (gsize i = 0; two_rows && i < G_N_ELEMENTS (units); i++)
    if (days <= units[i].most_days &&
        day * units[i].shortest >= widest_name (pen, units[i].unit) + GAP)
      return units[i].unit;

  return TOV_BUCKET_YEAR;
}

/* Of many years, those get a name that are divisible by this. */
static int
year_interval (const TovTimeAxis *axis,
               TovPen            *pen)
{
  static const int intervals[] = { 1, 2, 5, 10, 20, 50, 100 };
  double year = axis->width / tov_period_days (axis->period) * 365;
  double needed = widest_name (pen, TOV_BUCKET_YEAR) + GAP;

  for (gsize i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (intervals[i] * year >= needed)
      return intervals[i];

  return intervals[G_N_ELEMENTS (intervals) - 1];
}

/* Names stand in the middle of their unit. Of a unit cut off at an end, the name is left out where
 * it has no room. */
static void
draw_names (const TovTimeAxis *axis,
            TovPen            *pen,
            TovBucket          unit,
            const GArray      *pieces,
            double             y)
{
  int interval = unit == TOV_BUCKET_YEAR ? year_interval (axis, pen) : 1;

  for (guint i = 0; i < pieces->len; i++)
    {
      TovPeriod piece = g_array_index (pieces, TovPeriod, i);
      g_autofree char *name = tov_time_axis_name (pen->style->language, unit, piece.from);
      double left = tov_time_axis_x (axis, piece.from);
      double right = tov_time_axis_x (axis, piece.to + 1);
      double width = tov_pen_width (pen, name_look (pen), name);

      if (interval > 1 && tov_date_year (piece.from) % interval != 0)
        continue;
      if (interval == 1 && width > right - left)
        continue;
      if ((left + right - width) / 2 < axis->x ||
          (left + right + width) / 2 > axis->x + axis->width)
        continue;

      tov_pen_text (pen, name_look (pen), name, (left + right) / 2, y, TOV_TEXT_MIDDLE);
    }
}

/* An ISO week belongs to the year of its Thursday. */
static int
year_of (TovBucket unit,
         TovDate   day)
{
  int year;

  if (unit != TOV_BUCKET_WEEK)
    return tov_date_year (day);

  tov_date_iso_week (day, &year);
  return year;
}

static void
draw_years (const TovTimeAxis *axis,
            TovPen            *pen,
            TovBucket          unit,
            const GArray      *pieces,
            double             top,
            double             row)
{
  TovTextLook look = { pen->style->small_size, tov_chart_style_is_paper (pen->style),
                       TOV_INK_SECONDARY };
  guint first = 0;

  if (look.bold)
    look.ink = TOV_INK_TEXT;

  for (guint i = 1; i <= pieces->len; i++)
    {
      TovDate from = g_array_index (pieces, TovPeriod, first).from;
      TovDate to = g_array_index (pieces, TovPeriod, i - 1).to;
      int year = year_of (unit, from);
      g_autofree char *name = g_strdup_printf ("%d", year);
      double left = tov_time_axis_x (axis, from);

      if (i < pieces->len && year_of (unit, g_array_index (pieces, TovPeriod, i).from) == year)
        continue;

      tov_pen_vertical (pen, TOV_INK_AXIS, pen->style->small_size / 18, left, top, top + 2 * row);
      if (left + 4 + tov_pen_width (pen, look, name) <= tov_time_axis_x (axis, to + 1))
        tov_pen_text (pen, look, name, left + 4, top + 1.45 * row, TOV_TEXT_START);
      first = i;
    }
}

void
tov_time_axis_draw (const TovTimeAxis *axis,
                    TovPen            *pen,
                    TovBucket          unit,
                    double             y)
{
  g_autoptr (GArray) pieces = tov_period_split (axis->period, unit);
  gboolean paper = tov_chart_style_is_paper (pen->style);
  double row = tov_time_axis_row (pen->style);
  double line = paper ? 0.35 : 1;
  double spacing = axis->width / MAX (pieces->len, 1);

  for (guint i = 1; i < pieces->len && spacing >= 3; i++)
    tov_pen_vertical (pen, TOV_INK_AXIS, line,
                      tov_time_axis_x (axis, g_array_index (pieces, TovPeriod, i).from), y,
                      y + (paper && unit != TOV_BUCKET_YEAR ? row : TICK));

  draw_names (axis, pen, unit, pieces, y + row * (unit == TOV_BUCKET_YEAR ? 0.75 : 0.65));
  if (unit != TOV_BUCKET_YEAR)
    draw_years (axis, pen, unit, pieces, y, row);
}
