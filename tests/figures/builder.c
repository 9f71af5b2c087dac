/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "builder.h"

TovDate
day (const char *iso)
{
  g_autoptr (GError) error = NULL;
  TovDate date = TOV_DATE_NONE;

  if (iso == NULL)
    return TOV_DATE_NONE;

  tov_date_parse (iso, &date, &error);
  g_assert_no_error (error);

  return date;
}

gint64
on (const char *iso)
{
  return iso != NULL ? day (iso) : UNSET;
}

TovStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_new_memory (&error);

  g_assert_no_error (error);

  return store;
}

gint64
put (TovStore    *store,
     TovKind      kind,
     const Value *values)
{
  g_autoptr (TovRecord) record = tov_record_new (kind);
  g_autoptr (GError) error = NULL;

  for (; values->field != NULL; values++)
    {
      int field = tov_kind_find_field (kind, values->field);

      g_assert_cmpint (field, >=, 0);
      if (values->text != NULL)
        tov_record_set_text (record, field, values->text);
      else if (values->number != UNSET)
        tov_record_set_int (record, field, values->number);
    }
  tov_store_put (store, record, 0, NULL, &error);
  g_assert_no_error (error);

  return tov_record_get_id (record);
}

gint64
find_code (TovStore   *store,
           TovKind     kind,
           const char *code)
{
  g_autoptr (TovRecord) key = tov_record_new (kind);
  g_autoptr (GError) error = NULL;
  gint64 id;

  tov_record_set_text (key, tov_kind_find_field (kind, "code"), code);
  id = tov_store_find (store, key, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

gint64
put_jobcentre (TovStore   *store,
               const char *name)
{
  return PUT (store, TOV_KIND_JOBCENTRE, T ("name", name), N ("own", 0));
}

gint64
put_partnership (TovStore   *store,
                 const char *name)
{
  gint64 company = PUT (store, TOV_KIND_COMPANY, T ("name", name));

  return PUT (store, TOV_KIND_PARTNERSHIP, T ("name", name), N ("company_id", company),
              T ("model", "company-mentor"), T ("status", "active"));
}

gint64
put_slot (TovStore   *store,
          gint64      partnership,
          const char *label,
          const char *opened,
          const char *closed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) record = tov_store_get (store, TOV_KIND_PARTNERSHIP, partnership, &error);
  gint64 company, site;

  g_assert_no_error (error);
  company = tov_record_get_int (record, tov_kind_find_field (TOV_KIND_PARTNERSHIP, "company_id"));
  site = PUT (store, TOV_KIND_SITE, N ("company_id", company), T ("name", "Lyngby"));

  return PUT (store, TOV_KIND_SLOT, N ("partnership_id", partnership), N ("site_id", site),
              T ("label", label), N ("opened", on (opened)), N ("closed", on (closed)));
}

gint64
put_candidate (TovStore   *store,
               const char *reference)
{
  return PUT (store, TOV_KIND_CANDIDATE, T ("reference", reference));
}

gint64
put_placement (TovStore   *store,
               const char *reference,
               gint64      candidate,
               gint64      slot,
               const char *start,
               const char *end)
{
  return PUT (store, TOV_KIND_PLACEMENT, T ("reference", reference), N ("candidate_id", candidate),
              N ("slot_id", slot), N ("start_day", on (start)), N ("end_day", on (end)));
}
