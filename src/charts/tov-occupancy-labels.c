/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-occupancy-plot-private.h"

#include "tov-format.h"

/* So many of the most important steps are tried for a label; there is never room for more. */
#define MOST_STEP_LABELS 24
#define MOST_WISHES 6
#define LABEL_GAP 4

/* Whether an earlier step already names this one's partnership, or, for a pause, its reason as well. */
static gboolean
was_named (const TovOccupancyData *data,
           guint                   index)
{
  const TovOpenStep *step = data->steps->pdata[index];

  for (guint i = 0; i < index; i++)
    {
      const TovOpenStep *other = data->steps->pdata[i];
      gboolean same_kind = step->pause ? other->pause && other->change < 0
                                       : !other->pause && other->change > 0;

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
    return paper ? label_single (step, !was_named (data, index) && step->change > 0, language)
                 : NULL;
  if (step->partnership == NULL)
    return NULL;
  if (index == 0)
    {
      g_autofree char *count = tov_format_count (language, step->open);

      return paper ? g_strdup_printf ("%s %s", step->partnership, count)
                   : g_strdup (step->partnership);
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
  double after = index + 1 < data->steps->len
                     ? tov_time_axis_x (&frame->time,
                                        ((TovOpenStep *) data->steps->pdata[index + 1])->day)
                     : tov_occupancy_right_of (frame);
  double y = tov_occupancy_y_of (frame, step->open);
  double before = tov_occupancy_y_of (frame, step->open - step->change);
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
      wishes[2] = (TovRect) { after - size.width, y + 2, size.width, size.height };
      wishes[3] = (TovRect) { right, y + 2, size.width, size.height };
      wishes[4] = (TovRect) { left, y + 2, size.width, size.height };
      wishes[5] = (TovRect) { after - size.width, y + 2 + size.height, size.width, size.height };
      return 6;
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

/* The lowest and highest that a stepped line gets between two places. */
static void
edges_within (const GArray            *levels,
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
      double y = tov_occupancy_y_of (frame, g_array_index (levels, TovOccupancyLevel, i).value);

      if (g_array_index (levels, TovOccupancyLevel, i).x >= x2 ||
          tov_occupancy_end_of_level (levels, i, frame) <= x1)
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

  edges_within (filled, frame, rect->x, rect->x + rect->width, &highest_edge, &lowest_edge);
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

void
tov_occupancy_draw_step_labels (const TovOccupancyData  *data,
                                TovPen                  *pen,
                                const TovOccupancyFrame *frame,
                                const GArray            *filled,
                                TovLabels               *labels)
{
  TovTextLook look = { pen->style->small_size, FALSE,
                       tov_chart_style_is_paper (pen->style) ? TOV_INK_TEXT : TOV_INK_SECONDARY };
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

      n = wishes_of (data, frame, index, tov_pen_rect (pen, look, text, 0, 0, TOV_TEXT_START),
                     wishes);
      if (tov_labels_place (labels, wishes, n, &placed))
        draw_label (pen, frame, filled, look, text, &placed);
    }
}

/* Where there is no margin for them, the labels at the end stand above the line and within the area. */
void
tov_occupancy_draw_end_labels (const TovOccupancyData  *data,
                               TovPen                  *pen,
                               const TovOccupancyFrame *frame,
                               const GArray            *filled,
                               const GArray            *open,
                               TovLabels               *labels)
{
  TovTextLook look = { pen->style->small_size, TRUE, TOV_INK_TEXT };
  g_autofree char *open_text = tov_occupancy_open_label (data, pen->style->language);
  g_autofree char *filled_text = tov_occupancy_filled_label (data, pen->style->language);
  TovRect line = tov_pen_rect (pen, look, open_text, tov_occupancy_right_of (frame), 0,
                               TOV_TEXT_END);
  TovRect area = tov_pen_rect (pen, look, filled_text, tov_occupancy_right_of (frame) - LABEL_GAP,
                               0, TOV_TEXT_END);
  double y = tov_occupancy_y_of (frame, data->open_now);
  double highest_edge, lowest_edge, highest_dip, lowest_dip;
  TovRect wishes[4];

  wishes[0] = wishes[1] = line;
  wishes[0].y = y - line.height - 1;
  wishes[1].y = y + 2;
  if (tov_labels_place (labels, wishes, 2, &line))
    draw_label (pen, frame, filled, look, open_text, &line);

  edges_within (filled, frame, area.x, area.x + area.width, &highest_edge, &lowest_edge);
  edges_within (open, frame, area.x, area.x + area.width, &highest_dip, &lowest_dip);
  wishes[0] = wishes[1] = wishes[2] = wishes[3] = area;
  wishes[0].y = lowest_edge + area.height * 0.5;
  wishes[1].y = lowest_edge + 1;
  wishes[2].y = MAX (lowest_edge, lowest_dip) + area.height * 0.5;
  wishes[3].y = highest_edge - area.height - 1;
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      if (i < 3 && wishes[i].y + area.height > frame->bottom - 1)
        continue;
      if (!tov_labels_place (labels, &wishes[i], 1, &area))
        continue;

      draw_label (pen, frame, filled, look, filled_text, &area);
      return;
    }
}
