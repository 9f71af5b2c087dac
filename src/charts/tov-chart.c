/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-chart.h"

#include "tov-chart-text.h"

G_DEFINE_ABSTRACT_TYPE (TovChart, tov_chart, G_TYPE_OBJECT)

/* Of the text's size; in less there is no picture. */
#define LEAST_WIDTH 4
#define LEAST_HEIGHT 2

static void
free_mark (gpointer mark)
{
  g_free (((TovChartMark *) mark)->text);
  g_free (mark);
}

static gboolean
tov_chart_is_never_empty (TovChart *self)
{
  return FALSE;
}

static void
tov_chart_class_init (TovChartClass *klass)
{
  klass->is_empty = tov_chart_is_never_empty;
}

static void
tov_chart_init (TovChart *self)
{
}

double
tov_chart_get_height (TovChart            *self,
                      const TovChartStyle *style,
                      double               width)
{
  g_return_val_if_fail (TOV_IS_CHART (self), 0);
  g_return_val_if_fail (style != NULL, 0);

  if (tov_chart_is_empty (self))
    return style->row * 3;

  return TOV_CHART_GET_CLASS (self)->get_height (self, style, width);
}

static void
draw_nothing (cairo_t             *cr,
              const TovChartStyle *style,
              double               width,
              double               height)
{
  g_auto (TovPen) pen = { NULL };

  tov_pen_init (&pen, cr, style);
  tov_pen_text_within (&pen, TOV_LOOK_NOTE (style),
                       tov_text (style->language, "There is nothing to show for this period."),
                       width / 2, height / 2, TOV_TEXT_MIDDLE, width);
}

void
tov_chart_draw (TovChart             *self,
                cairo_t              *cr,
                const TovChartStyle  *style,
                double                width,
                double                height,
                GPtrArray           **marks)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_if_fail (TOV_IS_CHART (self));
  g_return_if_fail (cr != NULL && style != NULL);

  if (marks != NULL)
    found = g_ptr_array_new_with_free_func (free_mark);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (width >= LEAST_WIDTH * style->text_size && height >= LEAST_HEIGHT * style->text_size)
    {
      if (tov_chart_is_empty (self))
        draw_nothing (cr, style, width, height);
      else
        TOV_CHART_GET_CLASS (self)->draw (self, cr, style, width, height, found);
    }
  cairo_restore (cr);

  if (marks != NULL)
    *marks = g_steal_pointer (&found);
}

char *
tov_chart_get_title (TovChart    *self,
                     TovLanguage  language)
{
  g_return_val_if_fail (TOV_IS_CHART (self), NULL);

  return TOV_CHART_GET_CLASS (self)->get_title (self, language);
}

char *
tov_chart_describe (TovChart    *self,
                    TovLanguage  language)
{
  g_return_val_if_fail (TOV_IS_CHART (self), NULL);

  if (tov_chart_is_empty (self))
    return g_strdup (tov_text (language, "There is nothing to show for this period."));

  return TOV_CHART_GET_CLASS (self)->describe (self, language);
}

TovTable *
tov_chart_get_table (TovChart    *self,
                     TovLanguage  language)
{
  g_return_val_if_fail (TOV_IS_CHART (self), NULL);

  return TOV_CHART_GET_CLASS (self)->get_table (self, language);
}

gboolean
tov_chart_is_empty (TovChart *self)
{
  g_return_val_if_fail (TOV_IS_CHART (self), TRUE);

  return TOV_CHART_GET_CLASS (self)->is_empty (self);
}

void
tov_chart_add_mark (GPtrArray *marks,
                    double     x,
                    double     y,
                    double     width,
                    double     height,
                    char      *text)
{
  TovChartMark *mark;

  if (marks == NULL)
    {
      g_free (text);
      return;
    }

  mark = g_new0 (TovChartMark, 1);
  mark->x = x;
  mark->y = y;
  mark->width = width;
  mark->height = height;
  mark->text = text;
  g_ptr_array_add (marks, mark);
}
