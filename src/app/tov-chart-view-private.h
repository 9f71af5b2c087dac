/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-view.h"

G_BEGIN_DECLS

/* What the context menu does. */
void tov_chart_view_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
