/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-bar-table.h"

#include <math.h>

#include "tov-bar-layout.h"
#include "tov-format.h"

static void
free_row (gpointer item)
{
  TovBarRow *row = item;

  g_free (row->group);
  g_free (row->group_note);
  g_free (row->label);
  for (gsize i = 0; i < TOV_BAR_FIGURES; i++)
    g_free (row->figures[i]);
  g_free (row->mark);
  g_free (row);
}

TovBarTable *
tov_bar_table_new (void)
{
  TovBarTable *self = g_new0 (TovBarTable, 1);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->line = NAN;
  return self;
}

void
tov_bar_table_free (TovBarTable *self)
{
  g_ptr_array_unref (self->rows);
  for (gsize i = 0; i < G_N_ELEMENTS (self->heads); i++)
    g_free (self->heads[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (self->total); i++)
    g_free (self->total[i]);
  g_free (self->line_label);
  g_free (self);
}

TovBarRow *
tov_bar_table_add (TovBarTable *self)
{
  TovBarRow *row = g_new0 (TovBarRow, 1);

  row->value = NAN;
  row->ink = TOV_INK_NEUTRAL;
  g_ptr_array_add (self->rows, row);
  return row;
}

static double
x_of (const TovBarLayout *layout,
      double              value)
{
  return layout->bar_left +
         (layout->bar_right - layout->bar_left) * CLAMP (value / layout->max, 0, 1);
}

static void
draw_figures (TovPen             *pen,
              const TovBarLayout *layout,
              char * const        texts[TOV_BAR_FIGURES],
              TovTextLook         look,
              double              y)
{
  for (gsize i = 0; i < TOV_BAR_FIGURES; i++)
    if (texts[i] != NULL && layout->shows_figure[i])
      tov_pen_text (pen, look, texts[i], layout->figure_right[i], y, TOV_TEXT_END);
}

static void
draw_bar (TovPen             *pen,
          const TovBarLayout *layout,
          const TovBarRow    *row,
          double              y)
{
  if (!layout->shows_bars || !isfinite (row->value) || row->value <= 0)
    return;

  tov_pen_bar (pen, row->ink, layout->bar_left, x_of (layout, row->value), y, layout->bar_height,
               tov_chart_style_is_paper (pen->style) ? 0.6 : 1);
}

static void
draw_row (TovPen             *pen,
          const TovBarLayout *layout,
          const TovBarRow    *row,
          double              y)
{
  const TovChartStyle *style = pen->style;
  TovTextLook look = row->bold ? TOV_LOOK_BOLD (style) : TOV_LOOK_ROW (style);
  TovTextLook name = layout->paper || !row->bold ? look : TOV_LOOK_ROW (style);

  tov_pen_text_within (pen, name, row->label, layout->name_x, y, TOV_TEXT_START,
                       layout->name_width);
  if (row->hidden)
    {
      if (layout->shows_figure[TOV_BAR_FIGURES - 1])
        tov_pen_text (pen, TOV_LOOK_NOTE (style), tov_bar_layout_hidden_text (style->language),
                      layout->figure_right[TOV_BAR_FIGURES - 1], y, TOV_TEXT_END);
      return;
    }

  draw_figures (pen, layout, row->figures, look, y);
  draw_bar (pen, layout, row, y);
}

/* On paper, groups hang in the first column, the note under the name. */
static void
draw_group (TovPen             *pen,
            const TovBarLayout *layout,
            const TovBarRow    *row,
            double              y,
            gboolean            room_for_note)
{
  double width = layout->name_x - 4;

  if (row->group != NULL)
    tov_pen_text_within (pen, TOV_LOOK_BOLD (pen->style), row->group, 0, y, TOV_TEXT_START, width);
  if (row->group_note != NULL && room_for_note)
    tov_pen_text_within (pen, TOV_LOOK_NOTE (pen->style), row->group_note, 0, y + layout->pitch,
                         TOV_TEXT_START, width);
}

static void
draw_group_line (TovPen             *pen,
                 const TovBarLayout *layout,
                 const TovBarRow    *row,
                 double              y)
{
  TovTextLook look = TOV_LOOK_BOLD (pen->style);
  double name = MIN (tov_pen_width (pen, look, row->group), layout->width);

  tov_pen_text_within (pen, look, row->group, 0, y, TOV_TEXT_START, layout->width);
  if (row->group_note != NULL)
    tov_pen_text_within (pen, TOV_LOOK_NOTE (pen->style), row->group_note, name + 8, y,
                         TOV_TEXT_START, layout->width - name - 8);
}

static void
draw_more (TovPen             *pen,
           const TovBarLayout *layout,
           guint               n,
           double              y)
{
  g_autofree char *count = tov_format_count (pen->style->language, n);
  /* Translators: the last line of a chart whose rows don't all fit. */
  g_autofree char *text = g_strdup_printf (
      tov_ntext (pen->style->language, "%s more row", "%s more rows", n), count);

  tov_pen_text_within (pen, TOV_LOOK_NOTE (pen->style), text, layout->name_x, y, TOV_TEXT_START,
                       layout->width - layout->name_x);
}

static char *
tick_text (const TovBarTable  *self,
           const TovBarLayout *layout,
           guint               index,
           TovLanguage         language)
{
  double value = tov_ticks_value (&layout->ticks, index);

  if (self->axis == TOV_BAR_AXIS_PERCENT && index > 0)
    return tov_format_percent (language, value / 100, tov_ticks_decimals (&layout->ticks));

  return tov_format_count (language, (gint64) value);
}

/* Grid and ticks above the bars, where the line's own label leaves room. */
static void
draw_axis (const TovBarTable  *self,
           TovPen             *pen,
           const TovBarLayout *layout,
           const TovRect      *line_label)
{
  double unit = self->axis == TOV_BAR_AXIS_PERCENT ? 100 : 1;

  if (!layout->has_axis)
    return;

  for (guint i = 0; i < layout->ticks.n; i++)
    {
      g_autofree char *text = tick_text (self, layout, i, pen->style->language);
      double x = x_of (layout, tov_ticks_value (&layout->ticks, i) / unit);
      TovTextAnchor anchor = i == 0                     ? TOV_TEXT_START
                             : i + 1 == layout->ticks.n ? TOV_TEXT_END
                                                        : TOV_TEXT_MIDDLE;
      TovRect rect = tov_pen_rect (pen, TOV_LOOK_NOTE (pen->style), text, x, layout->head_y,
                                   anchor);

      if (i > 0)
        tov_pen_vertical (pen, TOV_INK_GRID, 0.3, x, layout->rows_top, layout->rows_bottom);
      rect.x -= 3;
      rect.width += 6;
      if (line_label->width == 0 || !tov_rect_overlaps (&rect, line_label))
        tov_pen_text (pen, TOV_LOOK_NOTE (pen->style), text, x, layout->head_y, anchor);
    }
}

static TovRect
line_label_rect (const TovBarTable  *self,
                 TovPen             *pen,
                 const TovBarLayout *layout)
{
  TovTextLook look = { pen->style->small_size, TRUE, TOV_INK_TEXT };
  TovRect rect = { 0 };

  if (!layout->has_line || self->line_label == NULL || !layout->has_head)
    return rect;

  rect = tov_pen_rect (pen, look, self->line_label, x_of (layout, self->line), layout->head_y,
                       TOV_TEXT_MIDDLE);
  rect.x = CLAMP (rect.x, layout->bar_left, MAX (layout->bar_left, layout->bar_right - rect.width));
  if (rect.x + rect.width > layout->bar_right + 1)
    rect.width = 0;
  return rect;
}

static void
draw_zero_line (TovPen             *pen,
                const TovBarLayout *layout)
{
  if (!layout->shows_bars)
    return;

  for (guint i = 0; i < layout->segments->len; i++)
    {
      const TovBarSegment *segment = &g_array_index (layout->segments, TovBarSegment, i);

      tov_pen_vertical (pen, TOV_INK_AXIS, layout->paper ? 0.6 : 1, layout->bar_left, segment->top,
                        segment->bottom);
    }
}

/* Dashes on a white casing, to be seen on bars of any fill. */
static void
draw_line (const TovBarTable  *self,
           TovPen             *pen,
           const TovBarLayout *layout,
           const TovRect      *label)
{
  TovTextLook look = { pen->style->small_size, TRUE, TOV_INK_TEXT };
  double x = x_of (layout, self->line);
  double casing = layout->paper ? 2.6 : 3;
  const double dashes[] = { layout->paper ? 2.6 : 4, layout->paper ? 1.6 : 2 };

  if (!layout->has_line)
    return;

  x = MIN (x, layout->bar_right - casing / 2);
  for (guint i = 0; i < layout->segments->len; i++)
    {
      const TovBarSegment *segment = &g_array_index (layout->segments, TovBarSegment, i);

      tov_pen_vertical (pen, TOV_INK_BACKGROUND, casing, x, segment->top, segment->bottom);
      cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
      tov_pen_vertical (pen, TOV_INK_OUTLINE, 1, x, segment->top, segment->bottom);
      cairo_set_dash (pen->cr, NULL, 0, 0);
    }
  if (label->width > 0)
    tov_pen_text (pen, look, self->line_label, label->x, layout->head_y, TOV_TEXT_START);
}

static void
draw_rows (const TovBarTable  *self,
           TovPen             *pen,
           const TovBarLayout *layout,
           GPtrArray          *marks)
{
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const TovBarLine *line = &g_array_index (layout->lines, TovBarLine, i);
      double y = line->top + layout->pitch / 2;
      const TovBarRow *row;

      if (line->kind == TOV_BAR_LINE_MORE)
        {
          draw_more (pen, layout, self->rows->len - line->row, y);
          return;
        }
      row = self->rows->pdata[line->row];
      if (line->kind == TOV_BAR_LINE_GROUP)
        {
          draw_group_line (pen, layout, row, y);
          continue;
        }
      if (layout->paper && !self->names_first)
        draw_group (pen, layout, row, y, i + 1 < layout->lines->len);
      draw_row (pen, layout, row, y);
      tov_chart_add_mark (marks, 0, line->top, layout->width, layout->pitch, g_strdup (row->mark));
    }
}

static void
draw_total (const TovBarTable  *self,
            TovPen             *pen,
            const TovBarLayout *layout)
{
  TovTextLook look = TOV_LOOK_BOLD (pen->style);
  double rule_end = layout->paper ? layout->figure_right[TOV_BAR_FIGURES - 1] : layout->width;

  if (!layout->has_total)
    return;

  tov_pen_horizontal (pen, TOV_INK_RULE, layout->paper ? 0.35 : 1, layout->name_x, rule_end,
                      layout->total_rule);
  tov_pen_text_within (pen, look, self->total[0], layout->name_x, layout->total_y, TOV_TEXT_START,
                       layout->paper ? layout->name_width : layout->figures_left - layout->name_x);
  draw_figures (pen, layout, self->total + 1, look, layout->total_y);
}

double
tov_bar_table_height (const TovBarTable   *self,
                      const TovChartStyle *style)
{
  return tov_bar_layout_natural_height (self, style);
}

void
tov_bar_table_draw (const TovBarTable   *self,
                    cairo_t             *cr,
                    const TovChartStyle *style,
                    double               width,
                    double               height,
                    GPtrArray           *marks)
{
  g_auto (TovPen) pen = { NULL };
  g_auto (TovBarLayout) layout = { NULL };
  TovRect line_label;

  tov_pen_init (&pen, cr, style);
  tov_bar_layout_init (&layout, self, &pen, width, height);
  line_label = line_label_rect (self, &pen, &layout);

  if (layout.has_head)
    draw_figures (&pen, &layout, self->heads, TOV_LOOK_NOTE (style), layout.head_y);
  draw_axis (self, &pen, &layout, &line_label);
  if (layout.paper && layout.has_head)
    tov_pen_horizontal (&pen, TOV_INK_RULE, 0.35, 0, width, layout.rows_top);
  draw_rows (self, &pen, &layout, marks);
  draw_zero_line (&pen, &layout);
  draw_line (self, &pen, &layout, &line_label);
  draw_total (self, &pen, &layout);
}
