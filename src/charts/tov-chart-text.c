/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-chart-text.h"

#include <math.h>
#include <string.h>

/* Of the type size: half the height of Inter's figures, and a line that holds "Å" and "j". */
#define HALF_CAPITAL 0.364
#define LINE_HEIGHT 1.2
#define HALO_PAPER 2.4
#define HALO_SCREEN 3

/* Figures that stand under each other are of one width. The hyphen would be as well, and tears words and dates apart: it keeps its own. */
static PangoAttrList *
create_attributes (const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      PangoAttribute *attribute = pango_attr_font_features_new ("tnum=0");

      attribute->start_index = (guint) (hyphen - text);
      attribute->end_index = attribute->start_index + 1;
      pango_attr_list_insert (attributes, attribute);
    }
  return attributes;
}

void
tov_pen_init (TovPen              *pen,
              cairo_t             *cr,
              const TovChartStyle *style)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pen->cr = cr;
  pen->style = style;
  pen->layout = pango_cairo_create_layout (cr);
  pen->size = 0;
  pen->bold = FALSE;

  context = pango_layout_get_context (pen->layout);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context,
                              pango_language_from_string (tov_language_code (style->language)));

  pen->font = pango_font_description_new ();
  pango_font_description_set_family_static (pen->font, style->font_family);
  pango_layout_set_single_paragraph_mode (pen->layout, TRUE);
}

void
tov_pen_clear (TovPen *pen)
{
  g_clear_object (&pen->layout);
  g_clear_pointer (&pen->font, pango_font_description_free);
}

static void
load (TovPen      *pen,
      TovTextLook  look,
      const char  *text)
{
  g_autoptr (PangoAttrList) attributes = create_attributes (text);
  gboolean paper = tov_chart_style_is_paper (pen->style);

  if (pen->size != look.size || pen->bold != look.bold)
    {
      pango_font_description_set_absolute_size (pen->font, look.size * PANGO_SCALE);
      pango_font_description_set_weight (pen->font, !look.bold ? PANGO_WEIGHT_NORMAL
                                                    : paper    ? PANGO_WEIGHT_SEMIBOLD
                                                               : PANGO_WEIGHT_BOLD);
      pango_layout_set_font_description (pen->layout, pen->font);
      pen->size = look.size;
      pen->bold = look.bold;
    }
  pango_layout_set_width (pen->layout, -1);
  pango_layout_set_ellipsize (pen->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_set_attributes (pen->layout, attributes);
}

static double
loaded_width (TovPen *pen)
{
  PangoRectangle logical;

  pango_layout_get_extents (pen->layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

static double
start_of (double        x,
          double        width,
          TovTextAnchor anchor)
{
  return anchor == TOV_TEXT_START ? x : anchor == TOV_TEXT_MIDDLE ? x - width / 2 : x - width;
}

static void
show (TovPen      *pen,
      TovTextLook  look,
      double       x,
      double       y)
{
  cairo_move_to (pen->cr, x, y + HALF_CAPITAL * look.size);
  pango_cairo_show_layout_line (pen->cr, pango_layout_get_line_readonly (pen->layout, 0));
  cairo_new_path (pen->cr);
}

double
tov_pen_width (TovPen      *pen,
               TovTextLook  look,
               const char  *text)
{
  load (pen, look, text);
  return loaded_width (pen);
}

TovRect
tov_pen_rect (TovPen        *pen,
              TovTextLook    look,
              const char    *text,
              double         x,
              double         y,
              TovTextAnchor  anchor)
{
  double width = tov_pen_width (pen, look, text);
  double height = LINE_HEIGHT * look.size;

  return (TovRect) { start_of (x, width, anchor), y - height / 2, width, height };
}

void
tov_pen_text (TovPen        *pen,
              TovTextLook    look,
              const char    *text,
              double         x,
              double         y,
              TovTextAnchor  anchor)
{
  load (pen, look, text);
  tov_chart_style_set_ink (pen->style, pen->cr, look.ink);
  show (pen, look, start_of (x, loaded_width (pen), anchor), y);
}

void
tov_pen_text_within (TovPen        *pen,
                     TovTextLook    look,
                     const char    *text,
                     double         x,
                     double         y,
                     TovTextAnchor  anchor,
                     double         width)
{
  double natural;

  load (pen, look, text);
  natural = loaded_width (pen);
  if (natural > width)
    {
      /* An ellipsis and a letter or two are worth showing; less is not. */
      if (width < look.size * 1.6)
        return;
      pango_layout_set_ellipsize (pen->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (pen->layout, (int) floor (width * PANGO_SCALE));
      natural = MIN (loaded_width (pen), width);
    }

  tov_chart_style_set_ink (pen->style, pen->cr, look.ink);
  show (pen, look, start_of (x, natural, anchor), y);
}

void
tov_pen_label (TovPen        *pen,
               TovTextLook    look,
               const char    *text,
               const TovRect *rect)
{
  double y = rect->y + rect->height / 2;

  load (pen, look, text);
  cairo_move_to (pen->cr, rect->x, y + HALF_CAPITAL * look.size);
  pango_cairo_layout_line_path (pen->cr, pango_layout_get_line_readonly (pen->layout, 0));
  tov_chart_style_set_ink (pen->style, pen->cr, TOV_INK_BACKGROUND);
  cairo_set_line_width (pen->cr, tov_chart_style_is_paper (pen->style) ? HALO_PAPER : HALO_SCREEN);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (pen->cr);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_MITER);

  tov_chart_style_set_ink (pen->style, pen->cr, look.ink);
  show (pen, look, rect->x, y);
}

void
tov_pen_patch_label (TovPen        *pen,
                     TovTextLook    look,
                     const char    *text,
                     const TovRect *rect)
{
  tov_chart_style_set_ink (pen->style, pen->cr, TOV_INK_BACKGROUND);
  cairo_rectangle (pen->cr, rect->x - 1, rect->y, rect->width + 2, rect->height);
  cairo_fill (pen->cr);
  tov_pen_text (pen, look, text, rect->x, rect->y + rect->height / 2, TOV_TEXT_START);
}

/* On the screen, the middle of a line of odd width lies on the middle of a pixel. */
static double
snapped (const TovPen *pen,
         double        position,
         double        line_width)
{
  if (tov_chart_style_is_paper (pen->style))
    return position;
  if ((int) ceil (line_width) % 2 == 1)
    return floor (position) + 0.5;

  return round (position);
}

void
tov_pen_horizontal (TovPen *pen,
                    TovInk  ink,
                    double  line_width,
                    double  x1,
                    double  x2,
                    double  y)
{
  y = snapped (pen, y, line_width);
  tov_chart_style_set_ink (pen->style, pen->cr, ink);
  cairo_set_line_width (pen->cr, line_width);
  cairo_move_to (pen->cr, x1, y);
  cairo_line_to (pen->cr, x2, y);
  cairo_stroke (pen->cr);
}

void
tov_pen_vertical (TovPen *pen,
                  TovInk  ink,
                  double  line_width,
                  double  x,
                  double  y1,
                  double  y2)
{
  x = snapped (pen, x, line_width);
  tov_chart_style_set_ink (pen->style, pen->cr, ink);
  cairo_set_line_width (pen->cr, line_width);
  cairo_move_to (pen->cr, x, y1);
  cairo_line_to (pen->cr, x, y2);
  cairo_stroke (pen->cr);
}

void
tov_pen_bar (TovPen *pen,
             TovInk  ink,
             double  x1,
             double  x2,
             double  y,
             double  height,
             double  min_width)
{
  double left = MIN (x1, x2);
  double width = MAX (fabs (x2 - x1), min_width);
  double top = y - height / 2;

  if (!tov_chart_style_is_paper (pen->style))
    {
      top = round (top);
      height = MAX (round (height), 1);
    }
  /* An outline would stand half outside the bar. */
  if (ink == TOV_INK_SECOND)
    cairo_rectangle (pen->cr, left + 0.4, top + 0.4, MAX (width - 0.8, 0.1),
                     MAX (height - 0.8, 0.1));
  else
    cairo_rectangle (pen->cr, left, top, width, height);
  tov_chart_style_fill (pen->style, pen->cr, ink);
}

char *
tov_chart_capitalise (const char *text)
{
  char first[7] = "";
  gunichar letter = g_utf8_get_char (text);

  g_unichar_to_utf8 (g_unichar_toupper (letter), first);
  return g_strconcat (first, letter != 0 ? g_utf8_next_char (text) : "", NULL);
}
