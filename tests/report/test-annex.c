/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tov-annex-numbers.h"
#include "tov-annex.h"
#include "tov-error.h"
#include "tov-examples.h"

typedef struct
{
  TovStore *store;
  TovScope *scope;
  TovAnnexOptions options;
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = tov_store_new_memory (&error);
  g_assert_no_error (error);
  tov_example_load (data != NULL ? data : "professional-partnership", fixture->store, &error);
  g_assert_no_error (error);
  fixture->scope = tov_scope_new (fixture->store, TOV_DATE_NONE, TOV_DATE_NONE, TOV_DATE_NONE,
                                  &error);
  g_assert_no_error (error);
  tov_annex_options_init (&fixture->options);
  fixture->options.extracted = tov_date_from_ymd (2016, 1, 13);
  fixture->folder = g_dir_make_tmp ("tov-annex-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  tov_scope_free (fixture->scope);
  tov_annex_options_clear (&fixture->options);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static TovAnnex *
make_annex (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TovAnnex *annex = tov_annex_new (fixture->store, fixture->scope, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (annex);
  return annex;
}

static GBytes *
write_and_read (Fixture  *fixture,
                TovAnnex *annex)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bilag.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  tov_annex_write_pdf (annex, path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  g_unlink (path);
  return g_bytes_new_take (data, length);
}

/* The text as a reader gets it; NULL where the tool isn't there. No-break spaces become plain ones. */
static char *
text_of (Fixture  *fixture,
         TovAnnex *annex)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (fixture->folder, "bilag.pdf", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  if (tool == NULL)
    return NULL;
  tov_annex_write_pdf (annex, path, FALSE, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, tool, "-layout", path, "-",
                              NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  parts = g_strsplit (text, "\u00a0", -1);
  return g_strjoinv (" ", parts);
}

static void
assert_holds (const char *text,
              const char *needle)
{
  if (strstr (text, needle) == NULL)
    g_error ("“%s” is not in the annex:\n%s", needle, text);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (TovAnnex) first = make_annex (fixture), second = make_annex (fixture);
  g_autoptr (GBytes) a = write_and_read (fixture, first), b = write_and_read (fixture, first),
                     c = write_and_read (fixture, second);

  g_assert_true (g_bytes_equal (a, b));
  g_assert_true (g_bytes_equal (a, c));
}

static void
test_internal_text (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TovAnnex) annex = NULL;
  g_autofree char *text = NULL;

  fixture->options.is_public = FALSE;
  fixture->options.language = TOV_LANGUAGE_ENGLISH;
  annex = make_annex (fixture);
  text = text_of (fixture, annex);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_holds (text, "Internal edition");
  assert_holds (text, "81");
  assert_holds (text, "60 ended, 21 running");
  assert_holds (text, "8,325.10");
  assert_holds (text, "6,184.90");
  assert_holds (text, "324.50");
  assert_holds (text, "100 days");
  assert_holds (text, "extracted 13-01-2016");
  g_assert_null (strstr (text, "not shown"));
  g_assert_null (strstr (text, "K-0"));
}

static void
test_public_text (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (TovAnnex) annex = make_annex (fixture);
  g_autofree char *text = text_of (fixture, annex);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_holds (text, "Offentlig udgave");
  assert_holds (text, "vises ikke");
  assert_holds (text, "8.325,10");
  assert_holds (text, "udtræk 13-01-2016");
  g_assert_null (strstr (text, "K-0"));
}

/* Every figure has its text alternative, the document its language, and each page its number. */
/* Falck's second quarter of 2015 has four ended placements, of which no row may tell. */
static void
test_few_ended (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 falck = tov_store_partnership_by_name (fixture->store, "Falck", &error);
  g_autoptr (TovAnnex) annex = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  tov_scope_free (fixture->scope);
  fixture->scope = tov_scope_new (fixture->store, tov_date_from_ymd (2015, 4, 1),
                                  tov_date_from_ymd (2015, 6, 30), TOV_DATE_NONE, &error);
  g_assert_no_error (error);
  tov_scope_add_partnership (fixture->scope, falck);
  annex = make_annex (fixture);
  text = text_of (fixture, annex);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_holds (text, "afsluttede: vises ikke");
  assert_holds (text, "Resultaterne er udeladt");
  g_assert_null (strstr (text, "Afsluttede i alt"));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (TovAnnex) annex = make_annex (fixture);
  g_autoptr (GBytes) pdf = write_and_read (fixture, annex);
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);

  g_assert_nonnull (memmem (bytes, length, "/Alt <FEFF", strlen ("/Alt <FEFF")));
  g_assert_nonnull (memmem (bytes, length, "/Lang (da-DK)", strlen ("/Lang (da-DK)")));
  g_assert_nonnull (
      memmem (bytes, length, "/MarkInfo << /Marked true", strlen ("/MarkInfo << /Marked true")));
  g_assert_nonnull (memmem (bytes, length, "/Outlines", strlen ("/Outlines")));
}

static gboolean
is_white (cairo_surface_t *surface,
          int              x0,
          int              y0,
          int              x1,
          int              y1)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++)
      if (data[y * stride + x] > 40)
        return FALSE;
  return TRUE;
}

/* No page's content runs into its margins or over the footer, in any edition, section by section. */
static void
test_margins (Fixture       *fixture,
              gconstpointer  data)
{
  for (int edition = 0; edition < 4; edition++)
    {
      g_autoptr (TovAnnex) annex = NULL;

      fixture->options.is_public = edition % 2 == 0;
      fixture->options.language = edition / 2 == 0 ? TOV_LANGUAGE_DANISH : TOV_LANGUAGE_ENGLISH;
      annex = make_annex (fixture);
      g_assert_cmpuint (tov_annex_get_n_pages (annex), >=, 4);
      for (guint page = 0; page < tov_annex_get_n_pages (annex); page++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 596, 842);
          cairo_t *cr = cairo_create (surface);

          tov_annex_draw_page (annex, cr, page);
          cairo_destroy (cr);
          cairo_surface_flush (surface);
          g_assert_true (is_white (surface, 0, 0, 66, 842));
          g_assert_true (is_white (surface, 547, 0, 596, 842));
          g_assert_true (is_white (surface, 0, 0, 596, 52));
          g_assert_true (is_white (surface, 0, 787, 596, 798));
          cairo_surface_destroy (surface);
        }
    }
}

static void
test_refuses (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TovAnnex) annex = make_annex (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "there.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no-folder", "bilag.pdf", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (tov_annex_write_pdf (annex, path, FALSE, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
  g_assert_true (tov_annex_write_pdf (annex, path, TRUE, &error));
  g_assert_no_error (error);
  g_unlink (path);
  g_assert_false (tov_annex_write_pdf (annex, nowhere, FALSE, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
}

/* In a public edition no small number is left standing, whatever the period: each cell that is shown is 0 or at least the threshold. */
static void
test_suppression (Fixture       *fixture,
                  gconstpointer  data)
{
  TovDate first = fixture->scope->period.from, last = fixture->scope->period.to;

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (TovScope) scope = NULL;
      g_autoptr (TovAnnexNumbers) numbers = NULL;
      g_autoptr (GError) error = NULL;
      TovDate from = g_test_rand_int_range (first, last),
              to = g_test_rand_int_range (from, last + 1);

      scope = tov_scope_new (fixture->store, from, to, TOV_DATE_NONE, &error);
      g_assert_no_error (error);
      numbers = tov_annex_numbers_new (fixture->store, scope, TOV_LANGUAGE_DANISH, 5, NULL, &error);
      g_assert_no_error (error);
      for (guint p = 0; p < numbers->partnerships->len; p++)
        {
          const TovAnnexPart *part = g_ptr_array_index (numbers->partnerships, p);
          guint cells[] = { part->candidates, part->running, part->ended, part->success };

          for (gsize c = 0; c < G_N_ELEMENTS (cells); c++)
            if (!tov_annex_cells_hidden (numbers->cells, cells[c]))
              {
                gint64 value = tov_annex_cells_value (numbers->cells, cells[c]);

                g_assert_true (value == 0 || value >= 5);
              }
        }
    }
}

/* A file with nothing in it gives an annex that says so, on one page. */
static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_new_memory (&error);
  g_autoptr (TovScope) scope = tov_scope_new (store, TOV_DATE_NONE, TOV_DATE_NONE, TOV_DATE_NONE,
                                              &error);
  g_autoptr (TovAnnex) annex = NULL;
  TovAnnexOptions options;

  g_assert_no_error (error);
  tov_annex_options_init (&options);
  annex = tov_annex_new (store, scope, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tov_annex_get_n_pages (annex), ==, 1);
  tov_annex_options_clear (&options);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/annex/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/report/annex/internal-text", Fixture, NULL, set_up, test_internal_text, tear_down);
  g_test_add ("/report/annex/public-text", Fixture, NULL, set_up, test_public_text, tear_down);
  g_test_add ("/report/annex/few-ended", Fixture, NULL, set_up, test_few_ended, tear_down);
  g_test_add ("/report/annex/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/report/annex/margins", Fixture, NULL, set_up, test_margins, tear_down);
  g_test_add ("/report/annex/margins-company-centres", Fixture, "company-centres", set_up,
              test_margins, tear_down);
  g_test_add ("/report/annex/margins-skive", Fixture, "skive", set_up, test_margins, tear_down);
  g_test_add ("/report/annex/refuses", Fixture, NULL, set_up, test_refuses, tear_down);
  g_test_add ("/report/annex/suppression", Fixture, NULL, set_up, test_suppression, tear_down);
  g_test_add_func ("/report/annex/empty", test_empty);
  return g_test_run ();
}
