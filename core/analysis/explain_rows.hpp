// The tables that `explain` reads: one row a kind of number, its formula as text.
//
// Patterns and formulas name numbers with marks for what varies:
//   #  the provider in question      !  the incumbent          %  the contract
//   ~  who gets new contracts        &  when they are signed
//   x@ at the date in question       x@> a year later          x@0 at the start       x@& on signing
// A formula may also hold
//   $t $e $s  the date, the years from the start to it, the start's date
//   $y $a $A  the whole years from the start to a signing; years from then to the date, and to a year later
//   [k text]  text once for each of what the letter k says (enum Each), with a plus between two
// Each name in it that is a row's pattern or a parameter's id becomes an input, once.
#pragma once

#include <span>

#include "explain.hpp"

namespace dealscope {

/// One evaluation that is explained, or that a signal asks about.
struct Run {
  Run(const Scenario& of, const Values& at);

  const Scenario& scenario;
  Values values;
  Result result;
  std::string_view prefix;     ///< of the names of what a signal's push changes; else empty
  const Run* asked = nullptr;  ///< the one without the signal's push, if this has one
};

/// Who gets new contracts; `all`: they are not told apart.
enum class Taker { incumbent, own, cloud, all };

/// Which one of those that a pattern stands for.
struct At {
  int point = 0, provider = 0, contract = 0, vintage = 0;
  Taker taker{};
};

/// What a [k …] goes through.
enum Each : char {
  each_provider = 'p',
  each_contract = 'c',       ///< of the provider, unless it is part of another
  each_build = 'b',          ///< of these, what is built
  each_contract_here = 'C',  ///< of all providers, unless it is part of another
  each_part = 'v',           ///< of the provider, part of another provider's
  each_year = 'y',           ///< of the horizon
  each_year_before = 'Y',    ///< of the horizon, before the date
  each_year_from = 'z',      ///< of the horizon, from the date on
  factor_a_year = 'g',       ///< for each before the date, with no plus between
  each_taker = 'r',          ///< of the provider's roles in what was signed before the date
  each_taker_then = 'R',     ///< the same in what is signed by the end of the period
  each_signing = 'n',        ///< of new contracts, before the date
  each_signing_then = 'N',   ///< of new contracts, by the end of the period
  only_once = '1'            ///< for the plus, if there is something before it
};

/// Where a leaf comes from.
struct Citation {
  Basis basis{};
  std::optional<int> source;
  std::string_view unit;  ///< of a parameter; empty: that of the row
};

/// A kind of number. It has a formula, or one by case, or it is a leaf with an origin; what does not apply is empty.
struct Derivation {
  std::string_view pattern;
  std::string_view unit;                    ///< empty: that of the metric
  double (*value)(const Run&, const At&);   ///< null: that of the metric
  std::string_view formula;                 ///< the same for all
  std::string (*choose)(const Run&, At&);   ///< by case; empty: it is a leaf. May turn to another place
  Citation (*cite)(const Run&, const At&);  ///< of a leaf
  std::string_view if_undefined;            ///< words
};

[[nodiscard]] std::span<const Derivation> contract_derivations();
[[nodiscard]] std::span<const Derivation> new_contract_derivations();
[[nodiscard]] std::span<const Derivation> exposure_derivations();
[[nodiscard]] std::span<const Derivation> funding_derivations();
[[nodiscard]] std::span<const Derivation> incumbent_derivations();
[[nodiscard]] std::span<const Derivation> revenue_share_derivations();
[[nodiscard]] std::span<const Derivation> coexistence_derivations();
[[nodiscard]] std::span<const Derivation> partner_derivations();

/// Of a parameter in force.
[[nodiscard]] Citation cite_parameter(const Run& run, int parameter);

/// A row of the result at the date; of the provider, if it is by provider.
template <auto Stage, auto Field>
[[nodiscard]] double value_in(const Run& run, const At& at) {
  const Series& row = (run.result.*Stage).*Field;
  return row.at(row.series_count > 1 ? at.provider : 0, row.point_count > 1 ? at.point : 0)[0];
}

}  // namespace dealscope
