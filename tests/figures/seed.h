/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random cases that can be had again: case N is made from seed N, a failure prints its seed, and TOV_SEED=N runs that one alone. */
typedef void (*SeededCase) (guint32 seed, GRand *random, gpointer user_data);

void run_seeded (guint32 n_cases, SeededCase run_case, gpointer user_data);

G_END_DECLS
