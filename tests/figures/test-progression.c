/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "builder.h"
#include "tov-progression.h"
#include "tov-student-private.h"

/* Printed in any table of Student's distribution, to the digits that they give. */
static void
test_student (void)
{
  const struct
  {
    int degrees;
    double quantile;
  } table[] = {
    { 1, 12.7062 },  { 2, 4.3027 },   { 3, 3.1824 },    { 4, 2.7764 },      { 5, 2.5706 },
    { 6, 2.4469 },   { 9, 2.2622 },   { 10, 2.2281 },   { 15, 2.1314 },     { 20, 2.0860 },
    { 29, 2.0452 },  { 30, 2.0423 },  { 40, 2.0211 },   { 60, 2.0003 },     { 99, 1.9842 },
    { 100, 1.9840 }, { 120, 1.9799 }, { 1000, 1.9623 }, { 100000, 1.9600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpfloat_with_epsilon (tov_student_95 (table[i].degrees), table[i].quantile, 0.00005);
  /* tan (0.475 π) and √2 · 0.95 / √(1 − 0.95²), exactly. */
  g_assert_cmpfloat_with_epsilon (tov_student_95 (1), tan (0.475 * G_PI), 1e-9);
  g_assert_cmpfloat_with_epsilon (tov_student_95 (2), sqrt (2) * 0.95 / sqrt (1 - 0.95 * 0.95),
                                  1e-9);
  /* Where the series takes over from the sum there is no step. */
  g_assert_cmpfloat_with_epsilon (tov_student_95 (99) - tov_student_95 (100),
                                  tov_student_95 (100) - tov_student_95 (101), 1e-5);
  g_assert_cmpfloat (tov_student_95 (99), >, tov_student_95 (100));
}

typedef struct
{
  TovStore *store;
  gint64 instrument;
  gint64 up;
  gint64 down;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->store = new_store ();
  fixture->instrument = PUT (fixture->store, TOV_KIND_INSTRUMENT, T ("code", "steps"),
                             T ("label_en", "Steps"), T ("label_da", "Skridt"), N ("scale_min", 1),
                             N ("scale_max", 7));
  fixture->down = PUT (fixture->store, TOV_KIND_INDICATOR, N ("instrument_id", fixture->instrument),
                       T ("code", "worry"), T ("label_en", "Worry"), T ("label_da", "Uro"),
                       T ("direction", "down"), N ("position", 2));
  fixture->up = PUT (fixture->store, TOV_KIND_INDICATOR, N ("instrument_id", fixture->instrument),
                     T ("code", "strength"), T ("label_en", "Strength"), T ("label_da", "Styrke"),
                     T ("direction", "up"), N ("position", 1));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->store);
}

/* A missing answer is UNSET. */
static void
measure (Fixture    *fixture,
         gint64      candidate,
         const char *at,
         const char *assessor,
         gint64      up,
         gint64      down)
{
  gint64 measurement = PUT (fixture->store, TOV_KIND_MEASUREMENT, N ("candidate_id", candidate),
                            N ("day", on (at)), N ("instrument_id", fixture->instrument),
                            T ("assessor", assessor));

  if (up != UNSET)
    PUT (fixture->store, TOV_KIND_ANSWER, N ("measurement_id", measurement),
         N ("indicator_id", fixture->up), N ("value", up));
  if (down != UNSET)
    PUT (fixture->store, TOV_KIND_ANSWER, N ("measurement_id", measurement),
         N ("indicator_id", fixture->down), N ("value", down));
}

static TovProgression *
compute (Fixture    *fixture,
         const char *from,
         const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (fixture->store, day (from), day (to),
                                              day ("2016-12-31"), &error);
  TovProgression *progression;

  g_assert_no_error (error);
  progression = tov_progression_compute (fixture->store, scope, &error);
  g_assert_no_error (error);

  return progression;
}

static void
test_first_and_latest (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (TovProgression) progression = NULL;
  gint64 ann = put_candidate (fixture->store, "K-1");
  gint64 bo = put_candidate (fixture->store, "K-2");
  const TovIndicatorChange *strength, *worry, *rated;

  /* Before the period; entered out of order; a missing answer isn't a nought. */
  measure (fixture, ann, "2014-12-31", "mentor", 1, 7);
  measure (fixture, ann, "2015-06-01", "mentor", 5, UNSET);
  measure (fixture, ann, "2015-01-01", "mentor", 2, 6);
  measure (fixture, ann, "2015-03-01", "mentor", 7, 4);
  measure (fixture, bo, "2015-01-01", "mentor", 4, UNSET);
  measure (fixture, bo, "2015-02-01", "mentor", 4, 3);
  measure (fixture, bo, "2015-02-01", "candidate", 6, UNSET);
  progression = compute (fixture, "2015-01-01", "2015-12-31");

  g_assert_cmpuint (progression->indicators->len, ==, 3);
  rated = progression->indicators->pdata[0];
  strength = progression->indicators->pdata[1];
  worry = progression->indicators->pdata[2];

  g_assert_cmpstr (strength->indicator, ==, "strength");
  g_assert_cmpstr (strength->assessor, ==, "mentor");
  g_assert_cmpint (strength->n, ==, 2);
  g_assert_cmpfloat_with_epsilon (strength->mean_first, 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (strength->mean_latest, 4.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (strength->mean_change, 1.5, 1e-12);
  g_assert_cmpint (strength->rose, ==, 1);
  g_assert_cmpint (strength->same, ==, 1);
  g_assert_cmpint (strength->fell, ==, 0);
  g_assert_cmpint (strength->single, ==, 0);
  g_assert_true (isnan (strength->change_low));

  /* Less worry is better: it rose. */
  g_assert_cmpstr (worry->indicator, ==, "worry");
  g_assert_cmpint (worry->n, ==, 1);
  g_assert_cmpfloat_with_epsilon (worry->mean_change, -2, 1e-12);
  g_assert_cmpint (worry->rose, ==, 1);
  g_assert_cmpint (worry->single, ==, 1);

  g_assert_cmpstr (rated->assessor, ==, "candidate");
  g_assert_cmpint (rated->n, ==, 0);
  g_assert_cmpint (rated->single, ==, 1);
  g_assert_true (isnan (rated->mean_change));
}

static void
test_interval (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TovProgression) nine = NULL;
  g_autoptr (TovProgression) ten = NULL;
  const TovIndicatorChange *change;

  /* Changes 0, 1, 0, 1 … : mean ½, sample deviation √(10/9)/2 with ten. */
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *reference = g_strdup_printf ("K-%d", i);
      gint64 candidate = put_candidate (fixture->store, reference);

      measure (fixture, candidate, "2015-01-01", "mentor", 3, UNSET);
      measure (fixture, candidate, i < 9 ? "2015-02-01" : "2015-03-01", "mentor", 3 + i % 2, UNSET);
    }

  nine = compute (fixture, "2015-01-01", "2015-02-28");
  change = nine->indicators->pdata[0];
  g_assert_cmpint (change->n, ==, 9);
  g_assert_cmpint (change->single, ==, 1);
  g_assert_true (isnan (change->change_low));

  ten = compute (fixture, "2015-01-01", "2015-12-31");
  change = ten->indicators->pdata[0];
  g_assert_cmpint (change->n, ==, 10);
  g_assert_cmpfloat_with_epsilon (change->change_low, 0.5 - 2.262157163 / 6, 1e-8);
  g_assert_cmpfloat_with_epsilon (change->change_high, 0.5 + 2.262157163 / 6, 1e-8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/progression/student", test_student);
  g_test_add ("/figures/progression/first-and-latest", Fixture, NULL, set_up, test_first_and_latest,
              tear_down);
  g_test_add ("/figures/progression/interval", Fixture, NULL, set_up, test_interval, tear_down);

  return g_test_run ();
}
