/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TovCatalog:
 *
 * Reads the messages of one compiled catalog (GNU's .mo format, in this machine's byte order)
 * where it lies in memory. gettext itself can't serve a second language beside the process's own:
 * it goes by the locale and the LANGUAGE variable, which belong to all threads, and it needs the
 * locale to be installed.
 */
typedef struct _TovCatalog TovCatalog;

/* @bytes is kept. NULL where it isn't a catalog or where a table or string lies outside it. */
TovCatalog *tov_catalog_new (GBytes *bytes);
void tov_catalog_free (TovCatalog *self);

/* The translation, or NULL where there is none. @context may be NULL. @form is the plural form, 0
 * for a message without. The string lives as long as @self. */
const char *
tov_catalog_lookup (const TovCatalog *self, const char *context, const char *message, guint form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCatalog, tov_catalog_free)

G_END_DECLS
