/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"

G_BEGIN_DECLS

/* What the annex is asked for: carried to the file's worker. */
typedef struct
{
  TovPeriod period;
  GArray *partnerships; /* (element-type gint64); empty: all */
  TovAnnexOptions options;
} TovAnnexRequest;

TovAnnexRequest *tov_annex_request_new (void);
void tov_annex_request_free (TovAnnexRequest *self);
/* TovDocumentFunc: the TovAnnex. */
gpointer
tov_annex_request_load (TovStore *store, gpointer input, GCancellable *cancellable, GError **error);

G_END_DECLS
