/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"
#include "tov-change-log.h"

/* The change log: that nothing is written past it, what it says, and what it must not say. */

#define ENGLISH TOV_LANGUAGE_ENGLISH
#define DANISH TOV_LANGUAGE_DANISH

static GPtrArray *
read_log (TovStore    *store,
          TovLogQuery  query,
          TovLanguage  language)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = tov_store_read_log (store, &query, language, &error);

  g_assert_no_error (error);

  return entries;
}

/* "step | what | label: from → to; …" */
static char *
describe (const TovLogEntry *entry)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s | %s |", entry->step->name, entry->what);
  for (guint i = 0; i < entry->changes->len; i++)
    {
      const TovLogChange *change = g_ptr_array_index (entry->changes, i);

      g_string_append_printf (text, " %s: %s → %s;", change->label,
                              change->from != NULL ? change->from : "–",
                              change->to != NULL ? change->to : "–");
    }

  return g_string_free_and_steal (text);
}

static void
assert_newest (TovStore     *store,
               TovLanguage   language,
               TovLogAction  action,
               const char   *expected)
{
  g_autoptr (GPtrArray) entries = read_log (store, (TovLogQuery) { .kind = -1, .limit = 1 },
                                            language);
  const TovLogEntry *entry = g_ptr_array_index (entries, 0);
  g_autofree char *text = describe (entry);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (entry->action, ==, action);
}

/* Writes one value of a column past the store's functions; FALSE where the schema refuses. */
static gboolean
try_sql (TovStore   *store,
         const char *sql)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, NULL);

  g_assert_nonnull (statement);

  return tov_statement_run (statement, NULL);
}

/* In each table each column changes: with an entry that has exactly that column, and all of which undo knows the way back from. */
static void
test_every_column (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  run_sql (store, "PRAGMA foreign_keys = OFF;\nPRAGMA ignore_check_constraints = ON");
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);
      g_autoptr (GString) insert = g_string_new (NULL);

      g_string_printf (insert, "INSERT INTO %s SELECT 7", info->table);
      for (guint i = 0; i < info->n_fields; i++)
        g_string_append (insert, ", 1");
      run_sql (store, insert->str);
      g_autofree char *created = g_strdup_printf (
          "SELECT count(*) FROM log_entry WHERE kind = '%s' AND record = 7 AND action = 0 AND fields IS NULL",
          info->table);
      g_assert_cmpint (query_sql (store, created), ==, 1);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const char *name = info->fields[i].name;
          gboolean hidden = info->fields[i].withheld;
          g_autofree char *update = g_strdup_printf ("UPDATE %s SET %s = 2 WHERE id = 7",
                                                     info->table, name);
          g_autofree char *changed = g_strdup_printf (
              "SELECT count(*) FROM log_entry WHERE id = (SELECT max (id) FROM log_entry) AND kind = '%s' AND record = 7 AND action = 1"
              " AND (SELECT group_concat (key) FROM json_each (fields)) = '%s'"
              " AND '' || (fields ->> '$.%s[0]') = %s AND '' || (fields ->> '$.%s[1]') = %s",
              info->table, name, name, hidden ? "'*'" : "'1'", name, hidden ? "'*'" : "'2'");

          g_test_message ("%s.%s", info->table, name);
          run_sql (store, update);
          g_assert_cmpint (query_sql (store, changed), ==, 1);
        }

      g_autofree char *again = g_strdup_printf ("UPDATE %s SET id = id", info->table);
      g_autofree char *id = g_strdup_printf ("UPDATE %s SET id = 8 WHERE id = 7", info->table);
      g_autofree char *delete = g_strdup_printf ("DELETE FROM %s WHERE id = 7", info->table);
      g_autofree char *deleted = g_strdup_printf (
          "SELECT (SELECT count(*) FROM json_each (fields)) FROM log_entry"
          " WHERE id = (SELECT max (id) FROM log_entry) AND kind = '%s' AND record = 7 AND action = 2",
          info->table);
      gint64 n = query_sql (store, "SELECT count(*) FROM log_entry");

      run_sql (store, again);
      g_assert_cmpint (query_sql (store, "SELECT count(*) FROM log_entry"), ==, n);
      g_assert_false (try_sql (store, id));
      run_sql (store, delete);
      g_assert_cmpint (query_sql (store, deleted), ==, info->n_fields);
    }
}

/* All tables but the log's own have all their triggers, and a file whose triggers were tampered with gets them back. */
static void
test_triggers (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_create (fixture->path, &error);
  const char *incomplete =
      "SELECT count(*) FROM pragma_table_list AS tables WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'log_%'"
      " AND (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = tables.name) <> 3";

  g_assert_no_error (error);
  g_assert_cmpint (query_sql (store, incomplete), ==, 0);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"),
                   ==, 3 * (TOV_N_KINDS + 1));
  run_sql (store, "DROP TRIGGER log_changed_slot;\n"
                  "DROP TRIGGER log_deleted_goal;\n"
                  "CREATE TRIGGER log_deleted_goal AFTER DELETE ON slot BEGIN SELECT 1; END");
  g_assert_finalize_object (store);

  store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_sql (store, incomplete), ==, 0);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"),
                   ==, 3 * (TOV_N_KINDS + 1));
  /* A new file starts with an empty log: what it is seeded with isn't an edit. */
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM log_entry"), ==, 0);
  g_assert_finalize_object (store);
}

/* Danfoss with a slot, and a placement in it. */
static TovStore *
make_store (void)
{
  TovStore *store = tov_store_new_memory (NULL);

  tov_store_set_meta (store, TOV_META_AUTHOR, "Ulla Berg", NULL);
  tov_store_begin_step (store, "Import of %s", (const char *[]) { "Danfoss", NULL }, NULL);
  run_sql (
      store,
      "INSERT INTO company (id, name) VALUES (11, 'Danfoss');\n"
      "INSERT INTO site (id, company_id, name) VALUES (12, 11, 'Østerport');\n"
      "INSERT INTO partnership (id, name, company_id, model) VALUES (13, 'Danfoss', 11, 'jobcentre-mentor');\n"
      "INSERT INTO slot (id, partnership_id, site_id, label, weekly_hours) VALUES (14, 13, 12, '1', 3750);\n"
      "INSERT INTO candidate (id, reference, name, cpr) VALUES (15, 'K-014', 'Anna', '010190-1234');\n"
      "INSERT INTO candidate_benefit (id, candidate_id, benefit_id) SELECT 16, 15, id FROM benefit ORDER BY code LIMIT 1;\n"
      "INSERT INTO placement (id, reference, candidate_id, slot_id, start_day, planned_end) VALUES (17, 'F-014', 15, 14, " DAY (
          "2015-01-05") ", " DAY ("2015-03-31") ")");
  tov_store_commit (store, NULL);

  return store;
}

static void
run_step (TovStore   *store,
          const char *name,
          const char *argument,
          const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin_step (store, name, (const char *[]) { argument, NULL }, &error));
  run_sql (store, sql);
  g_assert_true (tov_store_commit (store, &error));
}

/* A transaction that nobody has named. */
static void
run_plain (TovStore   *store,
           const char *sql)
{
  tov_store_begin (store, NULL);
  run_sql (store, sql);
  g_assert_true (tov_store_commit (store, NULL));
}

static void
test_texts (void)
{
  g_autoptr (TovStore) store = make_store ();

  assert_newest (
      store, ENGLISH, TOV_LOG_CREATED,
      "Import of Danfoss | placement: F-014 | reference: – → F-014; candidate: – → K-014; slot: – → Danfoss, Danfoss, Østerport, 1; start: – → 05-01-2015; planned end: – → 31-03-2015;");
  run_step (store, "Import of %s", "50% “more”",
            "UPDATE placement SET planned_end = " DAY ("2015-06-30") " WHERE id = 17");
  assert_newest (store, ENGLISH, TOV_LOG_CHANGED,
                 "Import of 50% “more” | placement: F-014 | planned end: 31-03-2015 → 30-06-2015;");
  assert_newest (store, DANISH, TOV_LOG_CHANGED,
                 "Import af 50% “more” | forløb: F-014 | planlagt slut: 31-03-2015 → 30-06-2015;");

  run_plain (store, "UPDATE slot SET weekly_hours = 725");
  assert_newest (
      store, DANISH, TOV_LOG_CHANGED,
      "Ændring af 1 post | plads: Danfoss, Danfoss, Østerport, 1 | ugentlige timer: 37,5 → 7,25;");
  run_plain (store, "UPDATE partnership SET model = 'small-job', status = 'draft'");
  {
    g_autoptr (GPtrArray) entries = read_log (store, (TovLogQuery) { .kind = -1, .limit = 1 },
                                              DANISH);
    const TovLogEntry *entry = g_ptr_array_index (entries, 0);

    g_assert_cmpuint (entry->changes->len, ==, 2);
    g_assert_cmpstr (((TovLogChange *) g_ptr_array_index (entry->changes, 0))->to, ==,
                     tov_codes_label (TOV_CODES_MODEL, "small-job", DANISH));
    g_assert_cmpstr (entry->step->who, ==, "Ulla Berg");
    g_assert_cmpint (ABS (entry->step->at - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  }

  /* What the record held first is still known after it has changed, and after it is gone. */
  run_plain (store, "INSERT INTO goal (id, name, figure, target) VALUES (20, 'Jobs', 'jobs', 150)");
  run_plain (store, "UPDATE goal SET target = 200, promise = 'tax'");
  run_plain (store, "DELETE FROM goal");
  assert_newest (
      store, ENGLISH, TOV_LOG_DELETED,
      "Change to 1 record | goal: Jobs | name: Jobs → –; figure: Jobs → –; target: 200 → –; what is promised for it: tax → –;");
  {
    g_autoptr (GPtrArray) entries = read_log (
        store, (TovLogQuery) { .kind = TOV_KIND_GOAL, .record = 20, .limit = 9 }, ENGLISH);
    g_autofree char *first = describe (g_ptr_array_index (entries, 2));

    g_assert_cmpuint (entries->len, ==, 3);
    g_assert_cmpstr (
        first, ==,
        "Change to 1 record | goal: Jobs | name: – → Jobs; figure: – → Jobs; target: – → 150;");
  }

  tov_store_set_meta (store, TOV_META_AS_OF, "2016-01-13", NULL);
  tov_store_set_meta (store, TOV_META_AS_OF, NULL, NULL);
  assert_newest (store, ENGLISH, TOV_LOG_DELETED,
                 "Change to 1 record | facts about the file | cut-off date: 13-01-2016 → –;");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_newest (
      store, ENGLISH, TOV_LOG_CREATED,
      "Undone: Change to 1 record | facts about the file | cut-off date: – → 13-01-2016;");
  assert_newest (
      store, DANISH, TOV_LOG_CREATED,
      "Fortrudt: Ændring af 1 post | oplysninger om filen | skæringsdato: – → 13-01-2016;");
  g_assert_true (tov_store_redo (store, NULL, NULL));
  assert_newest (
      store, ENGLISH, TOV_LOG_DELETED,
      "Done again: Change to 1 record | facts about the file | cut-off date: 13-01-2016 → –;");
}

/* Names come from the file, which a stranger may have made. */
static void
test_hostile_names (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  static const struct
  {
    const char *name, *arguments, *expected;
  } names[] = {
    { "%n%n%s%d", "[\"a\"]", "%n%na%d" },
    { "%2$s and %1$s", "[\"a\",\"b\"]", "b and a" },
    { "100 %% %", "[1]", "100 % %" },
    { "%s, %s, %9$s", "[1,{}]", "…, …, …" },
    { "%s", "nonsense", "…" },
  };

  run_sql (store, "INSERT INTO company (id, name) VALUES (1, 'A')");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TovStatement) statement = tov_statement_new (
          store, "UPDATE log_step SET name = ?1, arguments = ?2", NULL);
      g_autoptr (GPtrArray) entries = NULL;

      tov_statement_bind_text (statement, 1, names[i].name);
      tov_statement_bind_text (statement, 2, names[i].arguments);
      tov_statement_run (statement, NULL);
      entries = read_log (store, (TovLogQuery) TOV_LOG_QUERY_INIT, ENGLISH);
      g_assert_cmpstr (((TovLogEntry *) g_ptr_array_index (entries, 0))->step->name, ==,
                       names[i].expected);
    }
  /* And so do the entries. */
  run_sql (
      store,
      "UPDATE log_entry SET action = 1, fields = '{\"name\":7,\"cvr\":[1],\"kind\":[[],{}],\"sector\":[true,1.5],\"x\":[1,2]}'");
  g_autoptr (GPtrArray) entries = read_log (store, (TovLogQuery) TOV_LOG_QUERY_INIT, ENGLISH);
  g_assert_cmpuint (entries->len, ==, 1);
  run_sql (store, "UPDATE log_entry SET kind = 'nothing'");
  g_autoptr (GPtrArray) none = read_log (store, (TovLogQuery) TOV_LOG_QUERY_INIT, ENGLISH);
  g_assert_cmpuint (none->len, ==, 0);
}

static guint
count_found (TovStore    *store,
             TovLogQuery  query)
{
  g_autoptr (GPtrArray) entries = read_log (store, query, ENGLISH);

  return entries->len;
}

static void
test_queries (void)
{
  g_autoptr (TovStore) store = make_store ();
  gint64 before = 0;
  guint n = 0;

  run_step (store, "Rename %s", "K_014", "UPDATE company SET name = 'Dan\"foss' WHERE id = 11");
  /* Author, import of 7, rename */
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = -1, .limit = 100 }), ==, 9);
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = TOV_KIND_COMPANY, .limit = 100 }),
                    ==, 2);
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = TOV_N_KINDS, .limit = 100 }), ==,
                    1);
  g_assert_cmpuint (
      count_found (store, (TovLogQuery) { .kind = TOV_KIND_SLOT, .record = 14, .limit = 100 }), ==,
      1);
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = -1, .step = 2, .limit = 100 }), ==,
                    7);
  g_assert_cmpuint (
      count_found (store, (TovLogQuery) { .kind = -1, .text = "IMPORT", .limit = 100 }), ==, 7);
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = -1, .text = "K_0", .limit = 100 }),
                    ==, 1);
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = -1, .text = "K%", .limit = 100 }),
                    ==, 0);
  g_assert_cmpuint (
      count_found (store, (TovLogQuery) { .kind = -1, .text = "Dan\"f", .limit = 100 }), ==, 1);
  g_assert_cmpuint (count_found (store, (TovLogQuery) { .kind = -1, .text = "", .limit = 100 }), ==,
                    9);

  /* Page by page: all of them once, newest first. */
  for (;;)
    {
      g_autoptr (GPtrArray) page = read_log (
          store, (TovLogQuery) { .kind = -1, .before = before, .limit = 2 }, ENGLISH);

      for (guint i = 0; i < page->len; i++, n++)
        {
          const TovLogEntry *entry = g_ptr_array_index (page, i);

          g_assert_true (before == 0 || entry->id < before);
          before = entry->id;
        }
      if (page->len < 2)
        break;
    }
  g_assert_cmpuint (n, ==, 9);

  g_autoptr (GPtrArray) steps = tov_store_read_steps (store, 0, 2, ENGLISH, NULL);
  const TovLogStep *import = g_ptr_array_index (steps, 1);

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (import->name, ==, "Import of Danfoss");
  g_assert_cmpint (import->n_entries, ==, 7);
  g_autoptr (GPtrArray) more = tov_store_read_steps (store, import->number, 9, ENGLISH, NULL);
  g_assert_cmpuint (more->len, ==, 1);
}

/* A page must not read the log from one end to the other. */
static void
test_pages_are_indexed (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  static const char * const queries[] = {
    "SELECT * FROM log_entry WHERE record = 1 AND kind = 'slot' ORDER BY id DESC LIMIT 9",
    "SELECT * FROM log_entry WHERE id < 1000 ORDER BY id DESC LIMIT 9",
    "SELECT number FROM log_step WHERE live = 1 AND undone_by IS NULL ORDER BY number DESC LIMIT 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i], NULL);
      g_autoptr (TovStatement) plan = tov_statement_new (store, sql, NULL);

      for (guint row = 0; tov_statement_step (plan, NULL) > 0; row++)
        {
          const char *detail = tov_statement_get_text (plan, 3);

          g_test_message ("%s", detail);
          g_assert_null (strstr (detail, "TEMP B-TREE"));
          g_assert_true (g_str_has_prefix (detail, "SEARCH") ||
                         strstr (detail, "log_step_live") != NULL);
        }
    }
}

/* Neither in the log nor, once the file is closed, anywhere else; yet undo brings it back. */
static void
test_cpr (Fixture       *fixture,
          gconstpointer  data)
{
  TovStore *store = tov_store_create (fixture->path, NULL);
  g_autofree char *contents = NULL;
  gsize size;
  const char *in_log =
      "SELECT count(*) FROM log_entry WHERE fields LIKE '%010190%' OR fields LIKE '%1234%'";

  run_plain (store, "INSERT INTO candidate (id, reference, cpr) VALUES (1, 'K-1', '010190-1234')");
  run_plain (store, "UPDATE candidate SET cpr = '010190-9999', name = 'A'");
  assert_newest (
      store, ENGLISH, TOV_LOG_CHANGED,
      "Change to 1 record | candidate: K-1 | name: – → A; CPR number: not shown → not shown;");
  run_plain (store, "UPDATE candidate SET cpr = NULL");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM candidate WHERE cpr = '010190-1234'"),
                   ==, 1);
  run_plain (store, "DELETE FROM candidate");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM candidate WHERE cpr = '010190-1234'"),
                   ==, 1);
  g_assert_true (tov_store_redo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, in_log), ==, 0);
  g_assert_finalize_object (store);

  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_nonnull (memmem (contents, size, "K-1", 3));
  g_assert_null (memmem (contents, size, "010190", 6));
}

static void
test_purge (Fixture       *fixture,
            gconstpointer  data)
{
  TovStore *store = tov_store_create (fixture->path, NULL);
  g_autofree char *contents = NULL;
  gsize size;

  run_step (
      store, "Place %s", "Referencenummer-77",
      "INSERT INTO candidate (id, reference, name, accommodations) VALUES (1, 'K-1', 'A', 'Ondtiryggen')");
  run_step (store, "Change %s", "K-1", "UPDATE candidate SET accommodations = NULL");
  run_sql (store, "UPDATE log_step SET at = " DAY ("2015-03-31") " * 86400 + 86399");
  run_step (store, "Later %s", "K-1", "UPDATE candidate SET name = 'B'");
  run_sql (store,
           "UPDATE log_step SET at = " DAY ("2015-04-01") " * 86400 WHERE name = 'Later %s'");

  g_assert_true (tov_store_purge_log (store, tov_date_from_ymd (2015, 4, 1), NULL));
  g_autoptr (GPtrArray) entries = read_log (store, (TovLogQuery) TOV_LOG_QUERY_INIT, ENGLISH);
  g_autofree char *text = describe (g_ptr_array_index (entries, 0));
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (text, ==, "Later K-1 | candidate: K-1 | name: A → B;");

  g_autoptr (GPtrArray) steps = tov_store_read_steps (store, 0, 9, ENGLISH, NULL);
  const TovLogStep *first = g_ptr_array_index (steps, 2);
  g_assert_cmpuint (steps->len, ==, 3);
  g_assert_cmpstr (first->name, ==, "Place …");
  g_assert_cmpint (first->n_entries, ==, 1);

  /* What is left can be undone, what isn't can't. */
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_null (tov_store_get_undo_name (store, ENGLISH));
  g_assert_false (tov_store_undo (store, NULL, NULL));
  g_assert_finalize_object (store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_null (memmem (contents, size, "Ondtiryggen", 11));
  g_assert_null (memmem (contents, size, "Referencenummer-77", 18));
}

#define ADD(path, function) \
  g_test_add ("/log/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/every-column", test_every_column);
  ADD ("triggers", test_triggers);
  g_test_add_func ("/log/texts", test_texts);
  g_test_add_func ("/log/hostile-names", test_hostile_names);
  g_test_add_func ("/log/queries", test_queries);
  g_test_add_func ("/log/pages-are-indexed", test_pages_are_indexed);
  ADD ("cpr", test_cpr);
  ADD ("purge", test_purge);

  return g_test_run ();
}
