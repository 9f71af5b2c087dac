/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"

#include <string.h>

double
tov_block_measure (const TovBlock *self,
                   TovCanvas      *canvas)
{
  g_return_val_if_fail (self != NULL && canvas != NULL, 0);
  return self->class->measure (self, canvas);
}

double
tov_block_draw (const TovBlock *self,
                TovCanvas      *canvas,
                double          y)
{
  g_return_val_if_fail (self != NULL && canvas != NULL, 0);
  return self->class->draw (self, canvas, y);
}

TovBlock *
tov_block_split (TovBlock  *self,
                 TovCanvas *canvas,
                 double     available)
{
  g_return_val_if_fail (self != NULL && canvas != NULL, NULL);
  return self->class->split != NULL ? self->class->split (self, canvas, available) : NULL;
}

/* A table's head and some ten rows: less of it looks like a slip. */
#define LEAST_PART 190.0

double
tov_block_least (const TovBlock *self,
                 TovCanvas      *canvas)
{
  double height = tov_block_measure (self, canvas);

  return self->class->split != NULL && height > TOV_PAGE_BOTTOM - TOV_PAGE_TOP ? LEAST_PART
                                                                               : height;
}

void
tov_block_free (TovBlock *self)
{
  if (self == NULL)
    return;
  self->class->clear (self);
  g_free (self->outline);
  g_free (self);
}

char *
tov_bind_last_words (const char *markup)
{
  const char *space = markup != NULL ? strrchr (markup, ' ') : NULL;

  if (space == NULL)
    return g_strdup (markup);
  return g_strdup_printf ("%.*s\u00a0%s", (int) (space - markup), markup, space + 1);
}

const char *
tov_hidden_text (TovLanguage language)
{
  /* Translators: stands in a table of the annex in place of a number from 1 to 4, which could point at a person. */
  return tov_text (language, "not shown");
}
