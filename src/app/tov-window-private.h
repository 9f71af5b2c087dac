/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-window.h"

G_BEGIN_DECLS

/* Actions that need a file; off in a window without one. NULL-terminated. */
extern const char * const tov_window_file_actions[];

void tov_window_install_actions (GtkWidgetClass *widget_class);
/* A widget below the window's toasts, to show them from. */
GtkWidget *tov_window_get_toasts (TovWindow *self);
void tov_window_add_period_action (TovWindow *self);
TovPeriodChoice tov_window_get_period_choice (TovWindow *self);
TovPeriod tov_window_get_custom_period (TovWindow *self);

/* tov-window-history.c: undo and redo. */
void tov_window_undo (TovWindow *self);
void tov_window_redo (TovWindow *self);
/* Which of the two there is something for; neither while one is under way. */
void tov_window_enable_history (TovWindow *self);
void tov_window_add_history_shortcuts (GtkWidgetClass *widget_class);

/* tov-window-exchange.c: what takes files and folders. */
void tov_window_new_file (TovWindow *self);
void tov_window_open_file (TovWindow *self);
void tov_window_import (TovWindow *self);
void tov_window_export (TovWindow *self);
void tov_window_save_copy (TovWindow *self);

G_END_DECLS
