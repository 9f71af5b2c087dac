/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-draft.h"

#include <math.h>

/* Small steps: how the answers moved from each candidate's first measurement to the latest, as the first assessor with enough of them saw it. */

/* The instrument and assessor with most candidates measured twice; NULL where none is. */
static const TovIndicatorChange *
main_series (GPtrArray *indicators)
{
  const TovIndicatorChange *best = NULL;

  for (guint i = 0; i < indicators->len; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (indicators, i);

      if (change->n > 0 && (best == NULL || change->n > best->n))
        best = change;
    }
  return best;
}

static gboolean
hides_change (const TovAnnexDraft *draft,
              guint                index)
{
  return tov_annex_cells_hidden (
      draft->numbers->cells,
      g_array_index (draft->numbers->indicators, TovIndicatorCells, index).n);
}

/* The largest change first; those that aren't shown last, in the instrument's order, for a place between two others would tell of them. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const TovAnnexDraft *draft = user_data;
  GPtrArray *indicators = draft->numbers->whole->figures->progression->indicators;
  gboolean first_hidden = hides_change (draft, *(const guint *) a),
           second_hidden = hides_change (draft, *(const guint *) b);
  const TovIndicatorChange *first = g_ptr_array_index (indicators, *(const guint *) a);
  const TovIndicatorChange *second = g_ptr_array_index (indicators, *(const guint *) b);

  if (first_hidden != second_hidden)
    return first_hidden ? 1 : -1;
  if (!first_hidden && first->mean_change != second->mean_change)
    return first->mean_change > second->mean_change ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static const char *
interval (TovAnnexDraft            *draft,
          const TovIndicatorChange *change)
{
  if (isnan (change->change_low))
    return "–";
  /* Translators: an interval of numbers, "0.6 to 1.3". */
  return tov_draft_printf (
      draft, tov_text (draft->language, "%s to %s"),
      tov_draft_keep (draft, tov_format_decimal (draft->language, change->change_low, 1)),
      tov_draft_keep (draft, tov_format_decimal (draft->language, change->change_high, 1)));
}

static void
add_row (TovAnnexDraft *draft,
         TovBlock      *table,
         guint          index)
{
  TovLanguage language = draft->language;
  const TovIndicatorChange *change = g_ptr_array_index (
      draft->numbers->whole->figures->progression->indicators, index);
  const TovIndicatorCells *cells = &g_array_index (draft->numbers->indicators, TovIndicatorCells,
                                                   index);
  /* Of so few, that none of them rose is as telling as a number. */
  gboolean hidden = tov_annex_cells_hidden (draft->numbers->cells, cells->n);
  const char *word = tov_hidden_text (language);

  tov_table_block_add_row (
      table, TOV_ROW_PLAIN,
      (const char *[]) {
          language == TOV_LANGUAGE_DANISH ? change->label_da : change->label_en,
          hidden ? word : tov_draft_count (draft, cells->fell),
          hidden ? word : tov_draft_count (draft, cells->same),
          hidden ? word : tov_draft_count (draft, cells->rose), tov_draft_count (draft, cells->n),
          hidden ? word
                 : tov_draft_keep (draft, tov_format_signed (language, change->mean_change, 1)),
          hidden ? "–" : interval (draft, change) });
}

static const char *
progression_sentence (TovAnnexDraft *draft,
                      GPtrArray     *indicators,
                      const guint   *order,
                      guint          n)
{
  guint rose = 0, certain = 0;
  const TovIndicatorChange *best = g_ptr_array_index (indicators, order[0]);

  /* Those that aren't shown stand last. */
  while (n > 0 && hides_change (draft, order[n - 1]))
    n--;
  if (n == 0)
    return "";
  for (guint i = 0; i < n; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (indicators, order[i]);

      rose += change->mean_change > 0;
      certain += !isnan (change->change_low) && change->change_low > 0;
    }
  if (rose == 0)
    return tov_text (draft->language, "The mean has not risen for any indicator.");
  return tov_draft_printf (
      draft,
      /* Translators: risen, all, certain, the indicator that rose most. */
      tov_text (
          draft->language,
          "The mean has risen for %u of %u indicators; for %u of them by more than the statistical uncertainty. It has risen most for “%s”."),
      rose, n, certain,
      tov_draft_escape (draft,
                        draft->language == TOV_LANGUAGE_DANISH ? best->label_da : best->label_en));
}

/* A table of nothing but hidden numbers tells nobody anything. */
static gboolean
all_hidden (const TovAnnexDraft *draft,
            GArray              *order)
{
  for (guint i = 0; i < order->len; i++)
    if (!hides_change (draft, g_array_index (order, guint, i)))
      return FALSE;
  return TRUE;
}

/* Whether a number is hidden of one of the indicators that @order lists. */
static gboolean
any_hidden (const TovAnnexDraft *draft,
            GArray              *order)
{
  const TovAnnexCells *cells = draft->numbers->cells;

  for (guint i = 0; i < order->len; i++)
    {
      const TovIndicatorCells *indicator = &g_array_index (
          draft->numbers->indicators, TovIndicatorCells, g_array_index (order, guint, i));

      if (tov_annex_cells_hidden (cells, indicator->n) ||
          tov_annex_cells_hidden (cells, indicator->rose) ||
          tov_annex_cells_hidden (cells, indicator->same) ||
          tov_annex_cells_hidden (cells, indicator->fell))
        return TRUE;
    }
  return FALSE;
}

void
tov_annex_add_progression (TovAnnexDraft *draft)
{
  TovLanguage language = draft->language;
  GPtrArray *indicators = draft->numbers->whole->figures->progression->indicators;
  const TovIndicatorChange *main = main_series (indicators);
  const TovTableColumn columns[] = {
    { tov_text (language, "Indicator"), TOV_ALIGN_LEFT, 0, .fold = TOV_COLUMN_RIGHT (5) - 8 },
    { tov_text (language, "Fell"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (6) },
    { tov_text (language, "Unchanged"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (7) + 8 },
    { tov_text (language, "Rose"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (8) + 8 },
    { tov_text (language, "Measured"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (9) + 12 },
    { tov_text (language, "Change"), TOV_ALIGN_RIGHT, TOV_COLUMN_RIGHT (10) + 12 },
    { tov_text (language, "95 % interval"), TOV_ALIGN_RIGHT, TOV_TEXT_WIDTH },
  };
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  TovBlock *table;
  const char *assessor, *note, *hidden;

  if (main == NULL)
    return;
  for (guint i = 0; i < indicators->len; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (indicators, i);

      if (change->n > 0 && g_str_equal (change->instrument, main->instrument) &&
          g_str_equal (change->assessor, main->assessor))
        g_array_append_val (order, i);
    }
  if (all_hidden (draft, order))
    return;
  hidden = tov_draft_hidden_note (draft, any_hidden (draft, order));
  g_array_sort_with_data (order, compare_changes, draft);
  assessor = tov_codes_label (TOV_CODES_ASSESSOR, main->assessor, language);

  tov_draft_add (draft, tov_heading_block_new (tov_text (language, "Progression"), TRUE));
  tov_draft_add_lead (
      draft, progression_sentence (draft, indicators, (const guint *) order->data, order->len));
  note = tov_draft_printf (
      draft,
      tov_text (
          language,
          "Assessed by: %s. Candidates measured once are not included, for a change takes two measurements. The numbers differ because an answer may be missing. "
          "Those who start low tend to rise by chance alone."),
      assessor);
  if (hidden != NULL)
    note = tov_draft_printf (draft, "%s %s", note, hidden);
  table = tov_table_block_new (
      tov_draft_table (draft, TOV_TERM_PROGRESSION, TOV_N_TERMS),
      tov_draft_printf (
          draft,
          tov_text (language,
                    "<b>Change from first to latest measurement</b> number and mean, scale %d–%d"),
          main->scale_min, main->scale_max),
      note, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < order->len; i++)
    add_row (draft, table, g_array_index (order, guint, i));
  tov_draft_add (draft, table);
}
