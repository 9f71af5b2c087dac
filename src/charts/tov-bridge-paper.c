/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-bridge-private.h"

#include <math.h>

#include "tov-codes.h"
#include "tov-format.h"
#include "tov-paper-grid.h"

#define PANELS_IN_ROW 3
#define PITCH 15.5
#define BAR_HEIGHT 11
#define HEAD_GAP 2   /* below the heads */
#define ROWS_GAP 1.5 /* below their rule */
#define END_GAP 2
#define TEXT_GAP 3
#define LEAST_STEP 1.2

/* One panel's place and scale. */
typedef struct
{
  double left;
  double width;
  double low;
  double high;
} Frame;

/* The candidate, the names where they differ, the rules where any are named. */
static guint
head_lines (const TovBridge *bridge)
{
  gboolean has_rules = FALSE;

  for (guint i = 0; i < bridge->panels->len; i++)
    has_rules |= ((TovBridgePanel *) bridge->panels->pdata[i])->rules[TOV_LANGUAGE_ENGLISH] != NULL;

  return 1 + (bridge->same_names ? 0 : 1) + (has_rules ? 1 : 0);
}

static double
group_height (const TovBridge     *bridge,
              const TovChartStyle *style)
{
  return head_lines (bridge) * style->row + HEAD_GAP + ROWS_GAP + TOV_BRIDGE_N_ROWS * PITCH +
         END_GAP;
}

static double
x_of (const Frame *frame,
      double       value)
{
  return frame->left + frame->width * (value - frame->low) / (frame->high - frame->low);
}

/* The names of the rows stand once, to the left; where the panels compare different things, in
 * general words. */
static char *
row_name (const TovBridge      *bridge,
          const TovBridgePanel *panel,
          TovBridgeRow          row,
          TovLanguage           language)
{
  if (row == TOV_BRIDGE_DIFFERENCE)
    return bridge->same_names
               /* Translators: the name of one of the two things compared; beside it stands "DKK
                * 8,325.10 cheaper". */
               ? g_strdup_printf (tov_text (language, "%s in all"), panel->here.name)
               : g_strdup (tov_text (language, "Difference"));
  if (!bridge->same_names && row == TOV_BRIDGE_ALTERNATIVE)
    return g_strdup (tov_codes_label (TOV_CODES_SIDE, "alternative", language));
  if (!bridge->same_names && row == TOV_BRIDGE_HERE)
    return g_strdup (tov_codes_label (TOV_CODES_SIDE, "here", language));

  return tov_bridge_name (panel, row, language);
}

static void
draw_names (const TovBridge *bridge,
            TovPen          *pen,
            double           width,
            double           top)
{
  for (TovBridgeRow row = 0; row < TOV_BRIDGE_N_ROWS; row++)
    {
      g_autofree char *name = row_name (bridge, bridge->panels->pdata[0], row,
                                        pen->style->language);
      gboolean step = row == TOV_BRIDGE_OPERATING || row == TOV_BRIDGE_BENEFIT;

      tov_pen_text_within (pen, step ? TOV_LOOK_ROW (pen->style) : TOV_LOOK_BOLD (pen->style), name,
                           0, top + (row + 0.5) * PITCH, TOV_TEXT_START,
                           tov_paper_module (width, 1) - 4);
    }
}

static void
draw_head (const TovBridge      *bridge,
           TovPen               *pen,
           const TovBridgePanel *panel,
           const Frame          *frame,
           double                top)
{
  TovLanguage language = pen->style->language;
  double row = pen->style->row;

  tov_pen_text_within (pen, TOV_LOOK_BOLD (pen->style), panel->candidate, frame->left,
                       top + row / 2, TOV_TEXT_START, frame->width);
  if (!bridge->same_names)
    {
      /* Translators: two things that are compared: this one and its alternative. */
      g_autofree char *names = g_strdup_printf (tov_text (language, "%s against %s"),
                                                panel->here.name, panel->alternative.name);

      tov_pen_text_within (pen, TOV_LOOK_NOTE (pen->style), names, frame->left, top + row * 1.5,
                           TOV_TEXT_START, frame->width);
    }
  if (panel->rules[language] != NULL)
    tov_pen_text_within (pen, TOV_LOOK_NOTE (pen->style), panel->rules[language], frame->left,
                         top + row * (head_lines (bridge) - 0.5), TOV_TEXT_START, frame->width);
}

/* Inside the bar where it has room, else beside it. */
static void
draw_total (TovPen               *pen,
            const TovBridgePanel *panel,
            TovBridgeRow          row,
            const Frame          *frame,
            double                y)
{
  gboolean here = row == TOV_BRIDGE_HERE;
  g_autofree char *amount = tov_format_amount (pen->style->language, panel->differences[row]);
  TovTextLook look = here ? TOV_LOOK_BOLD (pen->style) : TOV_LOOK_ROW (pen->style);
  double width = tov_pen_width (pen, look, amount);
  double from, to;

  tov_bridge_span (panel, row, &from, &to);
  from = x_of (frame, from);
  to = x_of (frame, to);
  if (panel->differences[row] != 0)
    tov_pen_bar (pen, here ? TOV_INK_MAIN : TOV_INK_SECOND, from, to, y, BAR_HEIGHT, 0.6);

  if (fabs (to - from) >= width + 2 * TEXT_GAP)
    {
      look.ink = here ? TOV_INK_BACKGROUND : TOV_INK_TEXT;
      tov_pen_text (pen, look, amount, MIN (from, to) + TEXT_GAP + 1, y, TOV_TEXT_START);
    }
  else
    tov_pen_text (pen, look, amount,
                  MIN (MAX (from, to) + TEXT_GAP, frame->left + frame->width - width), y,
                  TOV_TEXT_START);
}

/* The amount left of the step, or right of it where the left has no room. */
static void
draw_step (TovPen               *pen,
           const TovBridgePanel *panel,
           TovBridgeRow          row,
           const Frame          *frame,
           double                y)
{
  TovMoney difference = panel->differences[row];
  g_autofree char *amount = tov_format_difference (pen->style->language, difference);
  TovTextLook look = TOV_LOOK_ROW (pen->style);
  double width = tov_pen_width (pen, look, amount);
  double right = frame->left + frame->width;
  double from, to, low, high;

  tov_bridge_span (panel, row, &from, &to);
  from = MIN (x_of (frame, from), right - LEAST_STEP);
  to = MIN (x_of (frame, to), right);
  low = MIN (from, to);
  high = MAX (from, to);
  if (difference != 0)
    tov_pen_bar (pen, tov_bridge_ink (panel, row), from, to, y, BAR_HEIGHT, LEAST_STEP);

  if (low - TEXT_GAP - width >= frame->left + 1)
    tov_pen_text (pen, look, amount, low - TEXT_GAP, y, TOV_TEXT_END);
  else
    {
      TovRect rect = tov_pen_rect (
          pen, look, amount, MIN (high + TEXT_GAP, right - width - TEXT_GAP), y, TOV_TEXT_START);

      tov_pen_patch_label (pen, look, amount, &rect);
    }
}

/* Thin lines carry one row's end to the next row's start. */
static void
draw_carries (TovPen               *pen,
              const TovBridgePanel *panel,
              const Frame          *frame,
              double                top)
{
  double start = panel->alternative.total;
  double ends[] = { start, start + panel->differences[TOV_BRIDGE_OPERATING], panel->here.total };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    tov_pen_vertical (
        pen, TOV_INK_OUTLINE, 0.35, MIN (x_of (frame, ends[i]), frame->left + frame->width - 0.2),
        top + (i + 0.5) * PITCH + BAR_HEIGHT / 2.0, top + (i + 1.5) * PITCH - BAR_HEIGHT / 2.0);
}

static void
draw_panel (const TovBridge      *bridge,
            TovPen               *pen,
            const TovBridgePanel *panel,
            const Frame          *frame,
            double                top,
            GPtrArray            *marks)
{
  TovLanguage language = pen->style->language;
  g_autofree char *result = tov_bridge_result (panel, language);
  double zero = x_of (frame, 0);

  draw_carries (pen, panel, frame, top);
  for (TovBridgeRow row = 0; row < TOV_BRIDGE_N_ROWS; row++)
    {
      double y = top + (row + 0.5) * PITCH;

      if (row == TOV_BRIDGE_DIFFERENCE)
        tov_pen_text_within (pen, TOV_LOOK_BOLD (pen->style), result, frame->left, y,
                             TOV_TEXT_START, frame->width);
      else if (row == TOV_BRIDGE_ALTERNATIVE || row == TOV_BRIDGE_HERE)
        draw_total (pen, panel, row, frame, y);
      else
        draw_step (pen, panel, row, frame, y);
      tov_chart_add_mark (marks, frame->left, y - PITCH / 2, frame->width, PITCH,
                          tov_bridge_mark (panel, row, language));
    }
  tov_pen_vertical (pen, TOV_INK_AXIS, 0.6, zero, top, top + TOV_BRIDGE_DIFFERENCE * PITCH);
}

double
tov_bridge_paper_height (const TovBridge     *bridge,
                         const TovChartStyle *style)
{
  guint groups = (bridge->panels->len + PANELS_IN_ROW - 1) / PANELS_IN_ROW;

  return groups * group_height (bridge, style);
}

void
tov_bridge_draw_paper (const TovBridge *bridge,
                       TovPen          *pen,
                       double           width,
                       double           height,
                       GPtrArray       *marks)
{
  double row = pen->style->row;

  for (guint i = 0; i < bridge->panels->len; i++)
    {
      const TovBridgePanel *panel = bridge->panels->pdata[i];
      guint column = i % PANELS_IN_ROW;
      double top = i / PANELS_IN_ROW * group_height (bridge, pen->style);
      double rows = top + head_lines (bridge) * row + HEAD_GAP + ROWS_GAP;
      Frame frame = { tov_paper_module (width, (int) column + 1), 0, bridge->low, bridge->high };

      /* What has no room is left out; the caller gives the height that was asked for. */
      if (top + group_height (bridge, pen->style) > height + 0.5)
        return;
      frame.width = tov_paper_column_end (width, 3 * (int) column + 6) - frame.left;
      draw_head (bridge, pen, panel, &frame, top);
      if (column == 0)
        {
          tov_pen_horizontal (pen, TOV_INK_RULE, 0.35, 0, width, rows - ROWS_GAP);
          draw_names (bridge, pen, width, rows);
        }
      draw_panel (bridge, pen, panel, &frame, rows, marks);
    }
}
