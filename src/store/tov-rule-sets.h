/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-rules.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* The ratio in force on a day, from the file's own rule sets; the one that began last where several are. @found is FALSE where there is none that
 * can be read: then nothing is known to be allowed or not. @source is where it comes from (transfer full) (nullable) (out) (optional). */
gboolean tov_store_get_ratio_rule (TovStore *store, TovDate day, TovRatioRule *rule, char **source, gboolean *found, GError **error);

G_END_DECLS
