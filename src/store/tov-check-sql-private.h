/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-view-sql-private.h"

/* The rows in which a rule may be broken: what tov-check-rules.c describes. In each ?1 is the as-of date. */

/* The columns by which a placement is named, and the tables that they come from. */
#define PLACE "placement.reference, slot.label, site.name, partnership.name"

#define PLACES \
  "FROM placement JOIN slot ON slot.id = placement.slot_id JOIN site ON site.id = slot.site_id" \
  " JOIN partnership ON partnership.id = slot.partnership_id "

#define N_PLACE 4

#define BY_REFERENCE " ORDER BY placement.reference COLLATE danish"

/* A placement without an end runs to the as-of date; one that starts after it counts for its first day. */
#define LAST_DAY(table) "coalesce (" table ".end_day, max (" table ".start_day, ?1))"

#define OVERLAP_SQL \
  "WITH placed AS (SELECT id, max (" LAST_DAY ("placement") ") OVER (PARTITION BY slot_id ORDER BY start_day, id" \
  "  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until FROM placement) " \
  "SELECT " PLACE ", (SELECT earlier.reference FROM placement AS earlier WHERE earlier.slot_id = placement.slot_id" \
  "  AND (earlier.start_day, earlier.id) < (placement.start_day, placement.id)" \
  "  AND " LAST_DAY ("earlier") " >= placement.start_day ORDER BY earlier.start_day, earlier.id LIMIT 1) " \
  PLACES "JOIN placed ON placed.id = placement.id WHERE placed.taken_until >= placement.start_day" BY_REFERENCE

/* Pauses are left out: a placement goes on over a Christmas at which the company is closed. */
#define OUTSIDE_SQL \
  "SELECT " PLACE " " PLACES "WHERE placement.start_day < slot.opened OR " LAST_DAY ("placement") " > slot.closed" BY_REFERENCE

/* The last extension decided moves the planned end. */
#define OVERDUE_SQL \
  "SELECT " PLACE ", coalesce ((SELECT max (new_planned_end) FROM extension WHERE placement_id = placement.id AND decided <= ?1)," \
  " placement.planned_end) AS due " PLACES "WHERE placement.end_day IS NULL AND placement.start_day <= ?1 AND due < ?1" BY_REFERENCE

#define PAYER_SQL \
  "SELECT " PLACE ", jobcentre.name " PLACES "JOIN jobcentre ON jobcentre.id = " TOV_SQL_PAYER " " \
  "WHERE ?1 IS NOT NULL AND EXISTS (SELECT 1 FROM participant WHERE partnership_id = partnership.id)" \
  " AND jobcentre.id IS NOT partnership.lead_jobcentre_id" \
  " AND NOT EXISTS (SELECT 1 FROM participant WHERE partnership_id = partnership.id AND participant.jobcentre_id = jobcentre.id)" BY_REFERENCE

#define RATIO_SQL \
  "SELECT site.name, company.name, " TOV_SQL_HEADCOUNT ("ordinary_employees") " AS employees," \
  " " TOV_SQL_PLACEMENTS_AT_SITE " + coalesce (" TOV_SQL_HEADCOUNT ("other_supported") ", 0) " \
  "FROM site JOIN company ON company.id = site.company_id WHERE employees IS NOT NULL" \
  " ORDER BY company.name COLLATE danish, site.name COLLATE danish"

#define QUOTA_SQL \
  "SELECT jobcentre.name, partnership.name, participant.slot_quota," \
  " (SELECT count(*) FROM slot JOIN placement ON placement.slot_id = slot.id" \
  "  WHERE slot.partnership_id = partnership.id AND " TOV_SQL_PLACEMENT_RUNS " AND " TOV_SQL_PAYER " = jobcentre.id) AS running " \
  "FROM participant JOIN jobcentre ON jobcentre.id = participant.jobcentre_id JOIN partnership ON partnership.id = participant.partnership_id " \
  "WHERE running > participant.slot_quota ORDER BY partnership.name COLLATE danish, jobcentre.name COLLATE danish"

#define SCALE_SQL \
  "SELECT candidate.reference, measurement.day, instrument.label_en, instrument.label_da, indicator.label_en, indicator.label_da," \
  " answer.value, instrument.scale_min, instrument.scale_max " \
  "FROM answer JOIN measurement ON measurement.id = answer.measurement_id JOIN indicator ON indicator.id = answer.indicator_id" \
  " JOIN instrument ON instrument.id = indicator.instrument_id JOIN candidate ON candidate.id = measurement.candidate_id " \
  "WHERE ?1 IS NOT NULL AND answer.value NOT BETWEEN instrument.scale_min AND instrument.scale_max " \
  "ORDER BY candidate.reference COLLATE danish, measurement.day"

#define EXPIRED_SQL \
  "SELECT name, ends FROM partnership WHERE status = 'active' AND ends < ?1 ORDER BY name COLLATE danish"

#define RULE_SET_SQL "SELECT code FROM rule_set WHERE ?1 IS NOT NULL AND NOT json_valid (body) ORDER BY code"
