/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-codes.h"

static void
test_lists (void)
{
  for (TovCodes codes = 0; codes < TOV_N_CODES; codes++)
    {
      const char * const *list = tov_codes_list (codes);

      g_assert_cmpuint (g_strv_length ((char **) list), >=, 2);
      for (gsize i = 0; list[i] != NULL; i++)
        {
          g_assert_true (tov_codes_has (codes, list[i]));
          for (gsize j = 0; j < i; j++)
            g_assert_cmpstr (list[i], !=, list[j]);
        }
    }
}

/* A label is never missing, never a code, and never the same for two codes. */
static void
test_labels (void)
{
  for (TovCodes codes = 0; codes < TOV_N_CODES; codes++)
    for (TovLanguage language = TOV_LANGUAGE_ENGLISH; language <= TOV_LANGUAGE_DANISH; language++)
      {
        const char * const *list = tov_codes_list (codes);

        for (gsize i = 0; list[i] != NULL; i++)
          {
            const char *label = tov_codes_label (codes, list[i], language);

            g_assert_true (g_unichar_isupper (g_utf8_get_char (label)));
            g_assert_null (strchr (label, '_'));
            for (gsize j = 0; j < i; j++)
              g_assert_cmpstr (label, !=, tov_codes_label (codes, list[j], language));
          }
      }
}

static void
test_danish (void)
{
  static const struct
  {
    TovCodes codes;
    const char *code;
    const char *label;
  } cases[] = {
    { TOV_CODES_MODEL, "company-mentor", "Mentor i virksomheden" },
    { TOV_CODES_MODEL, "lead-jobcentre", "Tovholder-jobcenter" },
    { TOV_CODES_MODEL, "company-centre", "Virksomhedscenter" },
    { TOV_CODES_COMPANY_KIND, "network_company", "Netværksvirksomhed" },
    { TOV_CODES_TASK, "finding_candidates", "Finde kandidater" },
    { TOV_CODES_TASK, "interviewing", "Samtaler før start" },
    { TOV_CODES_TASK, "daily_support", "Daglig støtte" },
    { TOV_CODES_TASK, "getting_up", "Komme op om morgenen" },
    { TOV_CODES_TASK, "absence", "Fravær" },
    { TOV_CODES_TASK, "trouble_at_home", "Problemer hjemme" },
    { TOV_CODES_TASK, "follow_up", "Opfølgning" },
    { TOV_CODES_TASK, "reporting", "Afrapportering" },
    { TOV_CODES_TASK, "unforeseen", "Uforudsete problemer" },
    { TOV_CODES_PARTY, "jobcentre", "Jobcenter" },
    { TOV_CODES_PARTY, "company", "Virksomhed" },
    { TOV_CODES_PARTY, "mentor", "Mentor" },
    { TOV_CODES_PARTY, "job_consultant", "Jobkonsulent" },
    { TOV_CODES_PARTY, "site_manager", "Leder" },
    { TOV_CODES_PARTY, "candidate", "Kandidat" },
    { TOV_CODES_GENDER, "woman", "Kvinde" },
    { TOV_CODES_UNIT, "year", "År" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (tov_codes_label (cases[i].codes, cases[i].code, TOV_LANGUAGE_DANISH), ==,
                     cases[i].label);

  g_assert_cmpstr (tov_codes_label (TOV_CODES_MODEL, "lead-jobcentre", TOV_LANGUAGE_ENGLISH), ==,
                   "Lead jobcentre");
}

static void
test_unknown (void)
{
  g_assert_false (tov_codes_has (TOV_CODES_TASK, "Cykle til arbejde"));
  g_assert_false (tov_codes_has (TOV_CODES_GENDER, "mentor"));
  g_assert_false (tov_codes_has (TOV_CODES_GENDER, ""));
  g_assert_false (tov_codes_has (TOV_CODES_GENDER, NULL));
  g_assert_cmpstr (tov_codes_label (TOV_CODES_TASK, "Cykle til arbejde", TOV_LANGUAGE_ENGLISH), ==,
                   "Cykle til arbejde");
  g_assert_null (tov_codes_label (TOV_CODES_TASK, NULL, TOV_LANGUAGE_ENGLISH));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codes/lists", test_lists);
  g_test_add_func ("/codes/labels", test_labels);
  g_test_add_func ("/codes/danish", test_danish);
  g_test_add_func ("/codes/unknown", test_unknown);

  return g_test_run ();
}
