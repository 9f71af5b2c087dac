/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-chart.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-error.h"
#include "tov-file.h"

#define NATURAL_PAPER_WIDTH (168 * 72 / 25.4) /* the annex's text width */
#define NATURAL_SCREEN_WIDTH 600
#define LEAST_WIDTH 40
#define GREATEST_SIZE 14400 /* a PDF page's, in points */
#define PNG_DENSITY 2
#define GREATEST_PNG 16000 /* pixels; Cairo's images end at 32767, and memory before that */

typedef enum
{
  FORMAT_SVG,
  FORMAT_PDF,
  FORMAT_PNG,
  N_FORMATS,
} Format;

static const char * const endings[N_FORMATS] = { ".svg", ".pdf", ".png" };

static gboolean
parse_format (const char  *path,
              Format      *format,
              GError     **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (int i = 0; i < N_FORMATS; i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = i;
        return TRUE;
      }

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
               _("The chart can't be written to “%s”: its name must end in .svg, .pdf or .png."),
               path);
  return FALSE;
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (Format      format,
                double      width,
                double      height,
                GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
      return surface;
    case FORMAT_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
      /* Without a date of its own, the same chart gives the same file. */
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
      return surface;
    case FORMAT_PNG:
    case N_FORMATS:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * PNG_DENSITY),
                                            (int) ceil (height * PNG_DENSITY));
      cairo_surface_set_device_scale (surface, PNG_DENSITY, PNG_DENSITY);
      return surface;
    }
}

static cairo_status_t
render (TovChart            *self,
        const TovChartStyle *style,
        Format               format,
        double               width,
        double               height,
        double               margin,
        GByteArray          *bytes)
{
  cairo_surface_t *surface = create_surface (format, width, height, bytes);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format == FORMAT_PDF)
    {
      g_autofree char *title = tov_chart_get_title (self, style->language);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
    }
  if (format != FORMAT_PDF || !tov_chart_style_is_paper (style))
    {
      tov_chart_style_set_ink (style, cr, TOV_INK_BACKGROUND);
      cairo_paint (cr);
    }
  cairo_translate (cr, margin, margin);
  tov_chart_draw (self, cr, style, width - 2 * margin, height - 2 * margin, NULL);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (format == FORMAT_PNG && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
check_size (Format   format,
            double   width,
            double   height,
            double   margin,
            GError **error)
{
  double greatest = format == FORMAT_PNG ? GREATEST_PNG / PNG_DENSITY : GREATEST_SIZE;

  if (width >= LEAST_WIDTH && height >= 2 * margin + LEAST_WIDTH / 2.0 && width <= greatest &&
      height <= greatest)
    return TRUE;

  g_set_error (
      error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
      _("A chart of %.0f by %.0f points can't be made: choose a width and height from %d to %.0f."),
      width, height, LEAST_WIDTH, greatest);
  return FALSE;
}

gboolean
tov_chart_write (TovChart             *self,
                 const TovChartStyle  *style,
                 const char           *path,
                 double                width,
                 double                height,
                 GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) picture = NULL;
  double margin;
  Format format;
  cairo_status_t status;

  g_return_val_if_fail (TOV_IS_CHART (self), FALSE);
  g_return_val_if_fail (style != NULL && path != NULL, FALSE);

  if (!parse_format (path, &format, error))
    return FALSE;

  margin = style->text_size;
  if (width <= 0)
    width = (tov_chart_style_is_paper (style) ? NATURAL_PAPER_WIDTH : NATURAL_SCREEN_WIDTH) +
            2 * margin;
  if (height <= 0)
    height = ceil (tov_chart_get_height (self, style, width - 2 * margin) + 2 * margin);
  if (!check_size (format, width, height, margin, error))
    return FALSE;

  status = render (self, style, format, width, height, margin, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_FAILED, _("The chart could not be drawn: %s."),
                   cairo_status_to_string (status));
      return FALSE;
    }
  picture = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return tov_file_write (path, picture, error);
}
