/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-occupancy-plot-private.h"

#include <math.h>

#include "tov-format.h"

double
tov_occupancy_y_of (const TovOccupancyFrame *frame,
                    double                   value)
{
  return frame->bottom - (frame->bottom - frame->top) * value / frame->max;
}

double
tov_occupancy_right_of (const TovOccupancyFrame *frame)
{
  return frame->time.x + frame->time.width;
}

static void
draw_grid (TovPen                  *pen,
           const TovOccupancyFrame *frame)
{
  double line = tov_chart_style_is_paper (pen->style) ? 0.3 : 1;

  for (guint i = 0; i < frame->ticks.n; i++)
    {
      double value = tov_ticks_value (&frame->ticks, i);
      g_autofree char *text = tov_format_count (pen->style->language, (gint64) value);

      tov_pen_text (pen, TOV_LOOK_NOTE (pen->style), text, frame->time.x - 6,
                    tov_occupancy_y_of (frame, value), TOV_TEXT_END);
      if (i > 0)
        tov_pen_horizontal (pen, TOV_INK_GRID, line, frame->time.x, tov_occupancy_right_of (frame),
                            tov_occupancy_y_of (frame, value));
    }
}

static void
draw_baseline (TovPen                  *pen,
               const TovOccupancyFrame *frame)
{
  tov_pen_horizontal (pen, TOV_INK_AXIS, tov_chart_style_is_paper (pen->style) ? 0.6 : 1,
                      frame->time.x, tov_occupancy_right_of (frame), frame->bottom);
}

/* The filled slots bucket by bucket. Buckets narrower than a unit of the picture are averaged, so
 * that there are never more levels than these. */
static GArray *
filled_levels (const TovOccupancyData  *data,
               const TovOccupancyFrame *frame)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (TovOccupancyLevel));
  double sum = 0;
  int days = 0;
  double start = frame->time.x;

  for (guint i = 0; i < data->buckets->len; i++)
    {
      const TovOccupancyBucket *bucket = &g_array_index (data->buckets, TovOccupancyBucket, i);
      double end = tov_time_axis_x (&frame->time, bucket->days.to + 1);

      sum += bucket->count.filled_days + bucket->count.filled_outside_days;
      days += tov_period_days (bucket->days);
      if (end - start < 1 && i + 1 < data->buckets->len)
        continue;

      g_array_append_val (levels, ((TovOccupancyLevel) { start, sum / MAX (days, 1) }));
      start = end;
      sum = 0;
      days = 0;
    }

  return levels;
}

/* The open slots day by day. Of several steps within a unit of the picture, the lowest, the highest
 * and the last are kept. */
static GArray *
open_levels (const TovOccupancyData  *data,
             const TovOccupancyFrame *frame)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (TovOccupancyLevel));

  for (guint i = 0; i < data->steps->len;)
    {
      const TovOpenStep *step = data->steps->pdata[i];
      double x = tov_time_axis_x (&frame->time, step->day);
      double low = step->open, high = step->open, last = step->open;
      guint next;

      for (next = i + 1; next < data->steps->len; next++)
        {
          const TovOpenStep *other = data->steps->pdata[next];

          if (floor (tov_time_axis_x (&frame->time, other->day)) > floor (x))
            break;
          last = other->open;
          low = MIN (low, last);
          high = MAX (high, last);
        }
      if (next - i > 3)
        {
          g_array_append_val (levels, ((TovOccupancyLevel) { x, low }));
          g_array_append_val (levels, ((TovOccupancyLevel) { x, high }));
          g_array_append_val (levels, ((TovOccupancyLevel) { x, last }));
        }
      else
        for (guint j = i; j < next; j++)
          {
            const TovOpenStep *kept = data->steps->pdata[j];

            g_array_append_val (
                levels,
                ((TovOccupancyLevel) { tov_time_axis_x (&frame->time, kept->day), kept->open }));
          }
      i = next;
    }

  return levels;
}

double
tov_occupancy_end_of_level (const GArray            *levels,
                            guint                    index,
                            const TovOccupancyFrame *frame)
{
  return index + 1 < levels->len ? g_array_index (levels, TovOccupancyLevel, index + 1).x
                                 : tov_occupancy_right_of (frame);
}

static void
add_steps (cairo_t                 *cr,
           const GArray            *levels,
           const TovOccupancyFrame *frame)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const TovOccupancyLevel *level = &g_array_index (levels, TovOccupancyLevel, i);

      cairo_line_to (cr, level->x, tov_occupancy_y_of (frame, level->value));
      cairo_line_to (cr, tov_occupancy_end_of_level (levels, i, frame),
                     tov_occupancy_y_of (frame, level->value));
    }
}

static void
draw_area (TovPen                  *pen,
           const GArray            *levels,
           const TovOccupancyFrame *frame)
{
  gboolean edged = pen->style->medium != TOV_MEDIUM_PAPER;

  if (levels->len == 0)
    return;

  cairo_move_to (pen->cr, frame->time.x, frame->bottom);
  add_steps (pen->cr, levels, frame);
  cairo_line_to (pen->cr, tov_occupancy_right_of (frame), frame->bottom);
  cairo_close_path (pen->cr);
  tov_chart_style_fill (pen->style, pen->cr, TOV_INK_AREA);
  if (!edged)
    return;

  add_steps (pen->cr, levels, frame);
  tov_chart_style_set_ink (pen->style, pen->cr, TOV_INK_MAIN);
  cairo_set_line_width (pen->cr, tov_chart_style_is_paper (pen->style) ? 0.5 : 1.5);
  cairo_stroke (pen->cr);
}

/* The outline leaves out stretches where nothing is open: there it would lie on the zero line. */
static void
draw_outline (TovPen                  *pen,
              const GArray            *levels,
              const TovOccupancyFrame *frame)
{
  gboolean paper = tov_chart_style_is_paper (pen->style);
  double from = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const TovOccupancyLevel *level = &g_array_index (levels, TovOccupancyLevel, i);
      double x = paper ? level->x : floor (level->x) + 0.5;
      double y = tov_occupancy_y_of (frame, level->value);

      if (!paper)
        y = floor (y) + 0.5;
      if (i == 0 && level->value > 0)
        cairo_move_to (pen->cr, level->x, y);
      else if (i > 0 && from == 0)
        cairo_move_to (pen->cr, x, frame->bottom);
      else if (i > 0)
        cairo_line_to (pen->cr, x,
                       paper ? tov_occupancy_y_of (frame, from)
                             : floor (tov_occupancy_y_of (frame, from)) + 0.5);

      if (i > 0)
        cairo_line_to (pen->cr, x, y);
      if (level->value > 0 && i + 1 == levels->len)
        cairo_line_to (pen->cr, tov_occupancy_right_of (frame), y);
      from = level->value;
    }

  tov_chart_style_set_ink (pen->style, pen->cr, TOV_INK_OUTLINE);
  cairo_set_line_width (pen->cr, paper ? 1.1 : 1.5);
  cairo_stroke (pen->cr);
}

/* No label lies on the outline, and if it can be helped none on the area's edge. */
static void
keep_off (TovLabels *labels,
          const GArray *levels,
          const TovOccupancyFrame *frame,
          void (*keep) (TovLabels *labels, const TovRect *rect))
{
  double before = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const TovOccupancyLevel *level = &g_array_index (levels, TovOccupancyLevel, i);
      double y = tov_occupancy_y_of (frame, level->value);
      double from = i == 0 ? y : tov_occupancy_y_of (frame, before);

      keep (labels, &(TovRect) { level->x, y - 1,
                                 tov_occupancy_end_of_level (levels, i, frame) - level->x, 2 });
      keep (labels, &(TovRect) { level->x - 1, MIN (y, from), 2, fabs (from - y) });
      before = level->value;
    }
}

void
tov_occupancy_plot (const TovOccupancyData  *data,
                    TovPen                  *pen,
                    const TovOccupancyFrame *frame,
                    gboolean                 end_labels,
                    double                   label_top)
{
  g_autoptr (GArray) filled = filled_levels (data, frame);
  g_autoptr (GArray) open = open_levels (data, frame);
  TovRect bounds = { frame->time.x, label_top, frame->time.width, frame->bottom - label_top };
  g_autoptr (TovLabels) labels = tov_labels_new (bounds);

  draw_grid (pen, frame);
  draw_area (pen, filled, frame);
  draw_baseline (pen, frame);
  draw_outline (pen, open, frame);
  keep_off (labels, open, frame, tov_labels_block);
  keep_off (labels, filled, frame, tov_labels_avoid);
  if (end_labels)
    tov_occupancy_draw_end_labels (data, pen, frame, filled, open, labels);
  tov_occupancy_draw_step_labels (data, pen, frame, filled, labels);
}
