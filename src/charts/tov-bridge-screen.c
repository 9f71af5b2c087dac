/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-bridge-private.h"

#include <math.h>

#include "tov-format.h"

/* Of the text's size. */
#define GAP 1.05
#define WORD_GAP 0.6
#define LEAST_BAR 3
#define LEAST_NAME 6.5
#define MOST_BAR 24

#define NATURAL_PITCH 1.9 /* rows of the style */
#define MOST_STRETCH 1.35
#define HEAD_LINES 1.2 /* a panel's head, in rows, with some air above it */
#define LEAST_STEP 2

/* Columns, and the rows that have room. */
typedef struct
{
  double name_width;
  gboolean shows_bars;
  double bar_left;
  double bar_right;
  gboolean shows_amounts; /* a part of an amount would be another amount */
  double amount_right;
  gboolean shows_words;
  double word_x;
  double width;

  double pitch;
  double bar_height;
  gboolean shows_heads; /* each panel's candidate type above it */
  guint n_panels;
  gboolean shows_more; /* a line at the end counts those that have no room */
  TovBridgeRow rows[TOV_BRIDGE_N_ROWS];
  guint n_rows;
} Layout;

static gboolean
is_bold (TovBridgeRow row)
{
  return row != TOV_BRIDGE_OPERATING && row != TOV_BRIDGE_BENEFIT;
}

static char *
amount_of (const TovBridgePanel *panel,
           TovBridgeRow          row,
           TovLanguage           language)
{
  if (row == TOV_BRIDGE_ALTERNATIVE || row == TOV_BRIDGE_HERE)
    return tov_format_amount (language, panel->differences[row]);

  return tov_format_difference (language, panel->differences[row]);
}

static const char *
word_of (const TovBridgePanel *panel,
         TovBridgeRow          row,
         TovLanguage           language)
{
  if (row == TOV_BRIDGE_ALTERNATIVE || row == TOV_BRIDGE_HERE)
    /* Translators: the unit beside an amount. */
    return tov_ctext (language, "unit", "DKK");

  return tov_format_difference_word (language, panel->differences[row]);
}

static TovTextLook
look_of (const TovChartStyle *style,
         TovBridgeRow         row)
{
  return is_bold (row) ? TOV_LOOK_BOLD (style) : TOV_LOOK_ROW (style);
}

static void
measure (const TovBridge *bridge,
         TovPen          *pen,
         double          *name,
         double          *amount,
         double          *word)
{
  TovLanguage language = pen->style->language;

  for (guint i = 0; i < bridge->panels->len; i++)
    for (TovBridgeRow row = 0; row < TOV_BRIDGE_N_ROWS; row++)
      {
        const TovBridgePanel *panel = bridge->panels->pdata[i];
        TovTextLook look = look_of (pen->style, row);
        g_autofree char *name_text = tov_bridge_name (panel, row, language);
        g_autofree char *amount_text = amount_of (panel, row, language);

        *name = MAX (*name, tov_pen_width (pen, look, name_text));
        *amount = MAX (*amount, tov_pen_width (pen, look, amount_text));
        *word = MAX (*word, tov_pen_width (pen, look, word_of (panel, row, language)));
      }
}

/* Amounts and their words have their room first, then names, then bars; words go when they would
 * take most of the width. */
static void
place_columns (Layout          *layout,
               const TovBridge *bridge,
               TovPen          *pen)
{
  double text = pen->style->text_size;
  double name = 0, amount = 0, word = 0;
  double room, least_name;

  measure (bridge, pen, &name, &amount, &word);
  least_name = MIN (name, LEAST_NAME * text);
  layout->shows_words = amount + WORD_GAP * text + word <= layout->width * 0.6;
  layout->word_x = layout->width - word;
  layout->amount_right = layout->shows_words ? layout->word_x - WORD_GAP * text : layout->width;
  layout->bar_right = layout->amount_right - amount - GAP * text;

  room = layout->bar_right - GAP * text;
  layout->shows_bars = room - least_name >= LEAST_BAR * text;
  if (layout->shows_bars)
    layout->name_width = MIN (
        name,
        MAX (least_name, MAX (MIN (room * 0.55, room - LEAST_BAR * text), room - MOST_BAR * text)));
  else
    layout->name_width = CLAMP (layout->bar_right, 0, name);
  layout->shows_amounts = amount <= layout->amount_right;
  layout->bar_left = layout->name_width + GAP * text;
}

static double
panel_lines (const Layout *layout)
{
  return layout->n_rows + (layout->shows_heads ? HEAD_LINES : 0);
}

static double
lines_of (const Layout *layout)
{
  return layout->n_panels * panel_lines (layout) + (layout->shows_more ? 1 : 0);
}

static void
show_rows (Layout             *layout,
           const TovBridgeRow *rows,
           guint               n)
{
  for (guint i = 0; i < n; i++)
    layout->rows[i] = rows[i];
  layout->n_rows = n;
}

/* Too low a space shows fewer panels, then the totals and their difference, then the difference alone. */
static void
place_rows (Layout              *layout,
            const TovBridge     *bridge,
            const TovChartStyle *style,
            double               height)
{
  static const TovBridgeRow all[] = {
    TOV_BRIDGE_ALTERNATIVE, TOV_BRIDGE_OPERATING,  TOV_BRIDGE_BENEFIT,
    TOV_BRIDGE_HERE,        TOV_BRIDGE_DIFFERENCE,
  };
  static const TovBridgeRow totals[] = { TOV_BRIDGE_ALTERNATIVE, TOV_BRIDGE_HERE,
                                         TOV_BRIDGE_DIFFERENCE };
  static const TovBridgeRow result[] = { TOV_BRIDGE_DIFFERENCE };
  double natural = style->row * NATURAL_PITCH;
  double least = style->text_size * 1.25;

  layout->n_panels = bridge->panels->len;
  layout->shows_heads = layout->n_panels > 1;
  show_rows (layout, all, G_N_ELEMENTS (all));
  while (layout->n_panels > 1 && lines_of (layout) * least > height)
    {
      layout->n_panels--;
      layout->shows_more = TRUE;
    }
  if (lines_of (layout) * least > height)
    show_rows (layout, totals, G_N_ELEMENTS (totals));
  if (lines_of (layout) * least > height)
    layout->shows_more = layout->shows_heads = FALSE;
  if (lines_of (layout) * least > height)
    show_rows (layout, result, G_N_ELEMENTS (result));

  layout->pitch = MIN (height / lines_of (layout), natural * MOST_STRETCH);
  layout->bar_height = MIN (layout->pitch * 0.6, style->row);
}

static double
x_of (const Layout    *layout,
      const TovBridge *bridge,
      double           value)
{
  return layout->bar_left + (layout->bar_right - layout->bar_left) * (value - bridge->low) /
                                (bridge->high - bridge->low);
}

static gboolean
shows (const Layout *layout,
       TovBridgeRow  row,
       guint        *index)
{
  for (guint i = 0; i < layout->n_rows; i++)
    if (layout->rows[i] == row)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* A dotted line from where one row ends to where another goes on from there. */
static void
draw_carry (TovPen       *pen,
            const Layout *layout,
            double        top,
            TovBridgeRow  from,
            TovBridgeRow  to,
            double        x)
{
  static const double dots[] = { 2, 2 };
  guint first, last;

  if (!shows (layout, from, &first) || !shows (layout, to, &last))
    return;

  cairo_set_dash (pen->cr, dots, G_N_ELEMENTS (dots), 0);
  tov_pen_vertical (pen, TOV_INK_SECONDARY, 1, x,
                    top + (first + 0.5) * layout->pitch + layout->bar_height / 2,
                    top + (last + 0.5) * layout->pitch +
                        (to == TOV_BRIDGE_DIFFERENCE ? 4 : layout->bar_height / 2));
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

static void
draw_carries (TovPen               *pen,
              const Layout         *layout,
              const TovBridge      *bridge,
              const TovBridgePanel *panel,
              double                top)
{
  double start = panel->alternative.total;
  double middle = start + panel->differences[TOV_BRIDGE_OPERATING];

  draw_carry (pen, layout, top, TOV_BRIDGE_ALTERNATIVE, TOV_BRIDGE_DIFFERENCE,
              x_of (layout, bridge, start));
  draw_carry (pen, layout, top, TOV_BRIDGE_OPERATING, TOV_BRIDGE_BENEFIT,
              x_of (layout, bridge, middle));
  draw_carry (pen, layout, top,
              shows (layout, TOV_BRIDGE_BENEFIT, &(guint) { 0 }) ? TOV_BRIDGE_BENEFIT
                                                                 : TOV_BRIDGE_HERE,
              TOV_BRIDGE_DIFFERENCE, x_of (layout, bridge, panel->here.total));
}

static void
draw_arrow (TovPen *pen,
            TovInk  ink,
            double  from,
            double  to,
            double  y)
{
  double head = MIN (5, fabs (to - from));
  double back = to > from ? -head : head;

  if (head < 0.5)
    return;

  y = round (y);
  tov_chart_style_set_ink (pen->style, pen->cr, ink);
  cairo_set_line_width (pen->cr, 2);
  cairo_move_to (pen->cr, from, y);
  cairo_line_to (pen->cr, to, y);
  cairo_move_to (pen->cr, to + back, y - head * 0.8);
  cairo_line_to (pen->cr, to, y);
  cairo_line_to (pen->cr, to + back, y + head * 0.8);
  cairo_stroke (pen->cr);
}

static void
draw_bar (TovPen               *pen,
          const Layout         *layout,
          const TovBridge      *bridge,
          const TovBridgePanel *panel,
          TovBridgeRow          row,
          double                y)
{
  TovInk ink = tov_bridge_ink (panel, row);
  double from, to;

  if (!layout->shows_bars || panel->differences[row] == 0)
    return;

  tov_bridge_span (panel, row, &from, &to);
  from = x_of (layout, bridge, from);
  to = x_of (layout, bridge, to);
  if (row == TOV_BRIDGE_DIFFERENCE)
    draw_arrow (pen, ink, from, to, y);
  else
    tov_pen_bar (pen, ink, MIN (from, layout->bar_right - LEAST_STEP), MIN (to, layout->bar_right),
                 y, layout->bar_height, LEAST_STEP);
}

static void
draw_row (TovPen               *pen,
          const Layout         *layout,
          const TovBridge      *bridge,
          const TovBridgePanel *panel,
          TovBridgeRow          row,
          double                y)
{
  TovLanguage language = pen->style->language;
  g_autofree char *name = tov_bridge_name (panel, row, language);
  g_autofree char *amount = amount_of (panel, row, language);
  TovTextLook look = look_of (pen->style, row);
  TovTextLook word_look = look;

  if (row == TOV_BRIDGE_DIFFERENCE)
    look.ink = tov_bridge_text_ink (panel, row);
  tov_pen_text_within (pen, look, name, 0, y, TOV_TEXT_START, layout->name_width);

  look.ink = tov_bridge_text_ink (panel, row);
  word_look.ink = look.ink;
  if (row == TOV_BRIDGE_ALTERNATIVE || row == TOV_BRIDGE_HERE)
    word_look = (TovTextLook) { pen->style->text_size, FALSE, TOV_INK_SECONDARY };
  if (layout->shows_amounts)
    tov_pen_text (pen, look, amount, layout->amount_right, y, TOV_TEXT_END);
  if (layout->shows_words)
    tov_pen_text (pen, word_look, word_of (panel, row, language), layout->word_x, y,
                  TOV_TEXT_START);
  draw_bar (pen, layout, bridge, panel, row, y);
}

static void
draw_panel (TovPen               *pen,
            const Layout         *layout,
            const TovBridge      *bridge,
            const TovBridgePanel *panel,
            double                top,
            GPtrArray            *marks)
{
  if (layout->shows_heads)
    {
      tov_pen_text_within (pen, TOV_LOOK_BOLD (pen->style), panel->candidate, 0,
                           top + (HEAD_LINES - 0.5) * layout->pitch, TOV_TEXT_START, layout->width);
      top += HEAD_LINES * layout->pitch;
    }
  if (layout->shows_bars)
    {
      double zero = x_of (layout, bridge, 0);
      double end = top + layout->n_rows * layout->pitch;

      draw_carries (pen, layout, bridge, panel, top);
      tov_pen_vertical (pen, TOV_INK_AXIS, 1, zero, top, end);
    }
  for (guint i = 0; i < layout->n_rows; i++)
    {
      draw_row (pen, layout, bridge, panel, layout->rows[i], top + (i + 0.5) * layout->pitch);
      tov_chart_add_mark (marks, 0, top + i * layout->pitch, layout->width, layout->pitch,
                          tov_bridge_mark (panel, layout->rows[i], pen->style->language));
    }
}

static void
draw_more (TovPen       *pen,
           const Layout *layout,
           guint         n)
{
  g_autofree char *count = tov_format_count (pen->style->language, n);
  /* Translators: below cost comparisons that are shown, so many others have no room. */
  g_autofree char *text = g_strdup_printf (
      tov_ntext (pen->style->language, "%s more comparison", "%s more comparisons", n), count);

  tov_pen_text_within (pen, TOV_LOOK_NOTE (pen->style), text, 0,
                       (lines_of (layout) - 0.5) * layout->pitch, TOV_TEXT_START, layout->width);
}

double
tov_bridge_screen_height (const TovBridge     *bridge,
                          const TovChartStyle *style)
{
  guint n = bridge->panels->len;

  return ceil (n * (TOV_BRIDGE_N_ROWS + (n > 1 ? HEAD_LINES : 0)) * style->row * NATURAL_PITCH);
}

void
tov_bridge_draw_screen (const TovBridge *bridge,
                        TovPen          *pen,
                        double           width,
                        double           height,
                        GPtrArray       *marks)
{
  Layout layout = { .width = width };

  place_columns (&layout, bridge, pen);
  place_rows (&layout, bridge, pen->style, height);
  for (guint i = 0; i < layout.n_panels; i++)
    draw_panel (pen, &layout, bridge, bridge->panels->pdata[i],
                i * layout.pitch * panel_lines (&layout), marks);
  if (layout.shows_more)
    draw_more (pen, &layout, bridge->panels->len - layout.n_panels);
}
