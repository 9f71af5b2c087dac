/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"

/* The blocks that are text: headings, lead paragraphs, notes, the framed warning, columns of method. */

typedef struct
{
  TovBlock parent;
  char *label;
  char *markup;
  TovFace face;
} TextBlock;

static void
text_block_clear (TovBlock *block)
{
  TextBlock *self = (TextBlock *) block;

  g_free (self->label);
  g_free (self->markup);
}

static TextBlock *
text_block_new (const TovBlockClass *class,
                const char          *label,
                const char          *markup)
{
  TextBlock *self = g_new0 (TextBlock, 1);

  self->parent.class = class;
  self->parent.space = TOV_BLOCK_SPACE;
  self->label = label != NULL ? g_markup_escape_text (label, -1) : NULL;
  self->markup = g_strdup (markup);
  return self;
}

/* Headings */

static double
heading_measure (const TovBlock *block,
                 TovCanvas      *canvas)
{
  const TextBlock *self = (const TextBlock *) block;

  return tov_canvas_text_height (canvas, self->face, TOV_TEXT_WIDTH, self->markup);
}

static double
heading_draw (const TovBlock *block,
              TovCanvas      *canvas,
              double          y)
{
  const TextBlock *self = (const TextBlock *) block;
  const char *tag = self->face == TOV_FACE_HEADING ? "H2" : "H3";
  double height;

  tov_canvas_begin (canvas, tag);
  height = tov_canvas_text (canvas, self->face, 0, y, TOV_TEXT_WIDTH, PANGO_ALIGN_LEFT,
                            self->markup);
  tov_canvas_end (canvas, tag);
  return height;
}

static const TovBlockClass heading_class = { heading_measure, heading_draw, text_block_clear };

TovBlock *
tov_heading_block_new (const char *text,
                       gboolean    part)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  TextBlock *self = text_block_new (&heading_class, NULL, escaped);

  self->face = part ? TOV_FACE_HEADING : TOV_FACE_SECTION;
  self->parent.new_part = part;
  self->parent.space = part ? 2 * TOV_BLOCK_SPACE : 26;
  self->parent.keep = TRUE;
  self->parent.outline = g_strdup (text);
  return &self->parent;
}

/* Lead text and notes: at B, with or without a label hanging in A */

static double
lead_measure (const TovBlock *block,
              TovCanvas      *canvas)
{
  const TextBlock *self = (const TextBlock *) block;

  return tov_canvas_text_height (canvas, self->face, TOV_BODY_WIDTH, self->markup);
}

static double
lead_draw (const TovBlock *block,
           TovCanvas      *canvas,
           double          y)
{
  const TextBlock *self = (const TextBlock *) block;
  double height;

  if (self->label != NULL)
    {
      /* Read out alone, not run into the text. */
      tov_canvas_begin (canvas, "P");
      /* The label is set in smaller type: lower it on to the first line's baseline. */
      tov_canvas_text (canvas, TOV_FACE_CAPTION_BOLD, 0, y + 2.2, TOV_MODULE_WIDTH,
                       PANGO_ALIGN_LEFT, self->label);
      tov_canvas_end (canvas, "P");
    }
  tov_canvas_begin (canvas, "P");
  height = tov_canvas_text (canvas, self->face, TOV_MODULE (1), y, TOV_BODY_WIDTH, PANGO_ALIGN_LEFT,
                            self->markup);
  tov_canvas_end (canvas, "P");
  return height;
}

static const TovBlockClass lead_class = { lead_measure, lead_draw, text_block_clear };

TovBlock *
tov_lead_block_new (const char *label,
                    const char *markup)
{
  TextBlock *self = text_block_new (&lead_class, label, markup);

  self->face = TOV_FACE_LEAD;
  return &self->parent;
}

TovBlock *
tov_note_block_new (const char *markup)
{
  g_autofree char *bound = tov_bind_last_words (markup);
  TextBlock *self = text_block_new (&lead_class, NULL, bound);

  self->face = TOV_FACE_NOTE;
  self->parent.space = 6.5;
  return &self->parent;
}

/* The framed warning */

#define FRAME_PAD 9.0

static double
frame_measure (const TovBlock *block,
               TovCanvas      *canvas)
{
  const TextBlock *self = (const TextBlock *) block;
  double label = tov_canvas_text_height (canvas, TOV_FACE_CAPTION_BOLD,
                                         TOV_MODULE_WIDTH - FRAME_PAD, self->label);
  double text = tov_canvas_text_height (canvas, TOV_FACE_CAPTION, TOV_BODY_WIDTH - FRAME_PAD,
                                        self->markup);

  return MAX (label, text) + 2 * FRAME_PAD;
}

static double
frame_draw (const TovBlock *block,
            TovCanvas      *canvas,
            double          y)
{
  const TextBlock *self = (const TextBlock *) block;
  double height = frame_measure (block, canvas);

  tov_canvas_begin (canvas, "P");
  tov_canvas_frame (canvas, 0, y, TOV_TEXT_WIDTH, height, 1.0);
  tov_canvas_text (canvas, TOV_FACE_CAPTION_BOLD, FRAME_PAD, y + FRAME_PAD,
                   TOV_MODULE_WIDTH - FRAME_PAD, PANGO_ALIGN_LEFT, self->label);
  tov_canvas_end (canvas, "P");
  tov_canvas_begin (canvas, "P");
  tov_canvas_text (canvas, TOV_FACE_CAPTION, TOV_MODULE (1), y + FRAME_PAD,
                   TOV_BODY_WIDTH - FRAME_PAD, PANGO_ALIGN_LEFT, self->markup);
  tov_canvas_end (canvas, "P");
  return height;
}

static const TovBlockClass frame_class = { frame_measure, frame_draw, text_block_clear };

TovBlock *
tov_frame_block_new (const char *label,
                     const char *markup)
{
  return &text_block_new (&frame_class, label, markup)->parent;
}

/* Method: pieces of text in two columns of two modules each */

typedef struct
{
  TovBlock parent;
  char **labels;
  char **markups;
} ColumnsBlock;

#define HALF_WIDTH (2 * TOV_MODULE_WIDTH + TOV_GUTTER)
#define PIECE_GAP 13.0

static double
piece_height (const ColumnsBlock *self,
              TovCanvas          *canvas,
              guint               i)
{
  return 6.5 + tov_face_leading (TOV_FACE_CAPTION_BOLD) + 2 +
         tov_canvas_text_height (canvas, TOV_FACE_DEFINITION, HALF_WIDTH, self->markups[i]);
}

static double
columns_walk (const ColumnsBlock *self,
              TovCanvas          *canvas,
              double              y,
              gboolean            draw)
{
  double total = 0, left = 0, right = 0;
  guint n = g_strv_length (self->labels);

  for (guint i = 0; i < n; i++)
    total += piece_height (self, canvas, i) + PIECE_GAP;

  for (guint i = 0; i < n; i++)
    {
      double height = piece_height (self, canvas, i);
      gboolean first = left + height / 2 <= total / 2 && right == 0;
      double x = first ? 0 : TOV_MODULE (2);
      double *at = first ? &left : &right;

      if (draw)
        {
          tov_canvas_rule (canvas, x, y + *at, HALF_WIDTH, 0.65);
          tov_canvas_begin (canvas, "H3");
          tov_canvas_text (canvas, TOV_FACE_CAPTION_BOLD, x, y + *at + 6.5, HALF_WIDTH,
                           PANGO_ALIGN_LEFT, self->labels[i]);
          tov_canvas_end (canvas, "H3");
          tov_canvas_begin (canvas, "P");
          tov_canvas_text (canvas, TOV_FACE_DEFINITION, x,
                           y + *at + 6.5 + tov_face_leading (TOV_FACE_CAPTION_BOLD) + 2, HALF_WIDTH,
                           PANGO_ALIGN_LEFT, self->markups[i]);
          tov_canvas_end (canvas, "P");
        }
      *at += height + PIECE_GAP;
    }
  return MAX (left, right) - PIECE_GAP;
}

static double
columns_measure (const TovBlock *block,
                 TovCanvas      *canvas)
{
  return columns_walk ((const ColumnsBlock *) block, canvas, 0, FALSE);
}

static double
columns_draw (const TovBlock *block,
              TovCanvas      *canvas,
              double          y)
{
  return columns_walk ((const ColumnsBlock *) block, canvas, y, TRUE);
}

static void
columns_clear (TovBlock *block)
{
  ColumnsBlock *self = (ColumnsBlock *) block;

  g_strfreev (self->labels);
  g_strfreev (self->markups);
}

static const TovBlockClass columns_class = { columns_measure, columns_draw, columns_clear };

TovBlock *
tov_columns_block_new (const char * const *labels,
                       const char * const *markups)
{
  ColumnsBlock *self = g_new0 (ColumnsBlock, 1);

  self->parent.class = &columns_class;
  self->parent.space = TOV_BLOCK_SPACE;
  self->labels = g_strdupv ((char **) labels);
  self->markups = g_strdupv ((char **) markups);
  return &self->parent;
}
