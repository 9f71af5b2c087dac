/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TovError:
 *
 * The one error domain of everything below the user interface. A message is one plain, translated
 * sentence that says what is wrong, where, and what to do; it can be shown as it is.
 */
typedef enum
{
  TOV_ERROR_INVALID_VALUE,    /* a value that can't be right: a week 54, a CVR of 7 digits */
  /* the caller asked for something that doesn't exist: an unknown chart, partnership */
  TOV_ERROR_INVALID_ARGUMENT,
  TOV_ERROR_NOT_OURS,         /* not a Tovholder file */
  TOV_ERROR_TOO_NEW,          /* a file made by a newer version */
  TOV_ERROR_DAMAGED,          /* the file is damaged */
  TOV_ERROR_READ_ONLY,        /* the file or its folder can't be written */
  TOV_ERROR_NO_SPACE,         /* the disk is full */
  TOV_ERROR_BUSY,             /* another program has the file open */
  TOV_ERROR_IO,               /* any other failure to read or write */
  TOV_ERROR_EXISTS,           /* something is already there and would be overwritten */
  TOV_ERROR_NOT_FOUND,        /* a record or file that isn't there */
  TOV_ERROR_REFERENCED,       /* deleting would orphan other records */
  TOV_ERROR_FAILED,           /* a mistake in the program itself, for example bad SQL */
} TovErrorCode;

#define TOV_ERROR (tov_error_quark ())
GQuark tov_error_quark (void);

G_END_DECLS
