/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"

double
tov_block_measure (const TovBlock *self, TovCanvas *canvas)
{
  g_return_val_if_fail (self != NULL && canvas != NULL, 0);
  return self->class->measure (self, canvas);
}

double
tov_block_draw (const TovBlock *self, TovCanvas *canvas, double y)
{
  g_return_val_if_fail (self != NULL && canvas != NULL, 0);
  return self->class->draw (self, canvas, y);
}

TovBlock *
tov_block_split (TovBlock *self, TovCanvas *canvas, double available)
{
  g_return_val_if_fail (self != NULL && canvas != NULL, NULL);
  return self->class->split != NULL ? self->class->split (self, canvas, available) : NULL;
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

const char *
tov_hidden_text (TovLanguage language)
{
  /* Translators: stands in a table of the annex in place of a number from 1 to 4, which could point at a person. */
  return tov_text (language, "not shown");
}
