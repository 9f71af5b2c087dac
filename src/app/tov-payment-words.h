/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-views.h"

G_BEGIN_DECLS

/* A payment term as a sentence: "DKK 275.00 an hour, 3 hours a week for each filled slot". (transfer full) */
char *tov_payment_words (const TovPaymentTermView *term);
/* From when to when it counts, and what the user calls it; NULL where neither is stated. (transfer full) */
char *tov_payment_words_note (const TovPaymentTermView *term);

G_END_DECLS
