/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-text.h"

#include <gio/gio.h>

#include "tov-catalog-private.h"
#include "tov-domain-resources.h"

static gboolean
is_language (const char *code,
             const char *language)
{
  return g_ascii_strncasecmp (code, language, 2) == 0 &&
         (code[2] == '\0' || strchr ("_-.@", code[2]) != NULL);
}

gboolean
tov_language_parse (const char  *code,
                    TovLanguage *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  if (code == NULL)
    return FALSE;

  if (is_language (code, "da"))
    *language = TOV_LANGUAGE_DANISH;
  else if (is_language (code, "en"))
    *language = TOV_LANGUAGE_ENGLISH;
  else
    return FALSE;

  return TRUE;
}

const char *
tov_language_code (TovLanguage language)
{
  return language == TOV_LANGUAGE_DANISH ? "da" : "en";
}

/* LANGUAGE lists languages by preference: the first that there is wins. */
static gboolean
first_of_list (const char  *list,
               TovLanguage *language)
{
  g_auto (GStrv) codes = g_strsplit (list, ":", -1);

  for (gsize i = 0; codes[i] != NULL; i++)
    if (tov_language_parse (codes[i], language))
      return TRUE;

  return FALSE;
}

TovLanguage
tov_language_default (void)
{
  static const char * const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  TovLanguage language = TOV_LANGUAGE_ENGLISH;
  const char *list = g_getenv ("LANGUAGE");

  if (list != NULL && first_of_list (list, &language))
    return language;

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *locale = g_getenv (variables[i]);

      if (locale == NULL || *locale == '\0')
        continue;

      tov_language_parse (locale, &language);
      return language;
    }

  return language;
}

static gpointer
load_catalog (gpointer unused)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tov_domain_get_resource (),
                                                     TOV_RESOURCE_BASE "/catalog/da.mo",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  TovCatalog *catalog = bytes != NULL ? tov_catalog_new (bytes) : NULL;

  if (catalog == NULL)
    g_critical ("The Danish catalog is missing from the program");

  return catalog;
}

/* English is the source, so it has no catalog. */
static const TovCatalog *
catalog_for (TovLanguage language)
{
  static GOnce once = G_ONCE_INIT;

  return language == TOV_LANGUAGE_DANISH ? g_once (&once, load_catalog, NULL) : NULL;
}

static const char *
look_up (TovLanguage  language,
         const char  *context,
         const char  *message,
         guint        form)
{
  const TovCatalog *catalog = catalog_for (language);

  /* The empty message stands for the catalog's header. */
  return catalog != NULL && *message != '\0' ? tov_catalog_lookup (catalog, context, message, form)
                                             : NULL;
}

const char *
tov_text (TovLanguage  language,
          const char  *message)
{
  const char *translation = look_up (language, NULL, message, 0);

  return translation != NULL ? translation : message;
}

const char *
tov_ctext (TovLanguage  language,
           const char  *context,
           const char  *message)
{
  const char *translation = look_up (language, context, message, 0);

  return translation != NULL ? translation : message;
}

const char *
tov_ntext (TovLanguage  language,
           const char  *singular,
           const char  *plural,
           gulong       n)
{
  /* Danish has the same two forms as English. */
  guint form = n == 1 ? 0 : 1;
  const char *translation = look_up (language, NULL, singular, form);

  if (translation != NULL)
    return translation;

  return form == 0 ? singular : plural;
}

static gboolean
is_phrase (const char *label)
{
  const char *rest = *label != '\0' ? g_utf8_next_char (label) : label;

  if (!g_unichar_islower (g_utf8_get_char (rest)) || strchr (rest, ' ') == NULL)
    return FALSE;
  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    if (g_unichar_isupper (g_utf8_get_char (rest)))
      return FALSE;

  return TRUE;
}

char *
tov_text_within_sentence (const char *label)
{
  GString *phrase = NULL;

  if (label == NULL || !is_phrase (label))
    return g_strdup (label);

  phrase = g_string_new (NULL);
  g_string_append_unichar (phrase, g_unichar_tolower (g_utf8_get_char (label)));
  g_string_append (phrase, g_utf8_next_char (label));
  return g_string_free_and_steal (phrase);
}
