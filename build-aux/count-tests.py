#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says how many test cases passed and failed in a run of meson test, in one line.

Usage: count-tests.py LOG-FOLDER STATUS, with the exit status of meson test. A program that crashed, timed out or didn't
start counts as one failed case, unless one of its cases is known to have failed. Exits with 1 unless everything passed
and something was run.
"""

import json
import sys
import xml.etree.ElementTree
from pathlib import Path


def cases_by_program(junit):
    """The outcomes of the cases in each program that reports them one by one."""
    outcomes = {}
    if junit.exists():
        for suite in xml.etree.ElementTree.parse(junit).iter('testsuite'):
            for case in suite.iter('testcase'):
                failed = case.find('failure') is not None or case.find('error') is not None
                skipped = case.find('skipped') is not None
                outcome = 'failed' if failed else 'skipped' if skipped else 'passed'
                outcomes.setdefault(suite.get('name').partition('.')[2], []).append(outcome)
    return outcomes


def main():
    folder, status = Path(sys.argv[1]), int(sys.argv[2])
    cases = cases_by_program(folder / 'testlog.junit.xml')
    total = {'passed': 0, 'failed': 0, 'skipped': 0}
    programs = folder / 'testlog.json'
    for line in programs.read_text().splitlines() if programs.exists() else []:
        program = json.loads(line)
        whole = {'OK': 'passed', 'EXPECTEDFAIL': 'passed', 'SKIP': 'skipped'}.get(program['result'], 'failed')
        outcomes = cases.get(program['name']) or [whole]
        if whole == 'failed' and 'failed' not in outcomes:
            outcomes.append('failed')
        for outcome in outcomes:
            total[outcome] += 1

    if status != 0 and total['failed'] == 0:
        total['failed'] = 1
    skipped = f", {total['skipped']} skipped" if total['skipped'] else ''
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}")
    return 1 if total['failed'] or not total['passed'] else 0


sys.exit(main())
