/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The scope of a table's header cell. */
typedef enum
{
  TOV_HEADER_COLUMN,
  TOV_HEADER_ROW,
} TovHeaderScope;

/* What Cairo's PDF lacks for a reader who can't see it. */
typedef struct
{
  const char *language;      /* "da-DK" */
  const char *title;
  const char *created;       /* ISO 8601, as given to Cairo */
  GPtrArray  *alternatives;  /* (element-type utf8) one for each Figure, in the order drawn */
  GArray     *header_scopes; /* (element-type TovHeaderScope) one for each TH, in the order drawn */
} TovPdfUpdate;

/* Appends an incremental update to a PDF 1.4 file written by Cairo with one top-level structure tag: the document's language, that viewers show its
 * title, XMP metadata, /Alt on each Figure and /Scope on each TH. Returns the whole new file, or NULL (TOV_ERROR_FAILED) where the file
 * isn't built as Cairo 1.18 builds it or holds another number of figures or header cells than given: an update that doesn't fit would put one figure's text on another. */
GBytes *tov_pdf_update_append (GBytes *pdf, const TovPdfUpdate *update, GError **error);

G_END_DECLS
