/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <math.h>

#include "samples.h"

/* Draws every chart in every medium and language into sheets, to be looked at: draw-charts FOLDER. */

#define PADDING 14
#define GAP 18

typedef struct
{
  double y;
  double x;
  double row;
  double width;
} Sheet;

static cairo_surface_t *
begin_sheet (double    width,
             double    height,
             double    scale,
             cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale),
                                                         (int) (height * scale));

  cairo_surface_set_device_scale (surface, scale, scale);
  *cr = cairo_create (surface);
  return surface;
}

static void
draw_card (Sheet               *sheet,
           cairo_t             *cr,
           const TovChartStyle *style,
           TovChart            *chart,
           double               width,
           double               height)
{
  if (height <= 0)
    height = tov_chart_get_height (chart, style, width - 2 * PADDING) + 2 * PADDING;
  if (sheet->x + width > sheet->width && sheet->x > GAP)
    {
      sheet->x = GAP;
      sheet->y += sheet->row + GAP;
      sheet->row = 0;
    }

  cairo_save (cr);
  cairo_translate (cr, sheet->x, sheet->y);
  tov_chart_style_set_ink (style, cr, TOV_INK_BACKGROUND);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_translate (cr, PADDING, PADDING);
  tov_chart_draw (chart, cr, style, width - 2 * PADDING, height - 2 * PADDING, NULL);
  cairo_restore (cr);

  sheet->x += width + GAP;
  sheet->row = MAX (sheet->row, height);
}

static GPtrArray *
make_charts (void)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TovOccupancy) weeks = sample_occupancy (SAMPLE_WEEKS);
  g_autoptr (TovOccupancy) months = sample_occupancy (SAMPLE_MONTHS);
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (GPtrArray) one = sample_comparisons (1);
  g_autoptr (GPtrArray) three = sample_comparisons (3);

  g_ptr_array_add (charts, tov_occupancy_chart_new (months));
  g_ptr_array_add (charts, tov_occupancy_chart_new (weeks));
  g_ptr_array_add (charts, tov_outcome_chart_new (outcomes));
  g_ptr_array_add (charts, tov_bridge_chart_new (one));
  g_ptr_array_add (charts, tov_partnership_occupancy_chart_new (weeks));
  g_ptr_array_add (charts, tov_checkpoint_chart_new (outcomes, 20));
  g_ptr_array_add (charts, tov_bridge_chart_new (three));
  return charts;
}

static GPtrArray *
make_awkward_charts (void)
{
  static const char * const hidden[] = { "rehabilitation_team", "not_stated", NULL };
  GPtrArray *charts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TovOutcomes) awkward = sample_outcomes_awkward ();
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (GPtrArray) comparisons = sample_comparisons_awkward ();

  for (Sample sample = SAMPLE_SINGLE; sample < N_SAMPLES; sample++)
    {
      g_autoptr (TovOccupancy) occupancy = sample_occupancy (sample);

      g_ptr_array_add (charts, tov_occupancy_chart_new (occupancy));
      if (sample == SAMPLE_CROWDED || sample == SAMPLE_OVERFULL)
        g_ptr_array_add (charts, tov_partnership_occupancy_chart_new (occupancy));
    }
  g_ptr_array_add (charts, tov_outcome_chart_new (awkward));
  g_ptr_array_add (charts, tov_checkpoint_chart_new (awkward, -1));
  g_ptr_array_add (charts, tov_bridge_chart_new (comparisons));
  g_ptr_array_add (charts, tov_outcome_chart_new (outcomes));
  tov_outcome_chart_suppress (charts->pdata[charts->len - 1], hidden, TRUE);
  return charts;
}

static void
write_sheet (cairo_surface_t *surface,
             cairo_t         *cr,
             const char      *folder,
             const char      *name,
             TovLanguage      language)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, tov_language_code (language));
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s can't be written", path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
draw_sheet (const char  *folder,
            const char  *name,
            GPtrArray   *charts,
            TovMedium    medium,
            TovLanguage  language,
            double       text_size,
            double       width,
            double       height,
            int          columns,
            double       sheet_height)
{
  gboolean paper = medium == TOV_MEDIUM_PAPER || medium == TOV_MEDIUM_PAPER_MONO;
  Sheet sheet = { GAP, GAP, 0, columns * (width + GAP) + GAP };
  TovChartStyle style;
  cairo_surface_t *surface;
  cairo_t *cr;

  tov_chart_style_init (&style, medium, language, NULL, text_size);
  surface = begin_sheet (sheet.width, sheet_height, paper ? 1.6 : 1, &cr);
  cairo_set_source_rgb (cr, medium == TOV_MEDIUM_SCREEN_DARK ? 0.13 : 0.9,
                        medium == TOV_MEDIUM_SCREEN_DARK ? 0.13 : 0.9,
                        medium == TOV_MEDIUM_SCREEN_DARK ? 0.15 : 0.9);
  cairo_paint (cr);
  for (guint i = 0; i < charts->len; i++)
    draw_card (&sheet, cr, &style, charts->pdata[i], width, height);
  write_sheet (surface, cr, folder, name, language);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) charts = make_charts ();
  g_autoptr (GPtrArray) awkward = make_awkward_charts ();
  const char *folder = argc > 1 ? argv[1] : ".";
  double paper_width = 168 * 72 / 25.4 + 2 * PADDING;

  for (TovLanguage language = TOV_LANGUAGE_ENGLISH; language <= TOV_LANGUAGE_DANISH; language++)
    {
      draw_sheet (folder, "light", charts, TOV_MEDIUM_SCREEN_LIGHT, language, 13.3, 497, 262, 2,
                  1140);
      draw_sheet (folder, "dark", charts, TOV_MEDIUM_SCREEN_DARK, language, 13.3, 497, 262, 2,
                  1140);
      draw_sheet (folder, "natural", charts, TOV_MEDIUM_SCREEN_LIGHT, language, 13.3, 640, 0, 2,
                  1500);
      draw_sheet (folder, "small", charts, TOV_MEDIUM_SCREEN_LIGHT, language, 13.3, 228, 148, 4,
                  350);
      draw_sheet (folder, "large-text", charts, TOV_MEDIUM_SCREEN_LIGHT, language, 26, 497, 400, 2,
                  1700);
      draw_sheet (folder, "huge", charts, TOV_MEDIUM_SCREEN_LIGHT, language, 13.3, 1800, 500, 1,
                  3700);
      draw_sheet (folder, "paper", charts, TOV_MEDIUM_PAPER, language, 0, paper_width, 0, 2, 960);
      draw_sheet (folder, "mono", charts, TOV_MEDIUM_PAPER_MONO, language, 0, paper_width, 0, 2,
                  960);
      draw_sheet (folder, "awkward", awkward, TOV_MEDIUM_SCREEN_LIGHT, language, 13.3, 497, 262, 2,
                  2000);
      draw_sheet (folder, "awkward-small", awkward, TOV_MEDIUM_SCREEN_DARK, language, 15, 228, 148,
                  4, 700);
      draw_sheet (folder, "awkward-paper", awkward, TOV_MEDIUM_PAPER, language, 0, paper_width, 0,
                  2, 3400);
    }

  return 0;
}
