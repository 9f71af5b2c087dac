/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-rules.h"
#include "tov-statement.h"

G_BEGIN_DECLS

/* What a rule's sentences need to know. */
typedef struct
{
  TovLanguage  language;
  TovDate      as_of;
  TovRatioRule ratio;
  gboolean     has_ratio;
  char        *ratio_source;
} TovCheckContext;

/* A rule that a file's content may break. Each row that @sql gives (with the as-of date as ?1) is looked at by @describe, which
 * returns the sentence (transfer full), or NULL where the rule is kept after all. The sentences are warnings: they name placements,
 * slots and references, never a candidate's name. */
typedef struct
{
  const char *sql;
  char     *(*describe) (TovStatement *statement, const TovCheckContext *context);
} TovCheckRule;

extern const TovCheckRule tov_check_rules[]; /* ends with a NULL sql */

gboolean tov_check_context_init  (TovCheckContext *context, TovStore *store, TovLanguage language, GError **error);
void     tov_check_context_clear (TovCheckContext *context);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TovCheckContext, tov_check_context_clear)

G_END_DECLS
