/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-store-private.h"

static const char * const kind_labels[TOV_N_KINDS] = {
  [TOV_KIND_BENEFIT] = NC_ ("record", "benefit"),
  [TOV_KIND_OUTCOME] = NC_ ("record", "outcome"),
  [TOV_KIND_PURPOSE] = NC_ ("record", "purpose"),
  [TOV_KIND_TARGET_GROUP] = NC_ ("record", "target group"),
  [TOV_KIND_SUPPORT_KIND] = NC_ ("record", "kind of support"),
  [TOV_KIND_RULE_SET] = NC_ ("record", "rule set"),
  [TOV_KIND_JOBCENTRE] = NC_ ("record", "jobcentre"),
  [TOV_KIND_COMPANY] = NC_ ("record", "company"),
  [TOV_KIND_SITE] = NC_ ("record", "site"),
  [TOV_KIND_SITE_HEADCOUNT] = NC_ ("record", "number of employees"),
  [TOV_KIND_PERSON] = NC_ ("record", "person"),
  [TOV_KIND_PARTNERSHIP] = NC_ ("record", "partnership"),
  [TOV_KIND_PARTICIPANT] = NC_ ("record", "participating jobcentre"),
  [TOV_KIND_CONTACT] = NC_ ("record", "contact"),
  [TOV_KIND_RESPONSIBILITY] = NC_ ("record", "responsibility"),
  [TOV_KIND_SLOT] = NC_ ("record", "slot"),
  [TOV_KIND_SLOT_PAUSE] = NC_ ("record", "pause of a slot"),
  [TOV_KIND_CANDIDATE] = NC_ ("record", "candidate"),
  [TOV_KIND_CANDIDATE_BENEFIT] = NC_ ("record", "candidate's benefit"),
  [TOV_KIND_REFERRAL] = NC_ ("record", "referral"),
  [TOV_KIND_PLACEMENT] = NC_ ("record", "placement"),
  [TOV_KIND_MILESTONE] = NC_ ("record", "milestone"),
  [TOV_KIND_WEEKLY_HOURS] = NC_ ("record", "weekly hours"),
  [TOV_KIND_EXTENSION] = NC_ ("record", "extension"),
  [TOV_KIND_ATTENDANCE] = NC_ ("record", "attendance"),
  [TOV_KIND_FOLLOWUP] = NC_ ("record", "follow-up"),
  [TOV_KIND_SUPPORT_ACTIVITY] = NC_ ("record", "support activity"),
  [TOV_KIND_CHECKPOINT] = NC_ ("record", "checkpoint"),
  [TOV_KIND_INSTRUMENT] = NC_ ("record", "instrument"),
  [TOV_KIND_INDICATOR] = NC_ ("record", "indicator"),
  [TOV_KIND_INDICATOR_STEP] = NC_ ("record", "step of an indicator"),
  [TOV_KIND_MEASUREMENT] = NC_ ("record", "measurement"),
  [TOV_KIND_ANSWER] = NC_ ("record", "answer"),
  [TOV_KIND_PAYMENT_TERM] = NC_ ("record", "payment term"),
  [TOV_KIND_SETTLEMENT] = NC_ ("record", "settlement"),
  [TOV_KIND_SETTLEMENT_LINE] = NC_ ("record", "line of a settlement"),
  [TOV_KIND_COMPARISON] = NC_ ("record", "cost comparison"),
  [TOV_KIND_COMPARISON_SIDE] = NC_ ("record", "side of a cost comparison"),
  [TOV_KIND_GOAL] = NC_ ("record", "goal"),
};

/* By column, sorted: many kinds share them. */
static const struct
{
  const char *column, *label;
} field_labels[] = {
  { "absence_reason", NC_ ("field", "reason for absence") },
  { "accepted", NC_ ("field", "accepted") },
  { "accommodations", NC_ ("field", "accommodations") },
  { "address", NC_ ("field", "address") },
  { "amount", NC_ ("field", "amount") },
  { "answered", NC_ ("field", "answered on") },
  { "approved_by", NC_ ("field", "approved by") },
  { "approved_on", NC_ ("field", "approved on") },
  { "assessed_by", NC_ ("field", "assessed by") },
  { "assessor", NC_ ("field", "assessor") },
  { "attended_hours", NC_ ("field", "hours attended") },
  { "authority_reference", NC_ ("field", "reference in the authority's system") },
  { "basis", NC_ ("field", "basis") },
  { "benefit_id", NC_ ("field", "benefit") },
  { "birth_year", NC_ ("field", "birth year") },
  { "body", NC_ ("field", "content of the rule") },
  { "by_whom", NC_ ("field", "by whom") },
  { "candidate_id", NC_ ("field", "candidate") },
  { "candidate_type", NC_ ("field", "type of candidate") },
  { "closed", NC_ ("field", "closed") },
  { "code", NC_ ("field", "code") },
  { "company_id", NC_ ("field", "company") },
  { "comparison_id", NC_ ("field", "cost comparison") },
  { "consent_day", NC_ ("field", "day of consent") },
  { "consulted", NC_ ("field", "employee representatives consulted on") },
  { "corrects_id", NC_ ("field", "line that this one corrects") },
  { "cost", NC_ ("field", "cost") },
  { "cost_share", NC_ ("field", "share of the cost") },
  { "cpr", NC_ ("field", "CPR number") },
  { "cvr", NC_ ("field", "CVR number") },
  { "day", NC_ ("field", "day") },
  { "days", NC_ ("field", "days") },
  { "decided", NC_ ("field", "day of the decision") },
  { "declined_reason", NC_ ("field", "reason for declining") },
  { "description", NC_ ("field", "description") },
  { "direction", NC_ ("field", "direction") },
  { "due", NC_ ("field", "due") },
  { "end_day", NC_ ("field", "end") },
  { "ends", NC_ ("field", "end of the agreement") },
  { "figure", NC_ ("field", "figure") },
  { "from_day", NC_ ("field", "first day") },
  { "gender", NC_ ("field", "gender") },
  { "goal", NC_ ("field", "goal") },
  { "goals", NC_ ("field", "goals") },
  { "gross_benefit", NC_ ("field", "benefit before reimbursement") },
  { "hours", NC_ ("field", "hours") },
  { "indicator_id", NC_ ("field", "indicator") },
  { "industry", NC_ ("field", "industry") },
  { "instrument_id", NC_ ("field", "instrument") },
  { "interval_weeks", NC_ ("field", "weeks between measurements") },
  { "interview", NC_ ("field", "day of the interview") },
  { "job_consultant_id", NC_ ("field", "job consultant") },
  { "jobcentre_id", NC_ ("field", "jobcentre") },
  { "kind", NC_ ("field", "kind") },
  { "label", NC_ ("field", "label") },
  { "label_da", NC_ ("field", "Danish label") },
  { "label_en", NC_ ("field", "English label") },
  { "lead_jobcentre_id", NC_ ("field", "lead jobcentre") },
  { "mail", NC_ ("field", "mail address") },
  { "measurement_id", NC_ ("field", "measurement") },
  { "mentor_id", NC_ ("field", "mentor") },
  { "model", NC_ ("field", "model") },
  { "month", NC_ ("field", "month") },
  { "monthly_benefit", NC_ ("field", "monthly benefit") },
  { "municipality", NC_ ("field", "municipality") },
  { "name", NC_ ("field", "name") },
  { "new_planned_end", NC_ ("field", "new planned end") },
  { "next_due", NC_ ("field", "next one due") },
  { "note", NC_ ("field", "note") },
  { "note_da", NC_ ("field", "Danish note") },
  { "notice_months", NC_ ("field", "months of notice") },
  { "opened", NC_ ("field", "opened") },
  { "operating", NC_ ("field", "operating cost") },
  { "ordinary_employees", NC_ ("field", "ordinary employees") },
  { "organisation", NC_ ("field", "organisation") },
  { "other_supported", NC_ ("field", "others in supported schemes") },
  { "outcome_group", NC_ ("field", "group of outcomes") },
  { "outcome_id", NC_ ("field", "outcome") },
  { "own", NC_ ("field", "own jobcentre") },
  { "p_number", NC_ ("field", "P number") },
  { "part_weeks", NC_ ("field", "part weeks") },
  { "partnership_id", NC_ ("field", "partnership") },
  { "party", NC_ ("field", "party") },
  { "payment_term_id", NC_ ("field", "payment term") },
  { "person_id", NC_ ("field", "person") },
  { "phone", NC_ ("field", "phone") },
  { "placement_id", NC_ ("field", "placement") },
  { "planned_end", NC_ ("field", "planned end") },
  { "planned_hours", NC_ ("field", "hours planned") },
  { "position", NC_ ("field", "position") },
  { "practice_hours", NC_ ("field", "practice hours") },
  { "promise", NC_ ("field", "what is promised for it") },
  { "provider", NC_ ("field", "provider") },
  { "purpose_id", NC_ ("field", "purpose") },
  { "quantity", NC_ ("field", "quantity") },
  { "rate", NC_ ("field", "rate") },
  { "reached", NC_ ("field", "reached on") },
  { "reason", NC_ ("field", "reason") },
  { "reference", NC_ ("field", "reference") },
  { "referred", NC_ ("field", "day of the referral") },
  { "reimbursement", NC_ ("field", "share reimbursed") },
  { "reserved_for_id", NC_ ("field", "reserved for") },
  { "role", NC_ ("field", "role") },
  { "rule_set_id", NC_ ("field", "rule set") },
  { "scale_max", NC_ ("field", "end of the scale") },
  { "scale_min", NC_ ("field", "start of the scale") },
  { "sector", NC_ ("field", "sector") },
  { "self_supporting", NC_ ("field", "self-supporting") },
  { "settlement_id", NC_ ("field", "settlement") },
  { "share_by", NC_ ("field", "shared by") },
  { "side", NC_ ("field", "side") },
  { "site_id", NC_ ("field", "site") },
  { "slot_id", NC_ ("field", "slot") },
  { "slot_quota", NC_ ("field", "quota of slots") },
  { "slots", NC_ ("field", "slots") },
  { "source", NC_ ("field", "source") },
  { "start_day", NC_ ("field", "start") },
  { "starts", NC_ ("field", "start of the agreement") },
  { "status", NC_ ("field", "status") },
  { "success", NC_ ("field", "counts as success") },
  { "support_kind_id", NC_ ("field", "kind of support") },
  { "target", NC_ ("field", "target") },
  { "target_group_id", NC_ ("field", "target group") },
  { "task", NC_ ("field", "task") },
  { "tasks", NC_ ("field", "tasks") },
  { "tasks_wanted", NC_ ("field", "tasks wanted") },
  { "terms", NC_ ("field", "terms") },
  { "text", NC_ ("field", "text") },
  { "text_da", NC_ ("field", "Danish text") },
  { "text_en", NC_ ("field", "English text") },
  { "title", NC_ ("field", "title") },
  { "to_day", NC_ ("field", "last day") },
  { "unit", NC_ ("field", "unit") },
  { "valid_from", NC_ ("field", "valid from") },
  { "valid_to", NC_ ("field", "valid to") },
  { "value", NC_ ("field", "value") },
  { "verified", NC_ ("field", "verified") },
  { "version", NC_ ("field", "version") },
  { "wage_hours", NC_ ("field", "wage hours") },
  { "week", NC_ ("field", "week") },
  { "weekly_hours", NC_ ("field", "weekly hours") },
  { "weeks", NC_ ("field", "weeks") },
};

static int
compare_column (gconstpointer column,
                gconstpointer entry)
{
  return strcmp (column, *(const char * const *) entry);
}

static const char *
find_field_label (const TovField *field)
{
  const char * const *entry = bsearch (field->name, field_labels, G_N_ELEMENTS (field_labels),
                                       sizeof field_labels[0], compare_column);

  /* A column without a label: field_labels is not complete, or not sorted. */
  g_return_val_if_fail (entry != NULL, field->name);

  return entry[1];
}

const char *
tov_kind_get_label (TovKind     kind,
                    TovLanguage language)
{
  g_return_val_if_fail (kind >= 0 && kind < TOV_N_KINDS, NULL);

  return tov_ctext (language, "record", kind_labels[kind]);
}

const char *
tov_field_get_label (TovKind     kind,
                     int         field,
                     TovLanguage language)
{
  const TovKindInfo *info = tov_kind_get_info (kind);

  g_return_val_if_fail (info != NULL && field >= 0 && (guint) field < info->n_fields, NULL);

  return tov_ctext (language, "field", find_field_label (&info->fields[field]));
}

const char *
tov_kind_label_for_error (TovKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "record", kind_labels[kind]);
}

const char *
tov_field_label_for_error (const TovField *field)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "field", find_field_label (field));
}
