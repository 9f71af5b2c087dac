/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"
#include "tov-text.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_ATTENTION_MEASUREMENT_OVERDUE,  /* running placement, last measurement longer ago than the instrument's interval */
  TOV_ATTENTION_PLANNED_END_PASSED,   /* still running after its planned end */
  TOV_ATTENTION_FOLLOWUP_OVERDUE,     /* the latest follow-up's next date has passed without another */
  TOV_ATTENTION_SLOT_VACANT,          /* an open slot that nobody sits in */
  TOV_ATTENTION_SLOT_FALLS_VACANT,    /* planned end within 4 weeks and nobody follows */
  TOV_ATTENTION_LIMIT_AHEAD,          /* reaches 13 weeks within 2 weeks without consultation noted */
  TOV_ATTENTION_AGREEMENT_ENDS,       /* the agreement's end within 13 weeks, or passed while still active */
} TovAttentionKind;

typedef struct
{
  TovAttentionKind kind;
  gboolean         overdue;         /* red; else amber */
  int              days;            /* overdue or vacant for, or until; ≥ 0 */
  TovDate          day;             /* since when, due, or on */
  char            *subject;         /* placement's candidate reference, or the slot */
  char            *partnership;
  char            *place;           /* "Glostrup 1"; nullable */
  gint64           partnership_id;
} TovAttention;

/* (element-type TovAttention) the most urgent first: overdue by falling days, then what is nearest. */
GPtrArray *tov_attention_compute   (TovStore *store, TovDate as_of, GError **error);
/* "Measurement overdue: K-066", "Falck, Glostrup 1 · should have been measured 28-12-2015", "16 days over". (transfer full) */
char      *tov_attention_title     (const TovAttention *self, TovLanguage language);
char      *tov_attention_where     (const TovAttention *self, TovLanguage language);
char      *tov_attention_when      (const TovAttention *self, TovLanguage language);
void       tov_attention_free      (TovAttention *self);

G_END_DECLS
