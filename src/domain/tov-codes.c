/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-codes.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *label;
} Entry;

static const Entry genders[] = {
  { "man", NC_ ("gender", "Man") },
  { "woman", NC_ ("gender", "Woman") },
  { "other", NC_ ("gender", "Other") },
  { NULL },
};

static const Entry sectors[] = {
  { "private", NC_ ("sector", "Private") },
  { "public", NC_ ("sector", "Public") },
  { NULL },
};

static const Entry company_kinds[] = {
  { "partner", NC_ ("kind of company", "Partner") },
  { "company_centre", NC_ ("kind of company", "Company centre") },
  { "network_company", NC_ ("kind of company", "Network company") },
  { NULL },
};

static const Entry models[] = {
  { "company-mentor", NC_ ("model", "Mentor in the company") },
  { "jobcentre-mentor", NC_ ("model", "Mentor from the jobcentre") },
  { "lead-jobcentre", NC_ ("model", "Lead jobcentre") },
  { "company-centre", NC_ ("model", "Company centre") },
  { "network-company", NC_ ("model", "Network company") },
  { "job-guarantee", NC_ ("model", "Job guarantee") },
  { "small-job", NC_ ("model", "Small job") },
  { "bridging-course", NC_ ("model", "Bridging course") },
  { "flex-season", NC_ ("model", "Season with flex jobs") },
  { "retention", NC_ ("model", "Retention") },
  { NULL },
};

static const Entry partnership_statuses[] = {
  { "draft", NC_ ("status of a partnership", "Draft") },
  { "active", NC_ ("status of a partnership", "Active") },
  { "paused", NC_ ("status of a partnership", "Paused") },
  { "closed", NC_ ("status of a partnership", "Closed") },
  { NULL },
};

static const Entry payment_kinds[] = {
  { "per-slot", NC_ ("kind of payment", "Per slot") },
  { "per-filled-slot", NC_ ("kind of payment", "Per filled slot") },
  { "hours-block", NC_ ("kind of payment", "Hours for a block of slots") },
  { "per-candidate", NC_ ("kind of payment", "Per candidate") },
  { "lump-sum", NC_ ("kind of payment", "Lump sum") },
  { "salary-share", NC_ ("kind of payment", "Share of a salary") },
  { "course", NC_ ("kind of payment", "Course") },
  { NULL },
};

static const Entry units[] = {
  { "week", NC_ ("unit of payment", "Week") },
  { "month", NC_ ("unit of payment", "Month") },
  { "year", NC_ ("unit of payment", "Year") },
  { "once", NC_ ("unit of payment", "Once") },
  { NULL },
};

static const Entry part_weeks[] = {
  { "exact", NC_ ("part weeks", "By the day") },
  { "rounded_up", NC_ ("part weeks", "Rounded up to whole weeks") },
  { NULL },
};

static const Entry shares_by[] = {
  { "cost_share", NC_ ("costs are shared", "By agreed shares") },
  { "placement", NC_ ("costs are shared", "By the placement’s jobcentre") },
  { NULL },
};

static const Entry tasks[] = {
  { "finding_candidates", NC_ ("task", "Finding candidates") },
  { "interviewing", NC_ ("task", "Interviews before the start") },
  { "daily_support", NC_ ("task", "Daily support") },
  { "getting_up", NC_ ("task", "Getting up in the morning") },
  { "absence", NC_ ("task", "Absence") },
  { "trouble_at_home", NC_ ("task", "Trouble at home") },
  { "follow_up", NC_ ("task", "Follow-up") },
  { "reporting", NC_ ("task", "Reporting") },
  { "unforeseen", NC_ ("task", "Unforeseen problems") },
  { NULL },
};

static const Entry parties[] = {
  { "jobcentre", NC_ ("party", "Jobcentre") },
  { "company", NC_ ("party", "Company") },
  { "mentor", NC_ ("party", "Mentor") },
  { "job_consultant", NC_ ("party", "Job consultant") },
  { "site_manager", NC_ ("party", "Manager") },
  { "candidate", NC_ ("party", "Candidate") },
  { NULL },
};

static const Entry responsibilities[] = {
  { "answers", NC_ ("responsibility", "Responsible") },
  { "helps", NC_ ("responsibility", "Helps") },
  { NULL },
};

static const Entry person_roles[] = {
  { "mentor", NC_ ("person", "Mentor") },
  { "job_consultant", NC_ ("person", "Job consultant") },
  { "site_manager", NC_ ("person", "Manager") },
  { "contact", NC_ ("person", "Contact") },
  { NULL },
};

static const Entry followup_kinds[] = {
  { "mentor", NC_ ("kind of follow-up", "With the mentor") },
  { "job_consultant", NC_ ("kind of follow-up", "With the job consultant") },
  { "midway", NC_ ("kind of follow-up", "Midway") },
  { "final", NC_ ("kind of follow-up", "Final") },
  { "joint", NC_ ("kind of follow-up", "Joint") },
  { NULL },
};

static const Entry assessors[] = {
  { "candidate", NC_ ("assessor", "Candidate") },
  { "mentor", NC_ ("assessor", "Mentor") },
  { "job_consultant", NC_ ("assessor", "Job consultant") },
  { "caseworker", NC_ ("assessor", "Caseworker") },
  { NULL },
};

static const Entry checkpoint_statuses[] = {
  { "ordinary_job", NC_ ("status at a checkpoint", "Ordinary job") },
  { "flex_job", NC_ ("status at a checkpoint", "Flex job") },
  { "education", NC_ ("status at a checkpoint", "Education") },
  { "wage_subsidy", NC_ ("status at a checkpoint", "Wage subsidy") },
  { "benefit", NC_ ("status at a checkpoint", "Benefit") },
  { "other", NC_ ("status at a checkpoint", "Other") },
  { NULL },
};

static const Entry outcome_groups[] = {
  { "job_education", NC_ ("group of outcomes", "Job or education") },
  { "clarified", NC_ ("group of outcomes", "Clarified") },
  { "other_effort", NC_ ("group of outcomes", "Other effort") },
  { "stopped", NC_ ("group of outcomes", "Stopped") },
  { NULL },
};

static const Entry sides[] = {
  { "here", NC_ ("side of a cost comparison", "Here") },
  { "alternative", NC_ ("side of a cost comparison", "Alternative") },
  { NULL },
};

static const Entry goal_figures[] = {
  { "success_share", NC_ ("goal", "Share in job or education") },
  { "jobs", NC_ ("goal", "Jobs") },
  { NULL },
};

typedef struct
{
  const char *context; /* the labels' context in the catalogs */
  const Entry *entries;
  gsize n_entries;
} Vocabulary;

#define VOCABULARY(context, entries) { context, entries, G_N_ELEMENTS (entries) - 1 }

static const Vocabulary vocabularies[TOV_N_CODES] = {
  [TOV_CODES_GENDER] = VOCABULARY ("gender", genders),
  [TOV_CODES_SECTOR] = VOCABULARY ("sector", sectors),
  [TOV_CODES_COMPANY_KIND] = VOCABULARY ("kind of company", company_kinds),
  [TOV_CODES_MODEL] = VOCABULARY ("model", models),
  [TOV_CODES_PARTNERSHIP_STATUS] = VOCABULARY ("status of a partnership", partnership_statuses),
  [TOV_CODES_PAYMENT_KIND] = VOCABULARY ("kind of payment", payment_kinds),
  [TOV_CODES_UNIT] = VOCABULARY ("unit of payment", units),
  [TOV_CODES_PART_WEEKS] = VOCABULARY ("part weeks", part_weeks),
  [TOV_CODES_SHARE_BY] = VOCABULARY ("costs are shared", shares_by),
  [TOV_CODES_TASK] = VOCABULARY ("task", tasks),
  [TOV_CODES_PARTY] = VOCABULARY ("party", parties),
  [TOV_CODES_RESPONSIBILITY] = VOCABULARY ("responsibility", responsibilities),
  [TOV_CODES_PERSON_ROLE] = VOCABULARY ("person", person_roles),
  [TOV_CODES_FOLLOWUP_KIND] = VOCABULARY ("kind of follow-up", followup_kinds),
  [TOV_CODES_ASSESSOR] = VOCABULARY ("assessor", assessors),
  [TOV_CODES_CHECKPOINT_STATUS] = VOCABULARY ("status at a checkpoint", checkpoint_statuses),
  [TOV_CODES_OUTCOME_GROUP] = VOCABULARY ("group of outcomes", outcome_groups),
  [TOV_CODES_SIDE] = VOCABULARY ("side of a cost comparison", sides),
  [TOV_CODES_GOAL_FIGURE] = VOCABULARY ("goal", goal_figures),
};

static gpointer
make_lists (gpointer unused)
{
  const char ***lists = g_new0 (const char **, TOV_N_CODES);

  for (gsize i = 0; i < TOV_N_CODES; i++)
    {
      lists[i] = g_new0 (const char *, vocabularies[i].n_entries + 1);
      for (gsize j = 0; j < vocabularies[i].n_entries; j++)
        lists[i][j] = vocabularies[i].entries[j].code;
    }

  return lists;
}

const char * const *
tov_codes_list (TovCodes codes)
{
  static GOnce once = G_ONCE_INIT;
  const char ***lists = g_once (&once, make_lists, NULL);

  g_return_val_if_fail (codes < TOV_N_CODES, NULL);

  return (const char * const *) lists[codes];
}

static const Entry *
find_entry (TovCodes    codes,
            const char *code)
{
  g_return_val_if_fail (codes < TOV_N_CODES, NULL);

  for (const Entry *entry = vocabularies[codes].entries; entry->code != NULL; entry++)
    if (g_strcmp0 (entry->code, code) == 0)
      return entry;

  return NULL;
}

gboolean
tov_codes_has (TovCodes    codes,
               const char *code)
{
  return find_entry (codes, code) != NULL;
}

const char *
tov_codes_label (TovCodes     codes,
                 const char  *code,
                 TovLanguage  language)
{
  const Entry *entry = find_entry (codes, code);

  return entry != NULL ? tov_ctext (language, vocabularies[codes].context, entry->label) : code;
}
