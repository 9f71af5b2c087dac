/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-kinds-private.h"

/* Lists, companies, agreements and money, in the order of schema.sql. */

static const TovField list_fields[] = {
  FIELD ("code", TEXT, KEY), /* benefit, purpose, target_group, support_kind */
  FIELD ("label_en", TEXT, REQUIRED),
  FIELD ("label_da", TEXT, REQUIRED),
  FIELD ("valid_from", DATE),
  FIELD ("valid_to", DATE),
  FIELD ("position", INTEGER, COUNT, ELSE ("0")),
};

static const TovField outcome_fields[] = {
  FIELD ("code", TEXT, KEY),
  FIELD ("label_en", TEXT, REQUIRED),
  FIELD ("label_da", TEXT, REQUIRED),
  FIELD ("outcome_group", CODE, OF (OUTCOME_GROUP), REQUIRED),
  FIELD ("success", BOOLEAN, REQUIRED),
  FIELD ("valid_from", DATE),
  FIELD ("valid_to", DATE),
  FIELD ("position", INTEGER, COUNT, ELSE ("0")),
};

static const TovField rule_set_fields[] = {
  FIELD ("code", TEXT, KEY),
  FIELD ("kind", TEXT, REQUIRED),
  FIELD ("label_en", TEXT, REQUIRED),
  FIELD ("label_da", TEXT, REQUIRED),
  FIELD ("valid_from", DATE),
  FIELD ("valid_to", DATE),
  FIELD ("source", TEXT),
  FIELD ("verified", BOOLEAN, ELSE ("1")),
  FIELD ("body", TEXT, REQUIRED),
};

static const TovField jobcentre_fields[] = {
  FIELD ("name", TEXT, KEY),
  FIELD ("municipality", TEXT),
  FIELD ("own", BOOLEAN, ELSE ("0")),
};

static const TovField company_fields[] = {
  FIELD ("name", TEXT, KEY),
  FIELD ("cvr", TEXT),
  FIELD ("sector", CODE, OF (SECTOR)),
  FIELD ("industry", TEXT),
  FIELD ("kind", CODE, OF (COMPANY_KIND)),
};

static const TovField site_fields[] = {
  FIELD ("company_id", REFERENCE, TO (COMPANY), KEY),
  FIELD ("name", TEXT, KEY),
  FIELD ("p_number", TEXT),
  FIELD ("address", TEXT),
};

static const TovField site_headcount_fields[] = {
  FIELD ("site_id", REFERENCE, TO (SITE), KEY),
  FIELD ("valid_from", DATE, OPTIONAL_KEY, ALWAYS),
  FIELD ("ordinary_employees", INTEGER, COUNT),
  FIELD ("other_supported", INTEGER, COUNT),
};

static const TovField person_fields[] = {
  FIELD ("name", TEXT, KEY),
  FIELD ("organisation", TEXT, OPTIONAL_KEY),
  FIELD ("phone", TEXT),
  FIELD ("mail", TEXT),
};

static const TovField partnership_fields[] = {
  FIELD ("name", TEXT, KEY),
  FIELD ("company_id", REFERENCE, TO (COMPANY), REQUIRED),
  FIELD ("model", CODE, OF (MODEL), REQUIRED),
  FIELD ("lead_jobcentre_id", REFERENCE, TO (JOBCENTRE)),
  FIELD ("starts", DATE),
  FIELD ("ends", DATE),
  FIELD ("status", CODE, OF (PARTNERSHIP_STATUS), ELSE ("active")),
  FIELD ("notice_months", INTEGER, COUNT),
  FIELD ("goals", TEXT),
  FIELD ("terms", TEXT),
};

static const TovField participant_fields[] = {
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("jobcentre_id", REFERENCE, TO (JOBCENTRE), KEY),
  FIELD ("cost_share", SHARE, COUNT),
  FIELD ("slot_quota", INTEGER, COUNT),
};

static const TovField contact_fields[] = {
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("person_id", REFERENCE, TO (PERSON), KEY),
  FIELD ("role", CODE, OF (PERSON_ROLE), KEY),
};

static const TovField responsibility_fields[] = {
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("task", CODE, OF (TASK), KEY),
  FIELD ("party", CODE, OF (PARTY), KEY),
  FIELD ("role", CODE, OF (RESPONSIBILITY), ELSE ("answers")),
};

static const TovField slot_fields[] = {
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("site_id", REFERENCE, TO (SITE), KEY),
  FIELD ("label", TEXT, KEY),
  FIELD ("opened", DATE),
  FIELD ("closed", DATE),
  FIELD ("weekly_hours", HUNDREDTHS, HOURS),
  FIELD ("tasks", TEXT),
  FIELD ("target_group_id", REFERENCE, TO (TARGET_GROUP)),
  FIELD ("reserved_for_id", REFERENCE, TO (JOBCENTRE)),
};

static const TovField slot_pause_fields[] = {
  FIELD ("slot_id", REFERENCE, TO (SLOT), KEY),
  FIELD ("from_day", DATE, KEY),
  FIELD ("to_day", DATE, REQUIRED),
  FIELD ("reason", TEXT),
};

static const TovField payment_term_fields[] = {
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("kind", CODE, OF (PAYMENT_KIND), KEY),
  FIELD ("rate", MONEY, REQUIRED),
  FIELD ("hours", HUNDREDTHS, HOURS),
  FIELD ("slots", INTEGER, RANGE (1, G_MAXINT32)),
  FIELD ("unit", CODE, OF (UNIT), OPTIONAL_KEY),
  FIELD ("from_day", DATE, OPTIONAL_KEY),
  FIELD ("to_day", DATE),
  FIELD ("part_weeks", CODE, OF (PART_WEEKS), ELSE ("exact")),
  FIELD ("share_by", CODE, OF (SHARE_BY)),
  FIELD ("description", TEXT, OPTIONAL_KEY),
};

static const TovField settlement_fields[] = {
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP), KEY),
  FIELD ("jobcentre_id", REFERENCE, TO (JOBCENTRE), KEY),
  FIELD ("month", DATE, KEY),
  FIELD ("status", TEXT, ELSE ("draft")),
  FIELD ("approved_on", DATE),
  FIELD ("approved_by", TEXT),
};

static const TovField settlement_line_fields[] = {
  FIELD ("settlement_id", REFERENCE, TO (SETTLEMENT), KEY),
  FIELD ("position", INTEGER, KEY, COUNT),
  FIELD ("payment_term_id", REFERENCE, TO (PAYMENT_TERM)),
  FIELD ("slot_id", REFERENCE, TO (SLOT)),
  FIELD ("placement_id", REFERENCE, TO (PLACEMENT)),
  FIELD ("corrects_id", REFERENCE, TO (SETTLEMENT_LINE)),
  FIELD ("days", INTEGER, COUNT),
  FIELD ("quantity", TEXT),
  FIELD ("rate", MONEY),
  FIELD ("amount", MONEY, REQUIRED),
  FIELD ("basis", TEXT),
};

static const TovField comparison_fields[] = {
  FIELD ("title", TEXT, KEY),
  FIELD ("candidate_type", TEXT, OPTIONAL_KEY, ELSE ("")),
  FIELD ("weeks", INTEGER, REQUIRED, RANGE (1, 520)),
  FIELD ("rule_set_id", REFERENCE, TO (RULE_SET), OPTIONAL_KEY),
  FIELD ("partnership_id", REFERENCE, TO (PARTNERSHIP)),
  FIELD ("note", TEXT),
  FIELD ("note_da", TEXT),
};

static const TovField comparison_side_fields[] = {
  FIELD ("comparison_id", REFERENCE, TO (COMPARISON), KEY),
  FIELD ("side", CODE, OF (SIDE), KEY),
  FIELD ("name", TEXT, REQUIRED),
  FIELD ("operating", MONEY),
  FIELD ("gross_benefit", MONEY),
  FIELD ("monthly_benefit", MONEY),
  FIELD ("reimbursement", HUNDREDTHS, RANGE (0, 10000)),
};

static const TovField goal_fields[] = {
  FIELD ("name", TEXT, KEY),
  FIELD ("figure", CODE, OF (GOAL_FIGURE), REQUIRED),
  FIELD ("target", INTEGER, REQUIRED, COUNT),
  FIELD ("from_day", DATE),
  FIELD ("to_day", DATE),
  FIELD ("promise", TEXT),
};

const TovKindInfo tov_agreement_kinds[TOV_N_KINDS] = {
  KIND (BENEFIT, "benefit", list_fields),
  KIND (OUTCOME, "outcome", outcome_fields),
  KIND (PURPOSE, "purpose", list_fields),
  KIND (TARGET_GROUP, "target_group", list_fields),
  KIND (SUPPORT_KIND, "support_kind", list_fields),
  KIND (RULE_SET, "rule_set", rule_set_fields),
  KIND (JOBCENTRE, "jobcentre", jobcentre_fields),
  KIND (COMPANY, "company", company_fields),
  KIND (SITE, "site", site_fields),
  KIND (SITE_HEADCOUNT, "site_headcount", site_headcount_fields),
  KIND (PERSON, "person", person_fields),
  KIND (PARTNERSHIP, "partnership", partnership_fields),
  KIND (PARTICIPANT, "participant", participant_fields),
  KIND (CONTACT, "contact", contact_fields),
  KIND (RESPONSIBILITY, "responsibility", responsibility_fields),
  KIND (SLOT, "slot", slot_fields),
  KIND (SLOT_PAUSE, "slot_pause", slot_pause_fields),
  KIND (PAYMENT_TERM, "payment_term", payment_term_fields),
  KIND (SETTLEMENT, "settlement", settlement_fields),
  KIND (SETTLEMENT_LINE, "settlement_line", settlement_line_fields),
  KIND (COMPARISON, "comparison", comparison_fields),
  KIND (COMPARISON_SIDE, "comparison_side", comparison_side_fields),
  KIND (GOAL, "goal", goal_fields),
};
