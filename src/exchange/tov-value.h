/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-layout.h"

G_BEGIN_DECLS

/* A field's value as text in a CSV file and back. References are not values: see tov-reference.h. */

/* Sets the field of @record from @text, which is trimmed; empty leaves it not stated. TOV_ERROR_INVALID_VALUE with a
 * sentence that quotes the text. */
gboolean tov_value_parse (TovRecord *record, int field, TovColumnFlags flags, const char *text, GError **error);

/* (transfer full) "" where the field is not stated. */
char *tov_value_format (const TovRecord *record, int field, TovColumnFlags flags);

/* Text that a spreadsheet would take for a formula, with an apostrophe before it; and without it. (transfer full) */
char *tov_value_guard   (const char *text);
char *tov_value_unguard (const char *text);

G_END_DECLS
