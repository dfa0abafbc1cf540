/**
 * The shapes that travel through the page: what the engine replies, and what every view is given.
 * Rows of levels have one entry more than rows of flows; null is a figure that is undefined.
 *
 * @typedef {(number | null)[]} Row
 *
 * @typedef {object} Parameter
 * @property {string} id
 * @property {number} value the scenario's own, with overrides applied
 * @property {number} min
 * @property {number} max
 * @property {number} low
 * @property {number} high
 * @property {number} step
 * @property {-1 | 0 | 1} demand how it goes when demand for AI is high
 * @property {string} unit
 * @property {string} label
 * @property {string} group
 * @property {boolean} primary
 * @property {'article' | 'report' | 'derived' | 'assumption'} basis
 * @property {string | null} source
 * @property {string} note
 * @property {{ low: number, mode: number, high: number }} spread the triangular distribution in force
 *
 * @typedef {object} Provider
 * @property {string} id
 * @property {string} name
 * @property {string} short_name
 * @property {number} control
 * @property {number | null} backlog_usd_bn
 * @property {Contract['ranges']} ranges
 * @property {string | null} source
 *
 * @typedef {object} Contract
 * @property {string} id
 * @property {string} provider
 * @property {string} title
 * @property {'cloud' | 'build'} kind
 * @property {number} value_usd_bn
 * @property {number} capacity_gw
 * @property {boolean} derived_value
 * @property {boolean} derived_capacity
 * @property {number} signed
 * @property {number} start
 * @property {number} term_years
 * @property {number} ramp_up
 * @property {number} ramp_down
 * @property {{ date: number, gw: number }[] | null} schedule of a build: what is in service, by date
 * @property {'signed' | 'announced' | 'in_talks'} status
 * @property {string | null} part_of
 * @property {boolean} at_least
 * @property {Record<string, Omit<Parameter, 'id' | 'value' | 'spread'>>} ranges
 * @property {Parameter['basis']} basis
 * @property {string | null} source
 * @property {string} note
 *
 * @typedef {object} Investment money that a provider puts into the lab
 * @property {string} id
 * @property {string} provider
 * @property {string} title
 * @property {number} value_usd_bn
 * @property {number} start
 * @property {number} years over which it is paid evenly
 * @property {Contract['status']} status
 * @property {boolean} at_least
 * @property {Contract['ranges']} ranges
 * @property {Parameter['basis']} basis
 * @property {string | null} source
 * @property {string} note
 *
 * @typedef {Record<string, number>} Overrides
 *
 * @typedef {object} Case
 * @property {string} id
 * @property {string} title
 * @property {Overrides} overrides
 *
 * @typedef {object} Source
 * @property {string} id
 * @property {string} title
 * @property {string} publisher
 * @property {string} date
 * @property {string | null} url
 *
 * @typedef {object} Metric
 * @property {string} id
 * @property {string} label
 * @property {string} unit
 * @property {'level' | 'flow' | 'scalar'} kind
 * @property {'provider' | 'part' | null} by
 * @property {boolean} nullable whether a value can be null, where the metric is undefined (a ratio to 0)
 *
 * @typedef {object} Description
 * @property {string} id
 * @property {string} title
 * @property {string} as_of
 * @property {{ lab: string, incumbent: string }} parties
 * @property {string} incumbent_provider
 * @property {{ start: number, years: number, grid: number[] }} horizon
 * @property {Regime[]} regimes with the cuts in force
 * @property {Parameter[]} parameters
 * @property {Provider[]} providers
 * @property {Contract[]} contracts
 * @property {Investment[]} investments
 * @property {Case[]} cases
 * @property {Source[]} sources
 * @property {Metric[]} metrics
 * @property {{ metric: string, offset: number, length: number }[]} layout of the numbers of `evaluate_numbers`
 *
 * @typedef {object} Regime
 * @property {string} id
 * @property {string} label
 * @property {[number, number][]} area corners in the plane of the two dependences; every four are a rectangle
 *
 * The keys of a result, from `describe` (web/build/result-types.js).
 *
 * @typedef {import('./engine/result.js').Partner} Partner
 * @typedef {import('./engine/result.js').Result} Result
 * @typedef {import('./engine/result.js').FullResult} FullResult with the metrics that `evaluate` leaves out
 *
 * @typedef {object} Quantiles one number a point of a row
 * @property {Row} mean
 * @property {Row} p05
 * @property {Row} p25
 * @property {Row} p50
 * @property {Row} p75
 * @property {Row} p95
 * @property {number[]} undefined in how many trials
 *
 * @typedef {object} Simulation
 * @property {number[]} years
 * @property {number} trials
 * @property {number} seed
 * @property {Record<string, Quantiles>} metrics
 * @property {Record<string, number[]>} regimes share of the trials in each state, by point
 *
 * @typedef {object} Bar one assumption alone, at the low and the high end of what is plausible
 * @property {string} parameter
 * @property {number} low
 * @property {number} high
 * @property {number | null} at_low
 * @property {number | null} at_high
 * @property {number | null} swing
 *
 * @typedef {{ found: true, value: number, metric: number, others: number[] }
 *   | { found: false, closest: { value: number, metric: number | null } }} Solution
 *
 * A number with its formula and what that is made of; or, without inputs, a figure with its origin. The name of each
 * number is unique in a reply.
 *
 * @typedef {object} Derivation
 * @property {string} name of a parameter, a contract's figure or a metric; else dotted words of its own
 * @property {string} label the same in words, with the parties' names and without the date
 * @property {number | null} value
 * @property {string} unit
 * @property {number[]} [dates] decimal years: one date, or the start and end of a period; none for a constant
 * @property {string} [formula] in the names of the inputs; after a semicolon, words
 * @property {Token[]} [tokens] the same in pieces; "; " parts the formula from the words
 * @property {(Derivation | { ref: string })[]} [inputs] `ref`: the name of a node that stands earlier in the reply
 * @property {Parameter['basis']} [basis] of a leaf
 * @property {string | null} [source] of a leaf: the id of a source
 *
 * @typedef {string | { input: number }} Token text, or an index into the inputs
 *
 * @typedef {{ path: string, message: string }} Issue
 */

/**
 * What a page around the element can know and set of its state.
 *
 * @typedef {object} PublicState
 * @property {1} version of this shape
 * @property {string} scenario
 * @property {string} as_of the day that its figures are of
 * @property {number} year the chosen date, one of the scenario's grid: 2030 is the end of 2029
 * @property {Record<string, number>} levers those that differ from the scenario, by their ids
 */

/**
 * @template T
 * @typedef {{ ok: true, result: T } | { ok: false, issues: Issue[] }} Reply
 */

/**
 * What a view is a function of. `baseline` is what the result is set against: the result of A where one is kept, else of
 * the scenario as it stands. `year` is an index of the grid: levels stand at that point, flows belong to the period
 * that ends there.
 *
 * @typedef {object} View
 * @property {Description} description
 * @property {{ high: number, low: number }} thresholds where dependence counts as high and as low
 * @property {FullResult} result
 * @property {FullResult} baseline
 * @property {Overrides} overrides
 * @property {Overrides | null} [baselineOverrides] those of A, where one is kept; what the levers say is then B
 * @property {number} year
 * @property {number} [width] CSS pixels that one picture has
 * @property {Set<string>} [offscreen] ids of the parts of the page that are out of sight
 * @property {Uncertainty | null} [uncertainty] null until the first trials are there; missing where none will come
 * @property {object} [settleToken] another one each time that the finger rests: what is folded away follows then
 */

/**
 * What the trials show. `stale`: the levers have moved on since, and it is a while ago.
 *
 * @typedef {object} Uncertainty
 * @property {Simulation} simulation
 * @property {Cloud} cloud
 * @property {boolean} stale
 *
 * @typedef {object} Cloud the first trials one by one: row by row, point by point, `count` numbers each
 * @property {number} count
 * @property {(metric: string, k: number) => Float64Array} at the numbers of a row of levels at a point
 */

/**
 * A table whose cells are formatted already.
 *
 * @typedef {string | { text: string, href: string }} Cell
 *
 * @typedef {object} Table
 * @property {string} caption
 * @property {{ key: string, label: string, unit?: string, numeric: boolean }[]} columns
 * @property {{ header: string, cells: Cell[], opens?: (string | null)[], chosen?: boolean }[]} rows `opens`: what each
 *   cell's figure is called, null where it has no derivation
 */

/**
 * A figure as it stands in a text, the name of what it is, and for what is no metric what it is in words.
 *
 * @typedef {{ text: string, metric: string | null, about?: string }} Figure
 * @typedef {(string | Figure)[]} Phrase text in which each figure carries its metric: text/phrase.js
 */

/**
 * What a reader can change, and so what a link carries.
 *
 * @typedef {object} State
 * @property {Overrides} overrides
 * @property {Overrides | null} baselineOverrides those of A, where one is kept
 * @property {number} at the chosen date, one of the grid's
 * @property {number} [trials]
 * @property {number} [seed]
 * @property {string} [metric] the figure that the analyses speak of, without its year; missing: the first choice
 */

/**
 * What a link says about a scenario; `at`: null where it names no date. A note for each part that cannot be followed.
 *
 * @typedef {{ overrides: Overrides, baselineOverrides: Overrides | null, at: number | null, metric: string, trials: number,
 *   seed: number, notes: string[] }} FromLink
 */

export {};
