/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of one document, chart or figure. Independent of the process's locale: a Danish
 * annex can be made from an English window. */
typedef enum
{
  TOV_LANGUAGE_ENGLISH,
  TOV_LANGUAGE_DANISH,
} TovLanguage;

/* "en", "da" (also "da_DK.UTF-8" …). FALSE when it is neither. */
gboolean tov_language_parse (const char *code, TovLanguage *language);
const char *tov_language_code (TovLanguage language);

/* The user's: from the LANGUAGE, LC_ALL, LC_MESSAGES and LANG variables, in that order; English
 * where it isn't Danish. */
TovLanguage tov_language_default (void);

/* A message in a chosen language, from the catalogs built into the program (po/da.po); the English
 * source text where there is no translation. Static strings, never freed. xgettext knows these as
 * keywords. Thread-safe. */
const char *tov_text (TovLanguage language, const char *message) G_GNUC_FORMAT (2);
const char *tov_ctext (TovLanguage language, const char *context, const char *message)
    G_GNUC_FORMAT (3);
const char *tov_ntext (TovLanguage language, const char *singular, const char *plural, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* A label as it stands within a sentence: “Vejledning og afklaring” loses its capital, “Falck Danmark” and “BRFkredit” keep it.
 * A phrase is known by its several words of which only the first has a capital; a single word may be a name and is left alone. NULL stays NULL. */
char *tov_text_within_sentence (const char *label);

G_END_DECLS
