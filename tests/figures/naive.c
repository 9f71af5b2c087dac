/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "naive.h"

#include <math.h>

static gboolean
any (const gboolean *chosen)
{
  for (int i = 0; i < MOST; i++)
    if (chosen[i])
      return TRUE;

  return FALSE;
}

static gboolean
slot_counts (const Model *model,
             int          slot)
{
  return !any (model->partnership_chosen) ||
         model->partnership_chosen[model->slots[slot].partnership];
}

static int
payer (const Model *model,
       int          placement)
{
  const ModelPlacement *p = &model->placements[placement];

  return p->jobcentre != NONE ? p->jobcentre : model->candidates[p->candidate].jobcentre;
}

static gboolean
placement_counts (const Model *model,
                  int          placement)
{
  int jobcentre = payer (model, placement);

  return model->placements[placement].start <= model->as_of &&
         slot_counts (model, model->placements[placement].slot) &&
         (!any (model->jobcentre_chosen) ||
          (jobcentre != NONE && model->jobcentre_chosen[jobcentre]));
}

static gboolean
sits (const Model *model,
      int          placement,
      int          day)
{
  const ModelPlacement *p = &model->placements[placement];

  return p->start <= day && (p->end == NONE || p->end >= day);
}

static gboolean
exists (const Model *model,
        int          slot,
        int          day)
{
  const ModelSlot *s = &model->slots[slot];

  return (s->opened == NONE || s->opened <= day) && (s->closed == NONE || day <= s->closed) &&
         !(s->opened != NONE && s->closed != NONE && s->closed < s->opened);
}

static gboolean
pauses (const Model *model,
        int          slot,
        int          day)
{
  for (int i = 0; i < model->n_pauses; i++)
    if (model->pauses[i].slot == slot && model->pauses[i].from <= day && day <= model->pauses[i].to)
      return TRUE;

  return FALSE;
}

static gboolean
is_open (const Model *model,
         int          slot,
         int          day)
{
  return exists (model, slot, day) && !pauses (model, slot, day);
}

static int
count_sitting (const Model *model,
               int          slot,
               int          day)
{
  int n = 0;

  for (int i = 0; i < model->n_placements; i++)
    n += model->placements[i].slot == slot && placement_counts (model, i) && sits (model, i, day);

  return n;
}

NaiveOccupancy
naive_slot_on (const Model *model,
               int          slot,
               int          day)
{
  int sitting = count_sitting (model, slot, day);
  gboolean open = is_open (model, slot, day);

  return (NaiveOccupancy) { open, open && sitting > 0, !open && sitting > 0, sitting > 1 };
}

NaiveOccupancy
naive_occupancy (const Model *model,
                 int          partnership,
                 int          from,
                 int          to)
{
  NaiveOccupancy count = { 0 };

  for (int day = from; day <= to; day++)
    for (int slot = 0; slot < model->n_slots; slot++)
      {
        NaiveOccupancy one = naive_slot_on (model, slot, day);

        if (!slot_counts (model, slot) ||
            (partnership >= 0 && model->slots[slot].partnership != partnership))
          continue;
        count.open += one.open;
        count.filled += one.filled;
        count.outside += one.outside;
        count.overlap += one.overlap;
      }

  return count;
}

int
naive_filled_on (const Model *model,
                 int          day)
{
  int filled = 0;

  for (int slot = 0; slot < model->n_slots; slot++)
    filled += slot_counts (model, slot) && count_sitting (model, slot, day) > 0;

  return filled;
}

/* The reason of the pause of a slot on a day that began last; where two began on one day none can't be told from the other. */
static int
pause_reason (const Model *model,
              int          slot,
              int          day)
{
  int best = -1;

  for (int i = 0; i < model->n_pauses; i++)
    if (model->pauses[i].slot == slot && model->pauses[i].from <= day &&
        day <= model->pauses[i].to &&
        (best < 0 || model->pauses[i].from > model->pauses[best].from))
      best = i;

  return model->pauses[best].reason;
}

static void
explain (const Model *model,
         NaiveStep   *step)
{
  gboolean up = step->change > 0;
  int moved = 0;
  int partnership = NONE;
  int reason = NONE;
  gboolean several = FALSE;
  gboolean differ = FALSE;

  step->pause = TRUE;
  for (int slot = 0; slot < model->n_slots; slot++)
    {
      gboolean now = is_open (model, slot, step->day);
      gboolean before = step->day > model->from && is_open (model, slot, step->day - 1);
      gboolean by_pause;

      if (!slot_counts (model, slot) || now == before || now != up)
        continue;
      by_pause = up ? step->day > model->from && exists (model, slot, step->day - 1)
                    : exists (model, slot, step->day);
      if (!by_pause)
        step->pause = FALSE;
      if (moved > 0 && partnership != model->slots[slot].partnership)
        several = TRUE;
      if (by_pause && !up)
        {
          if (moved > 0 && reason != pause_reason (model, slot, step->day))
            differ = TRUE;
          reason = pause_reason (model, slot, step->day);
        }
      partnership = model->slots[slot].partnership;
      moved++;
    }
  step->partnership = several ? NONE : partnership;
  step->reason = !step->pause || up || differ ? NONE : reason;
}

GArray *
naive_steps (const Model *model)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (NaiveStep));
  int before = 0;

  for (int day = model->from; day <= model->to; day++)
    {
      NaiveStep step = { .day = day, .partnership = NONE, .reason = NONE };

      step.open = (int) naive_occupancy (model, -1, day, day).open;
      step.change = step.open - before;
      if (step.change != 0)
        explain (model, &step);
      if (day == model->from || step.change != 0)
        g_array_append_val (steps, step);
      before = step.open;
    }

  return steps;
}

static gboolean
ended (const Model *model,
       int          placement)
{
  int end = model->placements[placement].end;

  return placement_counts (model, placement) && end != NONE && end >= model->from &&
         end <= model->to;
}

NaiveOutcomes
naive_outcomes (const Model *model)
{
  NaiveOutcomes count = { 0 };

  for (int i = 0; i < model->n_placements; i++)
    {
      const ModelPlacement *p = &model->placements[i];

      if (!placement_counts (model, i))
        continue;
      count.started += p->start >= model->from && p->start <= model->to;
      count.running += sits (model, i, model->to);
      if (!ended (model, i))
        continue;
      count.ended++;
      count.ended_days += p->end - p->start + 1;
      if (p->outcome == NONE)
        count.outcome_not_stated++;
      else
        count.outcomes[p->outcome]++;
      /* Ordinary job and flex job; wage subsidy isn't one. */
      count.success += p->outcome == 0 || p->outcome == 1;
    }

  return count;
}

NaiveCheckpoint
naive_checkpoint (const Model *model,
                  int          weeks)
{
  NaiveCheckpoint count = { 0 };

  for (int i = 0; i < model->n_placements; i++)
    {
      if (!ended (model, i) || model->placements[i].end + 7 * weeks > model->as_of)
        continue;
      count.eligible++;
      for (int j = 0; j < model->n_checkpoints; j++)
        {
          const ModelCheckpoint *c = &model->checkpoints[j];

          if (c->placement != i || c->weeks != weeks)
            continue;
          count.known += c->status != NONE || c->self_supporting != NONE;
          count.self_supporting += c->self_supporting == 1;
          count.job_or_education += c->status == 0 || c->status == 1 || c->status == 2;
        }
    }

  return count;
}

gboolean
naive_has_weeks (const Model *model,
                 int          weeks)
{
  for (int i = 0; i < model->n_checkpoints; i++)
    if (model->checkpoints[i].weeks == weeks &&
        placement_counts (model, model->checkpoints[i].placement))
      return TRUE;

  return FALSE;
}

static int
year_of (int day)
{
  int year;

  tov_date_to_ymd (day, &year, NULL, NULL);
  return year;
}

static int
benefit_on (const Model *model,
            int          candidate,
            int          day)
{
  int best = -1;

  for (int i = 0; i < model->n_benefits; i++)
    if (model->benefits[i].candidate == candidate && model->benefits[i].from <= day &&
        (best < 0 || model->benefits[i].from > model->benefits[best].from))
      best = i;

  return best < 0 ? NONE : model->benefits[best].benefit;
}

NaiveCandidates
naive_candidates (const Model *model)
{
  NaiveCandidates count = { 0 };

  for (int candidate = 0; candidate < model->n_candidates; candidate++)
    {
      const ModelCandidate *c = &model->candidates[candidate];
      int start = G_MAXINT;
      int benefit;

      for (int i = 0; i < model->n_placements; i++)
        for (int day = model->from; day <= model->to; day++)
          if (model->placements[i].candidate == candidate && placement_counts (model, i) &&
              sits (model, i, day))
            start = MIN (start, model->placements[i].start);
      if (start == G_MAXINT)
        continue;

      count.total++;
      if (c->gender == NONE)
        count.gender_not_stated++;
      else
        count.genders[c->gender]++;
      if (c->birth_year == NONE)
        count.age_not_stated++;
      else if (year_of (start) - c->birth_year < 30)
        count.under_30++;
      else
        count.thirty_and_over++;
      benefit = benefit_on (model, candidate, start);
      if (benefit == NONE)
        count.benefit_not_stated++;
      else
        count.benefits[benefit]++;
    }

  return count;
}

static gboolean
by_measurement (const Model            *model,
                const ModelMeasurement *m)
{
  if (!any (model->partnership_chosen) && !any (model->jobcentre_chosen))
    return TRUE;
  if (m->placement != NONE)
    return placement_counts (model, m->placement);
  for (int i = 0; i < model->n_placements; i++)
    if (model->placements[i].candidate == m->candidate && placement_counts (model, i))
      return TRUE;

  return FALSE;
}

NaiveChange
naive_change (const Model *model,
              int          assessor,
              int          indicator)
{
  NaiveChange result = { 0 };
  double changes[MOST];

  for (int candidate = 0; candidate < model->n_candidates; candidate++)
    {
      int first_day = G_MAXINT, last_day = G_MININT, first = 0, last = 0, n = 0;

      for (int i = 0; i < model->n_measurements; i++)
        {
          const ModelMeasurement *m = &model->measurements[i];

          if (m->candidate != candidate || m->assessor != assessor ||
              m->answers[indicator] == NONE || m->day < model->from || m->day > model->to ||
              !by_measurement (model, m))
            continue;
          n++;
          if (m->day < first_day)
            {
              first_day = m->day;
              first = m->answers[indicator];
            }
          if (m->day > last_day)
            {
              last_day = m->day;
              last = m->answers[indicator];
            }
        }
      result.single += n == 1;
      if (n < 2)
        continue;
      changes[result.n++] = last - first;
      result.first += first;
      result.latest += last;
      result.change += last - first;
      result.same += last == first;
      result.rose += indicator == 0 ? last > first : last < first;
      result.fell += indicator == 0 ? last < first : last > first;
    }

  if (result.n > 0)
    {
      result.first /= (double) result.n;
      result.latest /= (double) result.n;
      result.change /= (double) result.n;
    }
  for (int i = 0; i < result.n; i++)
    result.deviation += (changes[i] - result.change) * (changes[i] - result.change);
  if (result.n > 1)
    result.deviation = sqrt (result.deviation / (double) (result.n - 1));

  return result;
}
