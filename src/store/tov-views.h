/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-money.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* What the pages show, read in a handful of queries. Plain structs with owned strings; free with their function. Strings not stated are NULL. */

typedef struct
{
  gint64  id;
  char   *name;
  char   *company;
  char   *model;        /* code */
  char   *status;       /* code */
  char   *lead_jobcentre;
  TovDate starts;
  TovDate ends;
  int     open_slots;   /* on the as-of date */
  int     filled_slots; /* open slots with a placement on the as-of date */
} TovPartnershipSummary;

typedef struct
{
  char *task;  /* code, or the user's own text */
  char *party; /* code */
  char *role;  /* answers, helps */
} TovResponsibilityView;

typedef struct
{
  gint64  slot_id;
  char   *label;
  TovDate opened;
  TovDate closed;
  gboolean open;           /* on the as-of date */
  char   *candidate;       /* reference of who sits there on the as-of date */
  TovDate planned_end;
  char   *next_candidate;  /* who starts next, after the as-of date */
  TovDate next_start;
} TovSlotView;

typedef struct
{
  gint64     site_id;
  char      *name;
  char      *p_number;
  int        ordinary_employees; /* −1: not stated */
  int        other_supported;    /* −1: not stated */
  int        in_use;             /* placements at the site on the as-of date, of all partnerships, plus other_supported where stated */
  int        allowed;            /* by the ratio in force on the as-of date; −1 where employees are not stated */
  GPtrArray *slots;              /* (element-type TovSlotView) */
} TovSiteView;

typedef struct
{
  char  *jobcentre;
  gboolean lead;
  int    slot_quota;   /* −1: not stated */
  int    running;      /* placements that this jobcentre pays for on the as-of date */
  gint64 cost_share;   /* ten-thousandths, −1: not stated */
  gint64 jobcentre_id;
} TovParticipantView;

typedef struct
{
  char *name;
  char *role; /* code */
  char *organisation;
  char *phone;
  char *mail;
} TovContactView;

typedef struct
{
  char    *kind;
  TovMoney rate;
  gint64   hours;      /* hundredths, −1: not stated */
  int      slots;      /* −1: not stated */
  char    *unit;
  TovDate  from;
  TovDate  to;
  char    *part_weeks;
  char    *share_by;
  char    *description;
} TovPaymentTermView;

typedef struct
{
  TovPartnershipSummary *summary;
  int        notice_months; /* −1: not stated */
  char      *goals;
  char      *terms;
  GPtrArray *responsibilities; /* TovResponsibilityView */
  GPtrArray *sites;            /* TovSiteView, by name in Danish order */
  GPtrArray *participants;     /* TovParticipantView, the lead first */
  GPtrArray *contacts;         /* TovContactView */
  GPtrArray *payment_terms;    /* TovPaymentTermView */
} TovPartnershipView;

/* (element-type TovPartnershipSummary) all partnerships in Danish order of name. */
GPtrArray          *tov_store_list_partnerships (TovStore *store, TovDate as_of, GError **error);
TovPartnershipView *tov_store_view_partnership  (TovStore *store, gint64 id, TovDate as_of, GError **error);

typedef struct
{
  gint64  id;
  char   *name;
} TovNamed;

/* (element-type TovNamed) for choosing in the interface and for naming in the command line. */
GPtrArray *tov_store_list_jobcentres (TovStore *store, GError **error);
/* The id by name, in any case; TOV_ERROR_NOT_FOUND with a sentence that names the ones there are. 0 on error. */
gint64     tov_store_partnership_by_name (TovStore *store, const char *name, GError **error);
gint64     tov_store_jobcentre_by_name   (TovStore *store, const char *name, GError **error);
/* Every day named anywhere that figures start from: the first slot opening, placement start or agreement start; TOV_DATE_NONE in an empty file. */
TovDate    tov_store_first_day (TovStore *store, GError **error);

void tov_partnership_summary_free (TovPartnershipSummary *summary);
void tov_partnership_view_free    (TovPartnershipView *view);
void tov_named_free               (TovNamed *named);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPartnershipSummary, tov_partnership_summary_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPartnershipView, tov_partnership_view_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovNamed, tov_named_free)

G_END_DECLS
