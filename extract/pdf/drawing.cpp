// Following a page's operators; see drawing.h.
#include "extract/pdf/drawing.h"

#include <cstdint>
#include <optional>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "extract/pdf/content_scanner.h"
#include "extract/pdf/graphics_state.h"
#include "extract/pdf/matrix.h"
#include "extract/pdf/page_frame.h"
#include "extract/pdf/path.h"

namespace xxgk::extraction {
namespace {

constexpr int deepest_form = 12;
constexpr std::size_t most_rules = 400'000;  // of one page: a table drawn in dots has a hundred thousand
constexpr double thickest_stroke = 4;        // points

/// Follows one content stream and the forms it uses.
class Painter {
 public:
  Painter(Drawing& drawing, const GraphicsState& state) : drawing_(drawing), state_(state) {}

  void paint(std::string_view content, QPDFObjectHandle resources, int depth) {
    ContentScanner scanner(content);
    Operation operation;
    const std::size_t outer = saved_.size();
    while (scanner.next(operation) && drawing_.rules.size() < most_rules) {
      if (!follow_state(operation, resources, outer) && !follow_path(operation))
        follow_object(operation, resources, depth);
    }
    if (saved_.size() > outer) {
      state_ = saved_[outer];
      saved_.resize(outer);
    }
  }

 private:
  Point point(const Operation& operation, std::size_t i) const {
    return state_.matrix.map({number(operation, i), number(operation, i + 1)});
  }

  bool follow_state(const Operation& o, QPDFObjectHandle& resources, std::size_t outer) {
    switch (o.code) {
      case operator_code("q"):
        saved_.push_back(state_);
        return true;
      case operator_code("Q"):
        if (saved_.size() <= outer) return true;
        state_ = saved_.back();
        saved_.pop_back();
        return true;
      default:
        return state_.follow(o, resources);
    }
  }

  bool follow_path(const Operation& o) {
    switch (o.code) {
      case operator_code("m"):
        path_.move_to(point(o, 0));
        return true;
      case operator_code("l"):
        path_.line_to(point(o, 0));
        return true;
      case operator_code("c"):
        path_.curve_to(point(o, 4));
        return true;
      case operator_code("v"):
      case operator_code("y"):
        path_.curve_to(point(o, 2));
        return true;
      case operator_code("re"):
        path_.rectangle({number(o, 0), number(o, 1)}, number(o, 2), number(o, 3), state_.matrix);
        return true;
      case operator_code("h"):
        path_.close();
        return true;
      case operator_code("W"):
      case operator_code("W*"):
        clips_ = true;
        return true;
      default:
        return finish_path(o.code);
    }
  }

  bool finish_path(std::uint32_t code) {
    const std::optional<Painting> painting = painting_of(code);
    if (!painting) return false;
    if (painting->closes) path_.close();
    std::vector<Rule> rules;
    if (painting->strokes && !state_.white_stroke && state_.line_width * state_.matrix.scale() <= thickest_stroke)
      path_.add_stroked(rules);
    if (painting->fills && !state_.white_fill) path_.add_filled(rules);
    for (const Rule& rule : rules) add_clipped(rule);
    if (clips_) state_.clip = cut(path_.bounds(), state_.clip);
    clips_ = false;
    path_.clear();
    return true;
  }

  static Box cut(const Box& box, const Box& by) {
    return {std::max(box.x0, by.x0), std::max(box.y0, by.y0), std::min(box.x1, by.x1), std::min(box.y1, by.y1)};
  }

  void add_clipped(Rule rule) {
    constexpr double slack = 1;  // a rule on the very edge of the clip is half seen
    const Box& clip = state_.clip;
    const double low = rule.horizontal ? clip.y0 : clip.x0, high = rule.horizontal ? clip.y1 : clip.x1;
    if (rule.at < low - slack || rule.at > high + slack) return;
    rule.from = std::max(rule.from, rule.horizontal ? clip.x0 : clip.y0);
    rule.to = std::min(rule.to, rule.horizontal ? clip.x1 : clip.y1);
    if (rule.to > rule.from) drawing_.rules.push_back(rule);
  }

  void follow_object(const Operation& o, QPDFObjectHandle& resources, int depth) {
    switch (o.code) {
      case operator_code("Tj"):
      case operator_code("TJ"):
      case operator_code("'"):
      case operator_code("\""):
        drawing_.shown_text += o.shown;
        if (state_.hidden_text) drawing_.hidden_text += o.shown;
        return;
      case operator_code("Do"):
        return paint_object(resource(resources, "/XObject", o.operand), resources, depth);
      case operator_code("ID"):
        return add_picture(QPDFObjectHandle::newNull());
      default:
        return;
    }
  }

  void paint_object(QPDFObjectHandle object, QPDFObjectHandle& resources, int depth) {
    if (!object.isStream()) return;
    QPDFObjectHandle kind = object.getDict().getKey("/Subtype");
    if (kind.isNameAndEquals("/Image")) add_picture(object.getDict().getKey("/Width"));
    if (kind.isNameAndEquals("/Form") && depth < deepest_form) paint_form(object, resources, depth);
  }

  void add_picture(QPDFObjectHandle dots_across) {
    const Box box = cut(box_around(state_.matrix.map({0, 0}), state_.matrix.map({1, 1})), state_.clip);
    if (box.x1 <= box.x0 || box.y1 <= box.y0) return;
    drawing_.pictures.push_back(box);
    if (dots_across.isInteger()) note_resolution(box, static_cast<double>(dots_across.getIntValue()));
  }

  /// A picture as wide as the page is the scan of it, or a strip of that. Turned pictures tell it by their height.
  void note_resolution(const Box& box, double dots_across) {
    constexpr double most = 0.6, points_an_inch = 72, least_dpi = 100, most_dpi = 400;
    const auto [x, y] = std::pair{state_.matrix.map({1, 0}).x - state_.matrix.map({0, 0}).x,
                                  state_.matrix.map({1, 0}).y - state_.matrix.map({0, 0}).y};
    const double across = std::hypot(x, y);
    if (box.x1 - box.x0 < most * drawing_.width || across <= 0) return;
    drawing_.picture_dpi = std::clamp(dots_across / across * points_an_inch, least_dpi, most_dpi);
  }

  void paint_form(QPDFObjectHandle form, QPDFObjectHandle& outer_resources, int depth) {
    const GraphicsState before = state_;
    QPDFObjectHandle own = form.getDict().getKey("/Resources");
    if (QPDFObjectHandle matrix = form.getDict().getKey("/Matrix"); matrix.isMatrix()) {
      const auto m = matrix.getArrayAsMatrix();
      state_.matrix = combined({m.a, m.b, m.c, m.d, m.e, m.f}, state_.matrix);
    }
    const std::shared_ptr<Buffer> content = form.getStreamData(qpdf_dl_generalized);
    paint({reinterpret_cast<const char*>(content->getBuffer()), content->getSize()},
          own.isDictionary() ? own : outer_resources, depth + 1);
    state_ = before;
  }

  Drawing& drawing_;
  GraphicsState state_;
  std::vector<GraphicsState> saved_;
  Path path_;
  bool clips_ = false;
};

}  // namespace

Drawing drawing_of(QPDFPageObjectHelper page) {
  const Box crop = crop_box(page);
  Drawing drawing;
  drawing.rotate = rotation(page);
  GraphicsState state;
  state.matrix = displayed(crop, drawing.rotate);
  state.clip = box_around(state.matrix.map({crop.x0, crop.y0}), state.matrix.map({crop.x1, crop.y1}));
  Pl_Buffer content("page content");
  page.pipeContents(&content);
  const std::shared_ptr<Buffer> bytes = content.getBufferSharedPointer();
  drawing.width = state.clip.x1;
  drawing.height = state.clip.y1;
  Painter(drawing, state)
      .paint({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()},
             page.getAttribute("/Resources", false), 0);
  return drawing;
}

}  // namespace xxgk::extraction
