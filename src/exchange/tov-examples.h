/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;    /* professional-partnership */
  const char *title;   /* as in its file.csv, static: "Det Professionelle Partnerskab" */
  const char *summary; /* N_()-marked, one line */
} TovExample;

/* The shipped examples, in the order in which they are offered. Static. */
const TovExample *tov_examples_list (gsize *n_examples);
/* A new file at @path made from a shipped example, or nothing at all. TOV_ERROR_NOT_FOUND names the examples there are,
 * TOV_ERROR_EXISTS where @path is taken. */
gboolean tov_example_create (const char *name, const char *path, GError **error);
/* The same into an open, empty store (tests, a look without a file). */
gboolean tov_example_load (const char *name, TovStore *store, GError **error);

G_END_DECLS
