/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-application.h"

G_BEGIN_DECLS

/* Waits, for each of these at most 30 seconds; then the program ends with a message, for a picture of a half-drawn window is no picture. */
typedef gboolean (*CameraCondition) (gpointer data);
void camera_wait (CameraCondition condition, gpointer data, const char *what);
/* Waits until the window shows what it was asked for, at this size. */
void camera_settle (TovWindow *window, int width, int height);
/* Writes the window, or the dialog window above it, as a PNG. */
void camera_take (GtkWindow *window, const char *path);

G_END_DECLS
