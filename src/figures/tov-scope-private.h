/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-scope.h"
#include "tov-statement.h"

G_BEGIN_DECLS

/*
 * The scope in SQL: what every query of the figures begins with, so that what belongs to a scope is said once.
 *
 *   ?1, ?2  the period's first and last day
 *   ?3      the as-of date
 *   ?4, ?5  the chosen partnerships and jobcentres as a JSON array of identifiers; NULL for all
 *
 * A query's own parameters count from 6. Columns of scope_placement that a query doesn't use cost nothing: SQLite puts these
 * definitions into the query before it plans. A query adds its own tables after a comma. Days are kept from the planner (+),
 * for most questions take in most of the placements, and then reading them in the file's own order is quickest.
 */
#define TOV_SQL_SCOPE \
  "WITH scope_partnership AS (" \
  "  SELECT * FROM partnership WHERE ?4 IS NULL OR id IN (SELECT value FROM json_each (?4)))," \
  " scope_slot AS (" \
  "  SELECT * FROM slot WHERE partnership_id IN (SELECT id FROM scope_partnership))," \
  " scope_placement AS (" \
  "  SELECT id, reference, candidate_id, slot_id, start_day, planned_end, end_day, outcome_id, consulted," \
  "         " TOV_SQL_PAYER " AS payer_id" \
  "  FROM placement" \
  "  WHERE +start_day <= ?3" \
  "    AND (?4 IS NULL OR slot_id IN (" \
  "      SELECT id FROM slot WHERE partnership_id IN (SELECT value FROM json_each (?4))))" \
  "    AND (?5 IS NULL OR " TOV_SQL_PAYER " IN (SELECT value FROM json_each (?5))))," \
  " scope_present AS (" \
  "  SELECT * FROM scope_placement WHERE +start_day <= ?2 AND coalesce (end_day, ?2) >= ?1)"

/* The jobcentre that pays for a placement. */
#define TOV_SQL_PAYER \
  "coalesce (placement.jobcentre_id, (SELECT jobcentre_id FROM candidate WHERE candidate.id = placement.candidate_id))"

/* A statement that begins with TOV_SQL_SCOPE, its first five parameters bound. @sql is a static string. */
TovStatement *tov_scope_prepare (const TovScope *scope, TovStore *store, const char *sql, GError **error);

G_END_DECLS
