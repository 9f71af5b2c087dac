/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-recent.h"

#include "tov-config.h"
#include "tov-store.h"

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

GList *
tov_recent_list (void)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL;)
    {
      GList *next = l->next;

      if (!gtk_recent_info_has_application (l->data, TOV_APPLICATION_ID) ||
          !gtk_recent_info_exists (l->data))
        {
          gtk_recent_info_unref (l->data);
          items = g_list_delete_link (items, l);
        }
      l = next;
    }
  return g_list_sort (items, compare_visited);
}

void
tov_recent_add (GFile *file, const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .display_name = (char *) title,
    .mime_type = (char *) TOV_MIME_TYPE,
    .app_name = (char *) TOV_APPLICATION_ID,
    .app_exec = (char *) "tovholder %u",
    .is_private = FALSE,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
