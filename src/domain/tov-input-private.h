/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the parsers of typed and imported values share. */

/* The text without the white space around it, no-break spaces included; "" for NULL and for text
 * that isn't UTF-8's (transfer full). */
char *tov_input_strip (const char *text);

/* The text as an error message may quote it: valid UTF-8, on one line, and not longer than a
 * reader can take in (transfer full). */
char *tov_input_quote (const char *text);

G_END_DECLS
