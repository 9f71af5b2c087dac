/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-caption.h"

#define ABOVE 4.5
#define BELOW 6.5

double
tov_caption_height (TovCanvas  *canvas,
                    const char *caption)
{
  return ABOVE + tov_canvas_text_height (canvas, TOV_FACE_CAPTION, TOV_BODY_WIDTH, caption) + BELOW;
}

double
tov_caption_draw (TovCanvas  *canvas,
                  const char *number,
                  const char *caption,
                  double      y)
{
  tov_canvas_rule (canvas, 0, y, TOV_TEXT_WIDTH, 0.65);
  tov_canvas_begin (canvas, "Caption");
  tov_canvas_text (canvas, TOV_FACE_CAPTION_BOLD, 0, y + ABOVE, TOV_MODULE_WIDTH, PANGO_ALIGN_LEFT,
                   number);
  tov_canvas_text (canvas, TOV_FACE_CAPTION, TOV_MODULE (1), y + ABOVE, TOV_BODY_WIDTH,
                   PANGO_ALIGN_LEFT, caption);
  tov_canvas_end (canvas, "Caption");
  return tov_caption_height (canvas, caption);
}

double
tov_note_height (TovCanvas  *canvas,
                 const char *note)
{
  return note != NULL ? 5.0 + tov_canvas_text_height (canvas, TOV_FACE_NOTE, TOV_BODY_WIDTH, note)
                      : 0;
}

double
tov_note_draw (TovCanvas  *canvas,
               const char *note,
               double      y)
{
  if (note == NULL)
    return 0;
  tov_canvas_begin (canvas, "P");
  tov_canvas_text (canvas, TOV_FACE_NOTE, TOV_MODULE (1), y + 5.0, TOV_BODY_WIDTH, PANGO_ALIGN_LEFT,
                   note);
  tov_canvas_end (canvas, "P");
  return tov_note_height (canvas, note);
}
