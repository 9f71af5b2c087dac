/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-document.h"
#include "tov-period-choice.h"

G_BEGIN_DECLS

/**
 * TovWindow:
 *
 * One window, one file or none: the welcome, or the sidebar with the file's pages beside it. All pages show the same period.
 */
#define TOV_TYPE_WINDOW (tov_window_get_type ())
G_DECLARE_FINAL_TYPE (TovWindow, tov_window, TOV, WINDOW, AdwApplicationWindow)

TovWindow *tov_window_new (GtkApplication *application);
/* Opens @file here, in place of the welcome. On failure one plain sentence says why and the welcome is back. */
void tov_window_open (TovWindow *self, GFile *file, TovDocumentMode mode);
/* The file that is open or being opened; NULL for none. */
GFile *tov_window_get_file (TovWindow *self);
TovDocument *tov_window_get_document (TovWindow *self);
/* "overview", "partnerships", "partnership" (with the id), "costs", "annex". */
void tov_window_show_page (TovWindow *self, const char *page, gint64 partnership_id);
void tov_window_set_period (TovWindow *self, TovPeriodChoice choice, TovPeriod custom);
/* Lets go of the file, whoever still holds the window: what was done in it can't be undone any more. */
void tov_window_close_file (TovWindow *self);
/* Whether everything asked for is on the screen. */
gboolean tov_window_is_settled (TovWindow *self);

G_END_DECLS
