/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-text.h"

G_BEGIN_DECLS

/* The row of those for whom a table has no answer. */
#define TOV_NOT_STATED "not_stated"

static inline const char *
tov_not_stated_label (TovLanguage language)
{
  /* Translators: a row of a table, for those about whom it isn't known */
  return tov_text (language, "Not stated");
}

G_END_DECLS
