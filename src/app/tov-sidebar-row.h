/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TovSidebarRow:
 *
 * A row of the sidebar: icon, name, and in grey how many slots are filled of those open. Leads to a page, or to a partnership's page.
 */
#define TOV_TYPE_SIDEBAR_ROW (tov_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (TovSidebarRow, tov_sidebar_row, TOV, SIDEBAR_ROW, GtkListBoxRow)

/* @page is one of the window's pages; @partnership_id 0 but for a partnership's. */
GtkWidget *tov_sidebar_row_new (const char *page,
                                gint64 partnership_id,
                                const char *icon_name,
                                const char *title);
/* No slots open: no numbers. */
void tov_sidebar_row_set_slots (TovSidebarRow *self, int filled, int open);
const char *tov_sidebar_row_get_page (TovSidebarRow *self);
gint64 tov_sidebar_row_get_partnership_id (TovSidebarRow *self);

G_END_DECLS
