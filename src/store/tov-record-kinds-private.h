/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* How the kinds are written down: FIELD ("column", TYPE, what else is true of it). */
#define FIELD(column, field_type, ...) { .name = column, .type = TOV_FIELD_##field_type, ##__VA_ARGS__ }
#define REQUIRED .required = TRUE
#define KEY .required = TRUE, .key = TRUE
#define OPTIONAL_KEY .key = TRUE
#define WITHHELD .withheld = TRUE
#define TO(kind) .target = TOV_KIND_##kind
#define OF(vocabulary) .codes = TOV_CODES_##vocabulary
#define RANGE(low, high) .minimum = low, .maximum = high
#define COUNT RANGE (0, G_MAXINT32)
#define ELSE(text) .fallback = text
/* 168 hours a week */
#define HOURS RANGE (0, 16800)
/* Dated from "always": 1900-01-01 */
#define ALWAYS ELSE ("-25567")

#define KIND(name, column_table, array) [TOV_KIND_##name] = { TOV_KIND_##name, column_table, array, G_N_ELEMENTS (array) }

/* The kinds of the lists and the agreements, and of the candidates and what happens to them: two halves of one table. */
extern const TovKindInfo tov_agreement_kinds[TOV_N_KINDS];
extern const TovKindInfo tov_candidate_kinds[TOV_N_KINDS];

G_END_DECLS
