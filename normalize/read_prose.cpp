// What sentences say; see read_prose.h.
#include "normalize/read_prose.h"

#include <algorithm>

#include "normalize/prose_clause.h"

namespace xxgk {
namespace {

using Kind = ProseToken::Kind;

Meanings of_kind(const Meanings& meanings, WordKind kind) {
  Meanings some;
  for (const auto& meaning : meanings) {
    if (meaning.second && meaning.second->kind == kind) some.insert(meaning);
  }
  return some;
}

void add(const Meanings& from, Meanings& to) {
  to.insert(from.begin(), from.end());
}

/// What a bracket interrupts.
struct Interrupted {
  ProseWordsBefore words;
  ProseScope scope;
  std::optional<std::size_t> last, whole;
  bool in_parts = false, in_bracket_behind = false;
};

class ParagraphReader {
 public:
  ParagraphReader(std::u32string_view text, const ParagraphContext& context, const ProseVocabulary& vocabulary)
      : text_(text),
        vocabulary_(vocabulary),
        tokens_(tokens_of(text, vocabulary)),
        clause_(text, vocabulary, context.year) {
    clause_.in_context = context.in_context;
  }

  std::vector<Claim> read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) i += take(i);
    end_clause();
    end_sentence(text_.size());
    return std::move(claims_);
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
    return tokens_[i].is(ProseFigure::Kind::bare) && clause_.words.is_empty && next && next->is(WordKind::list);
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
        return pending_ < joined_.size() || (stands_last && figure.value.is_zero());
      }
      default:
        return false;
    }
  }

  std::size_t take_figure(std::size_t i) {
    const std::size_t taken = take_subject_behind(i + 1);
    const ProseFigure& figure = tokens_[i].figure;
    ProseWordsBefore& words = clause_.words;
    if (words.of_which) begin_parts();
    if (pending_ < joined_.size() && words.all().empty()) {
      make_claim(joined_[pending_++], figure);
    } else {
      joined_.clear();
      pending_ = 0;
      drop_empty_group(words);
      if (words.respectively && words.groups.size() > 1) {
        joined_ = words.groups;
        pending_ = 1;
        make_claim(joined_.front(), figure);
      } else if (words.groups.size() > 1 && (words.each || figure.value.is_zero())) {
        for (const Meanings& group : words.groups) make_claim(group, figure);
      } else {
        make_claim(words.all(), figure);
      }
    }
    begin_words();
    return taken;
  }

  static void drop_empty_group(ProseWordsBefore& words) {
    if (words.groups.size() > 1 && words.groups.back().empty()) words.groups.pop_back();
  }

  /// What is said of one figure does not hold for the next but for the clause's lead.
  void begin_words() { clause_.words = {}; }

  /// `20件政府信息公开申请`, `12件予以公开`: what is counted may stand behind the figure where it does not stand before
  /// it. Other words there that are not known make it a figure of something else.
  std::size_t take_subject_behind(std::size_t first) {
    if (clause_.words.has(WordKind::topic)) return 0;
    const bool whole_clause = !clause_.words.has(WordKind::action) && !clause_.words.has(WordKind::part);
    std::size_t end = first, topics = 0;
    for (; may_be_behind(end); ++end) {
      if (tokens_[end].is(WordKind::topic) && topics == 0) topics = end + 1;
    }
    const ProseToken* next = token_at(end);
    const bool is_last = !next || next->kind != Kind::figure;
    if (next && next->kind == Kind::unknown && topics == 0) clause_.words.has_unknown = true;
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

  /// 其中 within 其中 is of the last part or of the whole.
  void begin_parts() {
    if (in_bracket_behind_) return;
    doubted_whole_.reset();
    if (in_parts_) {
      doubted_whole_ = last_part_;
      return;
    }
    whole_ = last_;
    in_parts_ = whole_.has_value();
    parts_are_actions_ = clause_.words.has(WordKind::action);
  }

  /// Where the parts are of whom or by which way, what was done next is no part any more.
  void end_parts_before(const Meanings& own) {
    if (!in_parts_ || in_bracket_behind_ || clause_.words.of_which || parts_are_actions_) return;
    if (of_kind(own, WordKind::action).empty() || !of_kind(own, WordKind::part).empty()) return;
    in_parts_ = false;
    whole_.reset();
    doubted_whole_.reset();
  }

  /// The meanings of a figure with what the sentence said before; several where that leaves it open.
  std::vector<Meanings> completed(const Meanings& own) const {
    const bool has_action = !of_kind(own, WordKind::action).empty(), has_topic = !of_kind(own, WordKind::topic).empty(),
               has_part = !of_kind(own, WordKind::part).empty();
    Meanings reading = own;
    if (!has_topic) add(topic_, reading);
    const Claim* whole = in_parts_ && whole_ ? &claims_[*whole_] : nullptr;
    const Claim* before = last_ ? &claims_[*last_] : nullptr;
    const Meanings parts_of_whole = whole ? of_kind(whole->readings.front(), WordKind::part) : Meanings{};
    if (!has_action && whole) add(of_kind(whole->readings.front(), WordKind::action), reading);
    if (!has_action && !whole && before && !has_topic)
      add(of_kind(before->readings.front(), WordKind::action), reading);
    Meanings other = reading;
    if (!has_part && whole) {
      add(parts_of_whole, other);
      if (clause_.words.of_which || in_bracket_behind_) reading = other;
    } else if (!has_part && before && has_action && !has_topic && before->sentence == sentence_) {
      add(of_kind(before->readings.front(), WordKind::part), other);
    }
    if (doubted_whole_ && !has_part) add(of_kind(claims_[*doubted_whole_].readings.front(), WordKind::part), other);
    std::vector<Meanings> readings{reading};
    if (other != reading) readings.push_back(other);
    return readings;
  }

  bool consumes_year(const std::vector<Meanings>& readings, std::string_view year) const {
    return std::any_of(vocabulary_.prose().statements.begin(), vocabulary_.prose().statements.end(),
                       [&](const Statement& statement) {
                         return std::find(statement.all.begin(), statement.all.end(), year) != statement.all.end() &&
                                states(statement, readings.front(), "");
                       });
  }

  /// The year that the words name is part of what is counted (carried over from last year), or else the time of the
  /// figure.
  void settle_year(Claim& claim) {
    const ProseWordsBefore& words = clause_.words;
    for (const auto& [named, meaning] :
         {std::pair{words.last_year, meaning_last_year}, std::pair{words.next_year, meaning_next_year}}) {
      if (!named) continue;
      std::vector<Meanings> with = claim.readings;
      for (Meanings& reading : with) reading.emplace(meaning, nullptr);
      if (consumes_year(with, meaning)) {
        claim.readings = with;
      } else if (meaning == meaning_last_year) {
        clause_.scope.year = ProseScope::Year::before;
      } else {
        clause_.scope.elsewhere = true;
      }
    }
  }

  void make_claim(const Meanings& own, const ProseFigure& figure) {
    const ProseWordsBefore& words = clause_.words;
    end_parts_before(own);
    const bool names_topic = !of_kind(own, WordKind::topic).empty();
    if (names_topic) topic_sentence_ = sentence_;
    Claim claim;
    claim.figure = figure;
    claim.readings = completed(own);
    claim.names_subject = !own.empty();
    settle_year(claim);
    if (!set_says(claim)) return;
    const ProseScope& scope = clause_.scope;
    const bool in_time = claim.says == Claim::Says::previous ? scope.is_ours() : scope.is_reported();
    const bool known = !words.negated && (!words.has_unknown || is_pardoned(own));
    claim.words_known = known;
    claim.is_sound = in_time && known && (topic_is_ours_ || topic_sentence_ == sentence_);
    if (in_parts_ && whole_) {
      claim.whole = whole_;
      claim.is_sound = claim.is_sound && claims_[*whole_].is_sound;
    }
    claim.in_context = clause_.in_context;
    claim.is_as_of = scope.as_of;
    claim.sentence = sentence_;
    keep(std::move(claim), own);
  }

  /// `XX共收到政府信息公开申请`: with subject and action named behind 共, unknown words before it are no part of them.
  bool is_pardoned(const Meanings& own) const {
    return clause_.words.has_pardoned && !clause_.scope.others && !of_kind(own, WordKind::topic).empty() &&
           !of_kind(own, WordKind::action).empty();
  }

  /// False for percentages of which nothing is known.
  bool set_says(Claim& claim) const {
    const ProseWordsBefore& words = clause_.words;
    const bool changes = words.rises || words.falls, compared = words.compared || clause_.scope.compared;
    claim.falls = words.falls;
    claim.is_compared = compared;
    claim.names_whole = !words.of_whole.empty();
    claim.of_whole = words.of_whole;
    if (claim.names_whole && of_kind(words.of_whole, WordKind::topic).empty()) add(topic_, claim.of_whole);
    if (claim.figure.kind == ProseFigure::Kind::percent) {
      if (!words.share && !changes) return false;
      claim.says = words.share ? Claim::Says::share : Claim::Says::growth;
    } else if (changes) {
      claim.says = Claim::Says::change;
    } else if (words.compared || clause_.scope.year == ProseScope::Year::before) {
      claim.says = Claim::Says::previous;
    }
    return true;
  }

  void keep(Claim claim, const Meanings& own) {
    const bool is_value = claim.says == Claim::Says::value;
    const Meanings topic = of_kind(own, WordKind::topic);
    if (!topic.empty())
      set_topic(topic, !clause_.words.has_unknown || is_pardoned(own));
    else if (is_value && !claim.is_sound && !claim.whole)
      topic_.clear();  // something else is spoken of
    if (is_value) tell_whole(claim);
    claims_.push_back(std::move(claim));
    if (!is_value) return;
    (in_parts_ ? last_part_ : last_) = claims_.size() - 1;
  }

  void set_topic(const Meanings& topic, bool known) {
    topic_ = topic;
    topic_sentence_ = sentence_;
    topic_is_ours_ = known && clause_.scope.is_ours();
  }

  /// `(含上年结转3件)` tells of the whole that those carried in are in it.
  void tell_whole(const Claim& claim) {
    if (!claim.whole) return;
    for (const Statement& statement : vocabulary_.prose().statements) {
      if (statement.gives.empty() || !states(statement, claim.readings.front(), "")) continue;
      for (Meanings& reading : claims_[*claim.whole].readings) reading.emplace(statement.gives, nullptr);
    }
  }

  void end_clause() {
    const ProseWordsBefore& words = clause_.words;
    if (words.negated && !words.has_unknown && !words.of_which && words.has(WordKind::topic)) deny_all();
    if (words.last_year) clause_.scope.year = ProseScope::Year::before;
    if (words.next_year) clause_.scope.elsewhere = true;
    const Meanings topic = of_kind(words.all(), WordKind::topic);
    if (!topic.empty()) set_topic(topic, true);
    clause_.end_clause();
  }

  /// `未收到政府信息公开申请`: zero of each that is named.
  void deny_all() {
    ProseFigure zero;
    zero.kind = ProseFigure::Kind::count;
    ProseWordsBefore words = clause_.words;
    drop_empty_group(words);
    clause_.words.negated = false;
    for (const Meanings& group : words.groups) {
      if (!of_kind(group, WordKind::topic).empty()) make_claim(group, zero);
    }
  }

  void end_sentence(std::size_t end) {
    for (auto claim = claims_.rbegin(); claim != claims_.rend() && claim->sentence == sentence_; ++claim) {
      claim->begin = begin_;
      claim->end = end;
    }
    if (pending_ < joined_.size()) disown_joined();
    joined_.clear();
    pending_ = 0;
    begin_ = end + 1;
    ++sentence_;
    clause_.end_sentence();
    interrupted_.clear();
    in_parts_ = in_bracket_behind_ = false;
    whole_.reset();
    doubted_whole_.reset();
  }

  /// Fewer figures than subjects: which belongs to which is not known.
  void disown_joined() {
    for (auto claim = claims_.rbegin(); claim != claims_.rend() && claim->sentence == sentence_; ++claim)
      claim->is_sound = false;
  }

  /// What stands in a bracket behind a figure is a part of it.
  void open_bracket(bool behind_figure) {
    interrupted_.push_back({clause_.words, clause_.scope, last_, whole_, in_parts_, in_bracket_behind_});
    begin_words();
    doubted_whole_.reset();
    if (!behind_figure || claims_.empty() || claims_.back().says != Claim::Says::value) return;
    in_bracket_behind_ = in_parts_ = true;
    whole_ = claims_.size() - 1;
  }

  void close_bracket() {
    if (interrupted_.empty()) return end_clause();
    const bool includes = clause_.words.of_which;
    const Meanings said = with_years(clause_.words);
    end_clause();
    clause_.words = interrupted_.back().words;
    clause_.scope = interrupted_.back().scope;
    last_ = interrupted_.back().last;
    whole_ = interrupted_.back().whole;
    in_parts_ = interrupted_.back().in_parts;
    in_bracket_behind_ = interrupted_.back().in_bracket_behind;
    interrupted_.pop_back();
    if (includes) tell_words(said);
  }

  static Meanings with_years(const ProseWordsBefore& words) {
    Meanings said = words.all();
    if (words.last_year) said.emplace(meaning_last_year, nullptr);
    if (words.next_year) said.emplace(meaning_next_year, nullptr);
    return said;
  }

  /// `收到申请(含上年结转)20件`
  void tell_words(Meanings said) {
    add(of_kind(clause_.words.all(), WordKind::topic), said);
    for (const Statement& statement : vocabulary_.prose().statements) {
      if (!statement.gives.empty() && states(statement, said, ""))
        clause_.words.groups.back().emplace(statement.gives, nullptr);
    }
  }

  std::u32string_view text_;
  const ProseVocabulary& vocabulary_;
  std::vector<ProseToken> tokens_;
  ClauseReader clause_;
  std::vector<Interrupted> interrupted_;
  std::vector<Claim> claims_;
  Meanings topic_;                               ///< what is being spoken of
  std::optional<std::size_t> last_, last_part_;  ///< the last figure on its own, the last part
  std::optional<std::size_t> whole_;             ///< of which parts are named
  std::optional<std::size_t> doubted_whole_;     ///< or of this
  bool in_parts_ = false, parts_are_actions_ = false, in_bracket_behind_ = false;
  bool topic_is_ours_ = true;  ///< the reporting body's, in its year; within the sentence its scope tells that
  std::size_t topic_sentence_ = 0;
  std::vector<Meanings> joined_;  ///< subjects whose figures follow in their order
  std::size_t pending_ = 0;       ///< the next of them
  std::size_t begin_ = 0, sentence_ = 0;
};

}  // namespace

std::vector<Claim> read_claims(std::u32string_view text, const ParagraphContext& context,
                               const ProseVocabulary& vocabulary) {
  return ParagraphReader(text, context, vocabulary).read();
}

bool states(const Statement& statement, const Meanings& meanings, std::string_view columns_of) {
  const auto listed = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const bool all_there = std::all_of(statement.all.begin(), statement.all.end(),
                                     [&meanings](const std::string& name) { return meanings.contains(name); });
  return all_there && std::all_of(meanings.begin(), meanings.end(), [&](const auto& meaning) {
           const auto& [name, list] = meaning;
           const bool is_column = list && !list->columns.empty() && !columns_of.empty() && list->table == columns_of;
           return is_column || listed(statement.all, name) || listed(statement.may, name);
         });
}

}  // namespace xxgk
