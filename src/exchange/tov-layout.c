/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-layout.h"

#define KEY TOV_COLUMN_KEY
#define ADD TOV_COLUMN_ADD
#define CONTEXT TOV_COLUMN_CONTEXT
#define ALWAYS TOV_COLUMN_ALWAYS

/* clang-format off */
static const TovColumn outcome_list_columns[] = {
  { "list", 0, NULL, KEY | TOV_COLUMN_LIST },
  { "code", 0, "code", KEY },
  { "en", 0, "label_en" },
  { "da", 0, "label_da" },
  { "valid_from", 0, "valid_from" },
  { "valid_to", 0, "valid_to" },
  { "group", 0, "outcome_group" },
  { "success", 0, "success" },
  { "position", 0, "position" },
};

static const TovColumn list_columns[] = {
  { "list", 0, NULL, KEY | TOV_COLUMN_LIST },
  { "code", 0, "code", KEY },
  { "en", 0, "label_en" },
  { "da", 0, "label_da" },
  { "valid_from", 0, "valid_from" },
  { "valid_to", 0, "valid_to" },
  { "position", 0, "position" },
};

static const TovColumn rule_set_columns[] = {
  { "rule_set", 0, "code", KEY },
  { "kind", 0, "kind" },
  { "en", 0, "label_en" },
  { "da", 0, "label_da" },
  { "valid_from", 0, "valid_from" },
  { "valid_to", 0, "valid_to" },
  { "source", 0, "source" },
  { "verified", 0, "verified" },
  { "body", 0, "body" },
};

static const TovColumn instrument_columns[] = {
  { "instrument", 0, "code", KEY },
  { "en", 0, "label_en" },
  { "da", 0, "label_da" },
  { "version", 0, "version" },
  { "scale_min", 0, "scale_min" },
  { "scale_max", 0, "scale_max" },
  { "interval_weeks", 0, "interval_weeks" },
};

static const TovColumn indicator_columns[] = {
  { "instrument", 0, "instrument_id", KEY },
  { "indicator", 0, "code", KEY },
  { "en", 0, "label_en" },
  { "da", 0, "label_da" },
  { "direction", 0, "direction" },
  { "position", 0, "position" },
};

static const TovColumn indicator_step_columns[] = {
  { "instrument", 0, "indicator_id.instrument_id", KEY },
  { "indicator", 0, "indicator_id.code", KEY },
  { "value", 0, "value", KEY },
  { "en", 0, "text_en" },
  { "da", 0, "text_da" },
};

static const TovColumn jobcentre_columns[] = {
  { "jobcentre", 0, "name", KEY },
  { "municipality", 0, "municipality" },
  { "own", 0, "own" },
};

static const TovColumn company_columns[] = {
  { "company", 0, "name", KEY },
  { "cvr", 0, "cvr" },
  { "sector", 0, "sector" },
  { "industry", 0, "industry" },
  { "kind", 0, "kind" },
};

static const TovColumn site_columns[] = {
  { "company", 0, "company_id", KEY },
  { "site", 0, "name", KEY },
  { "p_number", 0, "p_number" },
  { "address", 0, "address" },
  { "ordinary_employees", 1, "ordinary_employees" },
  { "other_supported", 1, "other_supported" },
};

static const TovColumn headcount_columns[] = {
  { "company", 0, "site_id.company_id", KEY },
  { "site", 0, "site_id.name", KEY },
  { "from", 0, "valid_from", KEY | ALWAYS },
  { "ordinary_employees", 0, "ordinary_employees" },
  { "other_supported", 0, "other_supported" },
};

static const TovColumn person_columns[] = {
  { "name", 0, "name", KEY },
  { "organisation", 0, "organisation", KEY },
  { "phone", 0, "phone" },
  { "mail", 0, "mail" },
};

static const TovColumn partnership_columns[] = {
  { "partnership", 0, "name", KEY },
  { "company", 0, "company_id" },
  { "model", 0, "model" },
  { "lead_jobcentre", 0, "lead_jobcentre_id" },
  { "starts", 0, "starts" },
  { "ends", 0, "ends" },
  { "status", 0, "status" },
  { "notice_months", 0, "notice_months" },
  { "goals", 0, "goals" },
  { "terms", 0, "terms" },
};

static const TovColumn participant_columns[] = {
  { "partnership", 0, "partnership_id", KEY },
  { "jobcentre", 0, "jobcentre_id", KEY },
  { "cost_share", 0, "cost_share" },
  { "slot_quota", 0, "slot_quota" },
};

static const TovColumn contact_columns[] = {
  { "partnership", 1, "partnership_id", KEY },
  { "name", 0, "name", KEY },
  { "role", 1, "role", KEY },
  { "organisation", 0, "organisation" },
  { "phone", 0, "phone" },
  { "mail", 0, "mail" },
};

static const TovColumn responsibility_columns[] = {
  { "partnership", 0, "partnership_id", KEY },
  { "task", 0, "task", KEY },
  { "who", 0, "party", KEY },
  { "role", 0, "role" },
};

static const TovColumn slot_columns[] = {
  { "partnership", 0, "partnership_id", KEY },
  { "site", 0, "site_id", KEY },
  { "slot", 0, "label", KEY },
  { "opened", 0, "opened" },
  { "closed", 0, "closed" },
  { "weekly_hours", 0, "weekly_hours" },
  { "reserved_for", 0, "reserved_for_id" },
  { "tasks", 0, "tasks" },
  { "target_group", 0, "target_group_id", ADD },
};

static const TovColumn slot_pause_columns[] = {
  { "partnership", 0, "slot_id.partnership_id", KEY },
  { "site", 0, "slot_id.site_id", KEY },
  { "slot", 0, "slot_id.label", KEY },
  { "from", 0, "from_day", KEY },
  { "to", 0, "to_day" },
  { "reason", 0, "reason" },
};

static const TovColumn candidate_columns[] = {
  { "candidate", 0, "reference", KEY },
  { "name", 0, "name" },
  { "jobcentre", 0, "jobcentre_id" },
  { "gender", 0, "gender" },
  { "birth_year", 0, "birth_year" },
  { "benefit", 1, "benefit_id", ADD },
  { "target_group", 0, "target_group_id", ADD },
  { "tasks_wanted", 0, "tasks_wanted" },
  { "accommodations", 0, "accommodations" },
  { "consent", 0, "consent_day" },
};

static const TovColumn candidate_benefit_columns[] = {
  { "candidate", 0, "candidate_id", KEY },
  { "from", 0, "valid_from", KEY | ALWAYS },
  { "benefit", 0, "benefit_id", ADD },
};

static const TovColumn referral_columns[] = {
  { "candidate", 0, "candidate_id", KEY },
  { "partnership", 0, "partnership_id", KEY },
  { "referred", 0, "referred", KEY },
  { "interview", 0, "interview" },
  { "answered", 0, "answered" },
  { "accepted", 0, "accepted" },
  { "declined_reason", 0, "declined_reason" },
};

static const TovColumn placement_columns[] = {
  { "placement", 0, "reference", KEY },
  { "candidate", 0, "candidate_id" },
  { "partnership", 0, "slot_id.partnership_id" },
  { "site", 0, "slot_id.site_id" },
  { "slot", 0, "slot_id.label" },
  { "jobcentre", 0, "jobcentre_id" },
  { "start", 0, "start_day" },
  { "planned_end", 0, "planned_end" },
  { "end", 0, "end_day" },
  { "outcome", 0, "outcome_id" },
  { "purpose", 0, "purpose_id", ADD },
  { "mentor", 0, "mentor_id.name", ADD },
  { "mentor_organisation", 0, "mentor_id.organisation" },
  { "job_consultant", 0, "job_consultant_id.name", ADD },
  { "job_consultant_organisation", 0, "job_consultant_id.organisation" },
  { "consulted", 0, "consulted" },
  { "goal", 0, "goal" },
  { "authority_reference", 0, "authority_reference" },
};

static const TovColumn milestone_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "text", 0, "text", KEY },
  { "due", 0, "due" },
  { "reached", 0, "reached" },
};

static const TovColumn hours_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "from", 0, "valid_from", KEY },
  { "practice_hours", 0, "practice_hours" },
  { "wage_hours", 0, "wage_hours" },
};

static const TovColumn extension_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "decided", 0, "decided", KEY },
  { "new_planned_end", 0, "new_planned_end" },
  { "reason", 0, "reason" },
  { "assessed_by", 0, "assessed_by" },
};

static const TovColumn attendance_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "week", 0, "week", KEY | TOV_COLUMN_WEEK },
  { "planned_hours", 0, "planned_hours" },
  { "attended_hours", 0, "attended_hours" },
  { "absence_reason", 0, "absence_reason" },
};

static const TovColumn followup_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "date", 0, "day", KEY },
  { "by", 0, "by_whom" },
  { "kind", 0, "kind", KEY },
  { "text", 0, "text" },
  { "next_due", 0, "next_due" },
};

static const TovColumn support_activity_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "kind", 0, "support_kind_id", KEY | ADD },
  { "provider", 0, "provider" },
  { "from", 0, "from_day", KEY },
  { "to", 0, "to_day" },
  { "cost", 0, "cost" },
};

static const TovColumn checkpoint_columns[] = {
  { "placement", 0, "placement_id", KEY },
  { "weeks", 0, "weeks", KEY },
  { "status", 0, "status" },
  { "self_supporting", 0, "self_supporting" },
};

static const TovColumn measurement_columns[] = {
  { "candidate", 0, "candidate_id", KEY },
  { "date", 0, "day", KEY },
  { "instrument", 0, "instrument_id", KEY | ADD },
  { "assessor", 0, "assessor", KEY },
  { "instrument", 1, "indicator_id.instrument_id", CONTEXT },
  { "indicator", 1, "indicator_id.code", KEY | ADD },
  { "value", 1, "value", KEY | TOV_COLUMN_DECISIVE },
  { "placement", 0, "placement_id" },
  { "note", 0, "note" },
};

static const TovColumn payment_term_columns[] = {
  { "partnership", 0, "partnership_id", KEY },
  { "kind", 0, "kind", KEY },
  { "rate", 0, "rate" },
  { "hours", 0, "hours" },
  { "slots", 0, "slots" },
  { "unit", 0, "unit" },
  { "from", 0, "from_day" },
  { "to", 0, "to_day" },
  { "part_weeks", 0, "part_weeks" },
  { "share_by", 0, "share_by" },
  { "description", 0, "description" },
};

static const TovColumn settlement_columns[] = {
  { "partnership", 0, "partnership_id", KEY },
  { "jobcentre", 0, "jobcentre_id", KEY },
  { "month", 0, "month", KEY | TOV_COLUMN_MONTH },
  { "status", 0, "status" },
  { "approved_on", 0, "approved_on" },
  { "approved_by", 0, "approved_by" },
};

static const TovColumn settlement_line_columns[] = {
  { "partnership", 0, "settlement_id.partnership_id", KEY },
  { "jobcentre", 0, "settlement_id.jobcentre_id", KEY },
  { "month", 0, "settlement_id.month", KEY | TOV_COLUMN_MONTH },
  { "position", 0, "position", KEY },
  { "partnership", 0, "payment_term_id.partnership_id", CONTEXT },
  { "term_kind", 0, "payment_term_id.kind" },
  { "term_unit", 0, "payment_term_id.unit" },
  { "term_from", 0, "payment_term_id.from_day" },
  { "term_description", 0, "payment_term_id.description" },
  { "partnership", 0, "slot_id.partnership_id", CONTEXT },
  { "site", 0, "slot_id.site_id" },
  { "slot", 0, "slot_id.label" },
  { "placement", 0, "placement_id" },
  { "partnership", 0, "corrects_id.settlement_id.partnership_id", CONTEXT },
  { "jobcentre", 0, "corrects_id.settlement_id.jobcentre_id", CONTEXT },
  { "corrects_month", 0, "corrects_id.settlement_id.month", TOV_COLUMN_MONTH },
  { "corrects_position", 0, "corrects_id.position" },
  { "days", 0, "days" },
  { "quantity", 0, "quantity" },
  { "rate", 0, "rate" },
  { "amount", 0, "amount" },
  { "basis", 0, "basis" },
};

static const TovColumn comparison_columns[] = {
  { "title", 0, "title", KEY },
  { "candidate_type", 0, "candidate_type" },
  { "weeks", 0, "weeks" },
  { "rule_set", 0, "rule_set_id" },
  { "side", 1, "side", KEY },
  { "name", 1, "name" },
  { "operating", 1, "operating" },
  { "gross_benefit", 1, "gross_benefit" },
  { "reimbursement", 1, "reimbursement", TOV_COLUMN_PERCENT },
  { "partnership", 0, "partnership_id" },
  { "monthly", 1, "monthly_benefit" },
  { "note", 0, "note" },
  { "note_da", 0, "note_da" },
};

static const TovColumn goal_columns[] = {
  { "goal", 0, "name", KEY },
  { "figure", 0, "figure" },
  { "target", 0, "target" },
  { "from", 0, "from_day" },
  { "to", 0, "to_day" },
  { "promise", 0, "promise" },
};
/* clang-format on */

#define COLUMNS(array) .columns = array, .n_columns = G_N_ELEMENTS (array)
#define ONE(record) .parts = { TOV_KIND_##record }, .n_parts = 1
#define TWO(first, second) .parts = { TOV_KIND_##first, TOV_KIND_##second }, .n_parts = 2

static const TovLayout layouts[] = {
  { "lists.csv", "outcome", COLUMNS (outcome_list_columns), ONE (OUTCOME) },
  { "lists.csv", "benefit", COLUMNS (list_columns), ONE (BENEFIT) },
  { "lists.csv", "purpose", COLUMNS (list_columns), ONE (PURPOSE) },
  { "lists.csv", "target_group", COLUMNS (list_columns), ONE (TARGET_GROUP) },
  { "lists.csv", "support_kind", COLUMNS (list_columns), ONE (SUPPORT_KIND) },
  { "rule_sets.csv", NULL, COLUMNS (rule_set_columns), ONE (RULE_SET) },
  { "instruments.csv", NULL, COLUMNS (instrument_columns), ONE (INSTRUMENT) },
  { "indicators.csv", NULL, COLUMNS (indicator_columns), ONE (INDICATOR) },
  { "indicator_steps.csv", NULL, COLUMNS (indicator_step_columns), ONE (INDICATOR_STEP) },
  { "jobcentres.csv", NULL, COLUMNS (jobcentre_columns), ONE (JOBCENTRE) },
  { "companies.csv", NULL, COLUMNS (company_columns), ONE (COMPANY) },
  { "sites.csv", NULL, COLUMNS (site_columns), TWO (SITE, SITE_HEADCOUNT), .main = 0,
    .link = "site_id" },
  { "headcounts.csv", NULL, COLUMNS (headcount_columns), ONE (SITE_HEADCOUNT), .later_only = TRUE },
  { "persons.csv", NULL, COLUMNS (person_columns), ONE (PERSON) },
  { "partnerships.csv", NULL, COLUMNS (partnership_columns), ONE (PARTNERSHIP) },
  { "participants.csv", NULL, COLUMNS (participant_columns), ONE (PARTICIPANT) },
  { "contacts.csv", NULL, COLUMNS (contact_columns), TWO (PERSON, CONTACT), .main = 1,
    .link = "person_id" },
  { "responsibilities.csv", NULL, COLUMNS (responsibility_columns), ONE (RESPONSIBILITY) },
  { "slots.csv", NULL, COLUMNS (slot_columns), ONE (SLOT) },
  { "slot_pauses.csv", NULL, COLUMNS (slot_pause_columns), ONE (SLOT_PAUSE) },
  { "candidates.csv", NULL, COLUMNS (candidate_columns), TWO (CANDIDATE, CANDIDATE_BENEFIT),
    .main = 0, .link = "candidate_id" },
  { "candidate_benefits.csv", NULL, COLUMNS (candidate_benefit_columns), ONE (CANDIDATE_BENEFIT),
    .later_only = TRUE },
  { "referrals.csv", NULL, COLUMNS (referral_columns), ONE (REFERRAL) },
  { "placements.csv", NULL, COLUMNS (placement_columns), ONE (PLACEMENT) },
  { "milestones.csv", NULL, COLUMNS (milestone_columns), ONE (MILESTONE) },
  { "hours.csv", NULL, COLUMNS (hours_columns), ONE (WEEKLY_HOURS) },
  { "extensions.csv", NULL, COLUMNS (extension_columns), ONE (EXTENSION) },
  { "attendance.csv", NULL, COLUMNS (attendance_columns), ONE (ATTENDANCE) },
  { "followups.csv", NULL, COLUMNS (followup_columns), ONE (FOLLOWUP) },
  { "support_activities.csv", NULL, COLUMNS (support_activity_columns), ONE (SUPPORT_ACTIVITY) },
  { "checkpoints.csv", NULL, COLUMNS (checkpoint_columns), ONE (CHECKPOINT) },
  { "measurements.csv", NULL, COLUMNS (measurement_columns), TWO (MEASUREMENT, ANSWER), .main = 1,
    .link = "measurement_id", .common_alone = TRUE },
  { "payment_terms.csv", NULL, COLUMNS (payment_term_columns), ONE (PAYMENT_TERM) },
  { "settlements.csv", NULL, COLUMNS (settlement_columns), ONE (SETTLEMENT) },
  { "settlement_lines.csv", NULL, COLUMNS (settlement_line_columns), ONE (SETTLEMENT_LINE) },
  { "comparisons.csv", NULL, COLUMNS (comparison_columns), TWO (COMPARISON, COMPARISON_SIDE),
    .main = 1, .link = "comparison_id", .common_alone = TRUE },
  { "goals.csv", NULL, COLUMNS (goal_columns), ONE (GOAL) },
};

const TovLayout *
tov_layouts_get (guint *n_layouts)
{
  *n_layouts = G_N_ELEMENTS (layouts);
  return layouts;
}

int
tov_layout_name_field (TovKind kind)
{
  static const char * const names[] = { "reference", "name", "code", "label", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (tov_kind_find_field (kind, names[i]) >= 0)
      return tov_kind_find_field (kind, names[i]);
  return -1;
}

const char * const *
tov_layout_file_keys (void)
{
  static const char * const keys[] = {
    TOV_META_TITLE,       TOV_META_AS_OF,          TOV_META_NOTE,
    TOV_META_NOTE_DA,     TOV_META_MUNICIPALITY,   TOV_META_COMMITTEE,
    TOV_META_CASE_NUMBER, TOV_META_SUCCESS_TARGET, NULL,
  };

  return keys;
}
