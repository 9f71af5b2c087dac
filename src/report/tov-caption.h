/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-canvas.h"

G_BEGIN_DECLS

/* What a figure and a table share: a rule, "Figur 1." hanging in A, the caption at B; below, a rule and the note at B. Both return the height. */
double tov_caption_height (TovCanvas *canvas, const char *caption);
double tov_caption_draw   (TovCanvas *canvas, const char *number, const char *caption, double y);
double tov_note_height    (TovCanvas *canvas, const char *note /* nullable */);
double tov_note_draw      (TovCanvas *canvas, const char *note /* nullable */, double y);

G_END_DECLS
