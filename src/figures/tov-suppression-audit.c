/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-suppression-private.h"

/* No bound; far above any count, far enough below G_MAXINT64 to add up. */
#define UNBOUNDED (G_MAXINT64 / 1024)

/* A fixed point comes within a few rounds; where it creeps up one by one, the witnesses decide. */
#define MOST_ROUNDS 200

/* Steps of the search for one witness. Giving up hides one more than was needed, which is the safe side. */
#define MOST_STEPS 4000

/* How far a witness moves one cell away from its count. */
#define FARTHEST 3

typedef struct
{
  gint64 low;
  gint64 high;
} Bounds;

/* What the equation's other cells leave for the one at @position: all others' sum, moved to the other side. */
static Bounds
others_bounds (const GArray *equation,
               guint         position,
               const Bounds *bounds)
{
  int own_sign = g_array_index (equation, TovSuppressionLink, position).sign;
  Bounds sum = { 0, 0 };

  for (guint i = 0; i < equation->len; i++)
    {
      const TovSuppressionLink *link = &g_array_index (equation, TovSuppressionLink, i);
      const Bounds *other = &bounds[link->number];

      if (i == position)
        continue;
      if (link->sign == own_sign)
        {
          sum.low = other->high == UNBOUNDED ? -UNBOUNDED : sum.low - other->high;
          sum.high -= other->low;
        }
      else
        {
          sum.low += other->low;
          sum.high = other->high == UNBOUNDED ? UNBOUNDED : sum.high + other->high;
        }
    }

  return (Bounds) { MAX (sum.low, 0), sum.high > UNBOUNDED / 2 ? UNBOUNDED : sum.high };
}

static gboolean
tighten (const TovSuppression *self,
         Bounds               *bounds)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->equations->len; i++)
    {
      const GArray *equation = self->equations->pdata[i];

      for (guint j = 0; j < equation->len; j++)
        {
          Bounds *own = &bounds[g_array_index (equation, TovSuppressionLink, j).number];
          Bounds left = others_bounds (equation, j, bounds);

          if (left.low > own->low || left.high < own->high)
            {
              own->low = MAX (own->low, left.low);
              own->high = MIN (own->high, left.high);
              changed = TRUE;
            }
        }
    }

  return changed;
}

/* What a reader can work out about each cell by adding and subtracting. */
static Bounds *
bound_cells (const TovSuppression *self)
{
  Bounds *bounds = g_new (Bounds, self->cells->len);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const TovSuppressionCell *cell = tov_suppression_cell (self, i);

      bounds[i] = cell->hidden ? (Bounds) { cell->least, UNBOUNDED }
                               : (Bounds) { cell->count, cell->count };
    }
  for (int round = 0; round < MOST_ROUNDS && tighten (self, bounds); round++)
    ;

  return bounds;
}

/* The search for a witness: counts moved from the true ones so that every equation still holds. */
typedef struct
{
  const TovSuppression *suppression;
  int *moved;   /* by cell */
  int *lacking; /* by equation: how far it is from holding */
  int steps;
} Search;

static void
move_cell (Search *search,
           guint   number,
           int     by)
{
  const GArray *links = tov_suppression_cell (search->suppression, number)->links;

  search->moved[number] += by;
  for (guint i = 0; i < links->len; i++)
    {
      const TovSuppressionLink *link = &g_array_index (links, TovSuppressionLink, i);

      search->lacking[link->number] += link->sign * by;
    }
}

/* Moving on in a cell's own direction only, so that the search can't go round in circles. */
static gboolean
may_move (const Search *search,
          guint         number,
          int           by)
{
  const TovSuppressionCell *cell = tov_suppression_cell (search->suppression, number);
  int moved = search->moved[number];

  return cell->hidden && moved * by >= 0 && ABS (moved + by) <= FARTHEST &&
         cell->count + moved + by >= cell->least;
}

/* By how much all equations together come nearer to holding (negative) or farther off. */
static int
worsens (const Search *search,
         guint         number,
         int           by)
{
  const GArray *links = tov_suppression_cell (search->suppression, number)->links;
  int change = 0;

  for (guint i = 0; i < links->len; i++)
    {
      const TovSuppressionLink *link = &g_array_index (links, TovSuppressionLink, i);
      int lacking = search->lacking[link->number];

      change += ABS (lacking + link->sign * by) - ABS (lacking);
    }

  return CLAMP (change, -1, 1);
}

static const GArray *
first_lacking (const Search *search,
               int          *direction)
{
  for (guint i = 0; i < search->suppression->equations->len; i++)
    if (search->lacking[i] != 0)
      {
        *direction = search->lacking[i] > 0 ? -1 : 1;
        return search->suppression->equations->pdata[i];
      }

  return NULL;
}

/* Depth first, the most promising moves before the others. */
static gboolean
rebalance (Search *search)
{
  int direction = 0;
  const GArray *equation = first_lacking (search, &direction);

  if (equation == NULL)
    return TRUE;

  for (int wanted = -1; wanted <= 1; wanted++)
    for (guint i = 0; i < equation->len; i++)
      {
        const TovSuppressionLink *link = &g_array_index (equation, TovSuppressionLink, i);
        int by = direction * link->sign;

        if (!may_move (search, link->number, by) || worsens (search, link->number, by) != wanted)
          continue;
        if (--search->steps < 0)
          return FALSE;

        move_cell (search, link->number, by);
        if (rebalance (search))
          return TRUE;
        move_cell (search, link->number, -by);
      }

  return FALSE;
}

static gboolean
has_witness (const TovSuppression *self,
             guint                 number)
{
  for (int by = 1; by >= -1; by -= 2)
    {
      g_autofree int *moved = g_new0 (int, self->cells->len);
      g_autofree int *lacking = g_new0 (int, self->equations->len + 1);
      Search search = { self, moved, lacking, MOST_STEPS };

      if (!may_move (&search, number, by))
        continue;
      move_cell (&search, number, by);
      if (rebalance (&search))
        return TRUE;
    }

  return FALSE;
}

gboolean
tov_suppression_find_revealed (const TovSuppression *self,
                               guint                *cell)
{
  g_autofree Bounds *bounds = bound_cells (self);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const TovSuppressionCell *candidate = tov_suppression_cell (self, i);
      gboolean single = bounds[i].low == bounds[i].high;
      gboolean small = bounds[i].low > candidate->least && bounds[i].high < self->threshold;

      if (tov_suppression_is_secret (self, candidate) &&
          (single || small || !has_witness (self, i)))
        {
          *cell = i;
          return TRUE;
        }
    }

  return FALSE;
}
