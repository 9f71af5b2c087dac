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

/* One row for each partnership; a WHERE may follow, and a GROUP BY partnership.id must. */
#define TOV_SQL_SUMMARIES \
  "SELECT partnership.id, partnership.name, company.name, partnership.model, partnership.status, jobcentre.name," \
  " partnership.starts, partnership.ends, count (slot.id)," \
  " coalesce (sum (EXISTS (SELECT 1 FROM placement WHERE placement.slot_id = slot.id AND " TOV_SQL_PLACEMENT_RUNS ")), 0) " \
  "FROM partnership JOIN company ON company.id = partnership.company_id" \
  " LEFT JOIN jobcentre ON jobcentre.id = partnership.lead_jobcentre_id" \
  " LEFT JOIN slot ON slot.partnership_id = partnership.id AND " TOV_SQL_SLOT_IS_OPEN " "

/* In what follows ?2 is a partnership. */

/* The company's sites, also those without a slot yet, and any other that has a slot of this partnership. */
#define TOV_SQL_SITES \
  "SELECT site.id, site.name, site.p_number, " TOV_SQL_HEADCOUNT ("ordinary_employees") ", " \
  TOV_SQL_HEADCOUNT ("other_supported") ", " TOV_SQL_PLACEMENTS_AT_SITE " " \
  "FROM site WHERE site.company_id = (SELECT company_id FROM partnership WHERE id = ?2)" \
  " OR site.id IN (SELECT site_id FROM slot WHERE partnership_id = ?2) " \
  "ORDER BY site.name COLLATE danish"

/* Where several sit in a slot at once, the one who came first is shown. An extension moves the planned end. */
#define TOV_SQL_CURRENT \
  "(SELECT placement.id FROM placement WHERE placement.slot_id = slot.id AND " TOV_SQL_PLACEMENT_RUNS \
  " ORDER BY placement.start_day, placement.id LIMIT 1)"
#define TOV_SQL_NEXT \
  "(SELECT placement.id FROM placement WHERE placement.slot_id = slot.id AND placement.start_day > ?1" \
  " ORDER BY placement.start_day, placement.id LIMIT 1)"
#define TOV_SQL_SLOTS \
  "SELECT slot.id, slot.label, slot.opened, slot.closed, " TOV_SQL_SLOT_IS_OPEN "," \
  " (SELECT reference FROM candidate WHERE candidate.id = now.candidate_id)," \
  " coalesce ((SELECT max (new_planned_end) FROM extension" \
  "  WHERE extension.placement_id = now.id AND decided <= ?1), now.planned_end)," \
  " (SELECT reference FROM candidate WHERE candidate.id = soon.candidate_id), soon.start_day, slot.site_id " \
  "FROM slot LEFT JOIN placement AS now ON now.id = " TOV_SQL_CURRENT \
  " LEFT JOIN placement AS soon ON soon.id = " TOV_SQL_NEXT " " \
  "WHERE slot.partnership_id = ?2 ORDER BY slot.label COLLATE danish"

#define TOV_SQL_PARTICIPANTS \
  "SELECT jobcentre.name, jobcentre.id IS partnership.lead_jobcentre_id AS leads," \
  " participant.slot_quota, participant.cost_share, jobcentre.id," \
  " (SELECT count(*) FROM slot JOIN placement ON placement.slot_id = slot.id" \
  "  WHERE slot.partnership_id = ?2 AND " TOV_SQL_PLACEMENT_RUNS " AND " TOV_SQL_PAYER " = jobcentre.id) " \
  "FROM participant JOIN jobcentre ON jobcentre.id = participant.jobcentre_id" \
  " JOIN partnership ON partnership.id = participant.partnership_id " \
  "WHERE participant.partnership_id = ?2 ORDER BY leads DESC, jobcentre.name COLLATE danish"
