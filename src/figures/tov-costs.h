/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-money.h"
#include "tov-occupancy.h"
#include "tov-scope.h"

G_BEGIN_DECLS

typedef struct
{
  char    *kind;        /* code */
  char    *description; /* the user's, nullable */
  TovExact amount;
} TovTermTotal;

typedef struct
{
  gint64   jobcentre_id; /* 0: not stated */
  char    *jobcentre;
  TovMoney amount;       /* the parts add up to the total, to the øre (largest remainder) */
  gint64   filled_days;  /* slot-days that its placements filled */
} TovJobcentreShare;

/* What a partnership has cost in the period (design 5.3, 5.5). */
typedef struct
{
  gint64     partnership_id;
  char      *partnership;
  gboolean   has_terms;       /* FALSE: no money moves under this agreement */
  TovMoney   total;           /* rounded once */
  TovMoney   per_slot_week;   /* TOV_MONEY_NONE where nothing was open */
  TovMoney   per_filled_week; /* TOV_MONEY_NONE where nothing was filled */
  GPtrArray *terms;           /* (element-type TovTermTotal) */
  GPtrArray *shares;          /* (element-type TovJobcentreShare) the lead first, then Danish order */
} TovPartnershipCost;

/* (element-type TovPartnershipCost) in Danish order. */
GPtrArray *tov_costs_compute (TovStore *store, const TovScope *scope, GError **error);

typedef struct
{
  char    *name;
  TovMoney operating;
  TovMoney gross_benefit;
  int      reimbursement;  /* hundredths of a per cent; −1: not stated (then nothing is reimbursed and benefit = gross) */
  TovMoney benefit;        /* the municipality's net: gross × (1 − reimbursement), rounded once */
  TovMoney total;
} TovComparisonSide;

/* A cost comparison worked out (design 5.4). Difference = here − alternative: + is dearer here. */
typedef struct
{
  gint64   id;
  char    *title;
  char    *candidate_type;
  int      weeks;
  char    *partnership;      /* nullable */
  char    *rule_set;         /* code, nullable */
  char    *rule_set_label_en;
  char    *rule_set_label_da;
  TovDate  rule_from;
  TovDate  rule_to;          /* TOV_DATE_NONE: still in force */
  gboolean rule_ended;       /* no longer in force on the as-of date */
  char    *ended_text_en;    /* the rule set's own sentence on what came after; nullable */
  char    *ended_text_da;
  TovComparisonSide here;
  TovComparisonSide alternative;
  TovMoney difference_operating;
  TovMoney difference_benefit;
  TovMoney difference_total;
  char    *note_en;
  char    *note_da;
} TovComparison;

/* (element-type TovComparison) in the order entered; those of the scope's partnerships and those of none. */
GPtrArray *tov_comparisons_compute (TovStore *store, const TovScope *scope, GError **error);

/* The comparison's total difference if only @percent per cent (1–100) of the slots that are paid for are filled: here's operating cost × 100 / percent. domain: 70 % → −2,614.60 for Gentofte's first. */
TovMoney   tov_comparison_at_occupancy (const TovComparison *self, int percent);

G_END_DECLS
