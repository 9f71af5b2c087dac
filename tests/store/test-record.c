/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

/* Records: their way into the file and out of it. */

static const char *
get_text (const TovRecord *record,
          const char      *name)
{
  return tov_record_get_text (record, field_of (record, name));
}

static TovRecord *
new_company (const char *name)
{
  TovRecord *record = tov_record_new (TOV_KIND_COMPANY);

  set_text (record, "name", name);

  return record;
}

static void
assert_put (TovStore     *store,
            TovRecord    *record,
            TovPutFlags   flags,
            TovPutResult  expected)
{
  g_autoptr (GError) error = NULL;
  TovPutResult result;

  g_assert_true (tov_store_put (store, record, flags, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, expected);
  g_assert_cmpint (tov_record_get_id (record), >, 0);
}

static void
assert_not_put (TovStore     *store,
                TovRecord    *record,
                TovErrorCode  code,
                const char   *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_store_put (store, record, 0, NULL, &error));
  g_assert_error (error, TOV_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_values (void)
{
  g_autoptr (TovRecord) record = new_company ("Danfoss");
  int cvr = field_of (record, "cvr");

  g_assert_cmpint (tov_record_get_kind (record), ==, TOV_KIND_COMPANY);
  g_assert_cmpint (tov_record_get_id (record), ==, 0);
  g_assert_false (tov_record_is_set (record, cvr));
  g_assert_null (tov_record_get_text (record, cvr));
  tov_record_set_text (record, cvr, "20165715");
  g_assert_true (tov_record_is_set (record, cvr));

  g_autoptr (TovRecord) copy = tov_record_copy (record);
  tov_record_set_text (record, cvr, "");
  g_assert_false (tov_record_is_set (record, cvr));
  g_assert_cmpstr (tov_record_get_text (copy, cvr), ==, "20165715");

  g_autoptr (TovRecord) headcount = tov_record_new (TOV_KIND_SITE_HEADCOUNT);
  int employees = field_of (headcount, "ordinary_employees");
  tov_record_set_int (headcount, employees, 0);
  g_assert_true (tov_record_is_set (headcount, employees));
  tov_record_unset (headcount, employees);
  g_assert_false (tov_record_is_set (headcount, employees));
}

/* A partnership is with one company, and its slots are at that company's sites, whichever of the three changes. */
static void
test_relations (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  run_sql (store, "INSERT INTO company (id, name) VALUES (1, 'Falck'), (2, 'Danfoss');\n"
                  "INSERT INTO site (id, company_id, name) VALUES (1, 1, 'Station 3'), (2, 2, 'Nordborg');\n"
                  "INSERT INTO partnership (id, name, company_id, model) VALUES (1, 'Falck', 1, 'lead-jobcentre');\n"
                  "INSERT INTO slot (id, partnership_id, site_id, label) VALUES (1, 1, 1, 'A')");

  static const struct
  {
    TovKind kind;
    const char *field;
    gint64 value;
  } changes[] = {
    { TOV_KIND_SLOT, "site_id", 2 },
    { TOV_KIND_PARTNERSHIP, "company_id", 2 },
    { TOV_KIND_SITE, "company_id", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (TovRecord) record = tov_store_get (store, changes[i].kind, 1, NULL);
      g_autoptr (GError) error = NULL;

      set_int (record, changes[i].field, changes[i].value);
      g_assert_false (tov_store_put (store, record, 0, NULL, &error));
      g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
      g_assert_cmpstr (error->message, ==,
                       "A slot must be at a site of the company that the partnership is with.");
    }

  g_autoptr (TovRecord) fresh = tov_record_new (TOV_KIND_SLOT);
  g_autoptr (GError) error = NULL;

  set_int (fresh, "partnership_id", 1);
  set_int (fresh, "site_id", 2);
  set_text (fresh, "label", "B");
  g_assert_false (tov_store_put (store, fresh, 0, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
  set_int (fresh, "site_id", 1);
  g_assert_true (tov_store_put (store, fresh, 0, NULL, NULL));
}

static void
test_put (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) first = new_company ("Danfoss");
  g_autoptr (TovRecord) again = new_company ("Danfoss");
  g_autoptr (TovRecord) other = new_company ("danfoss");

  set_text (first, "cvr", "20165715");
  assert_put (store, first, 0, TOV_PUT_CREATED);
  set_text (again, "cvr", "20165715");
  assert_put (store, again, 0, TOV_PUT_UNCHANGED);
  g_assert_cmpint (tov_record_get_id (again), ==, tov_record_get_id (first));
  set_text (again, "industry", "Køling");
  assert_put (store, again, 0, TOV_PUT_UPDATED);
  assert_put (store, other, 0, TOV_PUT_CREATED);
  g_assert_cmpint (tov_store_count (store, TOV_KIND_COMPANY, NULL), ==, 2);

  g_autoptr (TovRecord) read = tov_store_get (store, TOV_KIND_COMPANY, tov_record_get_id (first),
                                              NULL);
  g_assert_cmpstr (get_text (read, "industry"), ==, "Køling");
  g_assert_cmpstr (get_text (read, "cvr"), ==, "20165715");
  g_assert_cmpint (tov_store_find (store, first, NULL), ==, tov_record_get_id (first));

  /* By its id a record can be renamed. */
  set_text (read, "name", "Danfoss A/S");
  assert_put (store, read, 0, TOV_PUT_UPDATED);
  g_assert_cmpint (tov_store_find (store, first, NULL), ==, 0);
  /* What isn't stated any more goes. */
  tov_record_unset (read, field_of (read, "industry"));
  assert_put (store, read, 0, TOV_PUT_UPDATED);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM company WHERE industry IS NOT NULL"), ==,
                   0);
}

static void
test_put_with_id (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) record = new_company ("Coor");

  tov_record_set_id (record, 4711);
  assert_put (store, record, 0, TOV_PUT_CREATED);
  g_assert_cmpint (tov_record_get_id (record), ==, 4711);

  /* A second record under that name, or a person without an organisation (which UNIQUE would let pass). */
  g_autoptr (TovRecord) second = new_company ("Coor");
  tov_record_set_id (second, 4712);
  assert_not_put (store, second, TOV_ERROR_EXISTS,
                  "Another record has the same name already (company); choose another.");

  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr (TovRecord) person = tov_record_new (TOV_KIND_PERSON);
      g_autoptr (GError) error = NULL;

      set_text (person, "name", "Ulla");
      tov_record_set_id (person, id);
      g_assert_cmpint (tov_store_put (store, person, 0, NULL, &error), ==, id == 1);
      g_assert_cmpint (g_error_matches (error, TOV_ERROR, TOV_ERROR_EXISTS), ==, id == 2);
    }
}

static void
test_put_rename_to_taken (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) coor = new_company ("Coor");
  g_autoptr (TovRecord) plum = new_company ("Plum");

  assert_put (store, coor, 0, TOV_PUT_CREATED);
  assert_put (store, plum, 0, TOV_PUT_CREATED);
  set_text (plum, "name", "Coor");
  assert_not_put (store, plum, TOV_ERROR_EXISTS,
                  "Another record has the same name already (company); choose another.");
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM company WHERE name = 'Plum'"), ==, 1);
}

static void
test_put_defaults (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) company = new_company ("Coor");
  g_autoptr (TovRecord) partnership = tov_record_new (TOV_KIND_PARTNERSHIP);

  assert_put (store, company, 0, TOV_PUT_CREATED);
  set_text (partnership, "name", "Coor");
  set_int (partnership, "company_id", tov_record_get_id (company));
  set_text (partnership, "model", "job-guarantee");
  assert_put (store, partnership, 0, TOV_PUT_CREATED);
  g_assert_cmpint (query_sql (store, "SELECT status = 'active' FROM partnership"), ==, 1);
  assert_put (store, partnership, 0, TOV_PUT_UNCHANGED);
  set_text (partnership, "status", "closed");
  assert_put (store, partnership, 0, TOV_PUT_UPDATED);
  set_text (partnership, "status", NULL);
  assert_put (store, partnership, TOV_PUT_KEEP_MISSING, TOV_PUT_UNCHANGED);
  g_assert_cmpstr (get_text (partnership, "status"), ==, "closed");
}

static void
test_keep_missing (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) outcome = tov_record_new (TOV_KIND_OUTCOME);
  g_autoptr (TovRecord) unknown = tov_record_new (TOV_KIND_OUTCOME);
  g_autoptr (GError) error = NULL;

  /* Not even what is required needs to be stated, where the file has it. */
  set_text (outcome, "code", "ordinary_job");
  set_text (outcome, "label_da", "Job");
  assert_put (store, outcome, TOV_PUT_KEEP_MISSING, TOV_PUT_UPDATED);
  g_assert_cmpstr (get_text (outcome, "label_en"), ==, "Ordinary job");
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT count(*) FROM outcome WHERE label_da = 'Job' AND label_en = 'Ordinary job' AND success = 1"),
      ==, 1);

  set_text (unknown, "code", "new");
  g_assert_false (tov_store_put (store, unknown, TOV_PUT_KEEP_MISSING, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
  g_clear_error (&error);

  /* What is new must go with what is kept. */
  run_sql (store, "UPDATE outcome SET valid_from = 100 WHERE code = 'education'");
  g_autoptr (TovRecord) education = tov_record_new (TOV_KIND_OUTCOME);
  set_text (education, "code", "education");
  set_int (education, "valid_to", 99);
  g_assert_false (tov_store_put (store, education, TOV_PUT_KEEP_MISSING, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
}

/* Two payment terms of which nothing but the missing description tells apart are one. */
static void
test_missing_in_key (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  run_sql (
      store,
      "INSERT INTO company (id, name) VALUES (1, 'Falck');\n"
      "INSERT INTO partnership (id, name, company_id, model) VALUES (1, 'Falck', 1, 'lead-jobcentre')");
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (TovRecord) term = tov_record_new (TOV_KIND_PAYMENT_TERM);

      set_int (term, "partnership_id", 1);
      set_text (term, "kind", "lump-sum");
      set_int (term, "rate", 50000);
      if (i == 2)
        set_text (term, "description", "Kursus");
      assert_put (store, term, 0, i == 1 ? TOV_PUT_UNCHANGED : TOV_PUT_CREATED);
    }
}

static void
test_put_reference (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) site = tov_record_new (TOV_KIND_SITE);

  set_int (site, "company_id", 99);
  set_text (site, "name", "Nordborg");
  assert_not_put (store, site, TOV_ERROR_NOT_FOUND,
                  "“company” is a record that is not in the file (site).");
  g_assert_cmpint (tov_store_count (store, TOV_KIND_SITE, NULL), ==, 0);
  g_assert_cmpint (tov_record_get_id (site), ==, 0);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (TovStore) store = tov_store_create (fixture->path, NULL);
  g_autoptr (TovRecord) record = new_company ("Coor");
  g_autoptr (GError) error = NULL;

  g_clear_object (&store);
  store = tov_store_open (fixture->path, TOV_STORE_OPEN_READ_ONLY, NULL);
  g_assert_false (tov_store_put (store, record, 0, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_READ_ONLY);
}

static void
test_get_missing (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_store_get (store, TOV_KIND_SLOT, 1, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
}

static void
test_delete (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  run_sql (
      store,
      "INSERT INTO company (id, name) VALUES (1, 'Falck');\n"
      "INSERT INTO site (id, company_id, name) VALUES (1, 1, 'Station 3'), (2, 1, 'Station 4');\n"
      "INSERT INTO partnership (id, name, company_id, model) VALUES (1, 'Falck', 1, 'lead-jobcentre')");
  g_assert_false (tov_store_delete (store, TOV_KIND_COMPANY, 1, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_REFERENCED);
  g_assert_cmpstr (
      error->message, ==,
      "This record (company) can't be deleted, because others refer to it (site: 2, partnership: 1); delete or change those first.");
  g_clear_error (&error);

  g_assert_true (tov_store_delete (store, TOV_KIND_SITE, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tov_store_count (store, TOV_KIND_SITE, NULL), ==, 1);
  g_assert_false (tov_store_delete (store, TOV_KIND_SITE, 1, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
}

static gboolean
append_label_cb (const TovRecord *record,
                 gpointer         user_data)
{
  GString *text = user_data;

  g_string_append_printf (text, "%s|", get_text (record, "label"));

  return !g_str_equal (get_text (record, "label"), "stop");
}

/* By the names of what the key refers to, whatever their numbers. */
static void
test_foreach (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  run_sql (
      store,
      "INSERT INTO company (id, name) VALUES (1, 'B'), (2, 'A');\n"
      "INSERT INTO site (id, company_id, name) VALUES (1, 1, 'x'), (2, 2, 'y'), (3, 2, 'x');\n"
      "INSERT INTO partnership (id, name, company_id, model) VALUES (1, 'Q', 1, 'small-job'), (2, 'P', 1, 'small-job');\n"
      "INSERT INTO slot (id, partnership_id, site_id, label) VALUES"
      " (1, 1, 1, 'QBx'), (2, 1, 2, 'QAy'), (3, 2, 1, 'PBx2'), (4, 2, 1, 'PBx1'), (5, 1, 3, 'QAx')");
  g_assert_true (tov_store_foreach (store, TOV_KIND_SLOT, append_label_cb, text, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, "PBx1|PBx2|QAx|QAy|QBx|");

  run_sql (store, "UPDATE slot SET label = 'stop' WHERE id = 5");
  g_string_truncate (text, 0);
  g_assert_true (tov_store_foreach (store, TOV_KIND_SLOT, append_label_cb, text, &error));
  g_assert_cmpstr (text->str, ==, "PBx1|PBx2|stop|");
}

/* Every kind: read with every field, and its statement in order is good SQL. */
static gboolean
count_cb (const TovRecord *record,
          gpointer         user_data)
{
  g_assert_cmpint (tov_record_get_id (record), >, 0);
  ++*(gint64 *) user_data;

  return TRUE;
}

static void
test_foreach_every_kind (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      gint64 n = 0;

      g_assert_true (tov_store_foreach (store, kind, count_cb, &n, &error));
      g_assert_no_error (error);
      g_assert_cmpint (n, ==, tov_store_count (store, kind, NULL));
    }
}

/* Values of every type survive a round trip: the largest, the smallest, and what looks like something else. */
static void
test_round_trip (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (TovRecord) term = tov_record_new (TOV_KIND_PAYMENT_TERM);

  run_sql (
      store,
      "INSERT INTO company (id, name) VALUES (1, 'Falck');\n"
      "INSERT INTO partnership (id, name, company_id, model) VALUES (1, 'Falck', 1, 'lead-jobcentre')");
  set_int (term, "partnership_id", 1);
  set_text (term, "kind", "lump-sum");
  set_int (term, "rate", G_MININT64 + 1);
  set_text (term, "description", "'); DROP TABLE company; --\n000123");
  set_int (term, "from_day", TOV_DATE_MAX);
  assert_put (store, term, 0, TOV_PUT_CREATED);

  g_autoptr (TovRecord) read = tov_store_get (store, TOV_KIND_PAYMENT_TERM,
                                              tov_record_get_id (term), NULL);
  g_assert_cmpint (tov_record_get_int (read, field_of (read, "rate")), ==, G_MININT64 + 1);
  g_assert_cmpstr (get_text (read, "description"), ==, "'); DROP TABLE company; --\n000123");
  g_assert_cmpint (tov_record_get_int (read, field_of (read, "from_day")), ==, TOV_DATE_MAX);
  g_assert_false (tov_record_is_set (read, field_of (read, "hours")));
  g_assert_cmpstr (get_text (read, "part_weeks"), ==, "exact");
}

int
main (int   argc,
      char *argv[])
{
  /* Numbers in messages follow the language. */
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/values", test_values);
  g_test_add_func ("/record/relations", test_relations);
  g_test_add_func ("/record/put", test_put);
  g_test_add_func ("/record/put-with-id", test_put_with_id);
  g_test_add_func ("/record/put-rename-to-taken", test_put_rename_to_taken);
  g_test_add_func ("/record/put-defaults", test_put_defaults);
  g_test_add_func ("/record/put-reference", test_put_reference);
  g_test_add_func ("/record/keep-missing", test_keep_missing);
  g_test_add_func ("/record/missing-in-key", test_missing_in_key);
  g_test_add ("/record/read-only", Fixture, NULL, fixture_set_up, test_read_only,
              fixture_tear_down);
  g_test_add_func ("/record/get-missing", test_get_missing);
  g_test_add_func ("/record/delete", test_delete);
  g_test_add_func ("/record/foreach", test_foreach);
  g_test_add_func ("/record/foreach-every-kind", test_foreach_every_kind);
  g_test_add_func ("/record/round-trip", test_round_trip);

  return g_test_run ();
}
