/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "samples.h"
#include "tov-error.h"

/* The texts are in English here: they are the source, and don't change with a translation. */
#define ENGLISH TOV_LANGUAGE_ENGLISH

/* Whether a space may break a line is not what these tests are about. */
static void
assert_describes (TovChart   *chart,
                  const char *expected)
{
  g_autofree char *description = tov_chart_describe (chart, ENGLISH);
  g_autoptr (GString) text = g_string_new (description);

  g_string_replace (text, "\u00A0", " ", 0);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Rows as lines, cells between bars, a total with a star. */
static void
assert_table (TovChart   *chart,
              const char *expected)
{
  g_autoptr (TovTable) table = tov_chart_get_table (chart, ENGLISH);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < tov_table_n_rows (table); row++)
    {
      for (guint column = 0; column < tov_table_n_columns (table); column++)
        g_string_append_printf (text, "%s%s", column > 0 ? "|" : "",
                                tov_table_cell (table, row, column));
      g_string_append (text, tov_table_is_total (table, row) ? "*\n" : "\n");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* The overview's numbers: 21 of 22 on the last day, 75.0 per cent in 2015. */
static TovOccupancy *
known_occupancy (void)
{
  TovOccupancy *occupancy = sample_occupancy (SAMPLE_EMPTY);
  const TovOccupancyBucket quarters[] = {
    { { tov_date_from_ymd (2014, 11, 1), tov_date_from_ymd (2014, 12, 31) }, { 1000, 100, 0 } },
    { { tov_date_from_ymd (2015, 1, 1), tov_date_from_ymd (2015, 3, 31) }, { 2000, 1400, 0 } },
    { { tov_date_from_ymd (2015, 4, 1), tov_date_from_ymd (2015, 12, 31) }, { 6000, 4550, 50 } },
    { { tov_date_from_ymd (2016, 1, 1), tov_date_from_ymd (2016, 1, 13) }, { 286, 273, 0 } },
  };

  occupancy->scope->period = (TovPeriod) { quarters[0].days.from, quarters[3].days.to };
  occupancy->scope->as_of = quarters[3].days.to;
  g_array_set_size (occupancy->quarters, 0);
  g_array_append_vals (occupancy->quarters, quarters, G_N_ELEMENTS (quarters));
  g_array_set_size (occupancy->buckets, 0);
  g_array_append_vals (occupancy->buckets, quarters, 2);
  occupancy->bucket = TOV_BUCKET_MONTH;
  occupancy->total = (TovOccupancyCount) { 9286, 6323, 50 };
  occupancy->open_now = 22;
  occupancy->filled_now = 21;
  return occupancy;
}

static void
test_occupancy (void)
{
  g_autoptr (TovOccupancy) occupancy = known_occupancy ();
  g_autoptr (TovChart) chart = tov_occupancy_chart_new (occupancy);
  g_autofree char *title = tov_chart_get_title (chart, ENGLISH);
  g_autofree char *danish = tov_chart_describe (chart, TOV_LANGUAGE_DANISH);

  g_assert_cmpstr (title, ==, "Occupancy");
  assert_describes (chart, "21 of 22 slots are filled today; in 2015 occupancy was 75.0 per cent.");
  g_assert_cmpstr (danish, ==, "21 af 22 pladser er besat i dag; i 2015 var belægningen 75,0 pct.");
  assert_table (chart, "November 2014|16.4|1.6|10.0%\n"
                       "January 2015|22.2|15.6|70.0%\n"
                       "Whole period|21.2|14.5|68.6%*\n");
}

static void
test_occupancy_other_days (void)
{
  g_autoptr (TovOccupancy) occupancy = known_occupancy ();
  g_autoptr (TovChart) past = NULL;
  g_autoptr (TovChart) short_period = NULL;
  g_autoptr (TovChart) overfull = NULL;

  occupancy->scope->as_of++;
  past = tov_occupancy_chart_new (occupancy);
  assert_describes (
      past, "21 of 22 slots were filled on 13 January 2016; in 2015 occupancy was 75.0 per cent.");

  occupancy->scope->as_of--;
  occupancy->scope->period.from = tov_date_from_ymd (2015, 2, 1);
  short_period = tov_occupancy_chart_new (occupancy);
  assert_describes (short_period,
                    "21 of 22 slots are filled today; in the period occupancy was 68.6 per cent.");

  occupancy->total = (TovOccupancyCount) { 100, 100, 7 };
  overfull = tov_occupancy_chart_new (occupancy);
  assert_describes (overfull,
                    "21 of 22 slots are filled today; in the period occupancy was 107.0 per cent, "
                    "with 7 slot-days on which a slot was filled but not open.");
}

static void
test_occupancy_more_than_open (void)
{
  g_autoptr (TovOccupancy) occupancy = known_occupancy ();
  g_autoptr (TovChart) today = NULL;
  g_autoptr (TovChart) past = NULL;

  occupancy->open_now = 16;
  today = tov_occupancy_chart_new (occupancy);
  assert_describes (today,
                    "21 slots are filled and 16 open today; in 2015 occupancy was 75.0 per cent.");

  occupancy->scope->as_of++;
  past = tov_occupancy_chart_new (occupancy);
  assert_describes (past, "21 slots were filled and 16 open on 13 January 2016; "
                          "in 2015 occupancy was 75.0 per cent.");
}

static void
test_occupancy_copies (void)
{
  TovOccupancy *occupancy = sample_occupancy (SAMPLE_WEEKS);
  g_autoptr (TovChart) chart = tov_occupancy_chart_new (occupancy);
  g_autofree char *before = tov_chart_describe (chart, ENGLISH);
  g_autofree char *after = NULL;

  tov_occupancy_free (occupancy);
  after = tov_chart_describe (chart, ENGLISH);
  g_assert_cmpstr (before, ==, after);
}

static void
add_partnership (TovOccupancy      *occupancy,
                 const char        *name,
                 TovOccupancyCount  count)
{
  TovPartnershipOccupancy *partnership = g_new0 (TovPartnershipOccupancy, 1);

  partnership->partnership = g_strdup (name);
  partnership->count = count;
  g_ptr_array_add (occupancy->by_partnership, partnership);
  occupancy->total.open_days += count.open_days;
  occupancy->total.filled_days += count.filled_days;
  occupancy->total.filled_outside_days += count.filled_outside_days;
}

static void
test_partnerships (void)
{
  g_autoptr (TovOccupancy) occupancy = sample_occupancy (SAMPLE_EMPTY);
  g_autoptr (TovChart) one = NULL;
  g_autoptr (TovChart) several = NULL;

  add_partnership (occupancy, "BRFkredit", (TovOccupancyCount) { 1000, 680, 0 });
  one = tov_partnership_occupancy_chart_new (occupancy);
  assert_describes (one, "At BRFkredit occupancy was 68.0 per cent.");

  add_partnership (occupancy, "Coor", (TovOccupancyCount) { 0, 0, 0 });
  add_partnership (occupancy, "Falck", (TovOccupancyCount) { 1000, 1000, 20 });
  several = tov_partnership_occupancy_chart_new (occupancy);
  assert_describes (
      several,
      "Occupancy was 85.0 per cent in all, highest at Falck with 102.0 per cent and lowest at BRFkredit with 68.0 per cent.");
  assert_table (several, "Falck|1,000|1,000|20|102.0%\n"
                         "BRFkredit|1,000|680|0|68.0%\n"
                         "Coor|0|0|0|–\n"
                         "Total|2,000|1,680|20|85.0%*\n");
}

static void
test_outcomes (void)
{
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (TovChart) chart = tov_outcome_chart_new (outcomes);

  assert_describes (chart, "8 of 60 ended placements led to job or education, 13.3 per cent.");
  assert_table (chart, "Ordinary job|4|6.7%\n"
                       "Education|4|6.7%\n"
                       "Other municipal offer|10|16.7%\n"
                       "Clarified for flex job|7|11.7%\n"
                       "Work placement in another company|7|11.7%\n"
                       "To rehabilitation team|4|6.7%\n"
                       "Other reasons|18|30.0%\n"
                       "Long-term sick|5|8.3%\n"
                       "Not stated|1|1.7%\n"
                       "Total|60|100.0%*\n");
}

static void
test_outcomes_without_success (void)
{
  g_autoptr (TovOutcomes) outcomes = sample_outcomes_awkward ();
  g_autoptr (TovChart) chart = tov_outcome_chart_new (outcomes);

  assert_describes (chart, "0 of 12,349 ended placements led to job or education, 0.0 per cent.");
  assert_table (chart, "Job or education|0|0.0%\n"
                       "Speciallægehelbredsundersøgelsesindstilling|1|0.0%\n"
                       "Moved|12,345|100.0%\n"
                       "Not stated|3|0.0%\n"
                       "Total|12,349|100.0%*\n");
}

/* The annex's page 2: successes merged, two rows hidden; nothing names what is hidden. */
static void
test_suppression (void)
{
  static const char * const hidden[] = { "not_stated", "rehabilitation_team",
                                         "other_municipal_offer", NULL };
  static const char * const hidden_success[] = { "education", "ordinary_job", "flex_job", NULL };
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (TovChart) chart = tov_outcome_chart_new (outcomes);

  tov_outcome_chart_suppress (chart, hidden, TRUE);
  assert_describes (chart, "8 of 60 ended placements led to job or education, 13.3 per cent.");
  assert_table (chart, "Job or education|8|13.3%\n"
                       "Clarified for flex job|7|11.7%\n"
                       "Work placement in another company|7|11.7%\n"
                       "To rehabilitation team|not shown|\n"
                       "Other municipal offer|not shown|\n"
                       "Other reasons|18|30.0%\n"
                       "Long-term sick|5|8.3%\n"
                       "Not stated|not shown|\n"
                       "Total|60|100.0%*\n");

  tov_outcome_chart_suppress (chart, hidden_success, FALSE);
  assert_describes (chart, "60 placements ended in the period.");
}

static void
test_marks_hide_too (void)
{
  static const char * const hidden[] = { "rehabilitation_team", NULL };
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (TovChart) chart = tov_outcome_chart_new (outcomes);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GPtrArray) marks = NULL;
  TovChartStyle style;

  tov_chart_style_init (&style, TOV_MEDIUM_PAPER, ENGLISH, NULL, 0);
  tov_outcome_chart_suppress (chart, hidden, FALSE);
  tov_chart_draw (chart, cr, &style, 476, 300, &marks);
  g_assert_cmpuint (marks->len, ==, 9);
  g_assert_cmpstr (((TovChartMark *) marks->pdata[0])->text, ==,
                   "Ordinary job: 4 of 60 ended placements, 6.7%");
  g_assert_cmpstr (((TovChartMark *) marks->pdata[3])->text, ==,
                   "To rehabilitation team: not shown");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_cost (void)
{
  g_autoptr (GPtrArray) comparisons = sample_comparisons (1);
  g_autoptr (GPtrArray) different = sample_comparisons_awkward ();
  g_autoptr (TovChart) chart = tov_bridge_chart_new (comparisons);
  g_autoptr (TovChart) awkward = tov_bridge_chart_new (different);
  g_autofree char *equal = tov_chart_describe (awkward, ENGLISH);

  assert_describes (
      chart, "Forsørger, 13 weeks: BRFkredit is DKK 8,325.10 cheaper than vejledning og afklaring, "
             "by rules that ended on 3 January 2016.");
  assert_table (chart, "Forsørger|Operating cost|13,000.00|13,324.50|+324.50|dearer\n"
                       "Forsørger|Benefit, net|30,273.60|21,624.00|−8,649.60|cheaper\n"
                       "Forsørger|Total|43,273.60|34,948.50|−8,325.10|cheaper*\n");
  g_assert_true (g_str_has_suffix (equal, " Alle, 13 weeks: Falck costs the same as Danfoss."));
}

static void
test_checkpoints (void)
{
  g_autoptr (TovOutcomes) outcomes = sample_outcomes ();
  g_autoptr (TovOutcomes) unknown = sample_outcomes_empty ();
  const TovCheckpointCount nobody = { 4, 3, 0, 0, 0 };
  g_autoptr (TovChart) missed = tov_checkpoint_chart_new (outcomes, 20);
  g_autoptr (TovChart) without = tov_checkpoint_chart_new (outcomes, -1);
  g_autoptr (TovChart) none = NULL;
  g_autoptr (TovChart) met = NULL;

  assert_describes (
      missed,
      "After 4 weeks, 9 of 52 were in job or education, 17.3 per cent; the goal of 20 per cent is not met.");
  assert_describes (without, "After 4 weeks, 9 of 52 were in job or education, 17.3 per cent.");
  assert_table (missed, "4 weeks after|59|52|9|17.3%|8|15.4%\n"
                        "13 weeks after|50|44|10|22.7%|9|20.5%\n"
                        "26 weeks after|38|31|8|25.8%|7|22.6%\n");

  g_array_append_val (unknown->checkpoints, nobody);
  none = tov_checkpoint_chart_new (unknown, 20);
  assert_describes (none, "Nobody's status after the end is known yet.");

  g_array_index (outcomes->checkpoints, TovCheckpointCount, 0) = (TovCheckpointCount) { 4, 10, 10,
                                                                                        0, 2 };
  met = tov_checkpoint_chart_new (outcomes, 20);
  assert_describes (
      met,
      "After 4 weeks, 2 of 10 were in job or education, 20.0 per cent; the goal of 20 per cent is met.");
}

static void
test_empty (void)
{
  g_autoptr (TovOccupancy) occupancy = sample_occupancy (SAMPLE_EMPTY);
  g_autoptr (TovOutcomes) outcomes = sample_outcomes_empty ();
  g_autoptr (GPtrArray) comparisons = sample_comparisons (0);
  TovFigures figures = { .occupancy = occupancy, .outcomes = outcomes, .comparisons = comparisons };

  for (const char * const *name = tov_chart_names (); *name != NULL; name++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TovChart) chart = tov_chart_new_by_name (*name, &figures, &error);
      g_autoptr (TovTable) table = NULL;

      g_assert_no_error (error);
      g_assert_true (tov_chart_is_empty (chart));
      assert_describes (chart, "There is nothing to show for this period.");
      table = tov_chart_get_table (chart, ENGLISH);
      g_assert_cmpuint (tov_table_n_columns (table), >, 0);
    }
}

static void
test_unknown_name (void)
{
  TovFigures figures = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_chart_new_by_name ("pie", &figures, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (error->message, "pie"));
  g_assert_nonnull (
      strstr (error->message, "occupancy, partnerships, outcomes, cost, checkpoints"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/texts/occupancy", test_occupancy);
  g_test_add_func ("/charts/texts/occupancy-other-days", test_occupancy_other_days);
  g_test_add_func ("/charts/texts/occupancy-more-than-open", test_occupancy_more_than_open);
  g_test_add_func ("/charts/texts/occupancy-copies", test_occupancy_copies);
  g_test_add_func ("/charts/texts/partnerships", test_partnerships);
  g_test_add_func ("/charts/texts/outcomes", test_outcomes);
  g_test_add_func ("/charts/texts/outcomes-without-success", test_outcomes_without_success);
  g_test_add_func ("/charts/texts/suppression", test_suppression);
  g_test_add_func ("/charts/texts/marks-hide-too", test_marks_hide_too);
  g_test_add_func ("/charts/texts/cost", test_cost);
  g_test_add_func ("/charts/texts/checkpoints", test_checkpoints);
  g_test_add_func ("/charts/texts/empty", test_empty);
  g_test_add_func ("/charts/texts/unknown-name", test_unknown_name);
  return g_test_run ();
}
