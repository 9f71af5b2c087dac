/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-chart-style.h"

#include <math.h>

#define DEFAULT_FAMILY "Adwaita Sans,Inter,sans-serif"
#define OUTLINE_WIDTH 0.8

/* 0xRRGGBB. The screen's grid and areas are the mockups' per cent of a colour, laid on the card: no
 * transparency, so that a chart is the same on any surface. In the dark, neutral and not stated are
 * darker than in the mockup, which can't be told from the main colour once turned to grey. */
static const guint32 palettes[TOV_N_MEDIA][TOV_N_INKS] = {
  [TOV_MEDIUM_SCREEN_LIGHT] = {
    [TOV_INK_TEXT] = 0x333338,
    [TOV_INK_SECONDARY] = 0x6C6C70,
    [TOV_INK_MAIN] = 0x0072B2,
    [TOV_INK_SECOND] = 0x0072B2,
    [TOV_INK_NEUTRAL] = 0x8A8F98,
    [TOV_INK_UNKNOWN] = 0xC9CDD3,
    [TOV_INK_AREA] = 0xA8CFE5,
    [TOV_INK_CHEAPER] = 0x0072B2,
    [TOV_INK_DEARER] = 0xD55E00,
    [TOV_INK_AGAINST] = 0xD55E00,
    [TOV_INK_AGAINST_TEXT] = 0xB34F00,
    [TOV_INK_OUTLINE] = 0x2B2B30,
    [TOV_INK_AXIS] = 0x8A8A8F,
    [TOV_INK_RULE] = 0xDCDCDE,
    [TOV_INK_GRID] = 0xE8E8EA,
    [TOV_INK_BACKGROUND] = 0xFFFFFF,
  },
  [TOV_MEDIUM_SCREEN_DARK] = {
    [TOV_INK_TEXT] = 0xFFFFFF,
    [TOV_INK_SECONDARY] = 0xC6C6C7,
    [TOV_INK_MAIN] = 0x56B4E9,
    [TOV_INK_SECOND] = 0x56B4E9,
    [TOV_INK_NEUTRAL] = 0x7C7C84,
    [TOV_INK_UNKNOWN] = 0x5F5F66,
    [TOV_INK_AREA] = 0x406074,
    [TOV_INK_CHEAPER] = 0x56B4E9,
    [TOV_INK_DEARER] = 0xF5924E,
    [TOV_INK_AGAINST] = 0xF5924E,
    [TOV_INK_AGAINST_TEXT] = 0xF5924E,
    [TOV_INK_OUTLINE] = 0xF4F4F6,
    [TOV_INK_AXIS] = 0x9A9AA0,
    [TOV_INK_RULE] = 0x55555A,
    [TOV_INK_GRID] = 0x48484B,
    [TOV_INK_BACKGROUND] = 0x343437,
  },
  [TOV_MEDIUM_PAPER] = {
    [TOV_INK_TEXT] = 0x15191C,
    [TOV_INK_SECONDARY] = 0x474D52,
    [TOV_INK_MAIN] = 0x0F4C5C,
    [TOV_INK_SECOND] = 0x0F4C5C,
    [TOV_INK_NEUTRAL] = 0xA8BCC4,
    [TOV_INK_UNKNOWN] = 0xDCE4E7,
    [TOV_INK_AREA] = 0x9DBCC6,
    [TOV_INK_CHEAPER] = 0x0F4C5C,
    [TOV_INK_DEARER] = 0x9C3B0C,
    [TOV_INK_AGAINST] = 0x9C3B0C,
    [TOV_INK_AGAINST_TEXT] = 0x15191C,
    [TOV_INK_OUTLINE] = 0x15191C,
    [TOV_INK_AXIS] = 0x15191C,
    [TOV_INK_RULE] = 0x474D52,
    [TOV_INK_GRID] = 0xA9AFB3,
    [TOV_INK_BACKGROUND] = 0xFFFFFF,
  },
  [TOV_MEDIUM_PAPER_MONO] = {
    [TOV_INK_TEXT] = 0x111111,
    [TOV_INK_SECONDARY] = 0x474747,
    [TOV_INK_MAIN] = 0x111111,
    [TOV_INK_SECOND] = 0x111111,
    [TOV_INK_NEUTRAL] = 0x111111,
    [TOV_INK_UNKNOWN] = 0x111111,
    [TOV_INK_AREA] = 0x111111,
    [TOV_INK_CHEAPER] = 0x111111,
    [TOV_INK_DEARER] = 0x111111,
    [TOV_INK_AGAINST] = 0x111111,
    [TOV_INK_AGAINST_TEXT] = 0x111111,
    [TOV_INK_OUTLINE] = 0x111111,
    [TOV_INK_AXIS] = 0x111111,
    [TOV_INK_RULE] = 0x474747,
    [TOV_INK_GRID] = 0xAFAFAF,
    [TOV_INK_BACKGROUND] = 0xFFFFFF,
  },
};

/* Lines of a hatch, in points: width and distance from one to the next; both 0 for a solid fill. */
typedef struct
{
  double line;
  double pitch;
  gboolean falling; /* the other way, too, where @crossed */
  gboolean crossed;
  gboolean outlined;
} Hatch;

static const Hatch solid = { 0 };

static Hatch
hatch_for (TovMedium medium,
           TovInk    ink)
{
  gboolean mono = medium == TOV_MEDIUM_PAPER_MONO;

  if (medium != TOV_MEDIUM_PAPER && !mono)
    return solid;

  switch ((int) ink)
    {
    case TOV_INK_CHEAPER:
      return (Hatch) { 1.5, 2.6, .outlined = TRUE };
    case TOV_INK_NEUTRAL:
      return mono ? (Hatch) { 1.5, 3.2, .outlined = TRUE } : solid;
    case TOV_INK_AREA:
      return mono ? (Hatch) { 1.5, 3.2 } : solid;
    case TOV_INK_UNKNOWN:
      return mono ? (Hatch) { 0.5, 3.2, .outlined = TRUE } : solid;
    case TOV_INK_AGAINST:
      if (mono)
        return (Hatch) { 1.0, 3.2, .crossed = TRUE, .outlined = TRUE };
      return (Hatch) { 1.7, 2.6, .falling = TRUE, .outlined = TRUE };
    default:
      return solid;
    }
}

void
tov_chart_style_init (TovChartStyle *style,
                      TovMedium      medium,
                      TovLanguage    language,
                      const char    *font_family,
                      double         text_size)
{
  gboolean paper = medium == TOV_MEDIUM_PAPER || medium == TOV_MEDIUM_PAPER_MONO;

  g_return_if_fail (style != NULL);
  g_return_if_fail (paper || text_size > 0);

  style->medium = medium;
  style->language = language;
  style->font_family = font_family != NULL ? font_family : DEFAULT_FAMILY;
  style->text_size = paper ? 8.5 : text_size;
  style->small_size = paper ? 7.5 : text_size * 0.9;
  style->row = paper ? 13 : ceil (text_size * 1.55);
}

gboolean
tov_chart_style_is_paper (const TovChartStyle *style)
{
  return style->medium == TOV_MEDIUM_PAPER || style->medium == TOV_MEDIUM_PAPER_MONO;
}

void
tov_chart_style_set_ink (const TovChartStyle *style,
                         cairo_t             *cr,
                         TovInk               ink)
{
  guint32 colour = palettes[style->medium][ink];

  cairo_set_source_rgb (cr, (colour >> 16) / 255.0, ((colour >> 8) & 0xFF) / 255.0,
                        (colour & 0xFF) / 255.0);
}

/* One line of the hatch for each whole number of steps, counted from the origin, so that hatches
 * side by side go on in each other. */
static void
add_hatch_lines (cairo_t  *cr,
                 double    pitch,
                 gboolean  falling)
{
  double step = pitch * G_SQRT2;
  double x1, y1, x2, y2;
  double first, last;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  first = floor ((falling ? x1 - y2 : x1 + y1) / step);
  last = ceil ((falling ? x2 - y1 : x2 + y2) / step);

  for (double i = first; i <= last; i++)
    {
      cairo_move_to (cr, falling ? i * step + y1 : i * step - y1, y1);
      cairo_line_to (cr, falling ? i * step + y2 : i * step - y2, y2);
    }
}

static void
fill_hatched (cairo_t     *cr,
              const Hatch *hatch)
{
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_save (cr);
  cairo_clip (cr);
  add_hatch_lines (cr, hatch->pitch, hatch->falling);
  if (hatch->crossed)
    add_hatch_lines (cr, hatch->pitch, !hatch->falling);
  cairo_set_line_width (cr, hatch->line);
  cairo_stroke (cr);
  cairo_restore (cr);

  if (hatch->outlined)
    {
      cairo_append_path (cr, path);
      cairo_set_line_width (cr, OUTLINE_WIDTH);
      cairo_stroke (cr);
    }
  cairo_path_destroy (path);
}

void
tov_chart_style_fill (const TovChartStyle *style,
                      cairo_t             *cr,
                      TovInk               ink)
{
  Hatch hatch = hatch_for (style->medium, ink);
  gboolean white_below = ink == TOV_INK_SECOND || (hatch.line > 0);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (white_below)
    {
      tov_chart_style_set_ink (style, cr, TOV_INK_BACKGROUND);
      cairo_fill_preserve (cr);
    }

  tov_chart_style_set_ink (style, cr, ink);
  if (ink == TOV_INK_SECOND)
    {
      cairo_set_line_width (cr, OUTLINE_WIDTH);
      cairo_stroke (cr);
    }
  else if (hatch.line > 0)
    fill_hatched (cr, &hatch);
  else
    cairo_fill (cr);
  cairo_restore (cr);
}
