// All formulas of MODEL.md, each defined once over any number type: `double` in the loops over lanes of core/model,
// `Term` in core/explain, where the same code yields the formula's text. Section numbers and symbols are those of
// MODEL.md.
//
// Callers choose the contracts, years and providers that a formula is applied to and summed over. `because` and
// `defined_if` give the words that follow a formula in text.
#pragma once

#include "coexistence_formulas.hpp"
#include "contract_formulas.hpp"
#include "exposure_formulas.hpp"
