/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-bar-layout.h"

#include <math.h>

#include "tov-paper-grid.h"

/* Of the text's size. */
#define FIGURE_GAP 1.05
#define NAME_GAP 0.6
#define LEAST_BAR 2.5  /* narrower bars say nothing */
#define LEAST_NAME 6.5 /* shorter names neither */
#define MOST_BAR 18    /* so much of the width is the bars' before long names are cut */

#define HEAD_GAP_PAPER 2
#define MOST_STRETCH 1.5 /* rows are spread over a space that is too high, but stay a table */

/* Heights of everything, in the order from the top. */
typedef struct
{
  double head;
  double pitch;
  double gap;
  double total;
  double end;
} Heights;

const char *
tov_bar_layout_hidden_text (TovLanguage language)
{
  /* Translators: in place of a number too small to print. */
  return tov_text (language, "not shown");
}

static gboolean
has_heads (const TovBarTable *table)
{
  return table->heads[0] != NULL || table->heads[1] != NULL || table->line_label != NULL;
}

static Heights
natural_heights (const TovBarTable   *table,
                 const TovChartStyle *style)
{
  gboolean paper = tov_chart_style_is_paper (style);
  double row = style->row;

  return (Heights) {
    .head = has_heads (table) || (paper && table->axis != TOV_BAR_AXIS_NONE)
                ? row + (paper ? HEAD_GAP_PAPER : 0)
                : 0,
    .pitch = row,
    .gap = paper ? row / 2 : round (row * 0.3),
    .total = table->total[0] != NULL ? row + (paper ? 4 : round (row * 0.3)) : 0,
    .end = paper ? 2 : 0,
  };
}

static GArray *
make_lines (const TovBarTable *table,
            gboolean           paper)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (TovBarLine));

  for (guint i = 0; i < table->rows->len; i++)
    {
      const TovBarRow *row = table->rows->pdata[i];
      gboolean gap = row->gap && i > 0;

      if (!paper && table->group_lines && row->group != NULL)
        {
          g_array_append_val (lines, ((TovBarLine) { TOV_BAR_LINE_GROUP, i, gap, 0 }));
          gap = FALSE;
        }
      g_array_append_val (lines, ((TovBarLine) { TOV_BAR_LINE_ROW, i, gap, 0 }));
    }

  return lines;
}

static guint
count_gaps (const GArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, TovBarLine, i).gap)
      n++;

  return n;
}

static double
height_of (const Heights *heights,
           const GArray  *lines)
{
  return heights->head + heights->pitch * lines->len + heights->gap * count_gaps (lines) +
         heights->total + heights->end;
}

double
tov_bar_layout_natural_height (const TovBarTable   *table,
                               const TovChartStyle *style)
{
  g_autoptr (GArray) lines = make_lines (table, tov_chart_style_is_paper (style));
  Heights heights = natural_heights (table, style);

  return ceil (height_of (&heights, lines));
}

/* Rows come closer, then head and total go, then the last rows make way for a line that counts them. */
static void
squeeze (Heights             *heights,
         GArray              *lines,
         const TovChartStyle *style,
         double               height)
{
  double least = style->text_size * 1.25;
  double room = height - (heights->head + heights->total + heights->end);
  guint n = lines->len;
  guint keep;

  heights->gap = MIN (heights->gap, 2);
  heights->pitch = CLAMP ((room - heights->gap * count_gaps (lines)) / n, least, heights->pitch);
  if (height_of (heights, lines) <= height)
    return;

  if (height < 6 * least)
    heights->head = heights->total = 0;
  heights->gap = 0;
  room = height - (heights->head + heights->total + heights->end);
  keep = (guint) MAX (floor (room / heights->pitch), 1);
  if (keep >= n)
    return;

  g_array_set_size (lines, keep);
  if (keep > 1)
    {
      TovBarLine *last = &g_array_index (lines, TovBarLine, keep - 1);

      last->kind = TOV_BAR_LINE_MORE;
      /* No group's name without a row of it. */
      if (keep > 2 && last[-1].kind == TOV_BAR_LINE_GROUP)
        {
          last[-1].kind = TOV_BAR_LINE_MORE;
          g_array_set_size (lines, keep - 1);
        }
    }
}

static void
stretch (Heights      *heights,
         const GArray *lines,
         double        height)
{
  double spare = height - height_of (heights, lines);

  heights->pitch = MIN (heights->pitch + spare / lines->len, heights->pitch * MOST_STRETCH);
}

/* Where the rows before @line go on from the last segment, they make it longer. */
static void
add_to_segments (TovBarLayout     *layout,
                 const TovBarLine *line)
{
  gboolean goes_on = line != (TovBarLine *) layout->lines->data &&
                     line[-1].kind == TOV_BAR_LINE_ROW;

  if (line->kind != TOV_BAR_LINE_ROW)
    return;
  if (!goes_on)
    {
      gboolean first = layout->segments->len == 0;

      g_array_append_val (
          layout->segments,
          ((TovBarSegment) { first && layout->paper ? layout->rows_top : line->top, 0 }));
    }
  g_array_index (layout->segments, TovBarSegment, layout->segments->len - 1).bottom = line->top +
                                                                                      layout->pitch;
}

static void
place_lines (TovBarLayout        *layout,
             const Heights       *heights,
             const TovChartStyle *style)
{
  double y = heights->head;

  layout->has_head = heights->head > 0;
  layout->has_total = heights->total > 0;
  layout->pitch = heights->pitch;
  layout->head_y = style->row / 2;
  layout->rows_top = heights->head - (layout->paper ? HEAD_GAP_PAPER : 0);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      TovBarLine *line = &g_array_index (layout->lines, TovBarLine, i);

      y += line->gap ? heights->gap : 0;
      line->top = y;
      y += heights->pitch;
      add_to_segments (layout, line);
    }
  layout->rows_bottom = y;
  layout->total_y = y + heights->total - style->row / 2;
  layout->total_rule = layout->total_y - style->row / 2 - (layout->paper ? 0.5 : 1);
}

/* The row of a line that shows one; NULL for the others. */
static const TovBarRow *
row_of (const TovBarLayout *layout,
        const TovBarTable  *table,
        guint               index)
{
  const TovBarLine *line = &g_array_index (layout->lines, TovBarLine, index);

  return line->kind == TOV_BAR_LINE_ROW ? table->rows->pdata[line->row] : NULL;
}

static double
widest_name (const TovBarLayout *layout,
             const TovBarTable  *table,
             TovPen             *pen)
{
  double widest = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const TovBarRow *row = row_of (layout, table, i);

      if (row != NULL)
        widest = MAX (widest, tov_pen_width (pen, TOV_LOOK_ROW (pen->style), row->label));
    }

  return widest;
}

static double
widest_figure (const TovBarLayout *layout,
               const TovBarTable  *table,
               TovPen             *pen,
               gsize               index)
{
  double widest = 0;

  if (table->heads[index] != NULL)
    widest = tov_pen_width (pen, TOV_LOOK_NOTE (pen->style), table->heads[index]);
  if (table->total[0] != NULL && table->total[index + 1] != NULL)
    widest = MAX (widest, tov_pen_width (pen, TOV_LOOK_BOLD (pen->style), table->total[index + 1]));
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const TovBarRow *row = row_of (layout, table, i);
      TovTextLook look = row != NULL && row->bold ? TOV_LOOK_BOLD (pen->style)
                                                  : TOV_LOOK_ROW (pen->style);

      if (row == NULL)
        continue;
      if (row->hidden && index + 1 == TOV_BAR_FIGURES)
        widest = MAX (widest, tov_pen_width (pen, TOV_LOOK_NOTE (pen->style),
                                             tov_bar_layout_hidden_text (pen->style->language)));
      else if (!row->hidden && row->figures[index] != NULL)
        widest = MAX (widest, tov_pen_width (pen, look, row->figures[index]));
    }

  return widest;
}

/* What is shown at a width, from all of it to the names alone. */
typedef struct
{
  gboolean figures[TOV_BAR_FIGURES];
  gboolean bars;
} Choice;

static const Choice choices[] = {
  { { TRUE, TRUE }, TRUE },   { { FALSE, TRUE }, TRUE },   { { TRUE, TRUE }, FALSE },
  { { FALSE, TRUE }, FALSE }, { { FALSE, FALSE }, FALSE },
};

/* Figures are as wide as they are, names as wide as they are where that leaves bars worth having.
 * FALSE where this choice needs more room. */
static gboolean
try_columns (TovBarLayout        *layout,
             const TovChartStyle *style,
             const Choice        *choice,
             double               name,
             const double        *figures)
{
  double text = style->text_size;
  double least_name = MIN (name, LEAST_NAME * text);
  double right = layout->width;
  double room;

  for (gsize i = TOV_BAR_FIGURES; i-- > 0;)
    {
      layout->figure_right[i] = right;
      layout->shows_figure[i] = choice->figures[i] && figures[i] > 0;
      if (layout->shows_figure[i])
        right -= figures[i] + FIGURE_GAP * text;
    }
  layout->figures_left = right;
  layout->shows_bars = choice->bars;
  layout->bar_right = right;

  room = right - (choice->bars ? (NAME_GAP + LEAST_BAR) * text : 0);
  layout->name_width = MIN (name, room);
  if (choice->bars)
    layout->name_width = MIN (
        name, MAX (least_name, MAX (MIN (room, right * 0.65), right - MOST_BAR * text)));
  layout->bar_left = layout->name_width + NAME_GAP * text;
  return room >= least_name;
}

static void
place_columns_on_screen (TovBarLayout      *layout,
                         const TovBarTable *table,
                         TovPen            *pen)
{
  double name = widest_name (layout, table, pen);
  double figures[TOV_BAR_FIGURES];

  for (gsize i = 0; i < TOV_BAR_FIGURES; i++)
    figures[i] = widest_figure (layout, table, pen, i);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (try_columns (layout, pen->style, &choices[i], name, figures))
      return;
}

static void
place_columns_on_paper (TovBarLayout      *layout,
                        const TovBarTable *table,
                        TovPen            *pen)
{
  double width = layout->width;

  layout->name_x = table->names_first ? 0 : tov_paper_module (width, 1);
  layout->figure_right[0] = tov_paper_column_end (width, 7);
  layout->figure_right[1] = tov_paper_column_end (width, 8);
  for (gsize i = 0; i < TOV_BAR_FIGURES; i++)
    layout->shows_figure[i] = TRUE;
  layout->figures_left = layout->figure_right[0] - widest_figure (layout, table, pen, 0);
  layout->name_width = MAX (layout->figures_left - 6 - layout->name_x, 0);
  layout->bar_left = tov_paper_column_start (width, 9);
  layout->bar_right = width - 0.5;
  layout->shows_bars = TRUE;
}

static void
choose_scale (TovBarLayout      *layout,
              const TovBarTable *table)
{
  double unit = table->axis == TOV_BAR_AXIS_PERCENT ? 100 : 1;
  double max = isfinite (table->line) ? MAX (table->max, table->line) : table->max;

  layout->has_line = isfinite (table->line) && layout->shows_bars;
  layout->has_axis = layout->paper && table->axis != TOV_BAR_AXIS_NONE && layout->has_head;
  layout->ticks = tov_ticks_new (max * unit, TRUE, TOV_TICKS_AROUND);
  layout->max = layout->has_axis ? tov_ticks_last (&layout->ticks) / unit : max > 0 ? max : 1;
}

void
tov_bar_layout_init (TovBarLayout      *layout,
                     const TovBarTable *table,
                     TovPen            *pen,
                     double             width,
                     double             height)
{
  Heights heights = natural_heights (table, pen->style);

  *layout = (TovBarLayout) { .paper = tov_chart_style_is_paper (pen->style), .width = width };
  layout->lines = make_lines (table, layout->paper);
  layout->segments = g_array_new (FALSE, FALSE, sizeof (TovBarSegment));
  if (height_of (&heights, layout->lines) > height)
    squeeze (&heights, layout->lines, pen->style, height);
  else if (!layout->paper)
    stretch (&heights, layout->lines, height);
  place_lines (layout, &heights, pen->style);
  layout->bar_height = layout->paper ? 9 : MIN (heights.pitch * 0.65, pen->style->row * 0.72);

  if (layout->paper)
    place_columns_on_paper (layout, table, pen);
  else
    place_columns_on_screen (layout, table, pen);
  choose_scale (layout, table);
}

void
tov_bar_layout_clear (TovBarLayout *layout)
{
  g_clear_pointer (&layout->lines, g_array_unref);
  g_clear_pointer (&layout->segments, g_array_unref);
}
