/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TovSection:
 *
 * A part of a page: its title, one line that states the finding, and the card below. In a .ui file the card is the child, a child of type "suffix" stands at the
 * title's right. Properties "title" and "finding".
 */
#define TOV_TYPE_SECTION (tov_section_get_type ())
G_DECLARE_FINAL_TYPE (TovSection, tov_section, TOV, SECTION, GtkBox)

/* NULL or "": no such line. */
void tov_section_set_finding (TovSection *self, const char *finding);
void tov_section_set_title (TovSection *self, const char *title);

G_END_DECLS
