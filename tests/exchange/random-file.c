/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-file.h"

typedef struct
{
  TovStore *store;
  GRand *random;
  GPtrArray *records[TOV_N_KINDS]; /* (element-type TovRecord) those in the file */
} Maker;

/* Text that a careless writer of CSV gets wrong. */
static const char * const words[] = {
  "æblegrød",
  "to; tre",
  "say \"hi\"",
  "two\nlines",
  "dos\r\nlines",
  "=1+1",
  "+45 12 34 56 78",
  "-minus",
  "@home",
  "'=quoted",
  "'plain'",
  "1,5",
  "1234.50",
  "31-03-2015",
  "tab\there",
  "\"",
  ";",
  "0",
  "Aabenraa",
  "Ærø",
  "a  b",
  "“x”",
  "ja",
  "\xf0\x9f\x98\x80",
};

static const char *
pick_word (Maker *maker)
{
  return words[g_rand_int_range (maker->random, 0, G_N_ELEMENTS (words))];
}

static const TovRecord *
pick_record (Maker   *maker,
             TovKind  kind)
{
  GPtrArray *records = maker->records[kind];

  return records->len > 0 ? g_ptr_array_index (
                                records, g_rand_int_range (maker->random, 0, (gint32) records->len))
                          : NULL;
}

static int
find_field (const TovRecord *record,
            const char      *name)
{
  return tov_kind_find_field (tov_record_get_kind (record), name);
}

static gint64
get_int (const TovRecord *record,
         const char      *field)
{
  return tov_record_get_int (record, find_field (record, field));
}

static void
set_text (Maker          *maker,
          TovRecord      *record,
          int             field,
          const TovField *info)
{
  g_autofree char *text = NULL;

  if (info->type == TOV_FIELD_CODE)
    {
      const char * const *codes = tov_codes_list (info->codes);

      text = g_strdup (
          codes[g_rand_int_range (maker->random, 0, (gint32) g_strv_length ((char **) codes))]);
    }
  else if (g_str_equal (info->name, "cvr"))
    text = g_strdup_printf ("%08d", g_rand_int_range (maker->random, 0, 100000000));
  else if (g_str_equal (info->name, "p_number"))
    text = g_strdup_printf ("%010d", g_rand_int_range (maker->random, 0, G_MAXINT32));
  else if (g_str_equal (info->name, "direction"))
    text = g_strdup (g_rand_boolean (maker->random) ? "up" : "down");
  else if (g_str_equal (info->name, "body"))
    text = g_strdup_printf ("{\"share\": %d,\n \"text\": \"a;b\"}",
                            g_rand_int_range (maker->random, 0, 100));
  else if (tov_record_get_kind (record) == TOV_KIND_SETTLEMENT &&
           g_str_equal (info->name, "status"))
    text = g_strdup (g_rand_boolean (maker->random) ? "draft" : "approved");
  else if (tov_record_get_kind (record) == TOV_KIND_RULE_SET && g_str_equal (info->name, "kind"))
    text = g_strdup (g_rand_boolean (maker->random) ? "ratio" : "benefit_rates");
  else if (info->key)
    text = g_strdup_printf ("%s %d", pick_word (maker), g_rand_int_range (maker->random, 0, 30));
  else
    text = g_strdup (pick_word (maker));
  tov_record_set_text (record, field, text);
}

static gint64
pick_date (Maker      *maker,
           const char *name)
{
  TovDate date = (TovDate) g_rand_int_range (maker->random, tov_date_from_ymd (2010, 1, 1),
                                             tov_date_from_ymd (2018, 1, 1));

  if (g_str_equal (name, "week"))
    return tov_date_week_start (date);
  return g_str_equal (name, "month") ? tov_date_month_start (date) : date;
}

static void
set_number (Maker          *maker,
            TovRecord      *record,
            int             field,
            const TovField *info)
{
  gint64 lowest = info->maximum != 0 ? info->minimum : -1000000;
  gint64 highest = info->maximum != 0 ? MIN (info->maximum, 100000) : 1000000;

  switch (info->type)
    {
    case TOV_FIELD_BOOLEAN:
      tov_record_set_int (record, field, g_rand_boolean (maker->random));
      break;
    case TOV_FIELD_DATE:
      tov_record_set_int (record, field, pick_date (maker, info->name));
      break;
    default:
      tov_record_set_int (record, field,
                          g_rand_int_range (maker->random, (gint32) lowest, (gint32) highest + 1));
      break;
    }
}

static void
set_field (Maker     *maker,
           TovRecord *record,
           int        field)
{
  const TovField *info = &tov_kind_get_info (tov_record_get_kind (record))->fields[field];
  const TovRecord *target;

  if (!info->required && g_rand_int_range (maker->random, 0, 3) == 0)
    return;
  if (info->type == TOV_FIELD_TEXT || info->type == TOV_FIELD_CODE)
    set_text (maker, record, field, info);
  else if (info->type != TOV_FIELD_REFERENCE)
    set_number (maker, record, field, info);
  else if ((target = pick_record (maker, info->target)) != NULL)
    tov_record_set_int (record, field, tov_record_get_id (target));
}

static void
keep_reference (TovRecord  *record,
                const char *field,
                gboolean    keep)
{
  if (!keep)
    tov_record_unset (record, find_field (record, field));
}

static const TovRecord *
get_target (Maker           *maker,
            const TovRecord *record,
            const char      *field)
{
  int number = find_field (record, field);
  TovKind kind = tov_kind_get_info (tov_record_get_kind (record))->fields[number].target;

  for (guint i = 0; i < maker->records[kind]->len; i++)
    {
      const TovRecord *target = g_ptr_array_index (maker->records[kind], i);

      if (tov_record_is_set (record, number) &&
          tov_record_get_id (target) == tov_record_get_int (record, number))
        return target;
    }
  return NULL;
}

/* A settlement's line is about the agreement that is settled. */
static void
make_line_consistent (Maker     *maker,
                      TovRecord *line)
{
  const TovRecord *settlement = get_target (maker, line, "settlement_id");
  const TovRecord *term = get_target (maker, line, "payment_term_id");
  const TovRecord *slot = get_target (maker, line, "slot_id");
  const TovRecord *corrected = get_target (maker, line, "corrects_id");
  const TovRecord *other = corrected != NULL ? get_target (maker, corrected, "settlement_id")
                                             : NULL;

  keep_reference (line, "payment_term_id",
                  term != NULL &&
                      get_int (term, "partnership_id") == get_int (settlement, "partnership_id"));
  keep_reference (line, "slot_id",
                  slot != NULL &&
                      get_int (slot, "partnership_id") == get_int (settlement, "partnership_id"));
  keep_reference (line, "corrects_id",
                  other != NULL &&
                      get_int (other, "partnership_id") == get_int (settlement, "partnership_id") &&
                      get_int (other, "jobcentre_id") == get_int (settlement, "jobcentre_id") &&
                      get_int (other, "month") < get_int (settlement, "month"));
}

/* What the fields of one record promise each other. FALSE: try another. */
static gboolean
is_consistent (Maker     *maker,
               TovRecord *record)
{
  switch ((int) tov_record_get_kind (record))
    {
    case TOV_KIND_SLOT:
      return get_int (get_target (maker, record, "site_id"), "company_id") ==
             get_int (get_target (maker, record, "partnership_id"), "company_id");
    case TOV_KIND_ANSWER:
      {
        const TovRecord *indicator = get_target (maker, record, "indicator_id");
        const TovRecord *measurement = get_target (maker, record, "measurement_id");
        const TovRecord *instrument = get_target (maker, indicator, "instrument_id");
        gint64 lowest = get_int (instrument, "scale_min");

        tov_record_set_int (record, find_field (record, "value"),
                            g_rand_int_range (maker->random, (gint32) lowest,
                                              (gint32) get_int (instrument, "scale_max") + 1));
        return get_int (measurement, "instrument_id") == tov_record_get_id (instrument);
      }
    case TOV_KIND_SETTLEMENT_LINE:
      make_line_consistent (maker, record);
      return TRUE;
    case TOV_KIND_INSTRUMENT:
      return tov_record_is_set (record, find_field (record, "scale_min")) &&
             tov_record_is_set (record, find_field (record, "scale_max"));
    case TOV_KIND_COMPARISON_SIDE:
      /* Less than one per cent is read as a mistake. */
      return get_int (record, "reimbursement") == 0 || get_int (record, "reimbursement") >= 100;
    case TOV_KIND_CANDIDATE:
      tov_record_set_text (record, find_field (record, "cpr"), "0101011234");
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
make_record (Maker   *maker,
             TovKind  kind)
{
  g_autoptr (TovRecord) record = tov_record_new (kind);
  g_autoptr (GError) error = NULL;
  const TovKindInfo *info = tov_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    set_field (maker, record, (int) i);

  if (!tov_record_validate (record, NULL, NULL) || !is_consistent (maker, record) ||
      tov_store_find (maker->store, record, NULL) != 0)
    return FALSE;

  tov_store_put (maker->store, record, 0, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (maker->records[kind],
                   tov_store_get (maker->store, kind, tov_record_get_id (record), NULL));
  return TRUE;
}

static gboolean
collect_cb (const TovRecord *record,
            gpointer         user_data)
{
  g_ptr_array_add (user_data, tov_record_copy (record));
  return TRUE;
}

void
fill_with_random_records (TovStore *store,
                          GRand    *random,
                          guint     n_of_each)
{
  Maker maker = { .store = store, .random = random };

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      maker.records[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_record_free);
      g_assert_true (tov_store_foreach (store, kind, collect_cb, maker.records[kind], NULL));
    }

  g_assert_true (tov_store_begin (store, NULL));
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      guint n = 0;

      for (int attempt = 0; n < n_of_each && attempt < 2000; attempt++)
        n += make_record (&maker, kind);
      g_assert_cmpuint (n, >, 0);
    }
  g_assert_true (tov_store_commit (store, NULL));

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    g_ptr_array_unref (maker.records[kind]);
}
