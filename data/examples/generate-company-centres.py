#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the example "company-centres" as a folder of CSV files.

    generate-company-centres.py OUTDIR

The trial with company centres (virksomhedscenterforsøget) ran for 18 months in 2008 and 2009. Its published numbers are kept:
88 centres, 400 slots, 1,480 candidates, 68 per cent from match group 4, an occupancy near 100 per cent, and the shares that
came into ordinary jobs, flex jobs, education and wage subsidy. Everything else is invented, the people first of all.

The same input gives the same bytes with every version of Python 3: only Random.random() is used, whose sequence is promised
to stay, and nothing depends on the clock, the locale or the order of a set.
"""

import csv
import os
import random
import sys
from datetime import date, timedelta

FIRST_DAY = date(2008, 1, 1)
LAST_DAY = date(2009, 6, 30)
N_CANDIDATES = 1480
CENTRE_SIZES = [4] * 60 + [5] * 16 + [6] * 8 + [8] * 4  # 88 centres, 400 slots
MATCH_GROUPS = [("match_4", 1006), ("match_3", 296), ("match_5", 178)]  # 1,006 of 1,480 are 68 per cent
N_START_HELP = 96
N_WOMEN = 652
# Shares of the ended placements, in tenths of a per cent. The first four are published.
OUTCOMES = [("ordinary_job", 125), ("flex_job", 25), ("education", 40), ("wage_subsidy", 70), ("clarified_flex_job", 60),
            ("other_municipal_offer", 270), ("other_company", 130), ("long_term_sick", 90), ("", 10)]
CHECKPOINT_WEEKS = [4, 5, 13, 26]
KNOWN_SHARE = 0.92

MUNICIPALITIES = ["Aabenraa", "Middelfart", "Aarhus", "Esbjerg", "Frederikshavn", "Guldborgsund", "Herning", "Hillerød",
                  "Holbæk", "Næstved", "Odense", "Randers", "Viborg"]
KINDS = [("Plejecentret", "public", "Ældrepleje", "Køkken, vask og samvær"), ("Byggemarkedet", "private", "Detailhandel", "Varepåfyldning og lager"),
         ("Supermarkedet", "private", "Detailhandel", "Varepåfyldning og flaskerum"), ("Hotel", "private", "Hotel og restauration", "Rengøring og morgenbuffet"),
         ("Gartneriet", "private", "Gartneri", "Potning og pakning"), ("Skolen", "public", "Undervisning", "Pedel og kantine"),
         ("Møbelfabrikken", "private", "Industri", "Montage og pakning"), ("Vaskeriet", "private", "Service", "Sortering og foldning"),
         ("Sygehuset", "public", "Sundhed", "Portør og depot"), ("Transportcentret", "private", "Transport", "Lager og klargøring"),
         ("Materielgården", "public", "Vej og park", "Grønne områder")]
PLACES = ["Birkely", "Egegård", "Kildevang", "Lindeparken", "Møllehøj", "Nørremark", "Skovbo", "Åbrinken"]  # 11 × 8 = 88 names
FIRST_NAMES = ["Anne", "Bo", "Camilla", "Dorte", "Erik", "Flemming", "Grethe", "Helle", "Ib", "Jette", "Kim", "Lone", "Mogens",
               "Niels", "Ole", "Pia", "Rikke", "Susanne", "Tage", "Ulla", "Vibeke", "Åse"]
LAST_NAMES = ["Aagaard", "Bruun", "Dahl", "Friis", "Hald", "Juul", "Kjær", "Lykke", "Munk", "Nygaard", "Overgaard", "Ravn",
              "Skov", "Toft", "Vestergaard", "Ørum"]
INDICATORS = [("attendance", 3.1, 0.7), ("instruction", 3.3, 0.6), ("cooperation", 3.0, 0.8), ("stamina", 2.7, 0.7),
              ("everyday", 3.0, 0.3), ("health", 3.4, 0.0), ("labour_market", 2.7, 0.5), ("job_search", 2.2, 0.7),
              ("self_belief", 2.6, 0.6), ("goal", 2.6, 0.5)]
RESPONSIBILITIES = [("finding_candidates", "jobcentre"), ("interviewing", "mentor"), ("daily_support", "mentor"),
                    ("getting_up", "job_consultant"), ("absence", "mentor"), ("trouble_at_home", "jobcentre"),
                    ("follow_up", "job_consultant"), ("reporting", "mentor"), ("unforeseen", "job_consultant")]
FOLLOW_UPS = [("mentor", "Møder som aftalt og er faldet til."), ("job_consultant", "Målet er gennemgået med mentor og kandidat."),
              ("midway", "Midtvejs: planen holder, og timerne sættes op."), ("mentor", "Fremmødet svinger; faste mødetider er aftalt."),
              ("job_consultant", "Støtte ved siden af forløbet er sat i gang.")]

rng = random.Random(20080101)


def below(n):
    """A whole number from 0 to n − 1."""
    return int(rng.random() * n)


def between(low, high):
    return low + below(high - low + 1)


def pick(items):
    return items[below(len(items))]


def shuffled(items):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = below(i + 1)
        items[i], items[j] = items[j], items[i]
    return items


def spread():
    """Roughly normal: mean 0, standard deviation 1."""
    return sum(rng.random() for _ in range(12)) - 6


def days(n):
    return timedelta(days=n)


def workday(day):
    """The day itself, or the Friday before it."""
    return day - days(max(0, day.weekday() - 4))


def ascii_name(text):
    return text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace(" ", ".")


def write(outdir, name, header, rows):
    with open(os.path.join(outdir, name), "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\n")
        writer.writerow(header.split(";"))
        writer.writerows(rows)


def make_centres():
    names = [f"{kind[0]} {place}" for place in PLACES for kind in KINDS]
    kinds = {f"{kind[0]} {place}": kind for place in PLACES for kind in KINDS}
    people = shuffled(f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES)
    consultants = {m: people.pop() for m in MUNICIPALITIES}
    centres = []
    for i, (name, size) in enumerate(zip(shuffled(names), shuffled(CENTRE_SIZES))):
        municipality = MUNICIPALITIES[i % len(MUNICIPALITIES)]
        # Two thirds were there from the start, after the pilot of 2007; the others opened during the first half year.
        opened = FIRST_DAY if i % 3 else date(2008, between(1, 6), 1)
        centres.append({"name": name, "kind": kinds[name], "size": size, "municipality": municipality, "opened": opened,
                        "mentor": people.pop(), "consultant": consultants[municipality],
                        "employees": between(5 * size, 5 * size + 60)})
    return centres


def share_out(total, weights):
    """Whole numbers in proportion to the weights that add up to total: largest remainders first."""
    whole = sum(weights)
    counts = [total * w // whole for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[:total - sum(counts)]:
        counts[i] += 1
    return counts


def make_placements(centres):
    slots = [(centre, str(n)) for centre in centres for n in range(1, centre["size"] + 1)]
    open_days = [(LAST_DAY - centre["opened"]).days + 1 for centre, _ in slots]
    placements = []
    for (centre, slot), length, n in zip(slots, open_days, share_out(N_CANDIDATES, open_days)):
        gaps = [between(0, 7) for _ in range(n - 1)]
        still_running = rng.random() < 0.97
        tail = 0 if still_running else between(2, 15)
        lengths = share_out(length - sum(gaps) - tail, [between(60, 150) for _ in range(n)])
        start = centre["opened"]
        for k in range(n):
            end = start + days(lengths[k] - 1)
            running = k == n - 1 and still_running
            placements.append({"centre": centre, "slot": slot, "start": start, "last": end, "end": None if running else end})
            start = end + days(1 + (gaps[k] if k < n - 1 else 0))
    placements.sort(key=lambda p: (p["start"], p["centre"]["name"], p["slot"]))
    return placements


def describe(placements):
    """Give each placement its candidate, its outcome and its agreed end."""
    groups = shuffled(code for code, n in MATCH_GROUPS for _ in range(n))
    women = shuffled([True] * N_WOMEN + [False] * (N_CANDIDATES - N_WOMEN))
    start_help = shuffled([True] * N_START_HELP + [False] * (N_CANDIDATES - N_START_HELP))
    ended = [p for p in placements if p["end"]]
    counts = [(code, (len(ended) * share + 500) // 1000) for code, share in OUTCOMES]
    counts.append(("other", len(ended) - sum(n for _, n in counts)))
    for placement, outcome in zip(ended, shuffled(code for code, n in counts for _ in range(n))):
        placement["outcome"] = outcome
    letters = "ABCDEFGHIJKLMNOPRSTUV"
    for i, p in enumerate(placements):
        p.update(number=i + 1, candidate=f"VC-{i + 1:04d}", reference=f"VF-{i + 1:04d}", initials=pick(letters) + pick(letters),
                 group=groups[i], gender="woman" if women[i] else "man", benefit="start_help" if start_help[i] else "cash",
                 born=p["start"].year - between(19, 60))
        p["jobcentre"] = "Jobcenter " + p["centre"]["municipality"]
        p.setdefault("outcome", "")
        # 13 weeks at first, then 13 at a time, each decided a week or two before; a running one ends within the weeks to come.
        p["planned"], p["extensions"] = p["start"] + days(90), []
        while p["planned"] < p["last"]:
            decided = workday(p["planned"] - days(between(7, 14)))
            p["planned"] += days(91)
            p["extensions"].append((decided, p["planned"]))


def hours(p):
    """Practice hours that rise every few weeks; wage hours at the end for those who came into a job."""
    day, practice, wage, steps = p["start"], pick([4, 6, 8, 10, 12]), 0, []
    while day <= p["last"]:
        steps.append((p["reference"], day, practice, wage))
        day += days(7 * between(4, 7))
        if p["outcome"] == "ordinary_job" and (day - p["start"]).days > 70:
            wage, practice = min(wage + 6, 18), max(4, practice - 3)
        else:
            practice = min(practice + between(0, 5), 28)
    return steps


def follow_ups(p):
    days_of_contact, day = [], p["start"] + days(between(7, 12))
    while day < p["last"] - days(6):
        days_of_contact.append(workday(day))
        day += days(7 * between(4, 6))
    rows = []
    for i, day in enumerate(days_of_contact):
        kind, text = FOLLOW_UPS[i % len(FOLLOW_UPS)]
        due = days_of_contact[i + 1] if i + 1 < len(days_of_contact) else None if p["end"] else workday(LAST_DAY + days(between(3, 30)))
        rows.append((p["reference"], day, p["centre"]["mentor" if kind == "mentor" else "consultant"], kind, text, due))
    return rows


def measurements(p):
    level, gain, rows = spread() * 0.7, spread() * 0.5, []
    starts = [mean + level + spread() * 0.8 for _, mean, _ in INDICATORS]
    gains = [change + gain + spread() * 0.6 for _, _, change in INDICATORS]
    day, n = workday(p["start"] + days(between(7, 13))), 0
    while day <= p["last"]:
        for (code, _, _), start, change in zip(INDICATORS, starts, gains):
            value = max(1, min(7, int(start + change * n * 0.6 + 0.5)))
            if rng.random() < 0.95:  # an answer may be missing
                rows.append((p["candidate"], day, "tov-basic", "mentor", code, value))
        day, n = workday(day + days(between(84, 91))), n + 1
    return rows


def checkpoints(p):
    """In a job or education the candidate supports himself, with wage subsidy or a flex job he does not. A few come later."""
    later = p["outcome"] not in ("ordinary_job", "education") and rng.random() < 0.045
    lost = rng.random() < 0.06
    rows = []
    for weeks in CHECKPOINT_WEEKS:
        known = rng.random() < KNOWN_SHARE
        if not known or p["end"] + days(7 * weeks) > LAST_DAY:
            continue
        status = p["outcome"] if p["outcome"] in ("ordinary_job", "flex_job", "education", "wage_subsidy") else "benefit"
        if later:
            status = "ordinary_job"
        elif lost and weeks >= 13:
            status = "benefit"
        rows.append((p["reference"], weeks, status, int(status in ("ordinary_job", "education"))))
    return rows


def terms(centre):
    """Most are paid for ten hours of mentoring a week for every four slots, the others by the slot."""
    name, opened = centre["name"], centre["opened"]
    if centre["size"] % 4:
        return (name, "per-slot", "1500.00", "", "", "month", opened, "", "exact", "cost_share", "Mentorstøtte pr. plads")
    return (name, "hours-block", "150.00", "10", "4", "week", opened, "", "exact", "cost_share", "Ti mentortimer om ugen til fire pladser")


def mail(name, organisation):
    return f"{ascii_name(name)}@{ascii_name(organisation).replace('.', '-')}.example"


def main(outdir):
    os.makedirs(outdir, exist_ok=True)
    centres = make_centres()
    placements = make_placements(centres)
    describe(placements)
    ended = [p for p in placements if p["end"]]

    write(outdir, "file.csv", "key;value", [
        ("title", "Virksomhedscenterforsøget"), ("as_of", LAST_DAY),
        ("note", "Example file. The people and the companies are invented; only the totals are real."),
        ("note_da", "Eksempelfil. Personerne og virksomhederne er opdigtede; kun totalerne er virkelige."), ("success_target", 20)])
    write(outdir, "jobcentres.csv", "jobcentre;municipality;own", [("Jobcenter " + m, m, int(i == 0)) for i, m in enumerate(MUNICIPALITIES)])
    write(outdir, "companies.csv", "company;cvr;sector;industry;kind",
          [(c["name"], "", c["kind"][1], c["kind"][2], "company_centre") for c in centres])
    write(outdir, "sites.csv", "company;site;p_number;ordinary_employees;other_supported",
          [(c["name"], c["municipality"], "", c["employees"], 0) for c in centres])
    write(outdir, "partnerships.csv", "partnership;company;model;lead_jobcentre;starts;ends;status;notice_months;terms",
          [(c["name"], c["name"], "company-centre", "", c["opened"], "2010-06-30", "active", 3,
            f"{c['size']} faste pladser, én mentor og én jobkonsulent.") for c in centres])
    write(outdir, "participants.csv", "partnership;jobcentre;cost_share;slot_quota",
          [(c["name"], "Jobcenter " + c["municipality"], 100, c["size"]) for c in centres])
    write(outdir, "responsibilities.csv", "partnership;task;who;role",
          [(c["name"], task, who, "answers") for c in centres for task, who in RESPONSIBILITIES])
    write(outdir, "contacts.csv", "partnership;name;role;organisation;phone;mail",
          [(c["name"], name, role, place, "", mail(name, place)) for c in centres for name, role, place in
           ((c["mentor"], "mentor", c["name"]), (c["consultant"], "job_consultant", "Jobcenter " + c["municipality"]))])
    write(outdir, "goals.csv", "goal;figure;target;from;to;promise",
          [("Job eller uddannelse fire uger efter forløbet", "success_share", 20, FIRST_DAY, LAST_DAY, "")])
    write(outdir, "slots.csv", "partnership;site;slot;opened;closed;weekly_hours;reserved_for;tasks;target_group",
          [(c["name"], c["municipality"], n, c["opened"], "", 25, "", c["kind"][3], "match_4") for c in centres for n in range(1, c["size"] + 1)])
    write(outdir, "payment_terms.csv", "partnership;kind;rate;hours;slots;unit;from;to;part_weeks;share_by;description", [terms(c) for c in centres])
    write(outdir, "candidates.csv", "candidate;name;jobcentre;gender;birth_year;benefit;target_group",
          [(p["candidate"], p["initials"], p["jobcentre"], p["gender"], p["born"], p["benefit"], p["group"]) for p in placements])
    write(outdir, "placements.csv",
          "placement;candidate;partnership;site;slot;jobcentre;start;planned_end;end;outcome;purpose;mentor;job_consultant;consulted",
          [(p["reference"], p["candidate"], p["centre"]["name"], p["centre"]["municipality"], p["slot"], p["jobcentre"], p["start"], p["planned"],
            p["end"], p["outcome"], "train_skills", p["centre"]["mentor"], p["centre"]["consultant"],
            p["extensions"][0][0] if p["extensions"] else "") for p in placements])
    write(outdir, "extensions.csv", "placement;decided;new_planned_end;reason",
          [(p["reference"], decided, end, "Individuel vurdering: behov for mere tid") for p in placements for decided, end in p["extensions"]])
    write(outdir, "hours.csv", "placement;from;practice_hours;wage_hours", [row for p in placements for row in hours(p)])
    write(outdir, "followups.csv", "placement;date;by;kind;text;next_due", [row for p in placements for row in follow_ups(p)])
    write(outdir, "measurements.csv", "candidate;date;instrument;assessor;indicator;value", [row for p in placements for row in measurements(p)])
    write(outdir, "checkpoints.csv", "placement;weeks;status;self_supporting", [row for p in ended for row in checkpoints(p)])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: generate-company-centres.py OUTDIR")
    main(sys.argv[1])
