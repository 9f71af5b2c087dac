/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-document.h"

G_BEGIN_DECLS

/**
 * TovSidebar:
 *
 * The way to every page: the file's own pages, then its partnerships; at the foot the file's note. Signal "opened" (page name, partnership id) when the user
 * chooses a row.
 */
#define TOV_TYPE_SIDEBAR (tov_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TovSidebar, tov_sidebar, TOV, SIDEBAR, AdwBin)

/* Fills it from the document's summary; the selected row stays selected where it is still there. */
void tov_sidebar_show (TovSidebar *self, TovDocument *document);
/* Selects the row that leads there, without "opened". */
void tov_sidebar_select (TovSidebar *self, const char *page, gint64 partnership_id);

G_END_DECLS
