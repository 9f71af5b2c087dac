/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Deletes a folder with all that is in it, or a file; a link is deleted and not followed. */
void remove_tree (const char *path);
