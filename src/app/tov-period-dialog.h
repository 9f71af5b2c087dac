/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-period.h"

G_BEGIN_DECLS

/**
 * TovPeriodDialog:
 *
 * Asks for a period's first and last day. Signal "chosen" when both are right and the user has said so.
 */
#define TOV_TYPE_PERIOD_DIALOG (tov_period_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovPeriodDialog, tov_period_dialog, TOV, PERIOD_DIALOG, AdwDialog)

AdwDialog *tov_period_dialog_new (TovPeriod period);
TovPeriod tov_period_dialog_get_period (TovPeriodDialog *self);

G_END_DECLS
