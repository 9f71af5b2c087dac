/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "samples.h"

#include <math.h>

#define MOST_PARTNERSHIPS 60
#define MOST_OPENINGS 200
#define MOST_PAUSES 20

typedef struct
{
  int partnership;
  TovDate day;
  int slots;
} Opening;

typedef struct
{
  int partnership;
  TovPeriod days;
  const char *reason;
} Pause;

/* A small world, gone through day by day. */
typedef struct
{
  TovPeriod period;
  TovDate as_of;
  char *partnerships[MOST_PARTNERSHIPS];
  int n_partnerships;
  Opening openings[MOST_OPENINGS];
  int n_openings;
  Pause pauses[MOST_PAUSES];
  int n_pauses;
  double fill_first; /* share of the slots at the start and at the end of the period */
  double fill_last;
} World;

static int
add_partnership (World      *world,
                 const char *name)
{
  world->partnerships[world->n_partnerships] = g_strdup (name);
  return world->n_partnerships++;
}

static void
add_opening (World   *world,
             int      partnership,
             TovDate  day,
             int      slots)
{
  world->openings[world->n_openings++] = (Opening) { partnership, day, slots };
}

static void
add_pause (World      *world,
           int         partnership,
           TovDate     from,
           int         days,
           const char *reason)
{
  world->pauses[world->n_pauses++] = (Pause) { partnership, { from, from + days - 1 }, reason };
}

static int
slots_of (const World *world,
          int          partnership,
          TovDate      day)
{
  int slots = 0;

  for (int i = 0; i < world->n_openings; i++)
    if (world->openings[i].partnership == partnership && world->openings[i].day <= day)
      slots += world->openings[i].slots;

  return slots;
}

static const Pause *
pause_of (const World *world,
          int          partnership,
          TovDate      day)
{
  for (int i = 0; i < world->n_pauses; i++)
    if (world->pauses[i].partnership == partnership &&
        tov_period_contains (world->pauses[i].days, day))
      return &world->pauses[i];

  return NULL;
}

static int
open_of (const World *world,
         int          partnership,
         TovDate      day)
{
  return pause_of (world, partnership, day) != NULL ? 0 : slots_of (world, partnership, day);
}

static int
filled_of (const World *world,
           int          partnership,
           TovDate      day)
{
  double t = (day - world->period.from) / (double) MAX (tov_period_days (world->period) - 1, 1);
  double share = world->fill_first + (world->fill_last - world->fill_first) * t +
                 0.1 * sin (day / 29.0 + partnership);

  /* In a pause most go home, and who stays is filled outside. */
  if (pause_of (world, partnership, day) != NULL)
    share *= 0.2;
  return (int) round (slots_of (world, partnership, day) * MAX (share, 0));
}

static void
count_day (const World       *world,
           int                partnership,
           TovDate            day,
           TovOccupancyCount *count)
{
  int open = open_of (world, partnership, day);
  int filled = filled_of (world, partnership, day);

  count->open_days += open;
  count->filled_days += MIN (filled, open);
  count->filled_outside_days += MAX (filled - open, 0);
}

static void
count_period (const World       *world,
              TovPeriod          period,
              TovOccupancyCount *count)
{
  for (TovDate day = period.from; day <= period.to; day++)
    for (int i = 0; i < world->n_partnerships; i++)
      count_day (world, i, day, count);
}

static GArray *
make_buckets (const World *world,
              TovBucket    bucket)
{
  g_autoptr (GArray) pieces = tov_period_split (world->period, bucket);
  GArray *buckets = g_array_new (FALSE, FALSE, sizeof (TovOccupancyBucket));

  for (guint i = 0; i < pieces->len; i++)
    {
      TovOccupancyBucket item = { g_array_index (pieces, TovPeriod, i), { 0 } };

      count_period (world, item.days, &item.count);
      g_array_append_val (buckets, item);
    }

  return buckets;
}

static void
free_step (gpointer step)
{
  g_free (((TovOpenStep *) step)->partnership);
  g_free (((TovOpenStep *) step)->reason);
  g_free (step);
}

static TovOpenStep *
make_step (const World *world,
           TovDate      day)
{
  TovOpenStep *step = g_new0 (TovOpenStep, 1);
  int changed = 0;

  step->day = day;
  for (int i = 0; i < world->n_partnerships; i++)
    {
      int before = day == world->period.from ? 0 : open_of (world, i, day - 1);
      int now = open_of (world, i, day);
      const Pause *pause = pause_of (world, i, day);
      const Pause *earlier = pause_of (world, i, day - 1);

      step->open += now;
      step->change += now - before;
      if (now == before)
        continue;

      changed++;
      g_free (step->partnership);
      step->partnership = changed == 1 ? g_strdup (world->partnerships[i]) : NULL;
      if (day > world->period.from && (pause != NULL) != (earlier != NULL))
        {
          step->pause = TRUE;
          g_free (step->reason);
          step->reason = pause != NULL ? g_strdup (pause->reason) : NULL;
        }
    }

  return step;
}

static GPtrArray *
make_steps (const World *world)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (free_step);

  for (TovDate day = world->period.from; day <= world->period.to; day++)
    {
      TovOpenStep *step = make_step (world, day);

      if (step->change != 0 || day == world->period.from)
        g_ptr_array_add (steps, step);
      else
        free_step (step);
    }

  return steps;
}

static void
free_partnership (gpointer item)
{
  g_free (((TovPartnershipOccupancy *) item)->partnership);
  g_free (item);
}

static TovOccupancy *
occupancy_of (World *world)
{
  TovOccupancy *occupancy = g_new0 (TovOccupancy, 1);

  occupancy->scope = g_new0 (TovScope, 1);
  occupancy->scope->period = world->period;
  occupancy->scope->as_of = world->as_of;
  occupancy->bucket = tov_period_bucket (world->period);
  occupancy->buckets = make_buckets (world, occupancy->bucket);
  occupancy->quarters = make_buckets (world, TOV_BUCKET_QUARTER);
  occupancy->steps = make_steps (world);
  occupancy->by_partnership = g_ptr_array_new_with_free_func (free_partnership);
  count_period (world, world->period, &occupancy->total);
  for (int i = 0; i < world->n_partnerships; i++)
    {
      TovPartnershipOccupancy *partnership = g_new0 (TovPartnershipOccupancy, 1);

      partnership->partnership_id = i + 1;
      partnership->partnership = world->partnerships[i];
      for (TovDate day = world->period.from; day <= world->period.to; day++)
        count_day (world, i, day, &partnership->count);
      occupancy->open_now += open_of (world, i, world->period.to);
      occupancy->filled_now += filled_of (world, i, world->period.to);
      g_ptr_array_add (occupancy->by_partnership, partnership);
    }

  return occupancy;
}

static TovDate
ymd (int year,
     int month,
     int day)
{
  return tov_date_from_ymd (year, month, day);
}

static void
three_partnerships (World *world,
                    int    start_year)
{
  int brfkredit = add_partnership (world, "BRFkredit");
  int danfoss = add_partnership (world, "Danfoss");
  int falck = add_partnership (world, "Falck");

  add_opening (world, brfkredit, ymd (start_year - 1, 3, 1), 6);
  add_opening (world, danfoss, ymd (start_year, 5, 1), 4);
  add_opening (world, falck, ymd (start_year, 9, 1), 6);
  add_opening (world, danfoss, ymd (start_year + 1, 1, 1), 2);
  add_opening (world, falck, ymd (start_year + 1, 4, 1), 4);
  add_pause (world, danfoss, ymd (start_year, 7, 14), 21, "Ferie");
  add_pause (world, danfoss, ymd (start_year + 1, 7, 13), 21, "Ferie");
  world->fill_first = 0.6;
  world->fill_last = 0.95;
}

static void
crowd (World *world)
{
  for (int i = 0; i < MOST_PARTNERSHIPS; i++)
    {
      g_autofree char *name = g_strdup_printf (
          i % 3 == 0 ? "Beskæftigelses- og integrationspartnerskabet i Sønderjylland %d"
                     : "Firma %d",
          i + 1);

      add_partnership (world, name);
      for (int j = 0; j < 3; j++)
        add_opening (world, i,
                     world->period.from + (i * 37 + j * 101) % tov_period_days (world->period),
                     1 + (i + j) % 4);
    }
  for (int i = 0; i < MOST_PAUSES; i++)
    add_pause (world, i * 3, world->period.from + 40 + 35 * i, 14,
               i % 2 == 0 ? "lukket på grund af ombygning" : NULL);
}

TovOccupancy *
sample_occupancy (Sample sample)
{
  World world = { .period = { ymd (2014, 1, 1), ymd (2015, 12, 31) }, .as_of = ymd (2016, 1, 13) };
  TovOccupancy *occupancy;

  switch (sample)
    {
    case SAMPLE_WEEKS:
      three_partnerships (&world, 2014);
      break;
    case SAMPLE_MONTHS:
      world.period = (TovPeriod) { ymd (2013, 8, 1), ymd (2016, 1, 13) };
      three_partnerships (&world, 2014);
      world.fill_first = 0;
      break;
    case SAMPLE_SINGLE:
      add_opening (&world, add_partnership (&world, "Falck"), ymd (2014, 9, 1), 6);
      add_opening (&world, 0, ymd (2015, 4, 1), 4);
      world.fill_first = 0.3;
      world.fill_last = 0.9;
      break;
    case SAMPLE_THREE_WEEKS:
      world.period = (TovPeriod) { ymd (2015, 12, 21), ymd (2016, 1, 13) };
      three_partnerships (&world, 2014);
      break;
    case SAMPLE_TEN_YEARS:
      world.period = (TovPeriod) { ymd (2008, 3, 15), ymd (2018, 6, 30) };
      world.as_of = world.period.to;
      three_partnerships (&world, 2010);
      add_opening (&world, 0, ymd (2016, 2, 1), -4);
      break;
    case SAMPLE_CROWDED:
      crowd (&world);
      world.fill_first = 0.4;
      world.fill_last = 0.8;
      break;
    case SAMPLE_OVERFULL:
      world.period = (TovPeriod) { ymd (2015, 1, 1), ymd (2015, 12, 31) };
      three_partnerships (&world, 2014);
      world.fill_first = 0.9;
      world.fill_last = 1.4;
      break;
    case SAMPLE_EMPTY:
    case N_SAMPLES:
    default:
      break;
    }

  occupancy = occupancy_of (&world);
  return occupancy;
}

static void
free_outcome (gpointer item)
{
  TovOutcomeCount *outcome = item;

  g_free (outcome->code);
  g_free (outcome->label_en);
  g_free (outcome->label_da);
  g_free (outcome->group);
  g_free (outcome);
}

static void
add_outcome (TovOutcomes *outcomes,
             const char  *code,
             const char  *english,
             const char  *danish,
             const char  *group,
             gboolean     success,
             gint64       count)
{
  TovOutcomeCount *outcome = g_new0 (TovOutcomeCount, 1);

  outcome->code = g_strdup (code);
  outcome->label_en = g_strdup (english);
  outcome->label_da = g_strdup (danish);
  outcome->group = g_strdup (group);
  outcome->success = success;
  outcome->count = count;
  outcomes->ended += count;
  if (success)
    outcomes->success += count;
  g_ptr_array_add (outcomes->outcomes, outcome);
}

TovOutcomes *
sample_outcomes_empty (void)
{
  TovOutcomes *outcomes = g_new0 (TovOutcomes, 1);

  outcomes->scope = g_new0 (TovScope, 1);
  outcomes->scope->period = (TovPeriod) { ymd (2014, 1, 1), ymd (2015, 12, 31) };
  outcomes->scope->as_of = ymd (2016, 1, 13);
  outcomes->outcomes = g_ptr_array_new_with_free_func (free_outcome);
  outcomes->checkpoints = g_array_new (FALSE, FALSE, sizeof (TovCheckpointCount));
  return outcomes;
}

TovOutcomes *
sample_outcomes (void)
{
  static const TovCheckpointCount checkpoints[] = {
    { 4, 59, 52, 8, 9 }, { 5, 0, 0, 0, 0 }, { 13, 50, 44, 9, 10 }, { 26, 38, 31, 7, 8 }
  };
  TovOutcomes *outcomes = sample_outcomes_empty ();

  add_outcome (outcomes, "ordinary_job", "Ordinary job", "Ordinært job", "job_education", TRUE, 4);
  add_outcome (outcomes, "education", "Education", "Uddannelse", "job_education", TRUE, 4);
  add_outcome (outcomes, "flex_job", "Flex job", "Fleksjob", "job_education", TRUE, 0);
  add_outcome (outcomes, "clarified_flex_job", "Clarified for flex job", "Afklaret til fleksjob",
               "clarified", FALSE, 7);
  add_outcome (outcomes, "rehabilitation_team", "To rehabilitation team", "Til rehabiliteringsteam",
               "clarified", FALSE, 4);
  add_outcome (outcomes, "other_municipal_offer", "Other municipal offer", "Andet kommunalt tilbud",
               "other_effort", FALSE, 10);
  add_outcome (outcomes, "other_company", "Work placement in another company",
               "Praktik i anden virksomhed", "other_effort", FALSE, 7);
  add_outcome (outcomes, "wage_subsidy", "Job with wage subsidy", "Job med løntilskud",
               "other_effort", FALSE, 0);
  add_outcome (outcomes, "other", "Other reasons", "Andre årsager", "stopped", FALSE, 18);
  add_outcome (outcomes, "long_term_sick", "Long-term sick", "Langtidssygemeldt", "stopped", FALSE,
               5);
  add_outcome (outcomes, "not_stated", "Not stated", "Ikke oplyst", "not_stated", FALSE, 1);
  g_array_append_vals (outcomes->checkpoints, checkpoints, G_N_ELEMENTS (checkpoints));
  return outcomes;
}

TovOutcomes *
sample_outcomes_awkward (void)
{
  static const TovCheckpointCount checkpoints[] = { { 1, 3, 0, 0, 0 }, { 4, 2, 2, 2, 2 } };
  TovOutcomes *outcomes = sample_outcomes_empty ();

  add_outcome (outcomes, "ordinary_job", "Ordinary job", "Ordinært job", "job_education", TRUE, 0);
  add_outcome (
      outcomes, "long", "Speciallægehelbredsundersøgelsesindstilling",
      "Speciallægehelbredsundersøgelsesindstilling med efterfølgende arbejdsmarkedsrehabilitering",
      "clarified", FALSE, 1);
  add_outcome (outcomes, "strange", "Moved", "Flyttet", "a group of our own", FALSE, 12345);
  add_outcome (outcomes, "not_stated", "Not stated", "Ikke oplyst", "not_stated", FALSE, 3);
  g_array_append_vals (outcomes->checkpoints, checkpoints, G_N_ELEMENTS (checkpoints));
  return outcomes;
}

static void
free_comparison (gpointer item)
{
  TovComparison *comparison = item;

  g_free (comparison->title);
  g_free (comparison->candidate_type);
  g_free (comparison->rule_set_label_en);
  g_free (comparison->rule_set_label_da);
  g_free (comparison->here.name);
  g_free (comparison->alternative.name);
  g_free (comparison);
}

static TovComparison *
comparison_new (const char *candidate,
                const char *here,
                TovMoney    here_operating,
                TovMoney    here_benefit,
                const char *alternative,
                TovMoney    alternative_operating,
                TovMoney    alternative_benefit)
{
  TovComparison *comparison = g_new0 (TovComparison, 1);

  comparison->title = g_strdup (candidate);
  comparison->candidate_type = g_strdup (candidate);
  comparison->weeks = 13;
  comparison->rule_to = TOV_DATE_NONE;
  comparison->here = (TovComparisonSide) {
    g_strdup (here), here_operating, 0, 0, here_benefit, here_operating + here_benefit
  };
  comparison->alternative = (TovComparisonSide) { g_strdup (alternative),
                                                  alternative_operating,
                                                  0,
                                                  0,
                                                  alternative_benefit,
                                                  alternative_operating + alternative_benefit };
  comparison->difference_operating = here_operating - alternative_operating;
  comparison->difference_benefit = here_benefit - alternative_benefit;
  comparison->difference_total = comparison->here.total - comparison->alternative.total;
  return comparison;
}

static void
add_comparison (GPtrArray  *comparisons,
                const char *candidate,
                TovMoney    here_benefit,
                TovMoney    alternative_benefit,
                gboolean    ended)
{
  TovComparison *comparison = comparison_new (candidate, "BRFkredit", TOV_KRONER (13324, 50),
                                              here_benefit, "Vejledning og afklaring",
                                              TOV_KRONER (13000, 0), alternative_benefit);

  comparison->rule_ended = ended;
  comparison->rule_to = ended ? ymd (2016, 1, 3) : TOV_DATE_NONE;
  comparison->rule_set_label_en = g_strdup (ended ? "Rules until 2015" : "Rules from 2016");
  comparison->rule_set_label_da = g_strdup (ended ? "Regler til og med 2015" : "Regler fra 2016");
  g_ptr_array_add (comparisons, comparison);
}

GPtrArray *
sample_comparisons (guint n)
{
  GPtrArray *comparisons = g_ptr_array_new_with_free_func (free_comparison);

  if (n > 0)
    add_comparison (comparisons, "Forsørger", TOV_KRONER (21624, 0), TOV_KRONER (30273, 60), TRUE);
  if (n > 1)
    add_comparison (comparisons, "Ikke-forsørger", TOV_KRONER (16273, 50), TOV_KRONER (22782, 90),
                    TRUE);
  for (guint i = 2; i < n; i++)
    add_comparison (comparisons, "Forsørger efter uge 52", TOV_KRONER (34598, 40),
                    TOV_KRONER (34598, 40), FALSE);

  return comparisons;
}

GPtrArray *
sample_comparisons_awkward (void)
{
  GPtrArray *comparisons = g_ptr_array_new_with_free_func (free_comparison);

  g_ptr_array_add (comparisons,
                   comparison_new ("Langtidsledige på kanten af arbejdsmarkedet",
                                   "Arbejdsmarkedsrehabiliteringsforløbet hos BRFkredit",
                                   TOV_KRONER (250000, 0), TOV_KRONER (400, 0), "Ingenting", 0,
                                   TOV_KRONER (400, 0)));
  g_ptr_array_add (comparisons, comparison_new ("Alle", "Falck", 0, 0, "Danfoss", 0, 0));
  return comparisons;
}
