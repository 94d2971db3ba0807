// What sentences say; see read_prose.h.
#include "normalize/prose/read_prose.h"

#include <algorithm>

#include "normalize/prose/joined_subjects.h"
#include "normalize/prose/make_claim.h"

namespace xxgk {
namespace {

using Kind = ProseToken::Kind;

/// What a bracket interrupts.
struct Interrupted {
  ProseWordsBefore words;
  ProseScope scope;
  ProseParts parts;
};

class ParagraphReader {
 public:
  ParagraphReader(std::u32string_view text, const ParagraphContext& context, const ProseVocabulary& vocabulary)
      : text_(text),
        prose_(vocabulary.prose()),
        tokens_(tokens_of(text, vocabulary)),
        clause_(text, vocabulary, context.year, context.in_context) {
    said_.topic.meanings = context.topic;
    said_.topic.is_heading = !context.topic.empty();
  }

  std::vector<Claim> read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) i += take(i);
    end_clause();
    end_sentence(text_.size());
    return std::move(said_.claims);
  }

 private:
  const ProseToken* token_at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }

  /// Takes a token; returns how many behind it are taken as well.
  std::size_t take(std::size_t i) {
    const ProseToken& token = tokens_[i];
    if (is_enumerator(i)) return 1;
    switch (token.kind) {
      case Kind::comma:
        end_clause();
        return 0;
      case Kind::stop:
        end_clause();
        end_sentence(token.begin);
        return 0;
      case Kind::open:
        open_bracket(i > 0 && tokens_[i - 1].kind == Kind::figure);
        return 0;
      case Kind::close:
        close_bracket();
        return 0;
      case Kind::figure:
        if (is_denial(i)) {
          clause_.words().negated = true;
          return 0;
        }
        if (is_claim(token.figure, token_at(i + 1))) return take_figure(i);
        break;
      default:
        break;
    }
    return clause_.take(token, token_at(i + 1)) ? 1 : 0;
  }

  /// `一、` where a clause begins.
  bool is_enumerator(std::size_t i) const {
    const ProseToken* next = token_at(i + 1);
    return tokens_[i].is(ProseFigure::Kind::bare) && clause_.words().is_empty && next && next->is(WordKind::list);
  }

  /// `零诉讼`, `无一起诉讼`: no figure, the clause denies that there were any.
  bool is_denial(std::size_t i) const {
    const ProseFigure& figure = tokens_[i].figure;
    const ProseToken* next = token_at(i + 1);
    if (figure.kind == ProseFigure::Kind::bare) return figure.value.is_zero() && next && next->is(WordKind::topic);
    return clause_.words().negated && clause_.words().all().empty() && figure.kind == ProseFigure::Kind::count &&
           figure.value == Decimal(1);
  }

  /// A number without a unit counts where nothing follows that it could belong to: `收到申请为0，`.
  bool is_claim(const ProseFigure& figure, const ProseToken* next) const {
    switch (figure.kind) {
      case ProseFigure::Kind::count:
      case ProseFigure::Kind::money:
      case ProseFigure::Kind::percent:
      case ProseFigure::Kind::other:
        return true;
      case ProseFigure::Kind::bare: {
        const bool stands_last = !next || next->kind == Kind::comma || next->kind == Kind::stop;
        return joined_.awaits_figure() || (stands_last && figure.value.is_zero());
      }
      default:
        return false;
    }
  }

  std::size_t take_figure(std::size_t i) {
    const std::size_t taken = take_subject_behind(i + 1);
    ProseWordsBefore& words = clause_.words();
    if (words.of_which) said_.parts.begin(words.has(WordKind::action));
    if (!joined_.awaits_figure() || !words.all().empty()) joined_.begin(words);
    for (const Meanings& subject : joined_.subjects_of(words, tokens_[i].figure)) claim(subject, tokens_[i].figure);
    // What is said of one figure does not hold for the next but for the clause's lead.
    words = {};
    return taken;
  }

  void claim(const Meanings& own, const ProseFigure& figure) { make_claim(own, figure, clause_, prose_, said_); }

  /// `20件政府信息公开申请`, `12件予以公开`: what is counted may stand behind the figure where it does not stand before
  /// it. Other words there that are not known make it a figure of something else.
  std::size_t take_subject_behind(std::size_t first) {
    if (clause_.words().has(WordKind::topic)) return 0;
    const bool whole_clause = !clause_.words().has(WordKind::action) && !clause_.words().has(WordKind::part);
    std::size_t end = first, topics = 0;
    for (; may_be_behind(end); ++end) {
      if (tokens_[end].is(WordKind::topic) && topics == 0) topics = end + 1;
    }
    const ProseToken* next = token_at(end);
    const bool is_last = !next || next->kind != Kind::figure;
    const bool is_of_something_else = next && (next->kind == Kind::unknown || next->is(WordKind::others));
    if (is_of_something_else && topics == 0) clause_.words().has_unknown = true;
    if (!whole_clause || !is_last) end = std::max(topics, first);
    for (std::size_t i = first; i < end; ++i) clause_.take(tokens_[i], nullptr);
    return end - first;
  }

  bool may_be_behind(std::size_t i) const {
    const ProseToken* token = token_at(i);
    return token && (token->is(WordKind::filler) || token->is(WordKind::context) || token->is(WordKind::each) ||
                     token->is(WordKind::last_year) || token->is(WordKind::next_year) || token->is(WordKind::topic) ||
                     token->is(WordKind::action) || token->is(WordKind::part));
  }

  void end_clause() {
    const ProseWordsBefore& words = clause_.words();
    if (words.negated && !words.has_unknown && !words.of_which && words.has(WordKind::topic)) deny_all();
    if (words.last_year) clause_.scope().year = ProseScope::Year::before;
    if (words.next_year) clause_.scope().elsewhere = true;
    const Meanings topic = of_kind(words.all(), WordKind::topic);
    if (!topic.empty())
      said_.take_topic(topic, true, clause_.scope());
    else if (said_.topic.is_heading && words.has_unknown && !clause_.is_aside())
      said_.topic.meanings.clear();  // the paragraph turns to something of its own
    clause_.end_clause();
  }

  /// `未收到政府信息公开申请`: zero of each that is named.
  void deny_all() {
    ProseFigure zero;
    zero.kind = ProseFigure::Kind::count;
    clause_.words().negated = false;
    const std::vector<Meanings> groups = clause_.words().groups;
    for (const Meanings& group : groups) {
      if (has_kind(group, WordKind::topic)) claim(group, zero);
    }
  }

  void end_sentence(std::size_t end) {
    for (auto claim = said_.claims.rbegin(); claim != said_.claims.rend() && claim->sentence == said_.sentence;
         ++claim) {
      claim->begin = begin_;
      claim->end = end;
      // Fewer figures than subjects: which belongs to which is not known.
      if (joined_.awaits_figure()) claim->is_sound = false;
    }
    joined_ = {};
    begin_ = end + 1;
    ++said_.sentence;
    clause_.end_sentence();
    interrupted_.clear();
    said_.parts.end_sentence();
  }

  /// What stands in a bracket behind a figure is a part of it; behind `比上年` it is that year's.
  void open_bracket(bool behind_figure) {
    interrupted_.push_back({clause_.words(), clause_.scope(), said_.parts});
    const bool compared = clause_.words().compared;
    clause_.words() = {};
    said_.parts.open_bracket();
    if (!behind_figure) clause_.words().compared = compared;
    if (behind_figure && !said_.claims.empty() && said_.claims.back().says == Claim::Says::value)
      said_.parts.begin_in_bracket(said_.claims.size() - 1);
  }

  void close_bracket() {
    if (interrupted_.empty()) return end_clause();
    const bool includes = clause_.words().of_which;
    Meanings inside = with_years(clause_.words());
    end_clause();
    clause_.words() = interrupted_.back().words;
    clause_.scope() = interrupted_.back().scope;
    said_.parts = interrupted_.back().parts;
    interrupted_.pop_back();
    if (!includes) return;
    // `收到申请(含上年结转)20件`
    add(of_kind(clause_.words().all(), WordKind::topic), inside);
    add(given_to_whole(inside, prose_), clause_.words().groups.back());
  }

  static Meanings with_years(const ProseWordsBefore& words) {
    Meanings said = words.all();
    if (words.last_year) said.emplace(meaning_last_year, nullptr);
    if (words.next_year) said.emplace(meaning_next_year, nullptr);
    return said;
  }

  std::u32string_view text_;
  const Prose& prose_;
  std::vector<ProseToken> tokens_;
  ClauseReader clause_;
  SaidBefore said_;
  JoinedSubjects joined_;
  std::vector<Interrupted> interrupted_;
  std::size_t begin_ = 0;  ///< of the sentence
};

}  // namespace

std::vector<Claim> read_claims(std::u32string_view text, const ParagraphContext& context,
                               const ProseVocabulary& vocabulary) {
  return ParagraphReader(text, context, vocabulary).read();
}

}  // namespace xxgk
