/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-costs.h"
#include "tov-rules.h"
#include "tov-scope-private.h"

/* 13 weeks are taken as three calendar months (design 5.4). */
#define QUARTER_WEEKS 13
#define QUARTER_MONTHS 3

/* A whole, in hundredths of a per cent. */
#define WHOLE 10000

/* So that sums of a few fit, whatever stands in the file: a thousand times what may be entered. */
#define LARGEST TOV_KRONER (G_GINT64_CONSTANT (10000000000000), 0)

/* A rule set can be edited in the file; one that isn't JSON any more has no texts. */
#define RULE_TEXT(key) "CASE WHEN json_valid (body) THEN body ->> '$." key "' END"

#define SIDE_COLUMNS(side)                                                                  \
  side ".name, " side ".operating, " side ".gross_benefit, " side ".monthly_benefit, " side \
       ".reimbursement"
#define N_SIDE_COLUMNS 5
#define FIRST_SIDE_COLUMN 14

#define SQL                                                                                                                                        \
  TOV_SQL_SCOPE                                                                                                                                    \
  "SELECT comparison.id, title, candidate_type, weeks, note, note_da, scope_partnership.name,"                                                     \
  "       rule_set.code, label_en, label_da, valid_from, valid_to, " RULE_TEXT ("ended_en") ", " RULE_TEXT (                                       \
      "ended_da") ","                                                                                                                              \
                  "       " SIDE_COLUMNS (                                                                                                         \
                      "here") ","                                                                                                                  \
                              "       " SIDE_COLUMNS (                                                                                             \
                                  "alternative") " FROM comparison"                                                                                \
                                                 " LEFT JOIN scope_partnership ON scope_partnership.id = partnership_id"                           \
                                                 " LEFT JOIN rule_set ON rule_set.id = rule_set_id"                                                \
                                                 " LEFT JOIN comparison_side AS here ON here.comparison_id = comparison.id AND here.side = 'here'" \
                                                 " LEFT JOIN comparison_side AS alternative"                                                       \
                                                 "   ON alternative.comparison_id = comparison.id AND alternative.side = 'alternative'"            \
                                                 " WHERE partnership_id IS NULL OR scope_partnership.id IS NOT NULL"                               \
                                                 " ORDER BY valid_from, title COLLATE danish, candidate_type COLLATE danish, comparison.id"

static void
comparison_free (gpointer data)
{
  TovComparison *self = data;

  g_free (self->title);
  g_free (self->candidate_type);
  g_free (self->partnership);
  g_free (self->rule_set);
  g_free (self->rule_set_label_en);
  g_free (self->rule_set_label_da);
  g_free (self->ended_text_en);
  g_free (self->ended_text_da);
  g_free (self->here.name);
  g_free (self->alternative.name);
  g_free (self->note_en);
  g_free (self->note_da);
  g_free (self);
}

static TovMoney
get_money (TovStatement *statement,
           int           column)
{
  return tov_statement_is_null (statement, column)
             ? TOV_MONEY_NONE
             : tov_statement_get_within (statement, column, -LARGEST, LARGEST);
}

static TovMoney
add (TovMoney a,
     TovMoney b)
{
  return a == TOV_MONEY_NONE || b == TOV_MONEY_NONE ? TOV_MONEY_NONE : a + b;
}

static TovMoney
subtract (TovMoney a,
          TovMoney b)
{
  return a == TOV_MONEY_NONE || b == TOV_MONEY_NONE ? TOV_MONEY_NONE : a - b;
}

static TovComparisonSide
read_side (TovStatement *statement,
           int           column,
           int           weeks)
{
  TovMoney gross = get_money (statement, column + 2);
  TovMoney monthly = get_money (statement, column + 3);
  TovComparisonSide side = {
    .name = tov_statement_dup_text (statement, column),
    .operating = get_money (statement, column + 1),
    .gross_benefit = TOV_MONEY_NONE,
    .reimbursement = tov_statement_is_null (statement, column + 4)
                         ? -1
                         : (int) tov_statement_get_within (statement, column + 4, 0, WHOLE),
    .benefit = TOV_MONEY_NONE,
  };

  if (gross != TOV_MONEY_NONE || monthly != TOV_MONEY_NONE)
    {
      TovExact exact = gross != TOV_MONEY_NONE
                           ? tov_exact (gross)
                           : tov_exact_fraction (monthly, (gint64) weeks * QUARTER_MONTHS,
                                                 QUARTER_WEEKS);

      side.gross_benefit = tov_exact_round (exact);
      side.benefit = tov_exact_round (tov_reimbursement_net (exact, MAX (side.reimbursement, 0)));
    }
  side.total = add (side.operating, side.benefit);

  return side;
}

static TovComparison *
read_comparison (TovStatement *statement,
                 TovDate       as_of)
{
  TovComparison *self = g_new0 (TovComparison, 1);

  self->id = tov_statement_get_int (statement, 0);
  self->title = tov_statement_dup_text (statement, 1);
  self->candidate_type = tov_statement_dup_text (statement, 2);
  self->weeks = (int) tov_statement_get_within (statement, 3, 1, 520);
  self->note_en = tov_statement_dup_text (statement, 4);
  self->note_da = tov_statement_dup_text (statement, 5);
  self->partnership = tov_statement_dup_text (statement, 6);
  self->rule_set = tov_statement_dup_text (statement, 7);
  self->rule_set_label_en = tov_statement_dup_text (statement, 8);
  self->rule_set_label_da = tov_statement_dup_text (statement, 9);
  self->rule_from = tov_statement_get_date (statement, 10);
  self->rule_to = tov_statement_get_date (statement, 11);
  self->rule_ended = self->rule_to != TOV_DATE_NONE && self->rule_to < as_of;
  self->ended_text_en = tov_statement_dup_text (statement, 12);
  self->ended_text_da = tov_statement_dup_text (statement, 13);

  self->here = read_side (statement, FIRST_SIDE_COLUMN, self->weeks);
  self->alternative = read_side (statement, FIRST_SIDE_COLUMN + N_SIDE_COLUMNS, self->weeks);
  self->difference_operating = subtract (self->here.operating, self->alternative.operating);
  self->difference_benefit = subtract (self->here.benefit, self->alternative.benefit);
  self->difference_total = subtract (self->here.total, self->alternative.total);

  return self;
}

GPtrArray *
tov_comparisons_compute (TovStore        *store,
                         const TovScope  *scope,
                         GError         **error)
{
  g_autoptr (GPtrArray) comparisons = g_ptr_array_new_with_free_func (comparison_free);
  g_autoptr (TovStatement) statement = NULL;
  int row;

  g_return_val_if_fail (scope != NULL, NULL);

  statement = tov_scope_prepare (scope, store, SQL, error);
  if (statement == NULL)
    return NULL;

  while ((row = tov_statement_step (statement, error)) > 0)
    g_ptr_array_add (comparisons, read_comparison (statement, scope->as_of));

  return row == 0 ? g_steal_pointer (&comparisons) : NULL;
}

TovMoney
tov_comparison_at_occupancy (const TovComparison *self,
                             int                  percent)
{
  TovExact operating;

  g_return_val_if_fail (self != NULL, TOV_MONEY_NONE);
  g_return_val_if_fail (percent >= 1 && percent <= 100, TOV_MONEY_NONE);

  if (self->difference_total == TOV_MONEY_NONE)
    return TOV_MONEY_NONE;

  operating = tov_exact_fraction (self->here.operating, 100, percent);
  return tov_exact_round (
      tov_exact_add (operating, tov_exact (self->here.benefit - self->alternative.total)));
}
