/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* Small files for the tests of the figures, made in memory through tov_store_put. */

/* One value of a record: a number or a text by its field's name. A number of UNSET isn't stated, nor is a text of NULL. */
typedef struct
{
  const char *field;
  gint64      number;
  const char *text;
} Value;

#define UNSET G_MININT64
#define N(field_name, value) { (field_name), (value), NULL }
#define T(field_name, value) { (field_name), UNSET, (value) }
#define END { NULL, UNSET, NULL }

/* A day of a test's own calendar; NULL isn't stated. */
TovDate day (const char *iso);
/* The same as a value for N. */
gint64  on  (const char *iso);

/* A file in memory. */
TovStore *new_store (void);
/* Puts a record and returns its id; ends the test where it is refused. Values end with END. */
gint64    put (TovStore *store, TovKind kind, const Value *values);
#define PUT(store, kind, ...) put ((store), (kind), (const Value[]) { __VA_ARGS__, END })

/* The id of a record of the file's own lists by its code. */
gint64 find_code (TovStore *store, TovKind kind, const char *code);

/* What most tests need, with what is rarely asked for left out. */
gint64 put_jobcentre   (TovStore *store, const char *name);
gint64 put_partnership (TovStore *store, const char *name);
gint64 put_slot        (TovStore *store, gint64 partnership, const char *label, const char *opened, const char *closed);
gint64 put_candidate   (TovStore *store, const char *reference);
gint64 put_placement   (TovStore *store, const char *reference, gint64 candidate, gint64 slot, const char *start, const char *end);

G_END_DECLS
