/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"
#include "tov-statement.h"

G_BEGIN_DECLS

/* Between a record and a row. The statements that read give the id, and then the fields in the order of the description. */
#define TOV_RECORD_FIRST_FIELD 1

/* One parameter from one field; where that isn't stated, what stands for it in the file. */
void     tov_record_bind         (const TovRecord *record, int field, TovStatement *statement, int parameter);
/* The id and every field. */
void     tov_record_read         (TovRecord *record, TovStatement *statement);
/* Only the fields that the record doesn't state. */
void     tov_record_take_missing (TovRecord *record, TovStatement *statement);
/* Would writing the record change the row? */
gboolean tov_record_is_same      (const TovRecord *record, TovStatement *statement);

G_END_DECLS
