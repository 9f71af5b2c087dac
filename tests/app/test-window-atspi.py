#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window over the accessibility bus, as a screen reader and a user would.

Usage: test-window-atspi.py TOVHOLDER

A first run opens the example. Its key figures are read, a partnership is opened, the period changed, the annex shown and
saved as a PDF, and the PDF's text is checked. The program must end by itself and say nothing on standard error.
"""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60

# GTK 4.18 says this when it is asked over the bus about a widget that is just going away.
NOT_OURS = ["g_variant_is_object_path: assertion 'string != NULL' failed"]


class Window:
    """What can be seen and done in the program that was started."""

    def __init__(self, process):
        self.process = process

    def nodes(self):
        """Every accessible of the program that shows, in reading order."""
        def walk(node):
            try:
                count = node.get_child_count()
            except GLib.Error:
                return
            yield node
            for number in range(count):
                try:
                    child = node.get_child_at_index(number)
                except GLib.Error:
                    continue
                if child is not None:
                    yield from walk(child)

        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is not None and application.get_process_id() == self.process.pid:
                yield from walk(application)

    def find(self, name, role=None):
        """The first one whose name starts so and that shows; None where there is none yet."""
        for node in self.nodes():
            try:
                if (node.get_name() or '').replace('\u00a0', ' ').startswith(name) and (role is None or node.get_role_name() == role) \
                        and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
            except GLib.Error:
                continue
        return None

    def wait(self, name, role=None):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                sys.exit(f'The program ended with {self.process.returncode} while “{name}” was waited for.')
            found = self.find(name, role)
            if found is not None:
                return found
            time.sleep(0.05)
        print('\n'.join(f'{node.get_role_name()}: {node.get_name()}' for node in self.nodes()))
        sys.exit(f'Waited {PATIENCE} seconds in vain for “{name}”.')

    def wait_for_file(self, path):
        end = time.monotonic() + PATIENCE
        while not os.path.exists(path):
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit(f'Waited in vain for {path}; the program’s status is {self.process.poll()}.')
            time.sleep(0.05)

    def press(self, name, role=None):
        """Presses a button by its own action."""
        node = self.wait(name, role)
        actions = node.get_action_iface()
        if actions is None or not actions.do_action(0):
            sys.exit(f'“{name}” can’t be pressed.')

    def keys(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '5', text], check=True)

    def click(self, name, role=None):
        """Clicks with the pointer; accessibility knows places within the window only."""
        place = self.wait(name, role).get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        window = subprocess.run(['xdotool', 'getactivewindow'], check=True, capture_output=True, text=True).stdout.strip()
        subprocess.run(['xdotool', 'mousemove', '--sync', '--window', window,
                        str(place.x + place.width // 2), str(place.y + place.height // 2), 'click', '1'], check=True)


def check_overview(window):
    window.wait('Overview')
    window.wait('Open slots today: 22')
    window.wait('Filled today: 21')
    window.wait('Ended placements: 60, mean 100 days')
    window.wait('In job or education: 8 of 60, 13.3%')
    window.wait('Difference in cost: −DKK 8,325.10, cheaper')
    chart = window.wait('Occupancy', 'image')
    assert '21 of 22 slots are filled today' in chart.get_description(), chart.get_description()


def check_partnership(window):
    window.click('Falck', 'list item')
    window.wait('Slots today: 10 of 10')
    window.wait('Mentor: responsible for “Absence”')


def check_period(window):
    window.press('Whole period', 'toggle button')
    # Whole period, this year, last year: a menu's items are reached by keys.
    window.wait('', 'menu item')
    window.keys('Down', 'Down', 'Return')
    window.wait('Payments in the period: DKK 306,782.14')


def check_annex(window, path):
    window.keys('alt+4')
    window.wait('Page 1 of')
    window.press('Save as PDF…')
    # GTK 4.18 can crash when it is asked about the rows of its file dialog while they come and go: it is only typed into.
    subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Save as PDF$'], check=True, timeout=PATIENCE,
                   stdout=subprocess.DEVNULL)
    window.keys('ctrl+a')
    window.type(path)
    window.keys('Return')
    window.wait_for_file(path)
    window.wait('Annex saved')
    text = subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout
    for words in ['Partnerskaber med virksomheder', 'Gentofte Kommune', 'Offentlig udgave', 'BRFkredit', '31. december 2015']:
        assert words in text.replace('\u00a0', ' '), f'“{words}” is not in the PDF.'


def main():
    with tempfile.TemporaryDirectory(prefix='tovholder-window-') as folder:
        errors = open(os.path.join(folder, 'errors'), 'w+')
        process = subprocess.Popen([sys.argv[1]], stderr=errors)
        try:
            window = Window(process)
            check_overview(window)
            check_partnership(window)
            check_period(window)
            check_annex(window, os.path.join(folder, 'annex.pdf'))
            window.keys('ctrl+q')
            assert process.wait(PATIENCE) == 0, f'The program ended with {process.returncode}.'
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            errors.seek(0)
            said = [line for line in errors.read().splitlines() if line.strip() and not any(words in line for words in NOT_OURS)]
            print('\n'.join(said))
        assert not said, 'The program said something on standard error.'


main()
