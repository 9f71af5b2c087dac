/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-attention.h"

G_BEGIN_DECLS

/**
 * TovAttentionList:
 *
 * What needs attention, the most urgent first: icon, what, where and since when, and how urgent in colour and word. A row opens the partnership
 * that it is about (action win.partnership).
 *
 * Signal "opened": a row was activated.
 */
#define TOV_TYPE_ATTENTION_LIST (tov_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (TovAttentionList, tov_attention_list, TOV, ATTENTION_LIST, AdwBin)

GtkWidget *tov_attention_list_new (void);
/* The first @limit of @items (element-type TovAttention); 0: all. Of one partnership: not itself a way to it. */
void tov_attention_list_set (TovAttentionList *self, GPtrArray *items, guint limit, gboolean opens);

G_END_DECLS
