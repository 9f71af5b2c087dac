/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-kinds-private.h"

/* Candidates, placements and measurements, in the order of schema.sql. */

static const TovField candidate_fields[] = {
  FIELD ("reference", TEXT, KEY),
  FIELD ("name", TEXT),
  FIELD ("jobcentre_id", REFERENCE, TO (JOBCENTRE)),
  FIELD ("gender", CODE, OF (GENDER)),
  FIELD ("birth_year", INTEGER, RANGE (1900, 2199)),
  FIELD ("target_group_id", REFERENCE, TO (TARGET_GROUP)),
  FIELD ("tasks_wanted", TEXT),
  FIELD ("accommodations", TEXT),
  FIELD ("consent_day", DATE),
  FIELD ("cpr", TEXT, WITHHELD),
};

static const TovField candidate_benefit_fields[] = {
  FIELD ("candidate_id", REFERENCE, TO (CANDIDATE), KEY),
  FIELD ("valid_from", DATE, OPTIONAL_KEY, ALWAYS),
  FIELD ("benefit_id", REFERENCE, TO (BENEFIT), REQUIRED),
};

static const TovField referral_fields[] = {
  FIELD ("candidate_id", REFERENCE, TO (CANDIDATE), KEY),
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("referred", DATE, KEY),
  FIELD ("interview", DATE),
  FIELD ("answered", DATE),
  FIELD ("accepted", BOOLEAN),
  FIELD ("declined_reason", TEXT),
};

static const TovField placement_fields[] = {
  FIELD ("reference", TEXT, KEY),
  FIELD ("candidate_id", REFERENCE, TO (CANDIDATE), REQUIRED),
  FIELD ("slot_id", REFERENCE, TO (SLOT), REQUIRED),
  FIELD ("jobcentre_id", REFERENCE, TO (JOBCENTRE)),
  FIELD ("purpose_id", REFERENCE, TO (PURPOSE)),
  FIELD ("start_day", DATE, REQUIRED),
  FIELD ("planned_end", DATE),
  FIELD ("end_day", DATE),
  FIELD ("outcome_id", REFERENCE, TO (OUTCOME)),
  FIELD ("mentor_id", REFERENCE, TO (PERSON)),
  FIELD ("job_consultant_id", REFERENCE, TO (PERSON)),
  FIELD ("goal", TEXT),
  FIELD ("authority_reference", TEXT),
  FIELD ("consulted", DATE),
};

static const TovField milestone_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("text", TEXT, KEY),
  FIELD ("due", DATE),
  FIELD ("reached", DATE),
};

static const TovField weekly_hours_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("valid_from", DATE, KEY),
  FIELD ("practice_hours", HUNDREDTHS, HOURS),
  FIELD ("wage_hours", HUNDREDTHS, HOURS),
};

static const TovField extension_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("decided", DATE, KEY),
  FIELD ("new_planned_end", DATE, REQUIRED),
  FIELD ("reason", TEXT),
  FIELD ("assessed_by", TEXT),
};

static const TovField attendance_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("week", DATE, KEY),
  FIELD ("planned_hours", HUNDREDTHS, HOURS),
  FIELD ("attended_hours", HUNDREDTHS, HOURS),
  FIELD ("absence_reason", TEXT),
};

static const TovField followup_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("day", DATE, KEY),
  FIELD ("by_whom", TEXT),
  FIELD ("kind", CODE, OF (FOLLOWUP_KIND), KEY),
  FIELD ("text", TEXT),
  FIELD ("next_due", DATE),
};

static const TovField support_activity_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("support_kind_id", REFERENCE, TO (SUPPORT_KIND), KEY),
  FIELD ("provider", TEXT),
  FIELD ("from_day", DATE, KEY),
  FIELD ("to_day", DATE),
  FIELD ("cost", MONEY),
};

static const TovField checkpoint_fields[] = {
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT), KEY),
  FIELD ("weeks", INTEGER, KEY, RANGE (1, 520)),
  FIELD ("status", CODE, OF (CHECKPOINT_STATUS)),
  FIELD ("self_supporting", BOOLEAN),
};

static const TovField instrument_fields[] = {
  FIELD ("code", TEXT, KEY),
  FIELD ("label_en", TEXT, REQUIRED),
  FIELD ("label_da", TEXT, REQUIRED),
  FIELD ("version", INTEGER, RANGE (1, G_MAXINT32), ELSE ("1")),
  FIELD ("scale_min", INTEGER, RANGE (-1000, 1000), ELSE ("1")),
  FIELD ("scale_max", INTEGER, RANGE (-1000, 1000), ELSE ("10")),
  FIELD ("interval_weeks", INTEGER, RANGE (1, 520)),
};

static const TovField indicator_fields[] = {
  FIELD ("instrument_id", REFERENCE, TO (INSTRUMENT), KEY),
  FIELD ("code", TEXT, KEY),
  FIELD ("label_en", TEXT, REQUIRED),
  FIELD ("label_da", TEXT, REQUIRED),
  FIELD ("direction", TEXT, ELSE ("up")),
  FIELD ("position", INTEGER, COUNT, ELSE ("0")),
};

static const TovField indicator_step_fields[] = {
  FIELD ("indicator_id", REFERENCE, TO (INDICATOR), KEY),
  FIELD ("value", INTEGER, KEY),
  FIELD ("text_en", TEXT, REQUIRED),
  FIELD ("text_da", TEXT, REQUIRED),
};

static const TovField measurement_fields[] = {
  FIELD ("candidate_id", REFERENCE, TO (CANDIDATE), KEY),
  FIELD ("day", DATE, KEY),
  FIELD ("instrument_id", REFERENCE, TO (INSTRUMENT), KEY),
  FIELD ("assessor", CODE, OF (ASSESSOR), KEY),
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT)),
  FIELD ("note", TEXT),
};

static const TovField answer_fields[] = {
  FIELD ("measurement_id", REFERENCE, TO (MEASUREMENT), KEY),
  FIELD ("indicator_id", REFERENCE, TO (INDICATOR), KEY),
  FIELD ("value", INTEGER, REQUIRED),
};

const TovKindInfo tov_candidate_kinds[TOV_N_KINDS] = {
  KIND (CANDIDATE, "candidate", candidate_fields),
  KIND (CANDIDATE_BENEFIT, "candidate_benefit", candidate_benefit_fields),
  KIND (REFERRAL, "referral", referral_fields),
  KIND (PLACEMENT, "placement", placement_fields),
  KIND (MILESTONE, "milestone", milestone_fields),
  KIND (WEEKLY_HOURS, "weekly_hours", weekly_hours_fields),
  KIND (EXTENSION, "extension", extension_fields),
  KIND (ATTENDANCE, "attendance", attendance_fields),
  KIND (FOLLOWUP, "followup", followup_fields),
  KIND (SUPPORT_ACTIVITY, "support_activity", support_activity_fields),
  KIND (CHECKPOINT, "checkpoint", checkpoint_fields),
  KIND (INSTRUMENT, "instrument", instrument_fields),
  KIND (INDICATOR, "indicator", indicator_fields),
  KIND (INDICATOR_STEP, "indicator_step", indicator_step_fields),
  KIND (MEASUREMENT, "measurement", measurement_fields),
  KIND (ANSWER, "answer", answer_fields),
};
