/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-figures.h"

G_BEGIN_DECLS

/* The figures as text (transfer full). JSON and CSV are the same in every language and locale. */

/* One object; its names are relied on by others and don't change. */
char *tov_figures_to_json (const TovFigures *figures);
/* "figure;of;what;value": a number a line, with a decimal point; what is undefined is empty. */
char *tov_figures_to_csv (const TovFigures *figures);
/* Tables for a reader. */
char *tov_figures_to_text (const TovFigures *figures, TovLanguage language);

G_END_DECLS
