/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

/* Records by themselves: what they refuse, and in which words. */

static void
assert_invalid (const TovRecord *record,
                const char      *field,
                const char      *message)
{
  g_autoptr (GError) error = NULL;
  int wrong = -2;

  g_assert_false (tov_record_validate (record, &wrong, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpint (wrong, ==, field_of (record, field));
}

static void
assert_valid (const TovRecord *record)
{
  g_autoptr (GError) error = NULL;
  int wrong = -2;

  g_assert_true (tov_record_validate (record, &wrong, &error));
  g_assert_no_error (error);
  g_assert_cmpint (wrong, ==, -1);
}

static void
test_validate_company (void)
{
  g_autoptr (TovRecord) record = tov_record_new (TOV_KIND_COMPANY);

  assert_invalid (record, "name", "“name” is missing (company).");
  set_text (record, "name", "Fal\xe6");
  assert_invalid (record, "name", "“name” must be readable text in UTF-8 (company).");
  set_text (record, "name", "Falck");
  assert_valid (record);
  set_text (record, "cvr", "3365432");
  assert_invalid (record, "cvr", "“CVR number” must be a number of 8 digits (company).");
  set_text (record, "cvr", "3365432a");
  assert_invalid (record, "cvr", "“CVR number” must be a number of 8 digits (company).");
  set_text (record, "cvr", "33654321");
  assert_valid (record);
  set_text (record, "sector", "offentlig");
  assert_invalid (record, "sector",
                  "“sector” can't be “offentlig”; use one of private, public (company).");
}

static void
test_validate_placement (void)
{
  g_autoptr (TovRecord) record = tov_record_new (TOV_KIND_PLACEMENT);

  set_text (record, "reference", "P-1");
  set_int (record, "candidate_id", 1);
  set_int (record, "slot_id", 1);
  assert_invalid (record, "start_day", "“start” is missing (placement).");
  set_int (record, "start_day", TOV_DATE_MIN - 1);
  assert_invalid (record, "start_day", "“start” must be a day between 1900 and 2199 (placement).");
  set_int (record, "start_day", tov_date_from_ymd (2015, 3, 31));
  set_int (record, "end_day", tov_date_from_ymd (2015, 3, 31));
  assert_valid (record);
  set_int (record, "end_day", tov_date_from_ymd (2015, 3, 30));
  assert_invalid (record, "end_day", "“end” can't be before “start” (placement).");
  tov_record_unset (record, field_of (record, "end_day"));
  set_int (record, "planned_end", tov_date_from_ymd (2015, 3, 30));
  assert_invalid (record, "planned_end", "“planned end” can't be before “start” (placement).");
  tov_record_unset (record, field_of (record, "planned_end"));
  set_int (record, "slot_id", 0);
  assert_invalid (record, "slot_id", "“slot” must be a record of the file (placement).");
}

static void
test_validate_numbers (void)
{
  g_autoptr (TovRecord) hours = tov_record_new (TOV_KIND_WEEKLY_HOURS);
  g_autoptr (TovRecord) weeks = tov_record_new (TOV_KIND_CHECKPOINT);
  g_autoptr (TovRecord) attendance = tov_record_new (TOV_KIND_ATTENDANCE);
  g_autoptr (TovRecord) site = tov_record_new (TOV_KIND_SITE);

  set_int (hours, "placement_id", 1);
  set_int (hours, "valid_from", 0);
  set_int (hours, "practice_hours", 16850);
  assert_invalid (hours, "practice_hours",
                  "“practice hours” can't be 168.50; it lies between 0 and 168 (weekly hours).");
  set_int (hours, "practice_hours", 16800);
  assert_valid (hours);

  set_int (weeks, "placement_id", 1);
  set_int (weeks, "weeks", 0);
  assert_invalid (weeks, "weeks", "“weeks” can't be 0; it lies between 1 and 520 (checkpoint).");
  set_int (weeks, "weeks", 13);
  set_int (weeks, "self_supporting", 2);
  assert_invalid (weeks, "self_supporting", "“self-supporting” must be 0 or 1 (checkpoint).");

  set_int (attendance, "placement_id", 1);
  set_int (attendance, "week", tov_date_from_ymd (2015, 3, 31));
  assert_invalid (attendance, "week", "“week” must be a Monday (attendance).");
  set_int (attendance, "week", tov_date_from_ymd (2015, 3, 30));
  assert_valid (attendance);

  set_int (site, "company_id", 1);
  set_text (site, "name", "Nordborg");
  set_text (site, "p_number", "123456789");
  assert_invalid (site, "p_number", "“P number” must be a number of 10 digits (site).");
}

static void
test_validate_scale (void)
{
  g_autoptr (TovRecord) instrument = tov_record_new (TOV_KIND_INSTRUMENT);

  set_text (instrument, "code", "steps");
  set_text (instrument, "label_en", "Steps");
  set_text (instrument, "label_da", "Skridt");
  assert_valid (instrument);
  /* The file will say 10 for the end that isn't stated. */
  set_int (instrument, "scale_min", 11);
  assert_invalid (instrument, "scale_max",
                  "“end of the scale” can't be before “start of the scale” (instrument).");
  set_int (instrument, "scale_max", 12);
  assert_valid (instrument);
}

static void
test_validate_reimbursement (void)
{
  g_autoptr (TovRecord) side = tov_record_new (TOV_KIND_COMPARISON_SIDE);

  set_int (side, "comparison_id", 1);
  set_text (side, "side", "here");
  set_text (side, "name", "Falck");
  assert_valid (side);
  set_int (side, "reimbursement", 50);
  assert_invalid (side, "reimbursement",
                  "“0.50” is less than one per cent: write 50 for 50 per cent.");
  set_int (side, "reimbursement", 0);
  assert_valid (side);
  set_int (side, "reimbursement", 100);
  assert_valid (side);
}

/* Anyone may add a task of their own; no other vocabulary is open. */
static void
test_validate_task (void)
{
  g_autoptr (TovRecord) record = tov_record_new (TOV_KIND_RESPONSIBILITY);

  set_int (record, "partnership_id", 1);
  set_text (record, "task", "Kørsel til arbejdsstedet");
  set_text (record, "party", "mentor");
  assert_valid (record);
  set_text (record, "party", "Kørsel");
  assert_invalid (
      record, "party",
      "“party” can't be “Kørsel”; use one of jobcentre, company, mentor, job_consultant, site_manager, candidate (responsibility).");
}

int
main (int   argc,
      char *argv[])
{
  /* Numbers in messages follow the language. */
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validate/company", test_validate_company);
  g_test_add_func ("/validate/placement", test_validate_placement);
  g_test_add_func ("/validate/numbers", test_validate_numbers);
  g_test_add_func ("/validate/scale", test_validate_scale);
  g_test_add_func ("/validate/reimbursement", test_validate_reimbursement);
  g_test_add_func ("/validate/task", test_validate_task);

  return g_test_run ();
}
