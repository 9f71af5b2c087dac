/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-occupancy-private.h"

#include <math.h>

#include "tov-format.h"
#include "tov-labels.h"

/* So many of the most important steps are tried for a label; there is never room for more. */
#define MOST_STEP_LABELS 24
#define MOST_WISHES 4
#define LABEL_GAP 4

/* From @x on, the line stands at @value. */
typedef struct
{
  double x;
  double value;
} Level;

static double
y_of (const TovOccupancyFrame *frame,
      double                   value)
{
  return frame->bottom - (frame->bottom - frame->top) * value / frame->max;
}

static double
right_of (const TovOccupancyFrame *frame)
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

      tov_pen_text (pen, TOV_LOOK_NOTE (pen->style), text, frame->time.x - 6, y_of (frame, value), TOV_TEXT_END);
      if (i > 0)
        tov_pen_horizontal (pen, TOV_INK_GRID, line, frame->time.x, right_of (frame), y_of (frame, value));
    }
}

static void
draw_baseline (TovPen                  *pen,
               const TovOccupancyFrame *frame)
{
  tov_pen_horizontal (pen, TOV_INK_AXIS, tov_chart_style_is_paper (pen->style) ? 0.6 : 1, frame->time.x, right_of (frame), frame->bottom);
}

/* The filled slots bucket by bucket. Buckets narrower than a unit of the picture are averaged, so that there are never more levels than these. */
static GArray *
filled_levels (const TovOccupancyData  *data,
               const TovOccupancyFrame *frame)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (Level));
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

      g_array_append_val (levels, ((Level) { start, sum / MAX (days, 1) }));
      start = end;
      sum = 0;
      days = 0;
    }

  return levels;
}

/* The open slots day by day. Of several steps within a unit of the picture, the lowest, the highest and the last are kept. */
static GArray *
open_levels (const TovOccupancyData  *data,
             const TovOccupancyFrame *frame)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (Level));

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
          g_array_append_val (levels, ((Level) { x, low }));
          g_array_append_val (levels, ((Level) { x, high }));
          g_array_append_val (levels, ((Level) { x, last }));
        }
      else
        for (guint j = i; j < next; j++)
          {
            const TovOpenStep *kept = data->steps->pdata[j];

            g_array_append_val (levels, ((Level) { tov_time_axis_x (&frame->time, kept->day), kept->open }));
          }
      i = next;
    }

  return levels;
}

static double
end_of_level (const GArray            *levels,
              guint                    index,
              const TovOccupancyFrame *frame)
{
  return index + 1 < levels->len ? g_array_index (levels, Level, index + 1).x : right_of (frame);
}

static void
add_steps (cairo_t                 *cr,
           const GArray            *levels,
           const TovOccupancyFrame *frame)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = &g_array_index (levels, Level, i);

      cairo_line_to (cr, level->x, y_of (frame, level->value));
      cairo_line_to (cr, end_of_level (levels, i, frame), y_of (frame, level->value));
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
  cairo_line_to (pen->cr, right_of (frame), frame->bottom);
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
      const Level *level = &g_array_index (levels, Level, i);
      double x = paper ? level->x : floor (level->x) + 0.5;
      double y = y_of (frame, level->value);

      if (!paper)
        y = floor (y) + 0.5;
      if (i == 0 && level->value > 0)
        cairo_move_to (pen->cr, level->x, y);
      else if (i > 0 && from == 0)
        cairo_move_to (pen->cr, x, frame->bottom);
      else if (i > 0)
        cairo_line_to (pen->cr, x, paper ? y_of (frame, from) : floor (y_of (frame, from)) + 0.5);

      if (i > 0)
        cairo_line_to (pen->cr, x, y);
      if (level->value > 0 && i + 1 == levels->len)
        cairo_line_to (pen->cr, right_of (frame), y);
      from = level->value;
    }

  tov_chart_style_set_ink (pen->style, pen->cr, TOV_INK_OUTLINE);
  cairo_set_line_width (pen->cr, paper ? 1.1 : 1.5);
  cairo_stroke (pen->cr);
}

/* No label lies on the outline, and if it can be helped none on the area's edge. */
static void
keep_off (TovLabels               *labels,
          const GArray            *levels,
          const TovOccupancyFrame *frame,
          void                   (*keep) (TovLabels *labels, const TovRect *rect))
{
  double before = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = &g_array_index (levels, Level, i);
      double y = y_of (frame, level->value);
      double from = i == 0 ? y : y_of (frame, before);

      keep (labels, &(TovRect) { level->x, y - 1, end_of_level (levels, i, frame) - level->x, 2 });
      keep (labels, &(TovRect) { level->x - 1, MIN (y, from), 2, fabs (from - y) });
      before = level->value;
    }
}

/* Whether an earlier step already names this one's partnership, or, for a pause, its reason as well. */
static gboolean
was_named (const TovOccupancyData *data,
           guint                   index)
{
  const TovOpenStep *step = data->steps->pdata[index];

  for (guint i = 0; i < index; i++)
    {
      const TovOpenStep *other = data->steps->pdata[i];
      gboolean same_kind = step->pause ? other->pause && other->change < 0 : !other->pause && other->change > 0;

      if (same_kind && g_strcmp0 (other->partnership, step->partnership) == 0 &&
          (!step->pause || g_strcmp0 (other->reason, step->reason) == 0))
        return TRUE;
    }

  return FALSE;
}

static char *
label_pause (const TovOccupancyData *data,
             guint                   index,
             const TovPen           *pen)
{
  const TovOpenStep *step = data->steps->pdata[index];
  TovLanguage language = pen->style->language;
  const char *reason = step->reason;

  if (step->change >= 0 || was_named (data, index))
    return NULL;
  if (reason == NULL || *reason == '\0')
    /* Translators: at a dip of the line of open slots: they are closed for some time. */
    reason = tov_ctext (language, "slots", "closed");
  if (step->partnership == NULL || data->single || tov_chart_style_is_paper (pen->style))
    return tov_chart_capitalise (reason);

  return g_strdup_printf ("%s: %s", step->partnership, reason);
}

/* In a chart of one partnership alone. */
static char *
label_single (const TovOpenStep *step,
              gboolean           first,
              TovLanguage        language)
{
  g_autofree char *count = tov_format_count (language, ABS (step->change));

  if (first)
    return g_strdup_printf (tov_ntext (language, "%s slot", "%s slots", step->change), count);
  if (step->change > 0)
    /* Translators: at a rise of the line of open slots: so many more slots. */
    return g_strdup_printf (tov_ntext (language, "%s more", "%s more", step->change), count);

  /* Translators: at a fall of the line of open slots: so many fewer slots. */
  return g_strdup_printf (tov_ntext (language, "%s fewer", "%s fewer", -step->change), count);
}

/* What stands at a step (transfer full); NULL where nothing is known about it. */
static char *
label_step (const TovOccupancyData *data,
            guint                   index,
            const TovPen           *pen)
{
  const TovOpenStep *step = data->steps->pdata[index];
  TovLanguage language = pen->style->language;
  gboolean paper = tov_chart_style_is_paper (pen->style);
  g_autofree char *change = NULL;

  if (step->change == 0)
    return NULL;
  if (step->pause)
    return label_pause (data, index, pen);
  if (data->single)
    return paper ? label_single (step, !was_named (data, index) && step->change > 0, language) : NULL;
  if (step->partnership == NULL)
    return NULL;
  if (index == 0)
    {
      g_autofree char *count = tov_format_count (language, step->open);

      return paper ? g_strdup_printf ("%s %s", step->partnership, count) : g_strdup (step->partnership);
    }
  if (!paper && step->change > 0 && !was_named (data, index))
    return g_strdup (step->partnership);

  change = tov_format_signed (language, step->change, 0);
  return g_strdup_printf ("%s %s", step->partnership, change);
}

/* Where a label may stand, the best first; returns how many places there are. */
static gsize
wishes_of (const TovOccupancyData  *data,
           const TovOccupancyFrame *frame,
           guint                    index,
           TovRect                  size,
           TovRect                  wishes[MOST_WISHES])
{
  const TovOpenStep *step = data->steps->pdata[index];
  double x = tov_time_axis_x (&frame->time, step->day);
  double after = index + 1 < data->steps->len ? tov_time_axis_x (&frame->time, ((TovOpenStep *) data->steps->pdata[index + 1])->day)
                                              : right_of (frame);
  double y = y_of (frame, step->open);
  double before = y_of (frame, step->open - step->change);
  double left = x - LABEL_GAP - size.width;
  double right = x + LABEL_GAP;
  double above = -size.height - 1;

  if (index == 0 && step->change > 0)
    {
      wishes[0] = (TovRect) { right, y + above, size.width, size.height };
      wishes[1] = (TovRect) { right, y + 2, size.width, size.height };
      return 2;
    }
  if (step->pause)
    {
      double middle = (x + after - size.width) / 2;

      wishes[0] = (TovRect) { middle, before + above, size.width, size.height };
      wishes[1] = (TovRect) { middle, y + 2, size.width, size.height };
      wishes[2] = (TovRect) { right, y + 2, size.width, size.height };
      wishes[3] = (TovRect) { left, y + 2, size.width, size.height };
      return 4;
    }
  if (step->change < 0)
    {
      wishes[0] = (TovRect) { right, before - size.height * 0.25, size.width, size.height };
      wishes[1] = (TovRect) { left, before + above, size.width, size.height };
      return 2;
    }

  wishes[0] = (TovRect) { left, y - size.height * 0.25, size.width, size.height };
  wishes[1] = (TovRect) { left, y + above, size.width, size.height };
  wishes[2] = (TovRect) { right, y + above, size.width, size.height };
  return 3;
}

static int
weight_of (const TovOpenStep *step)
{
  return ABS (step->change) * (step->pause || step->change < 0 ? 1 : 2);
}

/* The first level first, then the larger changes, agreements before pauses, the earlier before the later. */
static int
compare_steps (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const TovOccupancyData *data = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int difference = weight_of (data->steps->pdata[second]) - weight_of (data->steps->pdata[first]);

  if (first == 0 || second == 0 || difference == 0)
    return first < second ? -1 : first > second;

  return difference;
}

/* The lowest and highest that the area's edge gets between two places. */
static void
area_within (const GArray            *levels,
             const TovOccupancyFrame *frame,
             double                   x1,
             double                   x2,
             double                  *highest_edge,
             double                  *lowest_edge)
{
  *highest_edge = frame->bottom;
  *lowest_edge = frame->top;
  for (guint i = 0; i < levels->len; i++)
    {
      double y = y_of (frame, g_array_index (levels, Level, i).value);

      if (g_array_index (levels, Level, i).x >= x2 || end_of_level (levels, i, frame) <= x1)
        continue;
      *highest_edge = MIN (*highest_edge, y);
      *lowest_edge = MAX (*lowest_edge, y);
    }
}

/* On white with a halo, within the area without, for there it would be a hole. */
static void
draw_label (TovPen                  *pen,
            const TovOccupancyFrame *frame,
            const GArray            *filled,
            TovTextLook              look,
            const char              *text,
            const TovRect           *rect)
{
  double highest_edge, lowest_edge;

  area_within (filled, frame, rect->x, rect->x + rect->width, &highest_edge, &lowest_edge);
  if (rect->y < lowest_edge)
    {
      tov_pen_label (pen, look, text, rect);
      return;
    }

  look.ink = TOV_INK_TEXT;
  if (pen->style->medium == TOV_MEDIUM_PAPER_MONO)
    tov_pen_patch_label (pen, look, text, rect);
  else
    tov_pen_text (pen, look, text, rect->x, rect->y + rect->height / 2, TOV_TEXT_START);
}

static void
draw_step_labels (const TovOccupancyData  *data,
                  TovPen                  *pen,
                  const TovOccupancyFrame *frame,
                  const GArray            *filled,
                  TovLabels               *labels)
{
  TovTextLook look = { pen->style->small_size, FALSE, tov_chart_style_is_paper (pen->style) ? TOV_INK_TEXT : TOV_INK_SECONDARY };
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), data->steps->len);

  for (guint i = 0; i < data->steps->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_steps, (gpointer) data);

  for (guint i = 0; i < MIN (order->len, MOST_STEP_LABELS); i++)
    {
      guint index = g_array_index (order, guint, i);
      g_autofree char *text = label_step (data, index, pen);
      TovRect wishes[MOST_WISHES];
      TovRect placed;
      gsize n;

      if (text == NULL)
        continue;

      n = wishes_of (data, frame, index, tov_pen_rect (pen, look, text, 0, 0, TOV_TEXT_START), wishes);
      if (tov_labels_place (labels, wishes, n, &placed))
        draw_label (pen, frame, filled, look, text, &placed);
    }
}

/* Where there is no margin for them, the labels at the end stand above the line and within the area. */
static void
draw_end_labels_inside (const TovOccupancyData  *data,
                        TovPen                  *pen,
                        const TovOccupancyFrame *frame,
                        const GArray            *filled,
                        TovLabels               *labels)
{
  TovTextLook look = { pen->style->small_size, TRUE, TOV_INK_TEXT };
  g_autofree char *open_text = tov_occupancy_open_label (data, pen->style->language);
  g_autofree char *filled_text = tov_occupancy_filled_label (data, pen->style->language);
  TovRect open = tov_pen_rect (pen, look, open_text, right_of (frame), 0, TOV_TEXT_END);
  TovRect area = tov_pen_rect (pen, look, filled_text, right_of (frame) - LABEL_GAP, 0, TOV_TEXT_END);
  double y = y_of (frame, data->open_now);
  double highest_edge, lowest_edge;
  TovRect wishes[3];

  wishes[0] = wishes[1] = open;
  wishes[0].y = y - open.height - 1;
  wishes[1].y = y + 2;
  if (tov_labels_place (labels, wishes, 2, &open))
    draw_label (pen, frame, filled, look, open_text, &open);

  area_within (filled, frame, area.x, area.x + area.width, &highest_edge, &lowest_edge);
  wishes[0] = wishes[1] = wishes[2] = area;
  wishes[0].y = lowest_edge + area.height * 0.5;
  wishes[1].y = lowest_edge + 1;
  wishes[2].y = highest_edge - area.height - 1;
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      if (i < 2 && wishes[i].y + area.height > frame->bottom - 1)
        continue;
      if (!tov_labels_place (labels, &wishes[i], 1, &area))
        continue;

      draw_label (pen, frame, filled, look, filled_text, &area);
      return;
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
    draw_end_labels_inside (data, pen, frame, filled, labels);
  draw_step_labels (data, pen, frame, filled, labels);
}
