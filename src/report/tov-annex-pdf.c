/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <gio/gio.h>

#include "tov-annex-private.h"
#include "tov-error.h"
#include "tov-file.h"
#include "tov-pdf-update.h"

#include "tov-config.h"
#include <glib/gi18n-lib.h>

/* The annex as a file: Cairo's PDF 1.4 (its later versions pack objects away where an update can't reach them), then the update. */

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (TovAnnex        *self,
              cairo_surface_t *surface,
              const char      *created)
{
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, tov_annex_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tovholder");
  /* The date of extract and not the clock: the same annex gives the same bytes. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static cairo_status_t
draw_pages (TovAnnex        *self,
            cairo_surface_t *surface,
            GPtrArray       *alternatives,
            GArray          *scopes)
{
  const TovAnnexOptions *options = tov_annex_get_options (self);
  cairo_t *cr = cairo_create (surface);
  guint n_pages = tov_annex_get_n_pages (self);
  TovCanvas canvas;
  cairo_status_t status;

  tov_canvas_init (&canvas, cr, options->language, options->monochrome, alternatives, scopes);
  /* One tag around everything, or the file isn't marked as tagged; ended before the last page is, or Cairo adds an empty one. */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      tov_annex_draw_on_canvas (self, &canvas, page, surface);
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  tov_canvas_clear (&canvas);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static GBytes *
make_pdf (TovAnnex  *self,
          GError   **error)
{
  const TovAnnexOptions *options = tov_annex_get_options (self);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) scopes = g_array_new (FALSE, FALSE, sizeof (TovHeaderScope));
  g_autofree char *day = tov_date_to_iso (options->extracted);
  g_autofree char *created = g_strdup_printf ("%sT00:00:00Z", day);
  g_autoptr (GBytes) pdf = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, TOV_A4_WIDTH,
                                                                  TOV_A4_HEIGHT);
  cairo_status_t status;
  TovPdfUpdate update = {
    .language = options->language == TOV_LANGUAGE_DANISH ? "da-DK" : "en",
    .title = tov_annex_get_title (self),
    .created = created,
    .alternatives = alternatives,
    .header_scopes = scopes,
  };

  set_metadata (self, surface, created);
  status = draw_pages (self, surface, alternatives, scopes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_FAILED, _("The annex could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  pdf = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return tov_pdf_update_append (pdf, &update, error);
}

gboolean
tov_annex_write_pdf (TovAnnex    *self,
                     const char  *path,
                     gboolean     overwrite,
                     GError     **error)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (TOV_IS_ANNEX (self) && path != NULL, FALSE);

  name = g_filename_display_name (path);
  if (!overwrite && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_EXISTS,
                   _("There is already a file at “%s”; choose another name."), name);
      return FALSE;
    }
  pdf = make_pdf (self, error);
  if (pdf == NULL)
    return FALSE;
  return tov_file_write (path, pdf, error);
}
