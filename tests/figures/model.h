/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "builder.h"

G_BEGIN_DECLS

/*
 * A small random file as plain C arrays. model_store puts it into a store, naive.c counts it day by day. NONE stands for what isn't
 * stated.
 */
#define NONE G_MININT32
#define MOST 60

typedef struct { int lead; gint64 id; } ModelPartnership;
typedef struct { int partnership, opened, closed; gint64 id; } ModelSlot;
typedef struct { int slot, from, to, reason; } ModelPause;
typedef struct { int partnership, jobcentre, cost_share; } ModelParticipant;
typedef struct { int jobcentre, gender, birth_year; gint64 id; } ModelCandidate;
typedef struct { int candidate, from, benefit; } ModelBenefit;
typedef struct { int candidate, slot, jobcentre, start, end, outcome; gint64 id; } ModelPlacement;
typedef struct { int placement, weeks, status, self_supporting; } ModelCheckpoint;
typedef struct { int partnership, kind, rate, hours, slots, unit, from, to, rounded, share_by; } ModelTerm;
typedef struct { int candidate, assessor, day, placement, answers[2]; } ModelMeasurement;

typedef struct
{
  int              n_jobcentres, n_partnerships, n_slots, n_pauses, n_participants, n_candidates, n_benefits, n_placements,
                   n_checkpoints, n_terms, n_measurements;
  gint64           jobcentres[MOST];
  ModelPartnership partnerships[MOST];
  ModelSlot        slots[MOST];
  ModelPause       pauses[MOST];
  ModelParticipant participants[MOST];
  ModelCandidate   candidates[MOST];
  ModelBenefit     benefits[MOST];
  ModelPlacement   placements[MOST];
  ModelCheckpoint  checkpoints[MOST];
  ModelTerm        terms[MOST];
  ModelMeasurement measurements[10 * MOST];

  /* What is asked about it. */
  int              from, to, as_of;          /* to ≤ as_of */
  gboolean         partnership_chosen[MOST]; /* none: all */
  gboolean         jobcentre_chosen[MOST];   /* none: all */
} Model;

/* By a model's number for them; the last is NULL. */
extern const char * const model_genders[];
extern const char * const model_benefits[];
extern const char * const model_outcomes[];
extern const char * const model_statuses[];
extern const char * const model_kinds[];
extern const char * const model_units[];
extern const char * const model_share_by[];
extern const char * const model_assessors[];
extern const char * const model_indicators[]; /* the second one's direction is down */
extern const char * const model_reasons[];

Model *model_random (GRand *random);
/* Into a store without anything but its own lists. Sets the identifiers. */
void   model_store  (Model *model, TovStore *store);

G_END_DECLS
