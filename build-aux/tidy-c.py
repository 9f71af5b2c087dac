#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What clang-format can't do for the C code: each parameter of a function's definition on a line of its own with the
names lined up, and no space in _("…").

Usage: tidy-c.py FILE…, after clang-format.
"""

import re
import sys
from pathlib import Path

DEFINITION = re.compile(r'^(\w+) \(([^(){};]*,[^(){};]*)\)\n\{', re.MULTILINE)
PARAMETER = re.compile(r'^(.*?\S) ?([*]*)\b(\w+(?:\[\w*\])*)$')


def line_up(definition):
    """The definition with its parameters lined up, or as it is where one of them has a form not known here."""
    function, parameters = definition.groups()
    parts = [PARAMETER.match(' '.join(parameter.split())) for parameter in parameters.split(',')]
    if not all(parts):
        return definition[0]

    type_width = max(len(part[1]) for part in parts)
    star_width = max(len(part[2]) for part in parts)
    lines = [f'{part[1]:<{type_width}} {part[2]:>{star_width}}{part[3]}' for part in parts]
    return f'{function} (' + (',\n' + ' ' * (len(function) + 2)).join(lines) + ')\n{'


for path in map(Path, sys.argv[1:]):
    before = path.read_text(encoding='utf-8')
    after = re.sub(r'\b_ \(', '_(', DEFINITION.sub(line_up, before))
    if after != before:
        path.write_text(after, encoding='utf-8')
