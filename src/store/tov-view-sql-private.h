/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The definitions that several queries share. In each ?1 is the as-of date, and the tables go by their own names. */

/* design.md 5.1: opened ≤ day ≤ closed, where given, and not within a pause. */
#define TOV_SQL_SLOT_IS_OPEN \
  "((slot.opened IS NULL OR slot.opened <= ?1) AND (slot.closed IS NULL OR ?1 <= slot.closed) AND NOT EXISTS" \
  " (SELECT 1 FROM slot_pause WHERE slot_pause.slot_id = slot.id AND ?1 BETWEEN slot_pause.from_day AND slot_pause.to_day))"

#define TOV_SQL_PLACEMENT_RUNS \
  "(placement.start_day <= ?1 AND (placement.end_day IS NULL OR ?1 <= placement.end_day))"

/* Who pays for a placement is who it says, or else the candidate's own jobcentre. */
#define TOV_SQL_PAYER \
  "coalesce (placement.jobcentre_id, (SELECT candidate.jobcentre_id FROM candidate WHERE candidate.id = placement.candidate_id))"

/* The number of employees that holds on the day: the latest one stated. */
#define TOV_SQL_HEADCOUNT(column) \
  "(SELECT " column " FROM site_headcount WHERE site_headcount.site_id = site.id AND valid_from <= ?1 ORDER BY valid_from DESC LIMIT 1)"

/* Of all partnerships: the ratio is the P number's. */
#define TOV_SQL_PLACEMENTS_AT_SITE \
  "(SELECT count(*) FROM slot AS here JOIN placement ON placement.slot_id = here.id" \
  " WHERE here.site_id = site.id AND " TOV_SQL_PLACEMENT_RUNS ")"
