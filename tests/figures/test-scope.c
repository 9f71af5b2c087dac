/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "builder.h"
#include "tov-scope.h"

static void
test_defaults (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = NULL;

  put_slot (store, put_partnership (store, "Falck"), "1", "2014-05-05", NULL);
  tov_store_set_meta (store, TOV_META_AS_OF, "2016-01-13", &error);
  g_assert_no_error (error);

  scope = tov_scope_new (store, TOV_DATE_NONE, TOV_DATE_NONE, TOV_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scope->period.from, ==, day ("2014-05-05"));
  g_assert_cmpint (scope->period.to, ==, day ("2016-01-13"));
  g_assert_cmpint (scope->as_of, ==, day ("2016-01-13"));
}

static void
test_empty_file (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (store, TOV_DATE_NONE, TOV_DATE_NONE,
                                              day ("2016-01-13"), &error);

  g_assert_no_error (error);
  g_assert_cmpint (scope->period.from, ==, day ("2016-01-13"));
  g_assert_cmpint (scope->period.to, ==, day ("2016-01-13"));
}

static void
test_cut (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (store, day ("2016-01-01"), day ("2016-12-31"),
                                              day ("2016-01-13"), &error);

  g_assert_no_error (error);
  g_assert_cmpint (scope->period.to, ==, day ("2016-01-13"));
}

static void
assert_refused (const char *from,
                const char *to)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_scope_new (store, day (from), day (to), day ("2016-01-13"), &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_refused (void)
{
  assert_refused ("2015-12-31", "2015-01-01");
  assert_refused ("2016-01-14", "2016-12-31");
  assert_refused ("2016-01-14", NULL);
}

static void
test_copy (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (store, day ("2015-01-01"), day ("2015-12-31"),
                                              day ("2016-01-13"), &error);
  g_autoptr (TovScope) copy = NULL;

  tov_scope_add_partnership (scope, G_MAXINT64);
  tov_scope_add_jobcentre (scope, 7);
  copy = tov_scope_copy (scope);
  tov_scope_add_partnership (scope, 8);

  g_assert_cmpuint (copy->partnerships->len, ==, 1);
  g_assert_cmpint (g_array_index (copy->partnerships, gint64, 0), ==, G_MAXINT64);
  g_assert_cmpint (g_array_index (copy->jobcentres, gint64, 0), ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/scope/defaults", test_defaults);
  g_test_add_func ("/figures/scope/empty-file", test_empty_file);
  g_test_add_func ("/figures/scope/cut", test_cut);
  g_test_add_func ("/figures/scope/refused", test_refused);
  g_test_add_func ("/figures/scope/copy", test_copy);

  return g_test_run ();
}
