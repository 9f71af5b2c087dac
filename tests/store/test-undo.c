/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helpers.h"

/* Undo and redo: random edits, of which each way back must lead to exactly the same rows; what a crash leaves; what ends a session. */

/* Everything but the log, as a checksum. */
static char *
take_snapshot (TovStore *store)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (int kind = 0; kind <= TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = kind < TOV_N_KINDS ? tov_kind_get_info (kind) : NULL;
      g_autoptr (GString) sql = g_string_new (info != NULL ? "SELECT quote (id)"
                                                           : "SELECT quote (key) || quote (value)");
      g_autoptr (TovStatement) statement = NULL;

      for (guint i = 0; info != NULL && i < info->n_fields; i++)
        g_string_append_printf (sql, " || ',' || quote (%s)", info->fields[i].name);
      g_string_append_printf (sql, " FROM %s ORDER BY 1", info != NULL ? info->table : "meta");
      statement = tov_statement_new (store, sql->str, NULL);
      while (tov_statement_step (statement, NULL) > 0)
        g_checksum_update (checksum, (const guchar *) tov_statement_get_text (statement, 0), -1);
      g_checksum_update (checksum, (const guchar *) "|", 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static gint64
pick_record (TovStore *store,
             TovKind   kind,
             GRand    *random)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT coalesce ((SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET abs (%d %% max (1, (SELECT count(*) FROM %s)))), 0)",
      tov_kind_get_info (kind)->table, g_rand_int_range (random, 0, 1000000),
      tov_kind_get_info (kind)->table);

  return query_sql (store, sql);
}

static void
fill_field (TovStore  *store,
            TovRecord *record,
            int        number,
            GRand     *random)
{
  static const char * const texts[] = { "Å", "b \"c\"",          "d\\e\n\t'f'", "",
                                        "x", "{\"a\":[1,null]}", "100 %s",      "øre;" };
  const TovField *field = &tov_kind_get_info (tov_record_get_kind (record))->fields[number];
  gint64 id;

  if (!field->required && g_rand_int_range (random, 0, 3) == 0)
    return;

  switch (field->type)
    {
    case TOV_FIELD_TEXT:
      tov_record_set_text (record, number,
                           texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case TOV_FIELD_CODE:
      {
        const char * const *codes = tov_codes_list (field->codes);

        tov_record_set_text (
            record, number,
            codes[g_rand_int_range (random, 0, (gint32) g_strv_length ((char **) codes))]);
        break;
      }
    case TOV_FIELD_REFERENCE:
      id = pick_record (store, field->target, random);
      if (id != 0)
        tov_record_set_int (record, number, id);
      break;
    case TOV_FIELD_BOOLEAN:
      tov_record_set_int (record, number, g_rand_int_range (random, 0, 2));
      break;
    case TOV_FIELD_MONEY:
      tov_record_set_int (record, number,
                          ((gint64) g_rand_int (random) << 21) - (G_GINT64_CONSTANT (1) << 52));
      break;
    case TOV_FIELD_DATE:
      tov_record_set_int (record, number,
                          tov_date_from_ymd (2015, 1, 1) + g_rand_int_range (random, 0, 400));
      break;
    case TOV_FIELD_INTEGER:
    case TOV_FIELD_HUNDREDTHS:
    case TOV_FIELD_SHARE:
    default:
      tov_record_set_int (record, number, field->minimum + g_rand_int_range (random, 0, 20));
    }
}

/* Much of this is refused, by the rules or for want of records to refer to; that is part of the test. */
static void
change_something (TovStore *store,
                  GRand    *random)
{
  TovKind kind = (TovKind) g_rand_int_range (random, 0, TOV_N_KINDS);
  int what = g_rand_int_range (random, 0, 10);

  if (what == 0)
    {
      g_autofree char *value = g_strdup_printf ("“%d”", g_rand_int_range (random, 0, 5));

      tov_store_set_meta (store, g_rand_boolean (random) ? TOV_META_NOTE : TOV_META_COMMITTEE,
                          g_rand_boolean (random) ? value : NULL, NULL);
    }
  else if (what < 3)
    tov_store_delete (store, kind, pick_record (store, kind, random), NULL);
  else
    {
      g_autoptr (TovRecord) record = tov_record_new (kind);

      if (what < 6)
        tov_record_set_id (record, pick_record (store, kind, random));
      for (guint i = 0; i < tov_kind_get_info (kind)->n_fields; i++)
        fill_field (store, record, (int) i, random);
      tov_store_put (store, record, 0, NULL, NULL);
    }
}

typedef struct
{
  TovStore *store;
  GRand *random;
  GPtrArray *before; /* snapshots: of what undo and redo lead to, the next one last */
  GPtrArray *after;
  char *now;
  guint n_steps, n_undone;
} Walk;

static void
move_to (Walk *walk,
         char *snapshot)
{
  g_free (walk->now);
  walk->now = snapshot;
}

static void
check_names (Walk *walk)
{
  g_autofree char *undo = tov_store_get_undo_name (walk->store, TOV_LANGUAGE_ENGLISH);
  g_autofree char *redo = tov_store_get_redo_name (walk->store, TOV_LANGUAGE_DANISH);

  g_assert_cmpint (undo != NULL, ==, walk->before->len > 0);
  g_assert_cmpint (redo != NULL, ==, walk->after->len > 0);
}

static void
walk_edit (Walk *walk)
{
  gint64 steps = query_sql (walk->store, "SELECT coalesce (max (number), 0) FROM log_step");
  gboolean named = g_rand_int_range (walk->random, 0, 4) > 0;
  int changes = named ? g_rand_int_range (walk->random, 0, 8) : 1;
  g_autofree char *snapshot = NULL;

  if (named)
    g_assert_true (tov_store_begin_step (walk->store, "A step", NULL, NULL));
  for (int i = 0; i < changes; i++)
    change_something (walk->store, walk->random);
  if (named && g_rand_int_range (walk->random, 0, 8) == 0)
    {
      tov_store_rollback (walk->store);
      snapshot = take_snapshot (walk->store);
      g_assert_cmpstr (snapshot, ==, walk->now);
      return;
    }
  if (named)
    g_assert_true (tov_store_commit (walk->store, NULL));

  snapshot = take_snapshot (walk->store);
  /* What changes nothing isn't a step. */
  if (query_sql (walk->store, "SELECT coalesce (max (number), 0) FROM log_step") == steps)
    {
      g_assert_cmpstr (snapshot, ==, walk->now);
      return;
    }
  walk->n_steps++;
  g_ptr_array_add (walk->before, g_strdup (walk->now));
  g_ptr_array_set_size (walk->after, 0);
  move_to (walk, g_steal_pointer (&snapshot));
}

static void
walk_back_or_forth (Walk     *walk,
                    gboolean  back)
{
  GPtrArray *from = back ? walk->before : walk->after;
  GPtrArray *to = back ? walk->after : walk->before;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gboolean done = back ? tov_store_undo (walk->store, &name, &error)
                       : tov_store_redo (walk->store, &name, &error);

  if (from->len == 0)
    {
      g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
      g_assert_false (done);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (done);
  g_assert_nonnull (name);
  walk->n_undone++;
  g_ptr_array_add (to, g_strdup (walk->now));
  move_to (walk, take_snapshot (walk->store));
  g_assert_cmpstr (walk->now, ==, g_ptr_array_index (from, from->len - 1));
  g_ptr_array_set_size (from, (int) from->len - 1);
}

static void
walk_randomly (guint32 seed,
               guint   length)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);
  Walk walk = { store, random, before, after, take_snapshot (store), 0, 0 };
  gint64 entries = 0;

  for (guint i = 0; i < length; i++)
    {
      int what = g_rand_int_range (random, 0, 10);
      gint64 n;

      if (what < 5)
        walk_edit (&walk);
      else
        walk_back_or_forth (&walk, what < 8);
      check_names (&walk);
      n = query_sql (store, "SELECT count(*) FROM log_entry");
      g_assert_cmpint (n, >=, entries);
      entries = n;
    }
  while (before->len > 0)
    walk_back_or_forth (&walk, TRUE);
  while (after->len > 0)
    walk_back_or_forth (&walk, FALSE);
  g_assert_true (tov_store_verify (store, NULL));
  g_test_message ("seed %u: %u steps, %u times undone or redone, %d entries", seed, walk.n_steps,
                  walk.n_undone, (int) entries);
  g_assert_cmpuint (walk.n_steps, >, length / 5);
  g_free (walk.now);
}

static void
test_random (void)
{
  const char *given = g_getenv ("TOV_SEED");

  if (given != NULL)
    walk_randomly ((guint32) g_ascii_strtoull (given, NULL, 10), 600);
  for (guint32 seed = 1; given == NULL && seed <= 8; seed++)
    {
      g_print ("# TOV_SEED=%u\n", seed);
      walk_randomly (seed, 600);
    }
}

static void
set_note (TovStore   *store,
          const char *note)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin_step (store, "Note %s", (const char *[]) { note, NULL }, &error));
  g_assert_true (tov_store_set_meta (store, TOV_META_NOTE, note, &error));
  g_assert_true (tov_store_commit (store, &error));
  g_assert_no_error (error);
}

static void
assert_note (TovStore   *store,
             const char *expected)
{
  g_autofree char *note = tov_store_get_meta (store, TOV_META_NOTE);

  g_assert_cmpstr (note, ==, expected);
}

static void
assert_names (TovStore   *store,
              const char *undo,
              const char *redo)
{
  g_autofree char *undo_name = tov_store_get_undo_name (store, TOV_LANGUAGE_ENGLISH);
  g_autofree char *redo_name = tov_store_get_redo_name (store, TOV_LANGUAGE_ENGLISH);

  g_assert_cmpstr (undo_name, ==, undo);
  g_assert_cmpstr (redo_name, ==, redo);
}

static void
test_steps (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  assert_names (store, NULL, NULL);
  set_note (store, "one");
  set_note (store, "two");
  assert_names (store, "Note two", NULL);
  g_assert_true (tov_store_undo (store, &name, &error));
  g_assert_cmpstr (name, ==, "Note two");
  assert_note (store, "one");
  assert_names (store, "Note one", "Note two");

  /* One step within another is part of it; each bare write is one. */
  g_assert_true (tov_store_begin_step (store, "Outer", NULL, NULL));
  set_note (store, "three");
  g_assert_true (tov_store_set_meta (store, TOV_META_TITLE, "T", NULL));
  g_assert_true (tov_store_commit (store, NULL));
  assert_names (store, "Outer", NULL);
  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_note (store, "one");
  assert_names (store, "Note one", "Outer");
  tov_store_set_meta (store, TOV_META_TITLE, "A", NULL);
  tov_store_set_meta (store, TOV_META_TITLE, "B", NULL);
  assert_names (store, "Change to 1 record", NULL);
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM meta WHERE value = 'A'"), ==, 1);

  /* Two steps in one transaction, and a plain write after them, are three. */
  g_assert_true (tov_store_begin (store, NULL));
  set_note (store, "x");
  set_note (store, "y");
  tov_store_set_meta (store, TOV_META_TITLE, "Z", NULL);
  g_assert_true (tov_store_commit (store, NULL));
  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_note (store, "y");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_note (store, "x");
}

/* A write past the store's functions, as another program would do it. */
static void
test_without_step (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  run_sql (store, "INSERT INTO company (id, name) VALUES (1, 'A')");
  run_sql (store, "INSERT OR REPLACE INTO company (id, name) VALUES (1, 'B')");
  set_note (store, "one");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_note (store, NULL);
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_cmpint (tov_store_count (store, TOV_KIND_COMPANY, NULL), ==, 0);
  g_assert_true (tov_store_redo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM company WHERE name = 'B'"), ==, 1);
}

static void
test_changed_elsewhere (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  set_note (store, "ours");
  tov_store_begin_step (store, "Company", NULL, NULL);
  run_sql (store, "INSERT INTO company (id, name) VALUES (1, 'Ours')");
  tov_store_commit (store, NULL);

  /* As an exchange with another jobcentre would leave it: a step that isn't for this session to take back. */
  tov_store_begin_step (store, "From elsewhere", NULL, NULL);
  run_sql (store, "UPDATE company SET industry = 'Theirs' WHERE id = 1");
  tov_store_commit (store, NULL);
  run_sql (store, "UPDATE log_step SET live = 0 WHERE name = 'From elsewhere'");

  g_autofree char *before = take_snapshot (store);

  assert_names (store, "Company", NULL);
  g_assert_false (tov_store_undo (store, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_REFERENCED);
  g_assert_nonnull (strstr (error->message, "Company"));

  g_autofree char *after = take_snapshot (store);

  g_assert_cmpstr (before, ==, after);
  assert_names (store, "Company", NULL);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM log_step WHERE action <> 'edit'"), ==,
                   0);

  /* What it didn't touch can still be undone. */
  run_sql (store, "UPDATE log_step SET live = 0 WHERE name = 'Company'");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_note (store, NULL);
}

/* A row that is not as the log left it: something has written past it. */
static void
test_changed_past_the_log (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  set_note (store, "one");
  set_note (store, "two");
  run_sql (store, "DROP TRIGGER log_changed_meta;\n"
                  "UPDATE meta SET value = 'by hand'");
  g_assert_false (tov_store_undo (store, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_REFERENCED);
  assert_note (store, "by hand");
}

static void
test_session (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_create (fixture->path, &error);

  g_assert_no_error (error);
  set_note (store, "one");
  g_assert_finalize_object (store);

  store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);
  assert_names (store, NULL, NULL);
  g_assert_false (tov_store_undo (store, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
  set_note (store, "two");

  /* A copy of a file that is being edited starts with nothing to undo. */
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy.tovholder", NULL);

  g_assert_true (tov_store_save_copy (store, copy_path, FALSE, NULL));
  g_autoptr (TovStore) copy = tov_store_open (copy_path, TOV_STORE_OPEN_DEFAULT, NULL);
  assert_names (copy, NULL, NULL);
  assert_note (copy, "two");

  g_assert_true (tov_store_undo (store, NULL, NULL));
  assert_note (store, "one");
  g_assert_finalize_object (store);
}

/* The child writes, and is killed in the middle of a step that is larger than what SQLite keeps in memory. */
static G_NORETURN void
crash (const char *path)
{
  TovStore *store = tov_store_open (path, TOV_STORE_OPEN_DEFAULT, NULL);

  set_note (store, "first");
  set_note (store, "last complete");
  run_sql (store, "PRAGMA cache_size = 10");
  tov_store_begin_step (store, "Half", NULL, NULL);
  tov_store_set_meta (store, TOV_META_NOTE, "half", NULL);
  run_sql (store, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                  " INSERT INTO company (id, name) SELECT i, 'Company ' || i FROM n");
  kill (getpid (), SIGKILL);
  for (;;)
    pause ();
}

static void
test_crash (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TovStore *created = tov_store_create (fixture->path, &error);
  int status;

  g_assert_no_error (error);
  g_assert_finalize_object (created);

  pid_t child = fork ();

  if (child == 0)
    crash (fixture->path);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  /* The file and its journal: it did stop halfway. */
  g_assert_cmpuint (fixture_count_files (fixture), ==, 2);

  g_autoptr (TovStore) store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (tov_store_verify (store, &error));
  g_assert_cmpint (tov_store_count (store, TOV_KIND_COMPANY, NULL), ==, 0);
  assert_note (store, "last complete");
  assert_names (store, "Note last complete", NULL);
  g_assert_true (tov_store_undo (store, NULL, &error));
  assert_note (store, "first");
  g_assert_true (tov_store_undo (store, NULL, &error));
  assert_note (store, NULL);
  g_assert_true (tov_store_redo (store, NULL, &error));
  assert_note (store, "first");
}

#define ADD(path, function) \
  g_test_add ("/undo/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/random", test_random);
  g_test_add_func ("/undo/steps", test_steps);
  g_test_add_func ("/undo/without-step", test_without_step);
  g_test_add_func ("/undo/changed-elsewhere", test_changed_elsewhere);
  g_test_add_func ("/undo/changed-past-the-log", test_changed_past_the_log);
  ADD ("session", test_session);
  ADD ("crash", test_crash);

  return g_test_run ();
}
