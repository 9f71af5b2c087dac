/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"

/* The front page's head, and the row of facts that a partnership's section opens with: labels and values in the four modules between two rules. */

typedef struct
{
  TovBlock parent;
  char *left;
  char *right;
  char *title;
  char *subtitle;
  char **labels;
  char **values;
} TitleBlock;

static double
facts_walk (const TitleBlock *self,
            TovCanvas        *canvas,
            double            y,
            gboolean          draw)
{
  double tallest = 0;

  if (self->labels[0] == NULL)
    return 0;

  for (guint i = 0; self->labels[i] != NULL; i++)
    {
      double x = TOV_MODULE (i);

      if (draw)
        {
          tov_canvas_begin (canvas, "P");
          tov_canvas_text (canvas, TOV_FACE_NOTE, x, y + 6.5, TOV_MODULE_WIDTH, PANGO_ALIGN_LEFT,
                           self->labels[i]);
          tov_canvas_end (canvas, "P");
          tov_canvas_begin (canvas, "P");
          tov_canvas_text (canvas, TOV_FACE_CAPTION, x, y + 6.5 + tov_face_leading (TOV_FACE_NOTE),
                           TOV_MODULE_WIDTH, PANGO_ALIGN_LEFT, self->values[i]);
          tov_canvas_end (canvas, "P");
        }
      tallest = MAX (tallest, tov_canvas_text_height (canvas, TOV_FACE_CAPTION, TOV_MODULE_WIDTH,
                                                      self->values[i]));
    }
  tallest += 6.5 + tov_face_leading (TOV_FACE_NOTE) + 6.5;
  if (draw)
    {
      tov_canvas_rule (canvas, 0, y, TOV_TEXT_WIDTH, 0.65);
      tov_canvas_rule (canvas, 0, y + tallest, TOV_TEXT_WIDTH, 0.5);
    }
  return tallest;
}

static double
title_walk (const TitleBlock *self,
            TovCanvas        *canvas,
            double            y,
            gboolean          draw)
{
  double at = y;

  if (draw)
    {
      tov_canvas_begin (canvas, "P");
      tov_canvas_text (canvas, TOV_FACE_CAPTION, 0, at, 0, PANGO_ALIGN_LEFT, self->left);
      tov_canvas_end (canvas, "P");
      tov_canvas_begin (canvas, "P");
      tov_canvas_text_right (canvas, TOV_FACE_CAPTION, TOV_TEXT_WIDTH, at, self->right);
      tov_canvas_end (canvas, "P");
    }
  at += tov_face_leading (TOV_FACE_CAPTION) + 13;
  if (draw)
    {
      tov_canvas_begin (canvas, "H1");
      tov_canvas_text (canvas, TOV_FACE_TITLE, 0, at, TOV_TEXT_WIDTH, PANGO_ALIGN_LEFT,
                       self->title);
      tov_canvas_end (canvas, "H1");
    }
  at += tov_canvas_text_height (canvas, TOV_FACE_TITLE, TOV_TEXT_WIDTH, self->title);
  if (draw)
    {
      tov_canvas_begin (canvas, "P");
      tov_canvas_text (canvas, TOV_FACE_SUBTITLE, 0, at, TOV_TEXT_WIDTH, PANGO_ALIGN_LEFT,
                       self->subtitle);
      tov_canvas_end (canvas, "P");
    }
  at += tov_canvas_text_height (canvas, TOV_FACE_SUBTITLE, TOV_TEXT_WIDTH, self->subtitle) + 13;
  at += facts_walk (self, canvas, at, draw);
  return at - y;
}

static double
title_measure (const TovBlock *block,
               TovCanvas      *canvas)
{
  return title_walk ((const TitleBlock *) block, canvas, 0, FALSE);
}

static double
title_draw (const TovBlock *block,
            TovCanvas      *canvas,
            double          y)
{
  return title_walk ((const TitleBlock *) block, canvas, y, TRUE);
}

static double
facts_measure (const TovBlock *block,
               TovCanvas      *canvas)
{
  return facts_walk ((const TitleBlock *) block, canvas, 0, FALSE);
}

static double
facts_draw (const TovBlock *block,
            TovCanvas      *canvas,
            double          y)
{
  return facts_walk ((const TitleBlock *) block, canvas, y, TRUE);
}

static void
title_clear (TovBlock *block)
{
  TitleBlock *self = (TitleBlock *) block;

  g_free (self->left);
  g_free (self->right);
  g_free (self->title);
  g_free (self->subtitle);
  g_strfreev (self->labels);
  g_strfreev (self->values);
}

static const TovBlockClass title_class = { title_measure, title_draw, title_clear };
static const TovBlockClass facts_class = { facts_measure, facts_draw, title_clear };

static char **
escape_all (const char * const *texts)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    g_strv_builder_take (builder, g_markup_escape_text (texts[i], -1));
  return g_strv_builder_unref_to_strv (builder);
}

TovBlock *
tov_title_block_new (const char         *left,
                     const char         *right,
                     const char         *title,
                     const char         *subtitle,
                     const char * const *labels,
                     const char * const *values)
{
  TitleBlock *self = g_new0 (TitleBlock, 1);

  self->parent.class = &title_class;
  self->parent.outline = g_strdup (title);
  self->left = g_markup_escape_text (left, -1);
  self->right = g_markup_escape_text (right, -1);
  self->title = g_markup_escape_text (title, -1);
  self->subtitle = g_markup_escape_text (subtitle, -1);
  self->labels = escape_all (labels);
  self->values = escape_all (values);
  return &self->parent;
}

TovBlock *
tov_facts_block_new (const char * const *labels,
                     const char * const *markups)
{
  TitleBlock *self = g_new0 (TitleBlock, 1);

  self->parent.class = &facts_class;
  self->parent.space = 6.5;
  self->labels = escape_all (labels);
  self->values = g_strdupv ((char **) markups);
  return &self->parent;
}
