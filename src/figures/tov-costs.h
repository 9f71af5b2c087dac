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
  char    *jobcentre;    /* NULL: not stated */
  TovMoney amount;       /* the parts add up to the total, to the øre (largest remainder) */
  gint64   filled_days;  /* slot-days that its placements filled, inside and outside of the open days */
} TovJobcentreShare;

/*
 * What a partnership has cost in the period (design 5.3, 5.5).
 *
 * The agreement's cost is the agreement's: jobcentres chosen in the scope don't limit it, for only with everybody's placements
 * can the shares be told. What falls on a jobcentre is its share.
 *
 * Each term counts on the days that lie in the period and between its own from and to (not stated: without end). Where it rounds
 * part weeks up, its days are added up for each slot (per-candidate: each placement) over the period, and that sum is rounded up
 * to whole weeks; terms by the month or the year have no part weeks. Hours not stated: the rate is a whole week's; the block's
 * slots not stated: one. A lump sum, and any term with the unit "once", is due on its from day; without one it is never due.
 *
 * Shares: a term says whether it is shared by the participants' cost shares or by the placements; where it doesn't, by cost
 * share if any participant has one. By placement, open days that nobody filled, and terms in whose days nobody sat anywhere, go
 * by cost share. Participants without a stated share divide what the stated ones leave of the whole; with none stated, equally.
 */
typedef struct
{
  gint64     partnership_id;
  char      *partnership;
  gboolean   has_terms;       /* FALSE: no money moves under this agreement */
  TovMoney   total;           /* rounded once */
  TovMoney   per_slot_week;   /* total / (open days / 7); TOV_MONEY_NONE where nothing was open */
  TovMoney   per_filled_week; /* total / (filled days / 7), filled outside not counted; TOV_MONEY_NONE where nothing was filled */
  GPtrArray *terms;           /* (element-type TovTermTotal) by from day */
  GPtrArray *shares;          /* (element-type TovJobcentreShare) the lead first, then Danish order */
} TovPartnershipCost;

/* (element-type TovPartnershipCost) in Danish order. */
GPtrArray *tov_costs_compute (TovStore *store, const TovScope *scope, GError **error);

typedef struct
{
  char    *name;           /* NULL where the side isn't entered */
  TovMoney operating;      /* TOV_MONEY_NONE: not stated; then so are the totals and differences that need it */
  TovMoney gross_benefit;  /* as entered, else a month's benefit × weeks × 3 / 13 */
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

/* (element-type TovComparison) by title in Danish order, then the rules' first day; those of the scope's partnerships and those
 * of none. */
GPtrArray *tov_comparisons_compute (TovStore *store, const TovScope *scope, GError **error);

/* The comparison's total difference if only @percent per cent (1–100) of the slots that are paid for are filled: here's
 * operating cost × 100 / percent. domain: 70 % → −2,614.60 for Gentofte's first. TOV_MONEY_NONE where an amount isn't stated. */
TovMoney tov_comparison_at_occupancy (const TovComparison *self, int percent);

G_END_DECLS
