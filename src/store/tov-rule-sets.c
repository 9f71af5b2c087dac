/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-rule-sets.h"

#include "tov-statement.h"

/* A user may have edited a rule; one that isn't whole is passed over, and tov_store_check names it. */
gboolean
tov_store_get_ratio_rule (TovStore      *store,
                          TovDate        day,
                          TovRatioRule  *rule,
                          char         **source,
                          gboolean      *found,
                          GError       **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);

  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT up_to, one_for, one_more_for, source FROM ("
      "  SELECT json_extract (body, '$.bands[0].up_to') AS up_to, json_extract (body, '$.bands[0].one_for') AS one_for,"
      "         json_extract (body, '$.bands[1].one_for') AS one_more_for, source, valid_from"
      "  FROM rule_set WHERE kind = 'ratio' AND json_valid (body)"
      "  AND (valid_from IS NULL OR valid_from <= ?1) AND (valid_to IS NULL OR ?1 <= valid_to)) "
      "WHERE up_to > 0 AND one_for > 0 AND one_more_for > 0 "
      "ORDER BY valid_from DESC LIMIT 1",
      error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_date (statement, 1, day);

  int row = tov_statement_step (statement, error);

  if (row < 0)
    return FALSE;

  *found = row > 0;
  if (source != NULL)
    *source = row > 0 ? tov_statement_dup_text (statement, 3) : NULL;
  if (row > 0)
    *rule = (TovRatioRule) {
      .small = (int) tov_statement_get_within (statement, 0, 1, G_MAXINT32),
      .per_small = (int) tov_statement_get_within (statement, 1, 1, G_MAXINT32),
      .per_large = (int) tov_statement_get_within (statement, 2, 1, G_MAXINT32),
    };

  return TRUE;
}
