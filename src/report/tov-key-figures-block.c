/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"

#include <string.h>

typedef struct
{
  TovBlock parent;
  GPtrArray *figures; /* (element-type TovKeyFigure) */
} KeyFiguresBlock;

static void
key_figure_free (TovKeyFigure *self)
{
  g_free (self->label);
  g_free (self->number);
  g_free (self->unit);
  g_free (self->note);
  g_ptr_array_unref (self->row_labels);
  g_ptr_array_unref (self->row_values);
  g_free (self);
}

TovKeyFigure *
tov_key_figure_new (const char *label,
                    const char *number,
                    const char *unit,
                    const char *note)
{
  TovKeyFigure *self = g_new0 (TovKeyFigure, 1);
  g_autofree char *escaped = NULL;

  self->label = g_markup_escape_text (label, -1);
  self->number = g_markup_escape_text (number, -1);
  self->unit = unit != NULL ? g_markup_escape_text (unit, -1) : NULL;
  escaped = g_markup_escape_text (note, -1);
  self->note = tov_bind_last_words (escaped);
  self->row_labels = g_ptr_array_new_with_free_func (g_free);
  self->row_values = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
tov_key_figure_add_row (TovKeyFigure *self,
                        const char   *label,
                        const char   *value)
{
  g_ptr_array_add (self->row_labels, g_markup_escape_text (label, -1));
  g_ptr_array_add (self->row_values, g_markup_escape_text (value, -1));
}

gboolean
tov_key_figure_is_hidden (const TovKeyFigure *self,
                          TovLanguage         language)
{
  g_autofree char *hidden = g_markup_escape_text (tov_hidden_text (language), -1);
  g_autofree char *bound = tov_bind_last_words (hidden);

  for (guint i = 0; i < self->row_values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->row_values, i), hidden))
      return TRUE;
  return strstr (self->note, hidden) != NULL || strstr (self->note, bound) != NULL ||
         g_str_equal (self->number, hidden);
}

static void
draw_rows (const TovKeyFigure *figure,
           TovCanvas          *canvas,
           double              x,
           double              y)
{
  g_autofree char *hidden = g_markup_escape_text (tov_hidden_text (canvas->style.language), -1);

  for (guint i = 0; i < figure->row_labels->len; i++)
    {
      const char *label = g_ptr_array_index (figure->row_labels, i),
                 *value = g_ptr_array_index (figure->row_values, i);
      gboolean change = i + 1 == figure->row_labels->len;
      double at = y + i * tov_face_leading (TOV_FACE_TABLE);

      tov_canvas_begin (canvas, "TR");
      tov_canvas_begin_header (canvas, TOV_HEADER_ROW);
      tov_canvas_text (canvas, TOV_FACE_TABLE, x, at, 0, PANGO_ALIGN_LEFT, label);
      tov_canvas_end (canvas, "TH");
      tov_canvas_begin (canvas, "TD");
      if (g_str_equal (value, hidden))
        tov_canvas_text_right (canvas, TOV_FACE_NOTE, x + TOV_MODULE_WIDTH, at + 2, value);
      else
        tov_canvas_text_right (canvas, change ? TOV_FACE_TABLE_BOLD : TOV_FACE_TABLE,
                               x + TOV_MODULE_WIDTH, at, value);
      tov_canvas_end (canvas, "TD");
      tov_canvas_end (canvas, "TR");
    }
}

static double
draw_figure (const TovKeyFigure *figure,
             TovCanvas          *canvas,
             double              x,
             double              y,
             double              label)
{
  double at = y, note;

  tov_canvas_begin (canvas, "P");
  tov_canvas_rule (canvas, x, at, TOV_MODULE_WIDTH, 0.65);
  at += 5.2;
  tov_canvas_text (canvas, TOV_FACE_CAPTION_BOLD, x, at, TOV_MODULE_WIDTH, PANGO_ALIGN_LEFT,
                   figure->label);
  tov_canvas_end (canvas, "P");
  tov_canvas_begin (canvas, "P");
  at += label;
  tov_canvas_text (canvas, TOV_FACE_KEY, x, at, 0, PANGO_ALIGN_LEFT, figure->number);
  if (figure->unit != NULL)
    /* On the numeral's baseline: both stand in a line of 32.5, the smaller type's baseline lies higher. */
    tov_canvas_text (canvas, TOV_FACE_KEY_UNIT,
                     x + tov_canvas_text_width (canvas, TOV_FACE_KEY, figure->number) + 4, at + 4.6,
                     0, PANGO_ALIGN_LEFT, figure->unit);
  at += tov_face_leading (TOV_FACE_KEY) + 2;
  tov_canvas_end (canvas, "P");
  tov_canvas_begin (canvas, "P");
  note = tov_canvas_text (canvas, TOV_FACE_NOTE, x, at, TOV_MODULE_WIDTH, PANGO_ALIGN_LEFT,
                          figure->note);
  tov_canvas_end (canvas, "P");
  return at + note - y;
}

/* The numerals stand on one line, however many lines a label takes. */
static double
label_height (const KeyFiguresBlock *self,
              TovCanvas             *canvas)
{
  double tallest = 0;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const TovKeyFigure *figure = g_ptr_array_index (self->figures, i);

      tallest = MAX (tallest, tov_canvas_text_height (canvas, TOV_FACE_CAPTION_BOLD,
                                                      TOV_MODULE_WIDTH, figure->label));
    }
  return tallest;
}

static double
head_height (const TovKeyFigure *figure,
             TovCanvas          *canvas,
             double              label)
{
  return 5.2 + label + tov_face_leading (TOV_FACE_KEY) + 2 +
         tov_canvas_text_height (canvas, TOV_FACE_NOTE, TOV_MODULE_WIDTH, figure->note);
}

static double
key_figures_measure (const TovBlock *block,
                     TovCanvas      *canvas)
{
  const KeyFiguresBlock *self = (const KeyFiguresBlock *) block;
  double head = 0, label = label_height (self, canvas);
  guint rows = 0;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const TovKeyFigure *figure = g_ptr_array_index (self->figures, i);

      head = MAX (head, head_height (figure, canvas, label));
      rows = MAX (rows, figure->row_labels->len);
    }
  return head + (rows > 0 ? 4 + 3 + rows * tov_face_leading (TOV_FACE_TABLE) : 0);
}

static double
key_figures_draw (const TovBlock *block,
                  TovCanvas      *canvas,
                  double          y)
{
  const KeyFiguresBlock *self = (const KeyFiguresBlock *) block;
  double head = 0, label = label_height (self, canvas);

  for (guint i = 0; i < self->figures->len; i++)
    head = MAX (head, head_height (g_ptr_array_index (self->figures, i), canvas, label));

  for (guint i = 0; i < self->figures->len; i++)
    {
      const TovKeyFigure *figure = g_ptr_array_index (self->figures, i);
      double x = TOV_MODULE (i);

      draw_figure (figure, canvas, x, y, label);
      if (figure->row_labels->len == 0)
        continue;
      tov_canvas_rule (canvas, x, y + head + 4, TOV_MODULE_WIDTH, 0.35);
      tov_canvas_begin (canvas, "Table");
      draw_rows (figure, canvas, x, y + head + 4 + 3);
      tov_canvas_end (canvas, "Table");
    }
  return key_figures_measure (block, canvas);
}

static void
key_figures_clear (TovBlock *block)
{
  g_ptr_array_unref (((KeyFiguresBlock *) block)->figures);
}

static const TovBlockClass key_figures_class = { key_figures_measure, key_figures_draw,
                                                 key_figures_clear };

TovBlock *
tov_key_figures_block_new (GPtrArray *figures)
{
  KeyFiguresBlock *self = g_new0 (KeyFiguresBlock, 1);

  g_ptr_array_set_free_func (figures, (GDestroyNotify) key_figure_free);
  self->parent.class = &key_figures_class;
  self->parent.space = TOV_BLOCK_SPACE;
  self->figures = figures;
  return &self->parent;
}
