/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seed.h"

#include <signal.h>
#include <unistd.h>

static char failure[80];

/* A failed assertion aborts: the only place to say which case it was. */
static void
abort_cb (int number)
{
  G_GNUC_UNUSED gssize written = write (STDERR_FILENO, failure, strlen (failure));

  signal (number, SIG_DFL);
}

static void
run_one (guint32    seed,
         SeededCase run_case,
         gpointer   user_data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_snprintf (failure, sizeof failure, "# failed with TOV_SEED=%u\n", seed);
  run_case (seed, random, user_data);
}

void
run_seeded (guint32    n_cases,
            SeededCase run_case,
            gpointer   user_data)
{
  const char *given = g_getenv ("TOV_SEED");

  signal (SIGABRT, abort_cb);
  if (given != NULL)
    run_one ((guint32) g_ascii_strtoull (given, NULL, 10), run_case, user_data);
  else
    for (guint32 seed = 1; seed <= n_cases; seed++)
      run_one (seed, run_case, user_data);
  signal (SIGABRT, SIG_DFL);
}
