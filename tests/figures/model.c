/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model.h"

#include "tov-statement.h"

const char * const model_genders[] = { "man", "woman", "other", NULL };
const char * const model_benefits[] = { "cash", "dagpenge", "sickness", NULL };
const char * const model_outcomes[] = { "ordinary_job", "flex_job", "wage_subsidy", "other", NULL };
const char * const model_statuses[] = { "ordinary_job", "flex_job", "education", "wage_subsidy",
                                        "benefit",      "other",    NULL };
const char * const model_kinds[] = { "per-slot", "per-filled-slot", "hours-block", "per-candidate",
                                     "lump-sum", "salary-share",    NULL };
const char * const model_units[] = { "week", "month", "year", "once", NULL };
const char * const model_share_by[] = { "cost_share", "placement", NULL };
const char * const model_assessors[] = { "candidate", "mentor", NULL };
const char * const model_indicators[] = { "up", "down", NULL };
const char * const model_reasons[] = { "Ferielukket", "Julelukket", NULL };

/* From low to high, both included. */
static int
between (GRand *random,
         int    low,
         int    high)
{
  return g_rand_int_range (random, low, high + 1);
}

static gboolean
once_in (GRand *random,
         int    n)
{
  return g_rand_int_range (random, 0, n) == 0;
}

/* The number of a word of a list, or NONE. */
static int
word (GRand              *random,
      const char * const *words)
{
  int n = between (random, 0, (int) g_strv_length ((char **) words));

  return words[n] != NULL ? n : NONE;
}

static void
random_agreements (Model *self,
                   GRand *random,
                   int    first,
                   int    last)
{
  self->n_jobcentres = between (random, 1, 3);
  self->n_partnerships = between (random, 1, 3);
  for (int i = 0; i < self->n_partnerships; i++)
    self->partnerships[i].lead = once_in (random, 3) ? NONE
                                                     : between (random, 0, self->n_jobcentres - 1);

  for (int i = 0; i < self->n_partnerships; i++)
    for (int j = 0; j < self->n_jobcentres; j++)
      if (!once_in (random, 3))
        self->participants[self->n_participants++] = (ModelParticipant) {
          i, j, once_in (random, 2) ? NONE : between (random, 0, 6000)
        };

  self->n_slots = between (random, 0, 6);
  for (int i = 0; i < self->n_slots; i++)
    self->slots[i] = (ModelSlot) {
      .partnership = between (random, 0, self->n_partnerships - 1),
      .opened = once_in (random, 4) ? NONE : between (random, first, last),
      .closed = once_in (random, 2) ? NONE : between (random, first, last),
    };

  for (int i = 0; i < self->n_slots; i++)
    for (int n = between (random, 0, 3), from = first; n > 0; n--)
      {
        from += between (random, 1, 30);
        self->pauses[self->n_pauses++] = (ModelPause) { i, from, from + between (random, 0, 25),
                                                        word (random, model_reasons) };
      }
}

static void
random_people (Model *self,
               GRand *random,
               int    first,
               int    last)
{
  self->n_candidates = once_in (random, 4) ? between (random, 10, 16) : between (random, 1, 8);
  for (int i = 0; i < self->n_candidates; i++)
    {
      self->candidates[i] = (ModelCandidate) {
        .jobcentre = once_in (random, 3) ? NONE : between (random, 0, self->n_jobcentres - 1),
        .gender = word (random, model_genders),
        .birth_year = once_in (random, 4) ? NONE : between (random, 1983, 1987),
      };
      for (int n = between (random, 0, 3), from = first; n > 0; n--)
        {
          from += between (random, 1, 40);
          self->benefits[self->n_benefits++] = (ModelBenefit) { i, from, between (random, 0, 2) };
        }
    }

  self->n_placements = self->n_slots > 0 ? between (random, 0, 14) : 0;
  for (int i = 0; i < self->n_placements; i++)
    {
      int start = between (random, first - 20, last);
      gboolean running = once_in (random, 4);

      self->placements[i] = (ModelPlacement) {
        .candidate = between (random, 0, self->n_candidates - 1),
        .slot = between (random, 0, self->n_slots - 1),
        .jobcentre = once_in (random, 3) ? NONE : between (random, 0, self->n_jobcentres - 1),
        .start = start,
        .end = running ? NONE : start + between (random, 0, 60),
        .outcome = running ? NONE : word (random, model_outcomes),
      };
      if (once_in (random, 2))
        self->checkpoints[self->n_checkpoints++] = (ModelCheckpoint) {
          i, once_in (random, 5) ? 3 : 4, word (random, model_statuses),
          once_in (random, 3) ? NONE : between (random, 0, 1)
        };
    }
}

static void
random_terms (Model *self,
              GRand *random,
              int    first,
              int    last)
{
  self->n_terms = between (random, 0, 5);
  for (int i = 0; i < self->n_terms; i++)
    {
      int from = once_in (random, 3) ? NONE : between (random, first, last);

      self->terms[i] = (ModelTerm) {
        .partnership = between (random, 0, self->n_partnerships - 1),
        .kind = between (random, 0, 5),
        .rate = between (random, 1, 500000),
        .hours = once_in (random, 5) ? NONE : between (random, 1, 3700),
        .slots = once_in (random, 5) ? NONE : between (random, 1, 6),
        .unit = once_in (random, 12)  ? 3
                : once_in (random, 4) ? NONE
                                      : between (random, 0, 2),
        .from = from,
        .to = once_in (random, 2) ? NONE : (from != NONE ? from : first) + between (random, 0, 90),
        .rounded = once_in (random, 3),
        .share_by = word (random, model_share_by),
      };
    }
}

static void
random_measurements (Model *self,
                     GRand *random,
                     int    first,
                     int    last)
{
  for (int i = 0; i < self->n_candidates; i++)
    for (int assessor = 0; assessor < 2; assessor++)
      for (int n = between (random, 0, 4), at = first; n > 0; n--)
        {
          int placement = self->n_placements > 0 && once_in (random, 2)
                              ? between (random, 0, self->n_placements - 1)
                              : NONE;

          at += between (random, 1, (last - first) / 3);
          self->measurements[self->n_measurements++] = (ModelMeasurement) {
            i,
            assessor,
            at,
            placement,
            { once_in (random, 5) ? NONE : between (random, 1, 7),
              once_in (random, 5) ? NONE : between (random, 1, 7) },
          };
        }
}

static void
random_question (Model *self,
                 GRand *random,
                 int    first,
                 int    last)
{
  self->from = between (random, first, last);
  self->to = between (random, self->from, last);
  self->as_of = once_in (random, 2) ? self->to : between (random, self->to, last + 40);
  if (once_in (random, 3))
    self->partnership_chosen[between (random, 0, self->n_partnerships - 1)] = TRUE;
  for (int i = once_in (random, 3) ? between (random, 1, 2) : 0; i > 0; i--)
    self->jobcentre_chosen[between (random, 0, self->n_jobcentres - 1)] = TRUE;
}

Model *
model_random (GRand *random)
{
  Model *self = g_new0 (Model, 1);
  /* About the turn of a year, so that months and years of every length meet: 2013–14, 2014–15, 2015–16 and so on. */
  int first = tov_date_from_ymd (between (random, 2013, 2019), 11, 10);
  int last = first + between (random, 60, 160);

  random_agreements (self, random, first, last);
  random_people (self, random, first, last);
  random_terms (self, random, first, last);
  random_measurements (self, random, first, last);
  random_question (self, random, first, last);

  return self;
}

static gint64
stated (int value)
{
  return value == NONE ? UNSET : value;
}

static const char *
word_text (const char * const *words,
           int                 n)
{
  return n == NONE ? NULL : words[n];
}

/* A slot closed before it opened can't be entered, but may stand in a file. */
static void
close_early (TovStore *store,
             gint64    slot,
             int       closed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (
      store, "UPDATE slot SET closed = ?2 WHERE id = ?1", &error);

  g_assert_no_error (error);
  tov_statement_bind_int (statement, 1, slot);
  tov_statement_bind_int (statement, 2, closed);
  tov_statement_run (statement, &error);
  g_assert_no_error (error);
}

static void
store_agreements (Model    *self,
                  TovStore *store)
{
  gint64 company = PUT (store, TOV_KIND_COMPANY, T ("name", "Company"));
  gint64 site = PUT (store, TOV_KIND_SITE, N ("company_id", company), T ("name", "Site"));

  for (int i = 0; i < self->n_jobcentres; i++)
    {
      g_autofree char *name = g_strdup_printf ("Jobcentre %d", i);

      self->jobcentres[i] = put_jobcentre (store, name);
    }
  for (int i = 0; i < self->n_partnerships; i++)
    {
      g_autofree char *name = g_strdup_printf ("Partnership %d", i);
      int lead = self->partnerships[i].lead;

      self->partnerships[i].id = PUT (
          store, TOV_KIND_PARTNERSHIP, T ("name", name), N ("company_id", company),
          T ("model", "company-mentor"), T ("status", "active"),
          N ("lead_jobcentre_id", lead == NONE ? UNSET : self->jobcentres[lead]));
    }
  for (int i = 0; i < self->n_participants; i++)
    PUT (store, TOV_KIND_PARTICIPANT,
         N ("partnership_id", self->partnerships[self->participants[i].partnership].id),
         N ("jobcentre_id", self->jobcentres[self->participants[i].jobcentre]),
         N ("cost_share", stated (self->participants[i].cost_share)));
  for (int i = 0; i < self->n_slots; i++)
    {
      g_autofree char *label = g_strdup_printf ("Slot %d", i);
      ModelSlot *slot = &self->slots[i];
      gboolean early = slot->opened != NONE && slot->closed != NONE && slot->closed < slot->opened;

      slot->id = PUT (store, TOV_KIND_SLOT,
                      N ("partnership_id", self->partnerships[slot->partnership].id),
                      N ("site_id", site), T ("label", label), N ("opened", stated (slot->opened)),
                      N ("closed", early ? UNSET : stated (slot->closed)));
      if (early)
        close_early (store, slot->id, slot->closed);
    }
  for (int i = 0; i < self->n_pauses; i++)
    PUT (store, TOV_KIND_SLOT_PAUSE, N ("slot_id", self->slots[self->pauses[i].slot].id),
         N ("from_day", self->pauses[i].from), N ("to_day", self->pauses[i].to),
         T ("reason", word_text (model_reasons, self->pauses[i].reason)));
}

static void
store_terms (Model    *self,
             TovStore *store)
{
  for (int i = 0; i < self->n_terms; i++)
    {
      const ModelTerm *term = &self->terms[i];
      g_autofree char *description = g_strdup_printf ("Term %d", i);

      PUT (store, TOV_KIND_PAYMENT_TERM,
           N ("partnership_id", self->partnerships[term->partnership].id),
           T ("kind", model_kinds[term->kind]), N ("rate", term->rate),
           N ("hours", stated (term->hours)), N ("slots", stated (term->slots)),
           T ("unit", word_text (model_units, term->unit)), N ("from_day", stated (term->from)),
           N ("to_day", stated (term->to)),
           T ("part_weeks", term->rounded ? "rounded_up" : "exact"),
           T ("share_by", word_text (model_share_by, term->share_by)),
           T ("description", description));
    }
}

static void
store_people (Model    *self,
              TovStore *store)
{
  for (int i = 0; i < self->n_candidates; i++)
    {
      g_autofree char *reference = g_strdup_printf ("K-%d", i);
      ModelCandidate *candidate = &self->candidates[i];

      candidate->id = PUT (store, TOV_KIND_CANDIDATE, T ("reference", reference),
                           N ("jobcentre_id", candidate->jobcentre == NONE
                                                  ? UNSET
                                                  : self->jobcentres[candidate->jobcentre]),
                           T ("gender", word_text (model_genders, candidate->gender)),
                           N ("birth_year", stated (candidate->birth_year)));
    }
  for (int i = 0; i < self->n_benefits; i++)
    PUT (store, TOV_KIND_CANDIDATE_BENEFIT,
         N ("candidate_id", self->candidates[self->benefits[i].candidate].id),
         N ("valid_from", self->benefits[i].from),
         N ("benefit_id",
            find_code (store, TOV_KIND_BENEFIT, model_benefits[self->benefits[i].benefit])));
  for (int i = 0; i < self->n_placements; i++)
    {
      g_autofree char *reference = g_strdup_printf ("F-%d", i);
      ModelPlacement *placement = &self->placements[i];
      const char *outcome = word_text (model_outcomes, placement->outcome);

      placement->id = PUT (
          store, TOV_KIND_PLACEMENT, T ("reference", reference),
          N ("candidate_id", self->candidates[placement->candidate].id),
          N ("slot_id", self->slots[placement->slot].id),
          N ("jobcentre_id",
             placement->jobcentre == NONE ? UNSET : self->jobcentres[placement->jobcentre]),
          N ("start_day", placement->start), N ("end_day", stated (placement->end)),
          N ("outcome_id", outcome != NULL ? find_code (store, TOV_KIND_OUTCOME, outcome) : UNSET));
    }
  for (int i = 0; i < self->n_checkpoints; i++)
    PUT (store, TOV_KIND_CHECKPOINT,
         N ("placement_id", self->placements[self->checkpoints[i].placement].id),
         N ("weeks", self->checkpoints[i].weeks),
         T ("status", word_text (model_statuses, self->checkpoints[i].status)),
         N ("self_supporting", stated (self->checkpoints[i].self_supporting)));
}

static void
store_measurements (Model    *self,
                    TovStore *store)
{
  gint64 indicators[2];
  gint64 instrument = PUT (store, TOV_KIND_INSTRUMENT, T ("code", "model"), T ("label_en", "Model"),
                           T ("label_da", "Model"), N ("scale_min", 1), N ("scale_max", 7));

  for (int i = 0; i < 2; i++)
    indicators[i] = PUT (store, TOV_KIND_INDICATOR, N ("instrument_id", instrument),
                         T ("code", model_indicators[i]), T ("label_en", model_indicators[i]),
                         T ("label_da", model_indicators[i]), T ("direction", model_indicators[i]),
                         N ("position", i));
  for (int i = 0; i < self->n_measurements; i++)
    {
      const ModelMeasurement *measurement = &self->measurements[i];
      gint64 id = PUT (store, TOV_KIND_MEASUREMENT,
                       N ("candidate_id", self->candidates[measurement->candidate].id),
                       N ("day", measurement->day), N ("instrument_id", instrument),
                       T ("assessor", model_assessors[measurement->assessor]),
                       N ("placement_id", measurement->placement == NONE
                                              ? UNSET
                                              : self->placements[measurement->placement].id));

      for (int j = 0; j < 2; j++)
        if (measurement->answers[j] != NONE)
          PUT (store, TOV_KIND_ANSWER, N ("measurement_id", id), N ("indicator_id", indicators[j]),
               N ("value", measurement->answers[j]));
    }
}

void
model_store (Model    *self,
             TovStore *store)
{
  store_agreements (self, store);
  store_terms (self, store);
  store_people (self, store);
  store_measurements (self, store);
}
