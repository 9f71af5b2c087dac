/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-occupancy-private.h"

#include <math.h>

#include "tov-format.h"
#include "tov-paper-grid.h"

/* Above the plot stands a label, below it the axis of two rows, then the table. */
#define LABEL_SPACE 14
#define PLOT_HEIGHT 125
#define AXIS_GAP 4
#define N_ROWS 3
#define END_GAP 3

/* More quarters than these, and the table is by year; more years, and several years share a column. */
#define MOST_QUARTERS 9
#define MOST_YEARS 11

/* A column of the table. */
typedef struct
{
  TovOccupancyBucket bucket;
  char *name;
  char *cells[N_ROWS];
  double right; /* where its figures end */
} Column;

static void
clear_column (gpointer item)
{
  Column *column = item;

  g_free (column->name);
  for (gsize i = 0; i < N_ROWS; i++)
    g_free (column->cells[i]);
}

static gboolean
is_by_year (const TovOccupancyData *data)
{
  return data->quarters->len > MOST_QUARTERS;
}

static void
fill_cells (Column      *column,
            TovLanguage  language)
{
  const TovOccupancyCount *count = &column->bucket.count;
  double share = tov_occupancy_share (count);
  gboolean nothing = count->open_days + count->filled_days + count->filled_outside_days == 0;

  column->cells[0] = tov_format_decimal (
      language, nothing ? NAN : tov_occupancy_open_average (&column->bucket), 1);
  column->cells[1] = tov_format_decimal (
      language, nothing ? NAN : tov_occupancy_filled_average (&column->bucket), 1);
  column->cells[2] = tov_format_decimal (language, share * 100, 1);
}

/* A quarter; a year; several: "2001–05". */
static char *
name_of (const TovOccupancyBucket *bucket,
         gboolean                  by_year,
         TovLanguage               language)
{
  int first = tov_date_year (bucket->days.from);
  int last = tov_date_year (bucket->days.to);

  if (!by_year)
    return tov_time_axis_name (language, TOV_BUCKET_QUARTER, bucket->days.from);
  if (first == last)
    return g_strdup_printf ("%d", first);

  return g_strdup_printf ("%d–%02d", first, last % 100);
}

/* Quarters that fall into the same column are added up. */
static GArray *
make_columns (const TovOccupancyData *data,
              TovLanguage             language)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (Column));
  gboolean by_year = is_by_year (data);
  int first_year = tov_date_year (data->period.from);
  int years = tov_date_year (data->period.to) - first_year + 1;
  int span = (years + MOST_YEARS - 1) / MOST_YEARS;
  int current = -1;

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < data->quarters->len; i++)
    {
      const TovOccupancyBucket *quarter = &g_array_index (data->quarters, TovOccupancyBucket, i);
      int key = by_year ? (tov_date_year (quarter->days.from) - first_year) / span : (int) i;
      Column *column;

      if (key != current)
        {
          g_array_append_val (columns, ((Column) { .bucket.days.from = quarter->days.from }));
          current = key;
        }
      column = &g_array_index (columns, Column, columns->len - 1);
      column->bucket.days.to = quarter->days.to;
      column->bucket.count.open_days += quarter->count.open_days;
      column->bucket.count.filled_days += quarter->count.filled_days;
      column->bucket.count.filled_outside_days += quarter->count.filled_outside_days;
    }
  for (guint i = 0; i < columns->len; i++)
    {
      Column *column = &g_array_index (columns, Column, i);

      column->name = name_of (&column->bucket, by_year, language);
      fill_cells (column, language);
    }

  return columns;
}

static double
widest_cell (TovPen       *pen,
             const Column *column)
{
  double widest = tov_pen_width (pen, TOV_LOOK_NOTE (pen->style), column->name);

  for (gsize i = 0; i < N_ROWS; i++)
    widest = MAX (widest, tov_pen_width (pen, TOV_LOOK_BOLD (pen->style), column->cells[i]));

  return widest;
}

/* Under the stretches of the time axis that they are about, where each has room there. */
static gboolean
align_with_axis (TovPen            *pen,
                 const TovTimeAxis *axis,
                 GArray            *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      Column *column = &g_array_index (columns, Column, i);
      double left = tov_time_axis_x (axis, column->bucket.days.from);
      double right = tov_time_axis_x (axis, column->bucket.days.to + 1);
      double width = widest_cell (pen, column);

      if (width + 2 > right - left)
        return FALSE;
      column->right = (left + right + width) / 2;
    }

  return TRUE;
}

static void
space_evenly (TovPen            *pen,
              const TovTimeAxis *axis,
              GArray            *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      Column *column = &g_array_index (columns, Column, i);

      column->right = axis->x + axis->width * (i + 0.5) / columns->len +
                      widest_cell (pen, column) / 2;
    }
}

/* A head for each column where they don't stand below the axis's own names. */
static void
draw_heads (TovPen       *pen,
            const GArray *columns,
            double        y)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);

      tov_pen_text (pen, TOV_LOOK_NOTE (pen->style), column->name, column->right, y, TOV_TEXT_END);
    }
}

static void
draw_rows (TovPen       *pen,
           const GArray *columns,
           const Column *whole,
           double        width,
           double        top)
{
  TovLanguage language = pen->style->language;
  const char *names[N_ROWS] = {
    /* Translators: a row of a table, short for average. */
    tov_text (language, "Open slots, avg."),
    /* Translators: a row of a table, short for average. */
    tov_text (language, "Filled slots, avg."),
    tov_text (language, "Occupancy, %"),
  };

  for (guint row = 0; row < N_ROWS; row++)
    {
      TovTextLook look = row == N_ROWS - 1 ? TOV_LOOK_BOLD (pen->style) : TOV_LOOK_ROW (pen->style);
      double y = top + (row + 0.5) * pen->style->row;

      tov_pen_text_within (pen, look, names[row], 0, y, TOV_TEXT_START,
                           tov_paper_module (width, 1) - 4);
      for (guint i = 0; i < columns->len; i++)
        tov_pen_text (pen, look, g_array_index (columns, Column, i).cells[row],
                      g_array_index (columns, Column, i).right, y, TOV_TEXT_END);
      tov_pen_text (pen, TOV_LOOK_BOLD (pen->style), whole->cells[row], width, y, TOV_TEXT_END);
    }
}

/* The head of the last column stands in two lines beside the axis. */
static void
draw_whole_head (TovPen *pen,
                 double  width,
                 double  last_row)
{
  TovLanguage language = pen->style->language;

  /* Translators: above the last column of a table, in two lines: "Whole" and below it "period". */
  tov_pen_text (pen, TOV_LOOK_NOTE (pen->style),
                tov_ctext (language, "table head, upper line", "Whole"), width,
                last_row - pen->style->row, TOV_TEXT_END);
  tov_pen_text (pen, TOV_LOOK_NOTE (pen->style),
                tov_ctext (language, "table head, lower line", "period"), width, last_row,
                TOV_TEXT_END);
}

/* Below the axis, in line with the other heads, there is one line, and room for two words only
 * beside few columns. */
static void
draw_whole_head_in_line (TovPen       *pen,
                         const GArray *columns,
                         double        width,
                         double        y)
{
  TovLanguage language = pen->style->language;
  const char *text = tov_text (language, "Whole period");
  double last = columns->len > 0 ? g_array_index (columns, Column, columns->len - 1).right : 0;

  if (width - tov_pen_width (pen, TOV_LOOK_NOTE (pen->style), text) < last + 6)
    /* Translators: above the last column of a table, which is about the whole period. */
    text = tov_ctext (language, "table head", "All");
  tov_pen_text (pen, TOV_LOOK_NOTE (pen->style), text, width, y, TOV_TEXT_END);
}

double
tov_occupancy_paper_height (const TovOccupancyData *data,
                            const TovChartStyle    *style)
{
  /* A row more than the axis needs when it has names of years only: room for the table's own heads. */
  return LABEL_SPACE + PLOT_HEIGHT + 2 * style->row + AXIS_GAP + N_ROWS * style->row + END_GAP;
}

void
tov_occupancy_draw_paper (const TovOccupancyData *data,
                          TovPen                 *pen,
                          double                  width,
                          double                  height,
                          TovOccupancyFrame      *frame)
{
  double row = pen->style->row;
  g_autoptr (GArray) columns = make_columns (data, pen->style->language);
  Column whole = { { data->period, data->total } };
  TovBucket unit = is_by_year (data) ? TOV_BUCKET_YEAR : TOV_BUCKET_QUARTER;
  double rows = height - END_GAP - N_ROWS * row;
  double rule = rows - 1;

  frame->max = tov_occupancy_greatest (data);
  frame->ticks = tov_ticks_new (frame->max, TRUE, TOV_TICKS_INSIDE);
  frame->time.period = data->period;
  frame->time.x = tov_paper_module (width, 1);
  frame->time.width = width * 113 / TOV_PAPER_WIDTH_MM;
  frame->top = LABEL_SPACE;
  frame->bottom = MAX (rule - AXIS_GAP - 2 * row, frame->top + 1);
  fill_cells (&whole, pen->style->language);

  tov_occupancy_plot (data, pen, frame, TRUE, 0);
  if (align_with_axis (pen, &frame->time, columns))
    {
      tov_time_axis_draw (&frame->time, pen, unit, frame->bottom);
      draw_whole_head (pen, width, frame->bottom + 1.5 * row);
    }
  else
    {
      /* The rule stands between the axis, whose names they aren't below, and the heads. */
      space_evenly (pen, &frame->time, columns);
      tov_time_axis_draw (&frame->time, pen, TOV_BUCKET_YEAR, frame->bottom);
      draw_heads (pen, columns, rule - row / 2);
      draw_whole_head_in_line (pen, columns, width, rule - row / 2);
      rule -= row;
    }
  tov_pen_horizontal (pen, TOV_INK_RULE, 0.35, 0, width, rule);
  draw_rows (pen, columns, &whole, width, rows);
  clear_column (&whole);
}
