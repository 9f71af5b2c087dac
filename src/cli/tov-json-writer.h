/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-money.h"

G_BEGIN_DECLS

/**
 * TovJsonWriter:
 *
 * Writes JSON with amounts as the numbers that they are. json-glib holds every number with decimals as a double and
 * prints 17 digits of it, so that 8325.10 would come out
 * as 8325.1000000000004: an amount would pass through floating point, which none of ours does.
 *
 * A name is given within an object, NULL within an array.
 */
typedef struct _TovJsonWriter TovJsonWriter;

TovJsonWriter *tov_json_writer_new          (void);
void           tov_json_writer_free         (TovJsonWriter *self);
void           tov_json_writer_begin_object (TovJsonWriter *self, const char *name);
void           tov_json_writer_end_object   (TovJsonWriter *self);
void           tov_json_writer_begin_array  (TovJsonWriter *self, const char *name);
void           tov_json_writer_end_array    (TovJsonWriter *self);
void
tov_json_writer_string (TovJsonWriter *self, const char *name, const char *value); /* NULL: null */
void tov_json_writer_integer (TovJsonWriter *self, const char *name, gint64 value);
void tov_json_writer_number  (TovJsonWriter *self, const char *name, double value); /* NAN: null */
void tov_json_writer_money   (TovJsonWriter *self, const char *name, TovMoney value); /* TOV_MONEY_NONE: null */
/* The text so far, with a line feed at its end. */
const char *tov_json_writer_get_text (TovJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovJsonWriter, tov_json_writer_free)

G_END_DECLS
