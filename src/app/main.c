/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-application.h"
#include "tov-settings.h"

int
main (int argc, char **argv)
{
  g_autoptr (TovApplication) application = NULL;

  tov_settings_apply_language ();
  gtk_disable_setlocale ();

  application = tov_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
