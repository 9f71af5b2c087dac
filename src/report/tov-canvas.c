/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-canvas.h"

#include <string.h>

#define FAMILY "Inter, Adwaita Sans, sans-serif"

typedef struct
{
  double size;
  double leading;
  PangoWeight weight;
  TovInk ink;
  gboolean proportional; /* figures: alone and large, a tabular 1 would stand off the left edge */
} Face;

static const Face faces[TOV_N_FACES] = {
  [TOV_FACE_TITLE] = { 27, 32.5, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
  [TOV_FACE_KEY] = { 25, 32.5, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, TRUE },
  [TOV_FACE_KEY_UNIT] = { 12.5, 32.5, PANGO_WEIGHT_NORMAL, TOV_INK_TEXT, FALSE },
  [TOV_FACE_HEADING] = { 19, 26, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
  [TOV_FACE_SECTION] = { 15.5, 19.5, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
  [TOV_FACE_SUBTITLE] = { 12.5, 19.5, PANGO_WEIGHT_NORMAL, TOV_INK_TEXT, FALSE },
  [TOV_FACE_LEAD] = { 10.5, 16.25, PANGO_WEIGHT_NORMAL, TOV_INK_TEXT, FALSE },
  [TOV_FACE_CAPTION] = { 9, 13, PANGO_WEIGHT_NORMAL, TOV_INK_TEXT, FALSE },
  [TOV_FACE_CAPTION_BOLD] = { 9, 13, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
  [TOV_FACE_TABLE] = { 8.5, 13, PANGO_WEIGHT_NORMAL, TOV_INK_TEXT, FALSE },
  [TOV_FACE_TABLE_BOLD] = { 8.5, 13, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
  [TOV_FACE_DEFINITION] = { 8, 10.4, PANGO_WEIGHT_NORMAL, TOV_INK_TEXT, FALSE },
  [TOV_FACE_DEFINITION_BOLD] = { 8, 10.4, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
  [TOV_FACE_NOTE] = { 7.5, 9.75, PANGO_WEIGHT_NORMAL, TOV_INK_SECONDARY, FALSE },
  [TOV_FACE_NOTE_BOLD] = { 7.5, 9.75, PANGO_WEIGHT_SEMIBOLD, TOV_INK_TEXT, FALSE },
};

void
tov_canvas_init (TovCanvas   *self,
                 cairo_t     *cr,
                 TovLanguage  language,
                 gboolean     monochrome,
                 GPtrArray   *alternatives,
                 GArray      *header_scopes)
{
  *self = (TovCanvas) {
    .cr = cairo_reference (cr),
    .tagged = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF,
    .alternatives = alternatives,
    .header_scopes = header_scopes,
  };
  tov_chart_style_init (&self->style, monochrome ? TOV_MEDIUM_PAPER_MONO : TOV_MEDIUM_PAPER,
                        language, FAMILY, 8.5);
}

void
tov_canvas_init_measure (TovCanvas   *self,
                         TovLanguage  language,
                         gboolean     monochrome)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  tov_canvas_init (self, cr, language, monochrome, NULL, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
tov_canvas_clear (TovCanvas *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
}

double
tov_face_leading (TovFace face)
{
  return faces[face].leading;
}

/* Figures of one width bring a hyphen of that width, which tears dates apart: hyphens keep their own. */
static void
narrow_hyphens (PangoAttrList *attributes,
                const char    *text)
{
  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      PangoAttribute *attribute = pango_attr_font_features_new ("tnum=0");

      attribute->start_index = (guint) (hyphen - text);
      attribute->end_index = attribute->start_index + 1;
      pango_attr_list_insert (attributes, attribute);
    }
}

static void
add_attributes (PangoLayout *layout,
                const Face  *face,
                const char  *markup)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *semibold = NULL;
  g_auto (GStrv) parts = NULL;

  /* The family has no bold in the annex: <b> is its semibold. */
  parts = g_strsplit (markup, "<b>", -1);
  semibold = g_strjoinv ("<span weight=\"600\">", parts);
  g_strfreev (parts);
  parts = g_strsplit (semibold, "</b>", -1);
  g_free (semibold);
  semibold = g_strjoinv ("</span>", parts);

  if (!pango_parse_markup (semibold, -1, 0, &attributes, &text, NULL, NULL))
    {
      g_critical ("Not markup: %s", markup);
      return;
    }
  pango_attr_list_insert_before (
      attributes, pango_attr_line_height_new_absolute ((int) (face->leading * PANGO_SCALE)));
  pango_attr_list_insert_before (
      attributes, pango_attr_font_features_new (face->proportional ? "pnum=1" : "tnum=1"));
  narrow_hyphens (attributes, text);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
create_layout (TovCanvas      *self,
               TovFace         which,
               double          width,
               PangoAlignment  align,
               const char     *markup)
{
  const Face *face = &faces[which];
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *description = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_layout_context_changed (layout);
  cairo_font_options_destroy (options);

  pango_font_description_set_family_static (description, self->style.font_family);
  pango_font_description_set_weight (description, face->weight);
  pango_font_description_set_absolute_size (description, face->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_layout_set_alignment (layout, align);
  add_attributes (layout, face, markup);
  return layout;
}

double
tov_canvas_text (TovCanvas      *self,
                 TovFace         face,
                 double          x,
                 double          y,
                 double          width,
                 PangoAlignment  align,
                 const char     *markup)
{
  g_autoptr (PangoLayout) layout = create_layout (self, face, width, align, markup);

  tov_chart_style_set_ink (&self->style, self->cr, faces[face].ink);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  return pango_layout_get_line_count (layout) * faces[face].leading;
}

double
tov_canvas_text_height (TovCanvas  *self,
                        TovFace     face,
                        double      width,
                        const char *markup)
{
  g_autoptr (PangoLayout) layout = create_layout (self, face, width, PANGO_ALIGN_LEFT, markup);

  return pango_layout_get_line_count (layout) * faces[face].leading;
}

double
tov_canvas_text_width (TovCanvas  *self,
                       TovFace     face,
                       const char *markup)
{
  g_autoptr (PangoLayout) layout = create_layout (self, face, 0, PANGO_ALIGN_LEFT, markup);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

void
tov_canvas_text_right (TovCanvas  *self,
                       TovFace     face,
                       double      x,
                       double      y,
                       const char *markup)
{
  tov_canvas_text (self, face, x - tov_canvas_text_width (self, face, markup), y, 0,
                   PANGO_ALIGN_LEFT, markup);
}

void
tov_canvas_rule (TovCanvas *self,
                 double     x,
                 double     y,
                 double     width,
                 double     thickness)
{
  tov_chart_style_set_ink (&self->style, self->cr, TOV_INK_TEXT);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x + width, y);
  cairo_stroke (self->cr);
}

void
tov_canvas_frame (TovCanvas *self,
                  double     x,
                  double     y,
                  double     width,
                  double     height,
                  double     thickness)
{
  tov_chart_style_set_ink (&self->style, self->cr, TOV_INK_TEXT);
  cairo_set_line_width (self->cr, thickness);
  cairo_rectangle (self->cr, x + thickness / 2, y + thickness / 2, width - thickness,
                   height - thickness);
  cairo_stroke (self->cr);
}

void
tov_canvas_begin (TovCanvas  *self,
                  const char *tag)
{
  if (self->tagged)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
tov_canvas_begin_header (TovCanvas      *self,
                         TovHeaderScope  scope)
{
  if (!self->tagged)
    return;
  if (self->header_scopes != NULL)
    g_array_append_val (self->header_scopes, scope);
  cairo_tag_begin (self->cr, "TH", NULL);
}

void
tov_canvas_begin_figure (TovCanvas  *self,
                         const char *alternative)
{
  if (!self->tagged)
    return;
  if (self->alternatives != NULL)
    g_ptr_array_add (self->alternatives, g_strdup (alternative));
  cairo_tag_begin (self->cr, "Figure", NULL);
}

void
tov_canvas_end (TovCanvas  *self,
                const char *tag)
{
  if (self->tagged)
    cairo_tag_end (self->cr, tag);
}
