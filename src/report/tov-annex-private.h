/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-canvas.h"

G_BEGIN_DECLS

const TovAnnexOptions *tov_annex_get_options (TovAnnex *self);
/* Draws page @page with @canvas, whose context is at the sheet's corner; adds the page's headings to the outline where @surface is a PDF being written. */
void tov_annex_draw_on_canvas (TovAnnex *self, TovCanvas *canvas, guint page, cairo_surface_t *surface);

G_END_DECLS
