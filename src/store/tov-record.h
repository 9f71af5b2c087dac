/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-codes.h"
#include "tov-money.h"
#include "tov-store.h"

G_BEGIN_DECLS

/*
 * Records in and out, described once. Every table of the file is a kind with fields; the description drives writing, reading,
 * deleting with its check for orphans, import, export and the change log. A field's name is its column's name in schema.sql
 * (a test compares the two).
 */
typedef enum
{
  TOV_KIND_BENEFIT, TOV_KIND_OUTCOME, TOV_KIND_PURPOSE, TOV_KIND_TARGET_GROUP, TOV_KIND_SUPPORT_KIND, TOV_KIND_RULE_SET,
  TOV_KIND_JOBCENTRE, TOV_KIND_COMPANY, TOV_KIND_SITE, TOV_KIND_SITE_HEADCOUNT, TOV_KIND_PERSON,
  TOV_KIND_PARTNERSHIP, TOV_KIND_PARTICIPANT, TOV_KIND_CONTACT, TOV_KIND_RESPONSIBILITY, TOV_KIND_SLOT, TOV_KIND_SLOT_PAUSE,
  TOV_KIND_CANDIDATE, TOV_KIND_CANDIDATE_BENEFIT, TOV_KIND_REFERRAL,
  TOV_KIND_PLACEMENT, TOV_KIND_MILESTONE, TOV_KIND_WEEKLY_HOURS, TOV_KIND_EXTENSION, TOV_KIND_ATTENDANCE, TOV_KIND_FOLLOWUP,
  TOV_KIND_SUPPORT_ACTIVITY, TOV_KIND_CHECKPOINT,
  TOV_KIND_INSTRUMENT, TOV_KIND_INDICATOR, TOV_KIND_INDICATOR_STEP, TOV_KIND_MEASUREMENT, TOV_KIND_ANSWER,
  TOV_KIND_PAYMENT_TERM, TOV_KIND_SETTLEMENT, TOV_KIND_SETTLEMENT_LINE, TOV_KIND_COMPARISON, TOV_KIND_COMPARISON_SIDE, TOV_KIND_GOAL,
  TOV_N_KINDS,
} TovKind;

typedef enum
{
  TOV_FIELD_TEXT,
  TOV_FIELD_INTEGER,
  TOV_FIELD_BOOLEAN,   /* 0 or 1 */
  TOV_FIELD_DATE,
  TOV_FIELD_MONEY,     /* øre */
  TOV_FIELD_HUNDREDTHS,/* hours, per cent with decimals: in hundredths */
  TOV_FIELD_SHARE,     /* a weight in ten-thousandths */
  TOV_FIELD_CODE,      /* a TovCodes word; tasks may be others */
  TOV_FIELD_REFERENCE, /* the id of another record */
} TovFieldType;

typedef struct
{
  const char  *name;      /* the column */
  TovFieldType type;
  TovCodes     codes;     /* for TOV_FIELD_CODE */
  TovKind      target;    /* for TOV_FIELD_REFERENCE */
  gboolean     required;
  gboolean     key;       /* part of the natural key, by which a record is recognised */
  gint64       minimum;   /* for integers; both 0: unbounded */
  gint64       maximum;
  const char  *fallback;  /* what the file holds where the field isn't stated; NULL: nothing */
  gboolean     withheld;  /* never in the change log in clear */
} TovField;

typedef struct
{
  TovKind         kind;
  const char     *table;
  const TovField *fields;
  guint           n_fields;
} TovKindInfo;

const TovKindInfo *tov_kind_get_info   (TovKind kind);
const char        *tov_kind_get_label  (TovKind kind, TovLanguage language);           /* "placement", "forløb" */
const char        *tov_field_get_label (TovKind kind, int field, TovLanguage language); /* "planned end" */
int                tov_kind_find_field (TovKind kind, const char *name);               /* −1 */

/**
 * TovRecord:
 *
 * One record's values, by field number. All start as not stated. Knows its kind's rules: tov_record_validate says what can't be right.
 */
typedef struct _TovRecord TovRecord;

TovRecord  *tov_record_new        (TovKind kind);
TovRecord  *tov_record_copy       (const TovRecord *self);
void        tov_record_free       (TovRecord *self);
TovKind     tov_record_get_kind   (const TovRecord *self);
gint64      tov_record_get_id     (const TovRecord *self);                             /* 0 when new */
void        tov_record_set_id     (TovRecord *self, gint64 id);
gboolean    tov_record_is_set     (const TovRecord *self, int field);
/* Dates, money and identifiers too: all that is an integer in the file. */
void        tov_record_set_int    (TovRecord *self, int field, gint64 value);
void        tov_record_set_text   (TovRecord *self, int field, const char *value);     /* NULL or "": not stated */
void        tov_record_unset      (TovRecord *self, int field);
gint64      tov_record_get_int    (const TovRecord *self, int field);                  /* 0 when not stated: ask tov_record_is_set */
const char *tov_record_get_text   (const TovRecord *self, int field);                  /* NULL when not stated */
/* Required fields, codes, ranges, and what holds between fields (end before start, CVR of 8 digits, P number of 10 …). The message
 * names the field; @field (nullable) is its number, or −1 where all is well. */
gboolean    tov_record_validate   (const TovRecord *self, int *field, GError **error);

typedef enum
{
  TOV_PUT_CREATED,
  TOV_PUT_UPDATED,
  TOV_PUT_UNCHANGED,
} TovPutResult;

typedef enum
{
  TOV_PUT_KEEP_MISSING = 1 << 0, /* a field not stated in the record keeps what the file has: for folders that hold only some columns */
} TovPutFlags;

/* Creates the record, or updates the one with the same id or, where id is 0, the same natural key. Sets the record's id. Validates
 * first. TOV_ERROR_EXISTS where another record has the natural key; TOV_ERROR_NOT_FOUND where it refers to one that isn't there.
 * @result is nullable. */
gboolean   tov_store_put        (TovStore *store, TovRecord *record, TovPutFlags flags, TovPutResult *result, GError **error);
TovRecord *tov_store_get        (TovStore *store, TovKind kind, gint64 id, GError **error);
/* The id of the record whose natural key is set in @key_record; 0 when there is none, −1 on an error. */
gint64     tov_store_find       (TovStore *store, const TovRecord *key_record, GError **error);
/* Refused (TOV_ERROR_REFERENCED) where other records refer to it; the message says which and how many. */
gboolean   tov_store_delete     (TovStore *store, TovKind kind, gint64 id, GError **error);
gint64     tov_store_count      (TovStore *store, TovKind kind, GError **error);
/* One record after the other in the order of the natural key (of the records that it refers to, where it does), without holding them
 * all; the record is the callback's until it returns. Return FALSE from @func to stop. */
typedef gboolean (*TovRecordFunc) (const TovRecord *record, gpointer user_data);
gboolean   tov_store_foreach    (TovStore *store, TovKind kind, TovRecordFunc func, gpointer user_data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovRecord, tov_record_free)

G_END_DECLS
