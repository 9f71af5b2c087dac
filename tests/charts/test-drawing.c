/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <math.h>

#include "samples.h"

/* Around the chart's own rectangle; what is drawn there is drawn outside. */
#define MARGIN 24
#define UNTOUCHED 0xFF00FF

typedef struct
{
  double width;
  double height; /* 0: natural */
  double text_size;
} Size;

static const Size sizes[] = {
  { 200, 120, 13.3 }, { 200, 120, 24 }, { 60, 40, 13.3 }, { 54, 27, 13.3 },  { 340, 0, 13.3 },
  { 497, 262, 13.3 }, { 497, 262, 30 }, { 300, 900, 16 }, { 900, 60, 13.3 }, { 2000, 700, 13.3 },
};

static const Size paper_sizes[] = { { 168 * 72 / 25.4, 0, 8.5 }, { 400, 0, 8.5 } };

static GPtrArray *
make_charts (void)
{
  static const char * const hidden[] = { "rehabilitation_team", "not_stated", "flex_job", NULL };
  GPtrArray *charts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (TovOutcomes) awkward = sample_outcomes_awkward ();
  g_autoptr (TovOutcomes) empty = sample_outcomes_empty ();
  g_autoptr (GPtrArray) different = sample_comparisons_awkward ();

  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      g_autoptr (TovOccupancy) occupancy = sample_occupancy (sample);

      g_ptr_array_add (charts, tov_occupancy_chart_new (occupancy));
      g_ptr_array_add (charts, tov_partnership_occupancy_chart_new (occupancy));
    }
  g_ptr_array_add (charts, tov_outcome_chart_new (outcomes));
  g_ptr_array_add (charts, tov_outcome_chart_new (awkward));
  g_ptr_array_add (charts, tov_outcome_chart_new (empty));
  g_ptr_array_add (charts, tov_outcome_chart_new (outcomes));
  tov_outcome_chart_suppress (charts->pdata[charts->len - 1], hidden, TRUE);
  g_ptr_array_add (charts, tov_checkpoint_chart_new (outcomes, 20));
  g_ptr_array_add (charts, tov_checkpoint_chart_new (awkward, -1));
  g_ptr_array_add (charts, tov_checkpoint_chart_new (empty, 20));
  g_ptr_array_add (charts, tov_bridge_chart_new (different));
  for (guint n = 0; n <= 4; n++)
    {
      g_autoptr (GPtrArray) comparisons = sample_comparisons (n);

      g_ptr_array_add (charts, tov_bridge_chart_new (comparisons));
    }
  return charts;
}

/* Everything outside the rectangle is as it was; a line on its edge may cover half a pixel more. */
static void
assert_margin (cairo_surface_t *surface,
               double           width,
               double           height,
               const char      *what)
{
  const guint32 *pixels = (const guint32 *) cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface) / 4;
  int columns = cairo_image_surface_get_width (surface);
  int rows = cairo_image_surface_get_height (surface);

  for (int y = 0; y < rows; y++)
    for (int x = 0; x < columns; x++)
      {
        gboolean inside = x >= MARGIN - 1 && x < MARGIN + width + 1 && y >= MARGIN - 1 &&
                          y < MARGIN + height + 1;

        if (!inside && (pixels[y * stride + x] & 0xFFFFFF) != UNTOUCHED)
          g_error ("%s: drawn outside, at %d, %d of %.0f × %.0f", what, x - MARGIN, y - MARGIN,
                   width, height);
      }
}

static void
assert_marks (GPtrArray  *marks,
              double      width,
              double      height,
              const char *what)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const TovChartMark *mark = marks->pdata[i];
      gboolean inside = mark->x >= -0.01 && mark->y >= -0.01 &&
                        mark->x + mark->width <= width + 0.01 &&
                        mark->y + mark->height <= height + 0.01;

      if (!inside || mark->width <= 0 || mark->height <= 0)
        g_error ("%s: mark %u (“%s”) lies at %.1f, %.1f, %.1f × %.1f of %.0f × %.0f", what, i,
                 mark->text, mark->x, mark->y, mark->width, mark->height, width, height);
      g_assert_true (g_utf8_validate (mark->text, -1, NULL));
      g_assert_cmpuint (strlen (mark->text), >, 0);
    }
}

static void
free_mark (gpointer mark)
{
  g_free (((TovChartMark *) mark)->text);
  g_free (mark);
}

/* Through the class, so that the base class's clip can't hide what is drawn outside. */
static void
check (TovChart            *chart,
       const TovChartStyle *style,
       double               width,
       double               height,
       const char          *what)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (free_mark);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (width) + 2 * MARGIN, (int) ceil (height) + 2 * MARGIN);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  if (!tov_chart_is_empty (chart))
    TOV_CHART_GET_CLASS (chart)->draw (chart, cr, style, width, height, marks);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  assert_margin (surface, width, height, what);
  assert_marks (marks, width, height, what);
  cairo_surface_destroy (surface);
}

static void
check_sizes (GPtrArray  *charts,
             TovMedium   medium,
             const Size *list,
             gsize       n)
{
  for (TovLanguage language = TOV_LANGUAGE_ENGLISH; language <= TOV_LANGUAGE_DANISH; language++)
    for (gsize i = 0; i < n; i++)
      for (guint j = 0; j < charts->len; j++)
        {
          TovChart *chart = charts->pdata[j];
          g_autofree char *what = g_strdup_printf ("chart %u (%s), medium %d, %s, text %.1f", j,
                                                   G_OBJECT_TYPE_NAME (chart), medium,
                                                   tov_language_code (language), list[i].text_size);
          double height = list[i].height;
          TovChartStyle style;

          tov_chart_style_init (&style, medium, language, NULL, list[i].text_size);
          if (height <= 0)
            height = tov_chart_get_height (chart, &style, list[i].width);
          check (chart, &style, list[i].width, height, what);
        }
}

static void
test_screen (void)
{
  g_autoptr (GPtrArray) charts = make_charts ();

  check_sizes (charts, TOV_MEDIUM_SCREEN_LIGHT, sizes, G_N_ELEMENTS (sizes));
  check_sizes (charts, TOV_MEDIUM_SCREEN_DARK, sizes, 1);
}

static void
test_paper (void)
{
  g_autoptr (GPtrArray) charts = make_charts ();

  check_sizes (charts, TOV_MEDIUM_PAPER, paper_sizes, G_N_ELEMENTS (paper_sizes));
  check_sizes (charts, TOV_MEDIUM_PAPER_MONO, paper_sizes, G_N_ELEMENTS (paper_sizes));
}

/* Every chart with something in it has marks, in reading order, each on its own place. */
static void
test_marks (void)
{
  g_autoptr (GPtrArray) charts = make_charts ();
  TovChartStyle style;

  tov_chart_style_init (&style, TOV_MEDIUM_SCREEN_LIGHT, TOV_LANGUAGE_ENGLISH, NULL, 13.3);
  for (guint i = 0; i < charts->len; i++)
    {
      TovChart *chart = charts->pdata[i];
      double height = tov_chart_get_height (chart, &style, 497);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
      cairo_t *cr = cairo_create (surface);
      g_autoptr (GPtrArray) marks = NULL;

      tov_chart_draw (chart, cr, &style, 497, height, &marks);
      g_assert_cmpint (marks->len > 0, ==, !tov_chart_is_empty (chart));
      for (guint j = 1; j < marks->len; j++)
        {
          const TovChartMark *mark = marks->pdata[j];
          const TovChartMark *before = marks->pdata[j - 1];

          g_assert_true (mark->x >= before->x + before->width - 0.01 ||
                         mark->y >= before->y + before->height - 0.01);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* The mean grey of a fill, as a black-and-white printer's eye sees it. */
static double
grey_of (TovMedium medium,
         TovInk    ink)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  TovChartStyle style;
  double sum = 0;

  tov_chart_style_init (&style, medium, TOV_LANGUAGE_ENGLISH, NULL, 13);
  tov_chart_style_set_ink (&style, cr, TOV_INK_BACKGROUND);
  cairo_paint (cr);
  cairo_scale (cr, 4, 4);
  cairo_rectangle (cr, -5, -5, 60, 60);
  tov_chart_style_fill (&style, cr, ink);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) cairo_image_surface_get_data (surface);
  for (int i = 0; i < 200 * 200; i++)
    sum += 0.299 * (pixels[i] >> 16 & 0xFF) + 0.587 * (pixels[i] >> 8 & 0xFF) +
           0.114 * (pixels[i] & 0xFF);
  cairo_surface_destroy (surface);
  return sum / (200 * 200);
}

/* Fills that stand beside each other can be told apart without colour. */
static void
test_grey (void)
{
  static const TovInk neighbours[][2] = {
    { TOV_INK_MAIN, TOV_INK_NEUTRAL },    { TOV_INK_NEUTRAL, TOV_INK_UNKNOWN },
    { TOV_INK_MAIN, TOV_INK_SECOND },     { TOV_INK_MAIN, TOV_INK_AREA },
    { TOV_INK_AREA, TOV_INK_BACKGROUND }, { TOV_INK_UNKNOWN, TOV_INK_BACKGROUND },
    { TOV_INK_NEUTRAL, TOV_INK_CHEAPER }, { TOV_INK_NEUTRAL, TOV_INK_DEARER },
    { TOV_INK_OUTLINE, TOV_INK_AREA },
  };

  for (TovMedium medium = 0; medium < TOV_N_MEDIA; medium++)
    for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
      {
        double difference = fabs (grey_of (medium, neighbours[i][0]) -
                                  grey_of (medium, neighbours[i][1]));

        if (difference < 20)
          g_error ("Medium %d: inks %d and %d are only %.0f apart in grey", medium,
                   neighbours[i][0], neighbours[i][1], difference);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/drawing/screen", test_screen);
  g_test_add_func ("/charts/drawing/paper", test_paper);
  g_test_add_func ("/charts/drawing/marks", test_marks);
  g_test_add_func ("/charts/drawing/grey", test_grey);
  return g_test_run ();
}
