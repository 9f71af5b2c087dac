/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TovFact:
 *
 * One key figure: what it is, its value, and a line that puts it into proportion. For assistive technology it is a group with all three as its name.
 */
#define TOV_TYPE_FACT (tov_fact_get_type ())
G_DECLARE_FINAL_TYPE (TovFact, tov_fact, TOV, FACT, GtkBox)

/* @note NULL: no such line. */
void tov_fact_set (TovFact *self, const char *caption, const char *value, const char *note);

G_END_DECLS
