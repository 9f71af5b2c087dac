-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2 of the file. Days are integers counted from 1970-01-01; amounts are integer øre; hours are hundredths of an hour;
-- cost shares are weights in ten-thousandths. NULL is "not stated". Identifiers are random 63-bit integers, unique across files.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Lists that each file has its own copy of: editable, dated, seeded from data/lists.
CREATE TABLE benefit (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label_en TEXT NOT NULL, label_da TEXT NOT NULL,
  valid_from INTEGER, valid_to INTEGER, position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE outcome (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label_en TEXT NOT NULL, label_da TEXT NOT NULL,
  outcome_group TEXT NOT NULL, success INTEGER NOT NULL CHECK (success IN (0, 1)),
  valid_from INTEGER, valid_to INTEGER, position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE purpose (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label_en TEXT NOT NULL, label_da TEXT NOT NULL,
  valid_from INTEGER, valid_to INTEGER, position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE target_group (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label_en TEXT NOT NULL, label_da TEXT NOT NULL,
  valid_from INTEGER, valid_to INTEGER, position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE support_kind (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label_en TEXT NOT NULL, label_da TEXT NOT NULL,
  valid_from INTEGER, valid_to INTEGER, position INTEGER NOT NULL DEFAULT 0
) STRICT;
-- kind: reimbursement, ratio, length, mentor, benefit_rates. body is the rule itself as JSON, in the form of data/rules.
CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label_en TEXT NOT NULL, label_da TEXT NOT NULL,
  valid_from INTEGER, valid_to INTEGER, source TEXT, verified INTEGER NOT NULL DEFAULT 1, body TEXT NOT NULL
) STRICT;

CREATE TABLE jobcentre (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, municipality TEXT, own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1))
) STRICT;
CREATE TABLE company (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, cvr TEXT, sector TEXT, industry TEXT, kind TEXT
) STRICT;
CREATE TABLE site (
  id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL, p_number TEXT, address TEXT,
  UNIQUE (company_id, name)
) STRICT;
-- Dated, because the ratio is judged on the day. valid_from -25567 (1900-01-01) is "always".
CREATE TABLE site_headcount (
  id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site, valid_from INTEGER NOT NULL DEFAULT -25567,
  ordinary_employees INTEGER, other_supported INTEGER,
  UNIQUE (site_id, valid_from)
) STRICT;
CREATE TABLE person (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, organisation TEXT, phone TEXT, mail TEXT,
  UNIQUE (name, organisation)
) STRICT;

CREATE TABLE partnership (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, company_id INTEGER NOT NULL REFERENCES company, model TEXT NOT NULL,
  lead_jobcentre_id INTEGER REFERENCES jobcentre, starts INTEGER, ends INTEGER, status TEXT NOT NULL DEFAULT 'active',
  notice_months INTEGER, goals TEXT, terms TEXT
) STRICT;
CREATE INDEX partnership_company ON partnership (company_id);
CREATE TABLE participant (
  id INTEGER PRIMARY KEY, partnership_id INTEGER NOT NULL REFERENCES partnership, jobcentre_id INTEGER NOT NULL REFERENCES jobcentre,
  cost_share INTEGER, slot_quota INTEGER,
  UNIQUE (partnership_id, jobcentre_id)
) STRICT;
CREATE TABLE contact (
  id INTEGER PRIMARY KEY, partnership_id INTEGER NOT NULL REFERENCES partnership, person_id INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL,
  UNIQUE (partnership_id, person_id, role)
) STRICT;
CREATE TABLE responsibility (
  id INTEGER PRIMARY KEY, partnership_id INTEGER NOT NULL REFERENCES partnership, task TEXT NOT NULL, party TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'answers',
  UNIQUE (partnership_id, task, party)
) STRICT;
CREATE TABLE slot (
  id INTEGER PRIMARY KEY, partnership_id INTEGER NOT NULL REFERENCES partnership, site_id INTEGER NOT NULL REFERENCES site,
  label TEXT NOT NULL, opened INTEGER, closed INTEGER, weekly_hours INTEGER, tasks TEXT,
  target_group_id INTEGER REFERENCES target_group, reserved_for_id INTEGER REFERENCES jobcentre,
  UNIQUE (partnership_id, site_id, label)
) STRICT;
CREATE TABLE slot_pause (
  id INTEGER PRIMARY KEY, slot_id INTEGER NOT NULL REFERENCES slot, from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, reason TEXT,
  UNIQUE (slot_id, from_day),
  CHECK (from_day <= to_day)
) STRICT;

CREATE TABLE candidate (
  id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, name TEXT, jobcentre_id INTEGER REFERENCES jobcentre, gender TEXT,
  birth_year INTEGER, target_group_id INTEGER REFERENCES target_group, tasks_wanted TEXT, accommodations TEXT,
  consent_day INTEGER, cpr TEXT
) STRICT;
CREATE INDEX candidate_jobcentre ON candidate (jobcentre_id);
-- What the candidate lives on, dated; valid_from -25567 is "from the start".
CREATE TABLE candidate_benefit (
  id INTEGER PRIMARY KEY, candidate_id INTEGER NOT NULL REFERENCES candidate, valid_from INTEGER NOT NULL DEFAULT -25567,
  benefit_id INTEGER NOT NULL REFERENCES benefit,
  UNIQUE (candidate_id, valid_from)
) STRICT;
CREATE TABLE referral (
  id INTEGER PRIMARY KEY, candidate_id INTEGER NOT NULL REFERENCES candidate, partnership_id INTEGER NOT NULL REFERENCES partnership,
  referred INTEGER NOT NULL, interview INTEGER, answered INTEGER, accepted INTEGER CHECK (accepted IN (0, 1)), declined_reason TEXT,
  UNIQUE (candidate_id, partnership_id, referred)
) STRICT;

CREATE TABLE placement (
  id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, candidate_id INTEGER NOT NULL REFERENCES candidate,
  slot_id INTEGER NOT NULL REFERENCES slot, jobcentre_id INTEGER REFERENCES jobcentre, purpose_id INTEGER REFERENCES purpose,
  start_day INTEGER NOT NULL, planned_end INTEGER, end_day INTEGER, outcome_id INTEGER REFERENCES outcome,
  mentor_id INTEGER REFERENCES person, job_consultant_id INTEGER REFERENCES person, goal TEXT, authority_reference TEXT,
  consulted INTEGER,
  CHECK (end_day IS NULL OR start_day <= end_day)
) STRICT;
CREATE INDEX placement_slot ON placement (slot_id, start_day, end_day);
CREATE INDEX placement_candidate ON placement (candidate_id, start_day);
CREATE INDEX placement_end ON placement (end_day);
CREATE TABLE milestone (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, text TEXT NOT NULL, due INTEGER, reached INTEGER,
  UNIQUE (placement_id, text)
) STRICT;
CREATE TABLE weekly_hours (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, valid_from INTEGER NOT NULL,
  practice_hours INTEGER, wage_hours INTEGER,
  UNIQUE (placement_id, valid_from)
) STRICT;
CREATE TABLE extension (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, decided INTEGER NOT NULL,
  new_planned_end INTEGER NOT NULL, reason TEXT, assessed_by TEXT,
  UNIQUE (placement_id, decided)
) STRICT;
CREATE TABLE attendance (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, week INTEGER NOT NULL, -- the week's Monday
  planned_hours INTEGER, attended_hours INTEGER, absence_reason TEXT,
  UNIQUE (placement_id, week)
) STRICT;
CREATE TABLE followup (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, day INTEGER NOT NULL, by_whom TEXT, kind TEXT NOT NULL,
  text TEXT, next_due INTEGER,
  UNIQUE (placement_id, day, kind)
) STRICT;
CREATE TABLE support_activity (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, support_kind_id INTEGER NOT NULL REFERENCES support_kind,
  provider TEXT, from_day INTEGER NOT NULL, to_day INTEGER, cost INTEGER,
  UNIQUE (placement_id, support_kind_id, from_day)
) STRICT;
CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY, placement_id INTEGER NOT NULL REFERENCES placement, weeks INTEGER NOT NULL, status TEXT,
  self_supporting INTEGER CHECK (self_supporting IN (0, 1)),
  UNIQUE (placement_id, weeks)
) STRICT;

CREATE TABLE instrument (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label_en TEXT NOT NULL, label_da TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
  scale_min INTEGER NOT NULL DEFAULT 1, scale_max INTEGER NOT NULL DEFAULT 10, interval_weeks INTEGER
) STRICT;
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY, instrument_id INTEGER NOT NULL REFERENCES instrument, code TEXT NOT NULL, label_en TEXT NOT NULL,
  label_da TEXT NOT NULL, direction TEXT NOT NULL DEFAULT 'up', position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (instrument_id, code)
) STRICT;
CREATE TABLE indicator_step (
  id INTEGER PRIMARY KEY, indicator_id INTEGER NOT NULL REFERENCES indicator, value INTEGER NOT NULL, text_en TEXT NOT NULL,
  text_da TEXT NOT NULL,
  UNIQUE (indicator_id, value)
) STRICT;
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY, candidate_id INTEGER NOT NULL REFERENCES candidate, day INTEGER NOT NULL,
  instrument_id INTEGER NOT NULL REFERENCES instrument, assessor TEXT NOT NULL, placement_id INTEGER REFERENCES placement, note TEXT,
  UNIQUE (candidate_id, instrument_id, assessor, day)
) STRICT;
CREATE TABLE answer (
  id INTEGER PRIMARY KEY, measurement_id INTEGER NOT NULL REFERENCES measurement, indicator_id INTEGER NOT NULL REFERENCES indicator,
  value INTEGER NOT NULL,
  UNIQUE (measurement_id, indicator_id)
) STRICT;

CREATE TABLE payment_term (
  id INTEGER PRIMARY KEY, partnership_id INTEGER NOT NULL REFERENCES partnership, kind TEXT NOT NULL, rate INTEGER NOT NULL,
  hours INTEGER, slots INTEGER, unit TEXT, from_day INTEGER, to_day INTEGER, part_weeks TEXT NOT NULL DEFAULT 'exact', share_by TEXT,
  description TEXT
) STRICT;
CREATE INDEX payment_term_partnership ON payment_term (partnership_id);
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY, partnership_id INTEGER NOT NULL REFERENCES partnership, jobcentre_id INTEGER NOT NULL REFERENCES jobcentre,
  month INTEGER NOT NULL, -- its first day
  status TEXT NOT NULL DEFAULT 'draft', approved_on INTEGER, approved_by TEXT,
  UNIQUE (partnership_id, jobcentre_id, month)
) STRICT;
CREATE TABLE settlement_line (
  id INTEGER PRIMARY KEY, settlement_id INTEGER NOT NULL REFERENCES settlement, position INTEGER NOT NULL,
  payment_term_id INTEGER REFERENCES payment_term, slot_id INTEGER REFERENCES slot, placement_id INTEGER REFERENCES placement,
  corrects_id INTEGER REFERENCES settlement_line, days INTEGER, quantity TEXT, rate INTEGER, amount INTEGER NOT NULL, basis TEXT,
  UNIQUE (settlement_id, position)
) STRICT;
CREATE TABLE comparison (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, candidate_type TEXT NOT NULL DEFAULT '', weeks INTEGER NOT NULL,
  rule_set_id INTEGER REFERENCES rule_set, partnership_id INTEGER REFERENCES partnership, note TEXT, note_da TEXT,
  UNIQUE (title, candidate_type, rule_set_id)
) STRICT;
CREATE TABLE comparison_side (
  id INTEGER PRIMARY KEY, comparison_id INTEGER NOT NULL REFERENCES comparison, side TEXT NOT NULL, name TEXT NOT NULL,
  operating INTEGER, gross_benefit INTEGER, monthly_benefit INTEGER, reimbursement INTEGER, -- hundredths of a per cent
  UNIQUE (comparison_id, side)
) STRICT;
CREATE TABLE goal (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, figure TEXT NOT NULL, target INTEGER NOT NULL, from_day INTEGER, to_day INTEGER,
  promise TEXT
) STRICT;

-- The change log. The triggers that write it are made from the descriptions of the records (tov-log-sql.c).
-- A step is one edit, its undo or its redo, as the user knows it. name is the English source text, whose %s stand for the arguments
-- (a JSON array of strings), so that it can be read in either language. at is in seconds, UTC; uid unique across files; origin the
-- program's copy that it was made with. live: can be undone or redone; undone_by: the step that took it back. Its entries are the ones from
-- first_entry on; their number is NULL while it is being made.
CREATE TABLE log_step (
  number INTEGER PRIMARY KEY, uid INTEGER NOT NULL UNIQUE,
  action TEXT NOT NULL DEFAULT 'edit' CHECK (action IN ('edit', 'undo', 'redo')),
  name TEXT, arguments TEXT, who TEXT, origin INTEGER, at INTEGER NOT NULL, reverts INTEGER, undone_by INTEGER,
  live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1)), first_entry INTEGER NOT NULL, entries INTEGER
) STRICT;
CREATE INDEX log_step_live ON log_step (number) WHERE live = 1;
-- One changed row, in the order of the changes. action 0, created: fields is NULL, for what it held is known from what came after;
-- 1, changed: {"column": [from, to]}; 2, deleted: {"column": value}. kind is the table; in meta record is 0, and fields has the key too.
CREATE TABLE log_entry (
  id INTEGER PRIMARY KEY, step INTEGER NOT NULL, kind TEXT NOT NULL, record INTEGER NOT NULL,
  action INTEGER NOT NULL CHECK (action IN (0, 1, 2)), fields TEXT
) STRICT;
CREATE INDEX log_entry_record ON log_entry (record);
-- What undoing needs and the log must not show (a CPR number stands there as "*"). Emptied when the file is closed.
CREATE TABLE log_withheld (
  entry INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;
