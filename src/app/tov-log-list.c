/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-list.h"

#include <glib/gi18n.h>

#include "tov-config.h"

#define PAGE_LENGTH 50

/* A page that is asked for. */
typedef struct
{
  gint64 step;   /* 0: the steps themselves */
  char *text;    /* nullable; of steps alone */
  gint64 before; /* where the page before ended; 0: from the newest on */
} Request;

typedef struct
{
  GPtrArray *items; /* (element-type TovLogItem) */
  gint64 before;
} Answer;

struct _TovLogList
{
  AdwBin parent_instance;
  TovDocument *document;
  GCancellable *cancellable; /* of the page under way; NULL for none */
  GListStore *items;
  gint64 step;
  char *text;
  gint64 before;
  gboolean complete;

  GtkStack *stack;
  AdwStatusPage *empty_page;
  AdwStatusPage *error_page;
  GtkScrolledWindow *scroller;
  GtkListView *view;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovLogList, tov_log_list, ADW_TYPE_BIN)

static void
request_free (Request *request)
{
  g_free (request->text);
  g_free (request);
}

static void
answer_free (Answer *answer)
{
  g_ptr_array_unref (answer->items);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gboolean
read_steps (TovStore *store, const Request *request, Answer *answer, GError **error)
{
  g_autoptr (GPtrArray) steps = tov_store_read_steps (store, request->before, PAGE_LENGTH,
                                                      tov_language_default (), error);

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      const TovLogStep *step = g_ptr_array_index (steps, i);

      g_ptr_array_add (answer->items, tov_log_item_new_step (step));
      answer->before = step->number;
    }
  return TRUE;
}

static gboolean
read_entries (TovStore *store, const Request *request, Answer *answer, GError **error)
{
  TovLogQuery query = TOV_LOG_QUERY_INIT;
  g_autoptr (GPtrArray) entries = NULL;

  query.step = request->step;
  query.before = request->before;
  query.limit = PAGE_LENGTH;
  entries = tov_store_read_log (store, &query, tov_language_default (), error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const TovLogEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (answer->items, tov_log_item_new_entry (entry));
      answer->before = entry->id;
    }
  return TRUE;
}

/* The newest entry that @query finds; NULL without an error where it finds none. */
static TovLogEntry *
read_newest (TovStore *store, TovLogQuery *query, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  query->limit = 1;
  entries = tov_store_read_log (store, query, tov_language_default (), error);
  if (entries == NULL || entries->len == 0)
    return NULL;
  return g_ptr_array_steal_index (entries, 0);
}

/* A step is made in one transaction, so its entries stand together: an import of thousands, each of which the text fits, is passed over at once. */
static gboolean
find_first_entry (TovStore *store, const TovLogEntry *found, gint64 *id, GError **error)
{
  TovLogQuery query = TOV_LOG_QUERY_INIT;
  g_autoptr (TovLogEntry) newest = NULL;

  query.step = found->step->number;
  newest = read_newest (store, &query, error);
  if (newest == NULL)
    return FALSE;

  *id = MIN (found->id, newest->id - newest->step->n_entries + 1);
  return TRUE;
}

static gboolean
search_steps (TovStore *store,
              const Request *request,
              Answer *answer,
              GCancellable *cancellable,
              GError **error)
{
  TovLogQuery query = TOV_LOG_QUERY_INIT;

  query.text = request->text;
  query.before = request->before;
  while (answer->items->len < PAGE_LENGTH)
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (TovLogEntry) entry = read_newest (store, &query, &local_error);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (local_error == NULL && entry != NULL)
        {
          g_ptr_array_add (answer->items, tov_log_item_new_step (entry->step));
          find_first_entry (store, entry, &query.before, &local_error);
        }
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      /* Before the first entry there is none, and 0 would begin anew. */
      if (entry == NULL || query.before <= 1)
        break;
    }
  answer->before = query.before;
  return TRUE;
}

static gpointer
run_request (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  Request *request = input;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  gboolean done;

  answer->items = g_ptr_array_new_with_free_func (g_object_unref);
  if (request->step != 0)
    done = read_entries (store, request, answer, error);
  else if (request->text != NULL)
    done = search_steps (store, request, answer, cancellable, error);
  else
    done = read_steps (store, request, answer, error);
  return done ? g_steal_pointer (&answer) : NULL;
}

static void
show_empty (TovLogList *self)
{
  const char *title = _ ("No Changes Yet");
  const char *description = _ ("What is changed in this file is listed here.");

  if (self->step != 0)
    {
      title = _ ("No Details");
      description = _ ("What this change consisted of is no longer in the log.");
    }
  else if (self->text != NULL)
    {
      title = _ ("Nothing Found");
      description = _ ("Search for a value, the name of a change or the one who made it.");
    }
  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, description);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovLogList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = tov_document_run_finish (TOV_DOCUMENT (object), result, &error);

  /* Cancelled means that another answer is on its way, or the list has gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    return;

  g_clear_object (&self->cancellable);
  if (answer == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  self->before = answer->before;
  self->complete = answer->items->len < PAGE_LENGTH || answer->before <= 1;
  g_list_store_splice (self->items, g_list_model_get_n_items (G_LIST_MODEL (self->items)), 0,
                       answer->items->pdata, answer->items->len);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_empty (self);
}

static void
ask (TovLogList *self)
{
  Request *request = g_new0 (Request, 1);

  request->step = self->step;
  request->text = g_strdup (self->text);
  request->before = self->before;
  self->cancellable = g_cancellable_new ();
  tov_document_run_async (self->document, run_request, request, (GDestroyNotify) request_free,
                          (GDestroyNotify) answer_free, self->cancellable, answered_cb,
                          g_object_ref (self));
}

static void
stop (TovLogList *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start (TovLogList *self, TovDocument *document, gint64 step, const char *text)
{
  stop (self);
  g_set_object (&self->document, document);
  self->step = step;
  g_set_str (&self->text, text != NULL && *text != '\0' ? text : NULL);
  self->before = 0;
  self->complete = FALSE;
  g_list_store_remove_all (self->items);
  ask (self);
}

/* The next page is there before the end is reached. */
static void
scrolled_cb (TovLogList *self)
{
  GtkAdjustment *adjustment;
  double page;

  if (self->document == NULL || self->cancellable != NULL || self->complete)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  page = gtk_adjustment_get_page_size (adjustment);
  if (page > 0 &&
      gtk_adjustment_get_value (adjustment) + 2 * page >= gtk_adjustment_get_upper (adjustment))
    ask (self);
}

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (TovLogList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (row, "log-row");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
  add_label (texts, NULL);
  gtk_widget_add_css_class (add_label (texts, "dimmed"), "finding");
  add_label (texts, "finding");
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_item_set_child (item, row);
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
bind_cb (TovLogList *self, GtkListItem *item)
{
  TovLogItem *log_item = gtk_list_item_get_item (item);
  const char *subtitle = tov_log_item_get_subtitle (log_item);
  const char *details = tov_log_item_get_details (log_item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_first_child (row));

  set_text (label, tov_log_item_get_title (log_item));
  label = gtk_widget_get_next_sibling (label);
  set_text (label, subtitle);
  set_text (gtk_widget_get_next_sibling (label), details);
  gtk_widget_set_visible (gtk_widget_get_last_child (row), self->step == 0);
  gtk_list_item_set_activatable (item, self->step == 0);
  gtk_list_item_set_accessible_label (item, tov_log_item_get_title (log_item));
  gtk_list_item_set_accessible_description (item, subtitle != NULL ? subtitle : details);
}

static void
activated_cb (TovLogList *self, guint position)
{
  g_autoptr (TovLogItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (self->step == 0)
    g_signal_emit (self, signals[OPENED], 0, item);
}

static void
tov_log_list_dispose (GObject *object)
{
  TovLogList *self = TOV_LOG_LIST (object);

  stop (self);
  g_clear_object (&self->document);
  /* The stack is also the template's, which would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_LOG_LIST);
  g_clear_object (&self->items);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (tov_log_list_parent_class)->dispose (object);
}

static void
tov_log_list_class_init (TovLogListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_log_list_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, TOV_TYPE_LOG_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-log-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TovLogList, stack);
  gtk_widget_class_bind_template_child (widget_class, TovLogList, empty_page);
  gtk_widget_class_bind_template_child (widget_class, TovLogList, error_page);
  gtk_widget_class_bind_template_child (widget_class, TovLogList, scroller);
  gtk_widget_class_bind_template_child (widget_class, TovLogList, view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
tov_log_list_init (TovLogList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (TOV_TYPE_LOG_ITEM);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_log_list_show_steps (TovLogList *self, TovDocument *document, const char *text)
{
  g_return_if_fail (TOV_IS_LOG_LIST (self));
  g_return_if_fail (TOV_IS_DOCUMENT (document));

  start (self, document, 0, text);
}

void
tov_log_list_show_entries (TovLogList *self, TovDocument *document, gint64 step)
{
  g_return_if_fail (TOV_IS_LOG_LIST (self));
  g_return_if_fail (TOV_IS_DOCUMENT (document));
  g_return_if_fail (step != 0);

  start (self, document, step, NULL);
}

GListModel *
tov_log_list_get_items (TovLogList *self)
{
  g_return_val_if_fail (TOV_IS_LOG_LIST (self), NULL);

  return G_LIST_MODEL (self->items);
}
