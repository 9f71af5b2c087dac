/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-numbers.h"
#include "tov-annex.h"
#include "tov-block.h"
#include "tov-codes.h"

G_BEGIN_DECLS

/* The terms that the last page defines, and where each is used. */
typedef enum
{
  TOV_TERM_SLOT,
  TOV_TERM_OCCUPANCY,
  TOV_TERM_CANDIDATE,
  TOV_TERM_ENDED,
  TOV_TERM_SUCCESS,
  TOV_TERM_CHECKPOINT,
  TOV_TERM_SELF_SUPPORTING,
  TOV_TERM_DIFFERENCE,
  TOV_TERM_NET_BENEFIT,
  TOV_TERM_SLOT_PRICE,
  TOV_TERM_PROGRESSION,
  TOV_N_TERMS,
} TovTerm;

/**
 * TovAnnexDraft:
 *
 * An annex being written: numbers in, blocks out. Each section's file adds its blocks; figures and tables are numbered as they come.
 */
typedef struct
{
  TovLanguage            language;
  const TovAnnexOptions *options;
  const TovAnnexNumbers *numbers;
  GPtrArray             *blocks;  /* (element-type TovBlock) */
  GPtrArray             *strings; /* texts kept until the draft is done */
  guint                  n_figures;
  guint                  n_tables;
  GPtrArray             *uses[TOV_N_TERMS]; /* (element-type int) the numbers of figures, and of tables with a minus */
} TovAnnexDraft;

void        tov_annex_draft_init  (TovAnnexDraft *self, const TovAnnexNumbers *numbers, const TovAnnexOptions *options);
void        tov_annex_draft_clear (TovAnnexDraft *self); /* the blocks stay the caller's */

/* Owns @text and hands it back, so that a formatted text can stand in a list of arguments. */
const char *tov_draft_keep        (TovAnnexDraft *self, char *text);
const char *tov_draft_printf      (TovAnnexDraft *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
const char *tov_draft_escape      (TovAnnexDraft *self, const char *text);
/* Escaped, and as it stands within a sentence: a phrase loses its capital, a name keeps it. */
const char *tov_draft_phrase      (TovAnnexDraft *self, const char *text);
/* Sentences one after another, ended by NULL; an empty one leaves no space behind. */
const char *tov_draft_sentences   (TovAnnexDraft *self, ...) G_GNUC_NULL_TERMINATED;
void        tov_draft_add         (TovAnnexDraft *self, TovBlock *block);
/* "In short", under a part's heading; stays with the figure or table that follows. Nothing where @markup is empty. */
void        tov_draft_add_lead    (TovAnnexDraft *self, const char *markup);
/* "Figure 1." and "Table 1.", the next; the terms (ended by TOV_N_TERMS) are noted as used there. */
const char *tov_draft_figure      (TovAnnexDraft *self, ...);
const char *tov_draft_table       (TovAnnexDraft *self, ...);
/* "A", "A and B", "A, B and C". */
const char *tov_draft_join        (TovAnnexDraft *self, const char * const *texts, gsize n);
/* The period as it stands in a caption: "2014–2015" when it is whole years. */
const char *tov_draft_period      (TovAnnexDraft *self);
/* The note on hidden numbers, for below a block that has such; NULL where @hidden is FALSE. */
const char *tov_draft_hidden_note (TovAnnexDraft *self, gboolean hidden);
/* Whether one of the part's own numbers is hidden. */
gboolean    tov_draft_part_hidden (const TovAnnexDraft *self, const TovAnnexPart *part);

/* Whether the figure of the part's slots would tell a hidden number: how many are filled on the last day is how many placements are running. */
gboolean    tov_draft_slots_tell  (const TovAnnexDraft *self, const TovAnnexPart *part);
/* What stands in such a figure's place. */
const char *tov_draft_slots_note  (TovAnnexDraft *self);

const char *tov_draft_count       (TovAnnexDraft *self, guint cell);
const char *tov_draft_share       (TovAnnexDraft *self, guint part, guint whole);
/* In running text: "68,7 pct." */
const char *tov_draft_share_text  (TovAnnexDraft *self, double share);
/* A comparison's rules: "Rules from 04-01-2016", "Rules until 03-01-2016". */
const char *tov_draft_rules       (TovAnnexDraft *self, const TovComparison *comparison);
/* The same within a sentence, with a space before it: " under the rules in force until 03-01-2016"; empty where they are always in force. */
const char *tov_draft_under_rules (TovAnnexDraft *self, const TovComparison *comparison);
/* Whom a comparison is about, escaped: the type of candidate, or its title where none is stated. */
const char *tov_draft_subject     (TovAnnexDraft *self, const TovComparison *comparison);

/* The front page's key figures, with the note on hidden ones. */
void tov_annex_add_key_figures (TovAnnexDraft *draft);

/* The sections, in their order. */
void tov_annex_add_front        (TovAnnexDraft *draft);
void tov_annex_add_results      (TovAnnexDraft *draft);
void tov_annex_add_costs        (TovAnnexDraft *draft);
void tov_annex_add_progression  (TovAnnexDraft *draft);
void tov_annex_add_partnerships (TovAnnexDraft *draft);
void tov_annex_add_method       (TovAnnexDraft *draft);

G_END_DECLS
