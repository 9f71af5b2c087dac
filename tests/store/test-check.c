/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"
#include "tov-rule-sets.h"

/* One file in which all is well; each test breaks one thing and reads what is said about it. */

static TovStore *
make_store (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_new_memory (&error);

  g_assert_no_error (error);
  run_sql (
      store,
      "INSERT INTO meta (key, value) VALUES ('as_of', '2015-03-31');\n"
      "INSERT INTO jobcentre (id, name) VALUES (1, 'Gentofte'), (2, 'Ballerup');\n"
      "INSERT INTO company (id, name, cvr) VALUES (1, 'Falck', '12345678');\n"
      "INSERT INTO site (id, company_id, name) VALUES (1, 1, 'Station 3');\n"
      "INSERT INTO site_headcount (id, site_id, ordinary_employees) VALUES (1, 1, 9);\n"
      "INSERT INTO partnership (id, name, company_id, model, ends) VALUES (1, 'Falck', 1, 'lead-jobcentre', " DAY (
          "2015-12-31") ");\n"
                        "INSERT INTO participant (id, partnership_id, jobcentre_id, slot_quota) VALUES (1, 1, 1, 1);\n"
                        "INSERT INTO slot (id, partnership_id, site_id, label, opened, closed) VALUES"
                        " (1, 1, 1, 'A', " DAY ("2014-01-01") ", " DAY (
                            "2015-12-31") "), (2, 1, 1, 'B', NULL, NULL);\n"
                                          "INSERT INTO candidate (id, reference, name, jobcentre_id) VALUES (1, 'K-1', 'Anna Hansen', 1), (2, 'K-2', 'Bo Hansen', 1);\n"
                                          "INSERT INTO placement (id, reference, candidate_id, slot_id, start_day, planned_end, end_day) VALUES"
                                          " (1, 'P-1', 1, 1, " DAY ("2014-01-01") ", NULL, " DAY (
                                              "2014-03-31") "),"
                                                            " (2, 'P-2', 2, 1, " DAY ("2014-04-01") ", " DAY (
                                                                "2015-03-31") ", NULL)");

  return store;
}

static GPtrArray *
check (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = tov_store_check (store, TOV_LANGUAGE_ENGLISH, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_null (strstr (g_ptr_array_index (findings, i), "Hansen"));

  return findings;
}

/* The well file with this done to it has this one thing wrong. */
static void
assert_finding (const char *sql,
                const char *expected)
{
  g_autoptr (TovStore) store = make_store ();

  run_sql (store, sql);
  g_autoptr (GPtrArray) findings = check (store);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (findings, 0), ==, expected);
}

static void
test_well (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (TovStore) empty = tov_store_new_memory (NULL);
  g_autoptr (GPtrArray) findings = check (store);
  g_autoptr (GPtrArray) none = check (empty);

  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_overlap (void)
{
  assert_finding (
      "UPDATE placement SET end_day = " DAY ("2014-04-01") " WHERE id = 1",
      "Placement P-2 (slot A, Station 3, Falck) overlaps with placement P-1, which has the same slot.");
}

/* The one in between is short: it is the first that reaches as far as the third. */
static void
test_overlap_far (void)
{
  g_autoptr (TovStore) store = make_store ();

  run_sql (store,
           "INSERT INTO placement (id, reference, candidate_id, slot_id, start_day, end_day) VALUES"
           " (3, 'P-3', 1, 2, " DAY ("2013-01-01") ", " DAY (
               "2013-12-31") "),"
                             " (4, 'P-4', 1, 2, " DAY ("2013-02-01") ", " DAY (
                                 "2013-02-02") "),"
                                               " (5, 'P-5', 1, 2, " DAY ("2013-03-01") ", " DAY (
                                                   "2013-03-02") ")");
  g_autoptr (GPtrArray) findings = check (store);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (
      g_ptr_array_index (findings, 0), ==,
      "Placement P-4 (slot B, Station 3, Falck) overlaps with placement P-3, which has the same slot.");
  g_assert_cmpstr (
      g_ptr_array_index (findings, 1), ==,
      "Placement P-5 (slot B, Station 3, Falck) overlaps with placement P-3, which has the same slot.");
}

static void
test_outside (void)
{
  assert_finding (
      "UPDATE slot SET opened = " DAY ("2014-01-02") " WHERE id = 1",
      "Placement P-1 (slot A, Station 3, Falck) begins before the slot opens or ends after it closes.");
  /* It has no end, so it runs to the as-of date. */
  assert_finding (
      "UPDATE slot SET closed = " DAY ("2015-03-30") " WHERE id = 1",
      "Placement P-2 (slot A, Station 3, Falck) begins before the slot opens or ends after it closes.");
}

static void
test_overdue (void)
{
  assert_finding (
      "UPDATE placement SET planned_end = " DAY ("2015-03-30") " WHERE id = 2",
      "Placement P-2 (slot A, Station 3, Falck) was planned to end on 30-03-2015, and no end is stated.");

  g_autoptr (TovStore) store = make_store ();
  run_sql (
      store,
      "UPDATE placement SET planned_end = " DAY (
          "2015-01-01") " WHERE id = 2;\n"
                        "INSERT INTO extension (id, placement_id, decided, new_planned_end) VALUES (1, 2, " DAY (
                            "2015-01-01") ", " DAY ("2015-04-01") ")");
  g_autoptr (GPtrArray) findings = check (store);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_payer (void)
{
  assert_finding (
      "UPDATE placement SET jobcentre_id = 2 WHERE id = 1",
      "Placement P-1 (slot A, Station 3, Falck) is paid for by Ballerup, which does not take part in the partnership.");
}

static void
test_ratio (void)
{
  assert_finding (
      "UPDATE site_headcount SET other_supported = 1 WHERE id = 1",
      "2 people are in supported schemes at Station 3 (Falck) on 31-03-2015, where the ratio allows 1 "
      "(Lov om en aktiv beskæftigelsesindsats og tilhørende bekendtgørelse; skiftet til fuldtidspersoner skete omkring 2020, "
      "og datoen er ikke efterprøvet).");
}

static void
test_quota (void)
{
  assert_finding ("UPDATE participant SET slot_quota = 0 WHERE id = 1",
                  "Gentofte has 1 placement in Falck on 31-03-2015, and its quota of slots is 0.");
}

static void
test_scale (void)
{
  assert_finding (
      "INSERT INTO measurement (id, candidate_id, day, instrument_id, assessor)"
      " SELECT 1, 1, " DAY (
          "2014-02-01") ", id, 'mentor' FROM instrument WHERE code = 'tov-weekly';\n"
                        "INSERT INTO answer (id, measurement_id, indicator_id, value) SELECT 1, 1, id, 6 FROM indicator WHERE code = 'came'",
      "The answer 6 to “Came as agreed” (The week at work, candidate K-1, 01-02-2014) is not on the scale from 1 to 5.");
}

static void
test_expired (void)
{
  assert_finding ("UPDATE partnership SET ends = " DAY ("2015-03-30"),
                  "The agreement of Falck ended on 30-03-2015, and it is still marked as active.");
}

static void
test_rule_set (void)
{
  assert_finding ("UPDATE rule_set SET body = '{' WHERE code = 'mentor-2009'",
                  "The rule set mentor-2009 can't be read, so it is not used.");
}

static void
test_records (void)
{
  assert_finding ("UPDATE slot SET closed = " DAY ("2013-12-31") ", opened = " DAY (
                      "2014-01-01") " WHERE id = 2",
                  "Falck, Falck, Station 3, B: “closed” can't be before “opened” (slot).");
  assert_finding ("UPDATE company SET cvr = '1234567'",
                  "Falck: “CVR number” must be a number of 8 digits (company).");
}

static void
test_references (void)
{
  g_autoptr (TovStore) store = make_store ();

  run_sql (store, "PRAGMA foreign_keys = OFF;\n"
                  "UPDATE candidate SET jobcentre_id = 77, target_group_id = 88");
  g_autoptr (GPtrArray) findings = check (store);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (findings, 0), ==,
                   "2 records (candidate) refer to others (jobcentre) that are not in the file.");
  g_assert_cmpstr (
      g_ptr_array_index (findings, 1), ==,
      "2 records (candidate) refer to others (target group) that are not in the file.");
}

/* The same mistake a hundred times is said fifty times, and then how often it still comes. */
static void
test_many (void)
{
  g_autoptr (TovStore) store = make_store ();

  run_sql (store, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
                  "INSERT INTO company (id, name, cvr) SELECT 1000 + i, 'Firma ' || i, 'x' FROM n");
  g_autoptr (GPtrArray) findings = check (store);
  g_assert_cmpuint (findings->len, ==, 51);
  g_assert_cmpstr (g_ptr_array_index (findings, 50), ==, "… and 50 more like this.");
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_create (fixture->path, &error);
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_no_error (error);
  gint64 page = query_sql (store,
                           "SELECT rootpage FROM sqlite_schema WHERE name = 'indicator_step'");
  g_assert_finalize_object (store);

  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  memset (contents + (page - 1) * 4096, 0x55, 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, NULL));

  g_assert_null (tov_store_open (fixture->path, TOV_STORE_OPEN_READ_ONLY, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_DAMAGED);
  g_clear_error (&error);
  g_autoptr (TovStore) opened = tov_store_open (
      fixture->path, TOV_STORE_OPEN_READ_ONLY | TOV_STORE_OPEN_UNCHECKED, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) findings = check (opened);
  g_assert_cmpuint (findings->len, >, 0);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (findings, 0), "The file is damaged: ") ||
                 strstr (g_ptr_array_index (findings, 0), "is damaged (") != NULL);
}

static void
test_ratio_in_force (void)
{
  g_autoptr (TovStore) store = make_store ();
  TovRatioRule rule;
  gboolean found;

  g_assert_true (
      tov_store_get_ratio_rule (store, tov_date_from_ymd (2015, 1, 1), &rule, NULL, &found, NULL));
  g_assert_true (found);
  g_assert_cmpint (rule.small, ==, 50);
  g_assert_cmpint (rule.per_small, ==, 5);
  g_assert_cmpint (rule.per_large, ==, 10);

  run_sql (
      store,
      "UPDATE rule_set SET body = json_set (body, '$.bands[0].one_for', 4) WHERE code = 'ratio-full-time'");
  g_assert_true (
      tov_store_get_ratio_rule (store, tov_date_from_ymd (2020, 1, 1), &rule, NULL, &found, NULL));
  g_assert_cmpint (rule.per_small, ==, 4);
  g_assert_true (tov_store_get_ratio_rule (store, tov_date_from_ymd (2019, 12, 31), &rule, NULL,
                                           &found, NULL));
  g_assert_cmpint (rule.per_small, ==, 5);

  run_sql (
      store,
      "UPDATE rule_set SET body = json_set (body, '$.bands[0].one_for', 0) WHERE code = 'ratio-heads'");
  g_assert_true (tov_store_get_ratio_rule (store, tov_date_from_ymd (2019, 12, 31), &rule, NULL,
                                           &found, NULL));
  g_assert_false (found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/well", test_well);
  g_test_add_func ("/check/overlap", test_overlap);
  g_test_add_func ("/check/overlap-far", test_overlap_far);
  g_test_add_func ("/check/outside", test_outside);
  g_test_add_func ("/check/overdue", test_overdue);
  g_test_add_func ("/check/payer", test_payer);
  g_test_add_func ("/check/ratio", test_ratio);
  g_test_add_func ("/check/quota", test_quota);
  g_test_add_func ("/check/scale", test_scale);
  g_test_add_func ("/check/expired", test_expired);
  g_test_add_func ("/check/rule-set", test_rule_set);
  g_test_add_func ("/check/records", test_records);
  g_test_add_func ("/check/references", test_references);
  g_test_add_func ("/check/many", test_many);
  g_test_add ("/check/damaged", Fixture, NULL, fixture_set_up, test_damaged, fixture_tear_down);
  g_test_add_func ("/check/ratio-in-force", test_ratio_in_force);

  return g_test_run ();
}
