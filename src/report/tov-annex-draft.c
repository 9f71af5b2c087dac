/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

#include <stdarg.h>

void
tov_annex_draft_init (TovAnnexDraft         *self,
                      const TovAnnexNumbers *numbers,
                      const TovAnnexOptions *options)
{
  *self = (TovAnnexDraft) { .language = options->language, .options = options, .numbers = numbers };
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_block_free);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < TOV_N_TERMS; i++)
    self->uses[i] = g_ptr_array_new ();
}

void
tov_annex_draft_clear (TovAnnexDraft *self)
{
  for (guint i = 0; i < TOV_N_TERMS; i++)
    g_ptr_array_unref (self->uses[i]);
  g_ptr_array_unref (self->strings);
}

const char *
tov_draft_keep (TovAnnexDraft *self,
                char          *text)
{
  g_ptr_array_add (self->strings, text);
  return text;
}

const char *
tov_draft_printf (TovAnnexDraft *self, const char *format, ...)
{
  va_list arguments;
  char *text;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return tov_draft_keep (self, text);
}

const char *
tov_draft_escape (TovAnnexDraft *self,
                  const char    *text)
{
  return tov_draft_keep (self, g_markup_escape_text (text, -1));
}

const char *
tov_draft_phrase (TovAnnexDraft *self,
                  const char    *text)
{
  return tov_draft_escape (self, tov_draft_keep (self, tov_text_within_sentence (text)));
}

const char *
tov_draft_sentences (TovAnnexDraft *self, ...)
{
  GString *joined = g_string_new (NULL);
  const char *sentence;
  va_list sentences;

  va_start (sentences, self);
  while ((sentence = va_arg (sentences, const char *)) != NULL)
    {
      if (joined->len > 0 && *sentence != '\0')
        g_string_append_c (joined, ' ');
      g_string_append (joined, sentence);
    }
  va_end (sentences);
  return tov_draft_keep (self, g_string_free_and_steal (joined));
}

void
tov_draft_add (TovAnnexDraft *self,
               TovBlock      *block)
{
  g_ptr_array_add (self->blocks, block);
}

void
tov_draft_add_lead (TovAnnexDraft *self,
                    const char    *markup)
{
  TovBlock *lead;

  if (*markup == '\0')
    return;
  lead = tov_lead_block_new (tov_text (self->language, "In short"), markup);
  lead->keep = TRUE;
  tov_draft_add (self, lead);
}

static void
note_uses (TovAnnexDraft *self,
           int            where,
           va_list        terms)
{
  int term;

  while ((term = va_arg (terms, int)) != TOV_N_TERMS)
    g_ptr_array_add (self->uses[term], GINT_TO_POINTER (where));
}

const char *
tov_draft_figure (TovAnnexDraft *self, ...)
{
  guint number = ++self->n_figures;
  va_list terms;

  va_start (terms, self);
  note_uses (self, (int) number, terms);
  va_end (terms);
  return tov_draft_printf (self, tov_text (self->language, "Figure %u."), number);
}

const char *
tov_draft_table (TovAnnexDraft *self, ...)
{
  guint number = ++self->n_tables;
  va_list terms;

  va_start (terms, self);
  note_uses (self, -(int) number, terms);
  va_end (terms);
  return tov_draft_printf (self, tov_text (self->language, "Table %u."), number);
}

const char *
tov_draft_join (TovAnnexDraft      *self,
                const char * const *texts,
                gsize               n)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        /* Translators: between the last two of a list: "A, B and C". */
        g_string_append (joined, i + 1 == n ? tov_text (self->language, " and ") : ", ");
      g_string_append (joined, texts[i]);
    }
  return tov_draft_keep (self, g_string_free_and_steal (joined));
}

const char *
tov_draft_period (TovAnnexDraft *self)
{
  TovPeriod period = self->numbers->whole->figures->scope->period;

  if (period.from != tov_date_year_start (period.from) ||
      period.to + 1 != tov_date_year_start (period.to + 1))
    return tov_draft_keep (self, tov_format_period (self->language, period));
  if (tov_date_year (period.from) == tov_date_year (period.to))
    return tov_draft_printf (self, "%d", tov_date_year (period.from));
  return tov_draft_printf (self, "%d–%d", tov_date_year (period.from), tov_date_year (period.to));
}

const char *
tov_draft_hidden_note (TovAnnexDraft *self,
                       gboolean       hidden)
{
  if (!hidden)
    return NULL;
  return tov_draft_printf (
      self,
      tov_text (
          self->language,
          "<b>Not shown:</b> Numbers under %d, and numbers that would give them away, are left out; see the last page."),
      self->options->threshold);
}

gboolean
tov_draft_part_hidden (const TovAnnexDraft *self,
                       const TovAnnexPart  *part)
{
  const TovAnnexCells *cells = self->numbers->cells;

  return tov_annex_cells_hidden (cells, part->candidates) ||
         tov_annex_cells_hidden (cells, part->running) ||
         tov_annex_cells_hidden (cells, part->ended) ||
         tov_annex_cells_hidden (cells, part->success);
}

gboolean
tov_draft_slots_tell (const TovAnnexDraft *self,
                      const TovAnnexPart  *part)
{
  return tov_annex_cells_hidden (self->numbers->cells, part->running) ||
         tov_annex_cells_hidden (self->numbers->cells, part->candidates);
}

const char *
tov_draft_slots_note (TovAnnexDraft *self)
{
  return tov_text (
      self->language,
      "The figure of open and filled slots is left out: it would tell how many placements are running, which is not shown.");
}

const char *
tov_draft_count (TovAnnexDraft *self,
                 guint          cell)
{
  return tov_draft_keep (self, tov_annex_cells_count (self->numbers->cells, cell));
}

const char *
tov_draft_share (TovAnnexDraft *self,
                 guint          part,
                 guint          whole)
{
  return tov_draft_keep (self, tov_annex_cells_share (self->numbers->cells, part, whole));
}

const char *
tov_draft_share_text (TovAnnexDraft *self,
                      double         share)
{
  return tov_draft_keep (self, tov_format_percent_text (self->language, share, 1));
}

const char *
tov_draft_rules (TovAnnexDraft       *self,
                 const TovComparison *comparison)
{
  if (comparison->rule_to != TOV_DATE_NONE)
    return tov_draft_printf (
        self, tov_text (self->language, "Rules until %s"),
        tov_draft_keep (self, tov_format_date (self->language, comparison->rule_to)));
  if (comparison->rule_from != TOV_DATE_NONE)
    return tov_draft_printf (
        self, tov_text (self->language, "Rules from %s"),
        tov_draft_keep (self, tov_format_date (self->language, comparison->rule_from)));
  return "";
}

const char *
tov_draft_under_rules (TovAnnexDraft       *self,
                       const TovComparison *comparison)
{
  if (comparison->rule_to != TOV_DATE_NONE)
    /* Translators: within a sentence, after "cheaper than the alternative"; begins with a space. */
    return tov_draft_printf (
        self, tov_text (self->language, " under the rules in force until %s"),
        tov_draft_keep (self, tov_format_date (self->language, comparison->rule_to)));
  if (comparison->rule_from != TOV_DATE_NONE)
    /* Translators: within a sentence, after "cheaper than the alternative"; begins with a space. */
    return tov_draft_printf (
        self, tov_text (self->language, " under the rules in force since %s"),
        tov_draft_keep (self, tov_format_date (self->language, comparison->rule_from)));
  return "";
}

const char *
tov_draft_subject (TovAnnexDraft       *self,
                   const TovComparison *comparison)
{
  gboolean stated = comparison->candidate_type != NULL && comparison->candidate_type[0] != '\0';
  g_autoptr (GString) subject = g_string_new (stated ? comparison->candidate_type
                                                     : comparison->title);

  /* No-break hyphens: "ikke-forsørger" is not to be read as "forsørger" at the start of a line. */
  g_string_replace (subject, "-", "‑", 0);
  return tov_draft_escape (self, subject->str);
}
