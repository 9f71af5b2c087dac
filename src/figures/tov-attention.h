/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"
#include "tov-text.h"

G_BEGIN_DECLS

/* A placement is running on the as-of date when it has started and hasn't an end before it. Its planned end is the latest that an
 * extension decided by then has set. Slots and agreements are looked at in active partnerships. */
typedef enum
{
  TOV_ATTENTION_MEASUREMENT_OVERDUE, /* running placement, last measurement longer ago than its instrument's interval; counted from
                                        the placement's start where that is later. One never measured isn't named */
  TOV_ATTENTION_PLANNED_END_PASSED,  /* still running after its planned end, and no end entered */
  TOV_ATTENTION_FOLLOWUP_OVERDUE,    /* running placement, the latest follow-up's next date has passed without another */
  TOV_ATTENTION_SLOT_VACANT,         /* an open slot that nobody sits in */
  TOV_ATTENTION_SLOT_FALLS_VACANT,   /* end or planned end within 4 weeks, the slot stays open and nobody follows */
  TOV_ATTENTION_LIMIT_AHEAD,         /* reaches the weeks after which the employees' representatives are to be consulted (the
                                        length rules in force: 13) within 2 weeks without that noted, and isn't planned to end by then */
  TOV_ATTENTION_AGREEMENT_ENDS,      /* the agreement's end within 13 weeks, or passed while still active */
} TovAttentionKind;

typedef struct
{
  TovAttentionKind kind;
  gboolean         overdue;         /* red; else amber */
  int              days;            /* overdue or vacant for, or until; ≥ 0 */
  TovDate          day;             /* since when, due, or on; TOV_DATE_NONE where a slot's vacancy has no known beginning */
  char            *subject;         /* placement's candidate reference, the slot, or the partnership */
  char            *partnership;
  char            *place;           /* "Glostrup 1"; NULL for an agreement */
  gint64           partnership_id;
  int              weeks;           /* the limit's; else 0 */
} TovAttention;

/* (element-type TovAttention) the most urgent first: overdue by falling days, then slots vacant now by falling days, then what is
 * nearest. */
GPtrArray *tov_attention_compute (TovStore *store, TovDate as_of, GError **error);
/* "Measurement overdue: K-066", "Falck, Glostrup 1 · should have been measured 28-12-2015", "16 days over". (transfer full) */
char      *tov_attention_title   (const TovAttention *self, TovLanguage language);
char      *tov_attention_where   (const TovAttention *self, TovLanguage language);
char      *tov_attention_when    (const TovAttention *self, TovLanguage language);
void       tov_attention_free    (TovAttention *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAttention, tov_attention_free)

G_END_DECLS
