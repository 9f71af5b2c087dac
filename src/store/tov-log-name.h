/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-text.h"

G_BEGIN_DECLS

/* A step's name for the reader: the source text @name in the language, with the JSON array @arguments in the place of its %s. Where the name isn't
 * stated the number of its entries says what there is to say. Both come from the file, so nothing in them is trusted. (transfer full) */
char *tov_log_name_format (const char *name, const char *arguments, gint64 n_entries, TovLanguage language);

G_END_DECLS
