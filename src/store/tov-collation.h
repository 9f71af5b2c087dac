/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Danish order whatever the machine's locale: æ, ø, å last, aa as å, and numbers within names by their value ("Plads 2" before "Plads 10").
 * In SQL it is COLLATE danish. It stands in no index of the file, so that other programs can read it. NULL comes first. Thread-safe. */
int tov_danish_compare (const char *a, const char *b);

G_END_DECLS
