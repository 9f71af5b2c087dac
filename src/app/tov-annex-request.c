/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-request.h"

TovAnnexRequest *
tov_annex_request_new (void)
{
  TovAnnexRequest *self = g_new0 (TovAnnexRequest, 1);

  self->period = (TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE };
  self->partnerships = g_array_new (FALSE, FALSE, sizeof (gint64));
  tov_annex_options_init (&self->options);
  return self;
}

void
tov_annex_request_free (TovAnnexRequest *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->partnerships);
  tov_annex_options_clear (&self->options);
  g_free (self);
}

gpointer
tov_annex_request_load (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  TovAnnexRequest *self = input;
  g_autoptr (TovScope) scope = tov_scope_new (store, self->period.from, self->period.to,
                                              TOV_DATE_NONE, error);

  if (scope == NULL)
    return NULL;

  for (guint i = 0; i < self->partnerships->len; i++)
    tov_scope_add_partnership (scope, g_array_index (self->partnerships, gint64, i));
  return tov_annex_new (store, scope, &self->options, cancellable, error);
}
