/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"
#include "tov-caption.h"

typedef struct
{
  TovBlock parent;
  TovChart *chart;
  char *number;
  char *caption;
  char *note;
  gboolean low;
} ChartBlock;

static double
chart_height (const ChartBlock *self,
              TovCanvas        *canvas)
{
  double natural = tov_chart_get_height (self->chart, &canvas->style, TOV_TEXT_WIDTH);

  return self->low ? natural - TOV_MM (24) : natural;
}

static double
chart_measure (const TovBlock *block,
               TovCanvas      *canvas)
{
  const ChartBlock *self = (const ChartBlock *) block;

  return tov_caption_height (canvas, self->caption) + chart_height (self, canvas) +
         tov_note_height (canvas, self->note);
}

static double
chart_draw (const TovBlock *block,
            TovCanvas      *canvas,
            double          y)
{
  const ChartBlock *self = (const ChartBlock *) block;
  g_autofree char *description = tov_chart_describe (self->chart, canvas->style.language);
  double height = chart_height (self, canvas);
  double at = y;

  tov_canvas_begin (canvas, "Sect");
  at += tov_caption_draw (canvas, self->number, self->caption, at);

  tov_canvas_begin_figure (canvas, description);
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, 0, at);
  tov_chart_draw (self->chart, canvas->cr, &canvas->style, TOV_TEXT_WIDTH, height, NULL);
  cairo_restore (canvas->cr);
  at += height;
  tov_canvas_rule (canvas, 0, at, TOV_TEXT_WIDTH, 0.5);
  tov_canvas_end (canvas, "Figure");

  at += tov_note_draw (canvas, self->note, at);
  tov_canvas_end (canvas, "Sect");
  return at - y;
}

static void
chart_clear (TovBlock *block)
{
  ChartBlock *self = (ChartBlock *) block;

  g_clear_object (&self->chart);
  g_free (self->number);
  g_free (self->caption);
  g_free (self->note);
}

static const TovBlockClass chart_class = { chart_measure, chart_draw, chart_clear };

TovBlock *
tov_chart_block_new (TovChart   *chart,
                     const char *number,
                     const char *caption_markup,
                     const char *note_markup)
{
  ChartBlock *self = g_new0 (ChartBlock, 1);

  self->parent.class = &chart_class;
  self->parent.space = TOV_BLOCK_SPACE;
  self->chart = g_object_ref (chart);
  self->number = g_strdup (number);
  self->caption = g_strdup (caption_markup);
  self->note = tov_bind_last_words (note_markup);
  return &self->parent;
}

void
tov_chart_block_make_low (TovBlock *block)
{
  g_return_if_fail (block->class == &chart_class);
  ((ChartBlock *) block)->low = TRUE;
}
