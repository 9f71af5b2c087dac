/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gstdio.h>

#include "samples.h"
#include "tov-error.h"

typedef struct
{
  char *folder;
  TovChart *chart;
  TovChartStyle style;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovOccupancy) occupancy = sample_occupancy (SAMPLE_WEEKS);

  fixture->folder = g_dir_make_tmp ("tov-charts-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->chart = tov_occupancy_chart_new (occupancy);
  tov_chart_style_init (&fixture->style, TOV_MEDIUM_PAPER, TOV_LANGUAGE_DANISH, NULL, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->chart);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

/* Writes, reads and removes; the folder must hold nothing else then. */
static GBytes *
write_and_read (Fixture    *fixture,
                const char *name,
                double      width,
                double      height)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  tov_chart_write (fixture->chart, &fixture->style, path, width, height, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return g_bytes_new_take (contents, length);
}

static void
assert_begins (GBytes     *bytes,
               const char *magic)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (length, >, 500);
  g_assert_cmpmem (data, strlen (magic), magic, strlen (magic));
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (GBytes) svg = write_and_read (fixture, "chart.svg", 0, 0);
  g_autoptr (GBytes) pdf = write_and_read (fixture, "chart.PDF", 0, 0);
  g_autoptr (GBytes) png = write_and_read (fixture, "chart.png", 0, 0);

  assert_begins (svg, "<?xml");
  assert_begins (pdf, "%PDF-");
  assert_begins (png, "\x89PNG");
}

static void
test_deterministic (Fixture       *fixture,
                    gconstpointer  unused)
{
  static const char * const names[] = { "a.svg", "a.pdf", "a.png" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) first = write_and_read (fixture, names[i], 500, 300);
      g_autoptr (GBytes) second = write_and_read (fixture, names[i], 500, 300);

      g_assert_true (g_bytes_equal (first, second));
      /* No date of the day of writing. */
      g_assert_null (
          g_strstr_len (g_bytes_get_data (first, NULL), g_bytes_get_size (first), "CreationDate"));
    }
}

/* Twice as many pixels as points: bytes 16 to 23 of a PNG are its width and height. */
static void
test_density (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (GBytes) png = write_and_read (fixture, "chart.png", 300, 200);
  const guint8 *data = g_bytes_get_data (png, NULL);

  g_assert_cmpint (data[18] << 8 | data[19], ==, 600);
  g_assert_cmpint (data[22] << 8 | data[23], ==, 400);
}

static void
assert_refused (Fixture      *fixture,
                const char   *name,
                double        width,
                TovErrorCode  code)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_chart_write (fixture->chart, &fixture->style, path, width, 0, &error));
  g_assert_error (error, TOV_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  unused)
{
  assert_refused (fixture, "chart.gif", 0, TOV_ERROR_INVALID_ARGUMENT);
  assert_refused (fixture, "chart", 0, TOV_ERROR_INVALID_ARGUMENT);
  assert_refused (fixture, "no-such-folder/chart.svg", 0, TOV_ERROR_NOT_FOUND);
  assert_refused (fixture, "chart.svg", 3, TOV_ERROR_INVALID_ARGUMENT);
  assert_refused (fixture, "chart.png", 1e6, TOV_ERROR_INVALID_ARGUMENT);
}

/* A failure leaves what was there. */
static void
test_in_the_way (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "chart.svg", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (fixture, "chart.svg", 0, TOV_ERROR_IO);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/charts/writer/formats", test_formats);
  ADD ("/charts/writer/deterministic", test_deterministic);
  ADD ("/charts/writer/density", test_density);
  ADD ("/charts/writer/refused", test_refused);
  ADD ("/charts/writer/in-the-way", test_in_the_way);
  return g_test_run ();
}
