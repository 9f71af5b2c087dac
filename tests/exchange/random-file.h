/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* Fills a new file with records of every kind whose values are random, but valid: every field of every kind is stated in
 * some and missing in others. */
void fill_with_random_records (TovStore *store, GRand *random, guint n_of_each);

G_END_DECLS
