/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-text.h"

G_BEGIN_DECLS

/*
 * The closed vocabularies: values that the program's rules know by name and that a user can't add
 * to. Each value has a code, the word that stands in the file and in the CSV folder, and
 * a translated label. Open lists (benefits, outcomes, purposes, target groups, support kinds) live
 * in the file instead, so that they can be edited and dated.
 */
typedef enum
{
  TOV_CODES_GENDER,             /* man, woman, other */
  TOV_CODES_SECTOR,             /* private, public */
  TOV_CODES_COMPANY_KIND,       /* partner, company_centre, network_company */
  TOV_CODES_MODEL,              /* company-mentor … retention */
  TOV_CODES_PARTNERSHIP_STATUS, /* draft, active, paused, closed */
  /* per-slot, per-filled-slot, hours-block, per-candidate, lump-sum, salary-share, course */
  TOV_CODES_PAYMENT_KIND,
  TOV_CODES_UNIT,               /* week, month, year, once */
  TOV_CODES_PART_WEEKS,         /* exact, rounded_up */
  TOV_CODES_SHARE_BY,           /* cost_share, placement */
  /* finding_candidates, interviewing, daily_support, getting_up, absence, trouble_at_home,
   * follow_up, reporting, unforeseen; others may be added as plain text */
  TOV_CODES_TASK,
  /* jobcentre, company, mentor, job_consultant, site_manager, candidate */
  TOV_CODES_PARTY,
  TOV_CODES_RESPONSIBILITY,     /* answers, helps */
  TOV_CODES_PERSON_ROLE,        /* mentor, job_consultant, site_manager, contact */
  TOV_CODES_FOLLOWUP_KIND,      /* mentor, job_consultant, midway, final, joint */
  TOV_CODES_ASSESSOR,           /* candidate, mentor, job_consultant, caseworker */
  /* ordinary_job, flex_job, education, wage_subsidy, benefit, other */
  TOV_CODES_CHECKPOINT_STATUS,
  TOV_CODES_OUTCOME_GROUP,      /* job_education, clarified, other_effort, stopped */
  TOV_CODES_SIDE,               /* here, alternative */
  TOV_CODES_GOAL_FIGURE,        /* success_share, jobs */
  TOV_N_CODES,
} TovCodes;

/* The codes of a vocabulary in the order in which they are shown; NULL-terminated, static. */
const char * const *tov_codes_list (TovCodes codes);
gboolean tov_codes_has (TovCodes codes, const char *code);

/* The label in a language; the code itself where it isn't one of the vocabulary's (a task that the
 * user added). */
const char *tov_codes_label (TovCodes codes, const char *code, TovLanguage language);

G_END_DECLS
