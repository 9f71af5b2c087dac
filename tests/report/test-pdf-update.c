/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tov-canvas.h"
#include "tov-error.h"
#include "tov-pdf-update.h"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Two figures and a header cell of each scope, on two pages. */
static GBytes *
draw_pdf (GPtrArray *alternatives,
          GArray    *scopes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 595, 842);
  cairo_t *cr;
  TovCanvas canvas;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2016-01-13T00:00:00Z");
  cr = cairo_create (surface);
  tov_canvas_init (&canvas, cr, TOV_LANGUAGE_DANISH, FALSE, alternatives, scopes);
  tov_canvas_begin (&canvas, "Document");
  for (int page = 0; page < 2; page++)
    {
      tov_canvas_begin_figure (&canvas, page == 0 ? "Første: 21 af 22 pladser er besat"
                                                  : "Second (with parentheses)");
      tov_canvas_text (&canvas, TOV_FACE_TABLE, 50, 50, 0, PANGO_ALIGN_LEFT, "22 åbne");
      tov_canvas_end (&canvas, "Figure");
      tov_canvas_begin (&canvas, "Table");
      tov_canvas_begin (&canvas, "TR");
      tov_canvas_begin_header (&canvas, page == 0 ? TOV_HEADER_COLUMN : TOV_HEADER_ROW);
      tov_canvas_text (&canvas, TOV_FACE_NOTE, 50, 100, 0, PANGO_ALIGN_LEFT, "Antal");
      tov_canvas_end (&canvas, "TH");
      tov_canvas_end (&canvas, "TR");
      tov_canvas_end (&canvas, "Table");
      if (page == 1)
        tov_canvas_end (&canvas, "Document");
      cairo_show_page (cr);
    }
  tov_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

typedef struct
{
  GPtrArray *alternatives;
  GArray *scopes;
  GBytes *pdf;
  TovPdfUpdate update;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->alternatives = g_ptr_array_new_with_free_func (g_free);
  fixture->scopes = g_array_new (FALSE, FALSE, sizeof (TovHeaderScope));
  fixture->pdf = draw_pdf (fixture->alternatives, fixture->scopes);
  fixture->update = (TovPdfUpdate) { "da-DK", "Partnerskaber & »bilag«", "2016-01-13T00:00:00Z",
                                     fixture->alternatives, fixture->scopes };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->alternatives);
  g_array_unref (fixture->scopes);
  g_bytes_unref (fixture->pdf);
}

static gboolean
holds (GBytes     *pdf,
       const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

/* What the standard tool says of the file; left out where it isn't there. */
static void
check_with_qpdf (GBytes *pdf)
{
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "tov-pdf-update-XXXXXX", NULL);
  g_autoptr (GSubprocess) check = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  if (qpdf == NULL)
    return;
  fd = g_mkstemp (path);
  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), &error));
  check = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, qpdf, "--check", path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (check, NULL, &error));
  g_assert_no_error (error);
  g_unlink (path);
}

static void
test_append (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = tov_pdf_update_append (fixture->pdf, &fixture->update, &error);
  gsize length;

  g_assert_no_error (error);
  g_assert_nonnull (whole);
  /* What Cairo wrote stays as it is. */
  length = g_bytes_get_size (fixture->pdf);
  g_assert_cmpint (
      memcmp (g_bytes_get_data (whole, NULL), g_bytes_get_data (fixture->pdf, NULL), length), ==,
      0);
  g_assert_true (holds (whole, "/Lang (da-DK)"));
  g_assert_true (holds (whole, "/DisplayDocTitle true"));
  g_assert_true (holds (whole, "<dc:language><rdf:Bag><rdf:li>da-DK"));
  g_assert_true (holds (whole, "Partnerskaber &amp; »bilag«"));
  /* "Før" in UTF-16 */
  g_assert_true (holds (whole, "/Alt <FEFF004600F80072"));
  g_assert_true (holds (whole, "/Alt <FEFF005300650063006F006E0064"));
  g_assert_true (holds (whole, "/Scope /Column"));
  g_assert_true (holds (whole, "/Scope /Row"));
  check_with_qpdf (whole);
}

static void
test_mismatch (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  /* One text too few, one too many: either would put a text on the wrong figure. */
  g_ptr_array_set_size (fixture->alternatives, 1);
  g_assert_null (tov_pdf_update_append (fixture->pdf, &fixture->update, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_FAILED);
  g_clear_error (&error);
  g_ptr_array_add (fixture->alternatives, g_strdup ("two"));
  g_ptr_array_add (fixture->alternatives, g_strdup ("three"));
  g_assert_null (tov_pdf_update_append (fixture->pdf, &fixture->update, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_FAILED);
  g_clear_error (&error);
  g_ptr_array_set_size (fixture->alternatives, 2);
  g_array_set_size (fixture->scopes, 1);
  g_assert_null (tov_pdf_update_append (fixture->pdf, &fixture->update, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_FAILED);
}

static void
test_not_a_pdf (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const texts[] = {
    "", "hello", "trailer startxref 0", "trailer << /Size 3 /Root 1 0 R >> startxref 999999",
    "%PDF-1.4\ntrailer << /Size 3 /Root 7 0 R >>\nstartxref\n0\n"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (tov_pdf_update_append (bytes, &fixture->update, &error));
      g_assert_error (error, TOV_ERROR, TOV_ERROR_FAILED);
    }
}

/* A file cut off anywhere is refused or completed, never read past its end. */
static void
test_cut_off (Fixture       *fixture,
              gconstpointer  data)
{
  gsize length = g_bytes_get_size (fixture->pdf);

  for (gsize n = 0; n < length; n += 37)
    {
      /* A copy of exactly this length, so that the sanitizer sees a read beyond it. */
      g_autofree char *cut = g_memdup2 (g_bytes_get_data (fixture->pdf, NULL), n + 1);
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&cut), n);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) whole = tov_pdf_update_append (bytes, &fixture->update, &error);

      g_assert_true ((whole == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/pdf-update/append", Fixture, NULL, set_up, test_append, tear_down);
  g_test_add ("/report/pdf-update/mismatch", Fixture, NULL, set_up, test_mismatch, tear_down);
  g_test_add ("/report/pdf-update/not-a-pdf", Fixture, NULL, set_up, test_not_a_pdf, tear_down);
  g_test_add ("/report/pdf-update/cut-off", Fixture, NULL, set_up, test_cut_off, tear_down);
  return g_test_run ();
}
