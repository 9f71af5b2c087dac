/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-catalog-private.h"
#include "tov-text.h"

/* A catalog of three messages, sorted as the format wants them: one with a plural, one with a context, one that isn't translated. */
#define ORIGINALS  \
  "day\0days\0"    \
  "month\004May\0" \
  "week"
#define TRANSLATIONS \
  "dag\0dage\0"      \
  "maj\0"            \
  ""

static const guint32 header_and_tables[] = {
  0x950412de, 0, 3, 28, 52, 0, 76, 8, 76, 9, 85, 4, 95, 8, 100, 3, 109, 0, 113,
};

static GBytes *
make_catalog (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) header_and_tables, sizeof header_and_tables);
  g_byte_array_append (bytes, (const guint8 *) ORIGINALS, sizeof ORIGINALS);
  g_byte_array_append (bytes, (const guint8 *) TRANSLATIONS, sizeof TRANSLATIONS);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
look_everything_up (const TovCatalog *catalog)
{
  tov_catalog_lookup (catalog, NULL, "day", 0);
  tov_catalog_lookup (catalog, NULL, "day", 1);
  tov_catalog_lookup (catalog, NULL, "day", 2);
  tov_catalog_lookup (catalog, "month", "May", 0);
  tov_catalog_lookup (catalog, NULL, "week", 0);
  tov_catalog_lookup (catalog, NULL, "zzz", 0);
}

static void
test_catalog (void)
{
  g_autoptr (GBytes) bytes = make_catalog ();
  g_autoptr (TovCatalog) catalog = tov_catalog_new (bytes);

  g_assert_nonnull (catalog);
  g_assert_cmpstr (tov_catalog_lookup (catalog, NULL, "day", 0), ==, "dag");
  g_assert_cmpstr (tov_catalog_lookup (catalog, NULL, "day", 1), ==, "dage");
  g_assert_null (tov_catalog_lookup (catalog, NULL, "day", 2));
  g_assert_cmpstr (tov_catalog_lookup (catalog, "month", "May", 0), ==, "maj");
  g_assert_null (tov_catalog_lookup (catalog, NULL, "May", 0));
  g_assert_null (tov_catalog_lookup (catalog, "week", "May", 0));
  g_assert_null (tov_catalog_lookup (catalog, NULL, "week", 0));
  g_assert_null (tov_catalog_lookup (catalog, NULL, "da", 0));
  g_assert_null (tov_catalog_lookup (catalog, NULL, "", 0));
}

static void
test_cut_short (void)
{
  g_autoptr (GBytes) bytes = make_catalog ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, length);

      g_assert_null (tov_catalog_new (part));
    }
}

/* Whatever a byte is changed to, nothing outside the catalog is read; the sanitizers watch. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = make_catalog ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    for (int value = 0; value < 256; value += 17)
      {
        g_autofree guint8 *copy = g_memdup2 (data, size);
        g_autoptr (GBytes) changed = NULL;
        g_autoptr (TovCatalog) catalog = NULL;

        copy[i] = (guint8) value;
        changed = g_bytes_new_take (g_steal_pointer (&copy), size);
        catalog = tov_catalog_new (changed);
        if (catalog != NULL)
          look_everything_up (catalog);
        g_assert_true (i >= 4 || catalog == NULL || value == data[i]);
      }
}

static void
test_text (void)
{
  g_assert_cmpstr (tov_text (TOV_LANGUAGE_ENGLISH, "%s%%"), ==, "%s%%");
  g_assert_cmpstr (tov_text (TOV_LANGUAGE_DANISH, "%s%%"), ==, "%s\u00a0%%");
  g_assert_cmpstr (tov_text (TOV_LANGUAGE_DANISH, "Nobody has translated this"), ==,
                   "Nobody has translated this");
  g_assert_cmpstr (tov_text (TOV_LANGUAGE_DANISH, ""), ==, "");
}

static void
test_context (void)
{
  g_assert_cmpstr (tov_ctext (TOV_LANGUAGE_DANISH, "month", "May"), ==, "maj");
  g_assert_cmpstr (tov_ctext (TOV_LANGUAGE_ENGLISH, "month", "May"), ==, "May");
  g_assert_cmpstr (tov_ctext (TOV_LANGUAGE_DANISH, "no such context", "May"), ==, "May");
}

static void
test_plural (void)
{
  for (TovLanguage language = TOV_LANGUAGE_ENGLISH; language <= TOV_LANGUAGE_DANISH; language++)
    {
      g_assert_cmpstr (tov_ntext (language, "%lu untranslated thing", "%lu untranslated things", 0),
                       ==, "%lu untranslated things");
      g_assert_cmpstr (tov_ntext (language, "%lu untranslated thing", "%lu untranslated things", 1),
                       ==, "%lu untranslated thing");
      g_assert_cmpstr (tov_ntext (language, "%lu untranslated thing", "%lu untranslated things", 2),
                       ==, "%lu untranslated things");
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *code;
    gboolean known;
    TovLanguage language;
  } cases[] = {
    { "da", TRUE, TOV_LANGUAGE_DANISH },
    { "da_DK.UTF-8", TRUE, TOV_LANGUAGE_DANISH },
    { "da-DK", TRUE, TOV_LANGUAGE_DANISH },
    { "DA", TRUE, TOV_LANGUAGE_DANISH },
    { "en", TRUE, TOV_LANGUAGE_ENGLISH },
    { "en_GB.UTF-8", TRUE, TOV_LANGUAGE_ENGLISH },
    { "day", FALSE },
    { "d", FALSE },
    { "", FALSE },
    { "C", FALSE },
    { "nb_NO", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TovLanguage language = TOV_LANGUAGE_ENGLISH;

      g_assert_cmpint (tov_language_parse (cases[i].code, &language), ==, cases[i].known);
      if (cases[i].known)
        g_assert_cmpint (language, ==, cases[i].language);
    }

  g_assert_cmpstr (tov_language_code (TOV_LANGUAGE_DANISH), ==, "da");
  g_assert_cmpstr (tov_language_code (TOV_LANGUAGE_ENGLISH), ==, "en");
}

static void
test_default (void)
{
  static const struct
  {
    const char *values[4]; /* LANGUAGE, LC_ALL, LC_MESSAGES, LANG */
    TovLanguage language;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, TOV_LANGUAGE_ENGLISH },
    { { NULL, NULL, NULL, "da_DK.UTF-8" }, TOV_LANGUAGE_DANISH },
    { { NULL, NULL, "en_GB", "da_DK.UTF-8" }, TOV_LANGUAGE_ENGLISH },
    { { NULL, "da_DK", "en_GB", "en_GB" }, TOV_LANGUAGE_DANISH },
    { { NULL, "C", NULL, "da_DK" }, TOV_LANGUAGE_ENGLISH },
    { { NULL, "", "", "da_DK" }, TOV_LANGUAGE_DANISH },
    { { "da", "C.UTF-8", NULL, NULL }, TOV_LANGUAGE_DANISH },
    { { "en:da", "da_DK", NULL, NULL }, TOV_LANGUAGE_ENGLISH },
    { { "nn:da:en", NULL, NULL, NULL }, TOV_LANGUAGE_DANISH },
    { { "", NULL, NULL, "da_DK" }, TOV_LANGUAGE_DANISH },
    { { NULL, NULL, NULL, "sv_SE.UTF-8" }, TOV_LANGUAGE_ENGLISH },
  };
  static const char * const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (variables); j++)
        if (cases[i].values[j] != NULL)
          g_setenv (variables[j], cases[i].values[j], TRUE);
        else
          g_unsetenv (variables[j]);

      g_assert_cmpint (tov_language_default (), ==, cases[i].language);
    }
}

static gpointer
read_many (gpointer unused)
{
  for (int i = 0; i < 10000; i++)
    if (g_strcmp0 (tov_ctext (TOV_LANGUAGE_DANISH, "month", "October"), "oktober") != 0)
      return GINT_TO_POINTER (FALSE);

  return GINT_TO_POINTER (TRUE);
}

/* Run in a process of its own, so that the threads are the first to ask for the catalog. */
static void
test_threads (void)
{
  GThread *threads[4];

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_many, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

static void
test_within_sentence (void)
{
  static const struct
  {
    const char *label;
    const char *phrase;
  } cases[] = {
    { "Vejledning og afklaring", "vejledning og afklaring" },
    { "Øvrige kommunale tilbud", "øvrige kommunale tilbud" },
    { "BRFkredit", "BRFkredit" },
    { "Falck", "Falck" },
    { "Falck Danmark", "Falck Danmark" },
    { "Falck og Danfoss", "Falck og Danfoss" },
    { "IT hos kommunen", "IT hos kommunen" },
    { "Æ", "Æ" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *phrase = tov_text_within_sentence (cases[i].label);

      g_assert_cmpstr (phrase, ==, cases[i].phrase);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/lookup", test_catalog);
  g_test_add_func ("/catalog/cut-short", test_cut_short);
  g_test_add_func ("/catalog/damaged", test_damaged);
  g_test_add_func ("/text/text", test_text);
  g_test_add_func ("/text/context", test_context);
  g_test_add_func ("/text/plural", test_plural);
  g_test_add_func ("/text/threads", test_threads);
  g_test_add_func ("/text/within-sentence", test_within_sentence);
  g_test_add_func ("/language/parse", test_parse);
  g_test_add_func ("/language/default", test_default);

  return g_test_run ();
}
