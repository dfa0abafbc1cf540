// The arithmetic of validation.json: assignments to names, parted by ';', over numbers and lists. Terms have + - * / and
// brackets, the functions below, a[i], a[:n], lists, and lists or sums of an expression for each element.

/** @typedef {number | Value[]} Value */
/** @typedef {Record<string, any>} Names */

/** @type {Record<string, (...args: any[]) => Value>} */
const FUNCTIONS = {
  exp: Math.exp,
  log: Math.log,
  len: (list) => list.length,
  min: (list) => Math.min(...list),
  max: (list) => Math.max(...list),
  sum: (list) => list.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0),
  sorted: (list) => [...list].sort((a, b) => a - b),
  zip: (...lists) =>
    lists[0].map((/** @type {any} */ _, /** @type {number} */ i) => lists.map((list) => list[i])),
};

/**
 * Splits at a separator outside brackets.
 *
 * @param {string} text
 * @param {string} separator
 */
function split(text, separator) {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

class Reader {
  /**
   * @param {string} text
   * @param {Names} names
   */
  constructor(text, names) {
    this.rest = text.trim();
    this.names = names;
  }

  /**
   * Takes a token that matches.
   *
   * @param {RegExp} token
   */
  take(token) {
    const found = token.exec(this.rest);
    if (!found || found.index > 0) return null;
    this.rest = this.rest.slice(found[0].length).trimStart();
    return found[0];
  }

  /** @returns {any} */
  sum() {
    let value = this.product();
    for (let sign; (sign = this.take(/^[+-]/));)
      value = sign === '+' ? value + this.product() : value - this.product();
    return value;
  }

  /** @returns {any} */
  product() {
    let value = this.signed();
    for (let sign; (sign = this.take(/^[*/]/));)
      value = sign === '*' ? value * this.signed() : value / this.signed();
    return value;
  }

  /** @returns {any} */
  signed() {
    return this.take(/^-/) ? -this.signed() : this.indexed();
  }

  /** @returns {any} */
  indexed() {
    let value = this.primary();
    while (this.rest.startsWith('[')) {
      const index = this.bracketed();
      value = index.startsWith(':')
        ? value.slice(0, evaluateExpression(index.slice(1), this.names))
        : value[evaluateExpression(index, this.names)];
    }
    return value;
  }

  /** @returns {any} */
  primary() {
    const number = this.take(/^[0-9.]+(e-?[0-9]+)?/);
    if (number !== null) return Number(number);
    if (this.rest.startsWith('(')) return evaluateExpression(this.bracketed(), this.names);
    if (this.rest.startsWith('[')) return listOf(this.bracketed(), this.names);
    const name = this.take(/^[a-z_][a-z0-9_]*/i);
    if (name === null) throw new Error(`found "${this.rest}", expected a number or a name`);
    if (this.rest.startsWith('(') && name in FUNCTIONS) return call(name, this.bracketed(), this.names);
    if (name === 'pi') return Math.PI;
    if (!(name in this.names)) throw new Error(`found "${name}", expected a name with a value`);
    return this.names[name];
  }

  /** The text within the bracket that begins here. */
  bracketed() {
    let depth = 0;
    for (let i = 0; i < this.rest.length; i++) {
      if ('(['.includes(this.rest[i])) depth++;
      if (')]'.includes(this.rest[i])) depth--;
      if (depth > 0) continue;
      const inner = this.rest.slice(1, i).trim();
      this.rest = this.rest.slice(i + 1).trimStart();
      return inner;
    }
    throw new Error(`found "${this.rest}", expected its closing bracket`);
  }
}

/**
 * @param {string} name
 * @param {string} inner
 * @param {Names} names
 */
function call(name, inner, names) {
  if (/ for /.test(inner)) return FUNCTIONS[name](listOf(inner, names));
  return FUNCTIONS[name](...split(inner, ',').map((part) => evaluateExpression(part, names)));
}

/**
 * Elements, or an expression for each element of a list.
 *
 * @param {string} inner
 * @param {Names} names
 * @returns {any[]}
 */
function listOf(inner, names) {
  const each = /^(.*) for (.*) in (.*)$/.exec(inner);
  if (!each) return split(inner, ',').map((part) => evaluateExpression(part, names));
  const [, expression, variables, list] = each;
  const own = split(variables, ',');
  return evaluateExpression(list, names).map((/** @type {any} */ element) =>
    evaluateExpression(expression, {
      ...names,
      ...Object.fromEntries(own.map((name, i) => [name, own.length > 1 ? element[i] : element])),
    }),
  );
}

/**
 * @param {string} text
 * @param {Names} names
 * @returns {any}
 */
function evaluateExpression(text, names) {
  const reader = new Reader(text, names);
  const value = reader.sum();
  if (reader.rest) throw new Error(`found "${reader.rest}", expected the end`);
  return value;
}

/**
 * The values of all names that the statements assign.
 *
 * @param {string} statements
 * @param {Names} inputs
 * @returns {Names}
 */
export function evaluateStatements(statements, inputs) {
  /** @type {Names} */
  const assigned = {};
  for (const statement of split(statements, ';')) {
    const [, name, expression] = /^([a-z_][a-z0-9_]*) = (.*)$/i.exec(statement) ?? [];
    if (!name) throw new Error(`found "${statement}", expected NAME = EXPRESSION`);
    assigned[name] = evaluateExpression(expression, { ...inputs, ...assigned });
  }
  return assigned;
}
