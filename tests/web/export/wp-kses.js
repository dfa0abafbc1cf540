// WordPress' filter of the posts of authors and contributors, who may not write unfiltered HTML: wp_kses_post() of
// wp-includes/kses.php (6.x), as far as snippets need it. Tags that are not on the list are removed, and their content stays.

/** The attributes that are on the list for `a`; no other element of the snippets is on the list of elements. */
const LINK = ['href', 'rel', 'rev', 'name', 'target', 'download'];

/** Attributes of all elements on the list (_wp_add_global_attributes). */
const GLOBAL = ['class', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role', 'xml:lang'];
const GLOBAL_PREFIX = /^(aria|data)-/;

/** $allowedposttags; `iframe`, `script`, `noscript`, `style`, `embed` and elements of other names are not on it. */
const ELEMENTS = new Set(
  [
    'a abbr acronym address area article aside audio b bdo big blockquote br button caption cite code col colgroup dd del',
    'details dfn div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label',
    'legend li main map mark menu nav object ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub summary',
    'sup table tbody td textarea tfoot th thead title tr track tt u ul var video',
  ]
    .join(' ')
    .split(' '),
);

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/g;

/** @param {string} html */
export const wpKsesPost = (html) =>
  html.replace(TAG, (_, slash, tag, attributes) => {
    const name = tag.toLowerCase();
    if (!ELEMENTS.has(name)) return '';
    const filtered = [...attributes.matchAll(ATTRIBUTE)]
      .filter(
        ([, key]) => GLOBAL.includes(key) || GLOBAL_PREFIX.test(key) || (name === 'a' && LINK.includes(key)),
      )
      .map(([text]) => ` ${text}`);
    return `<${slash}${name}${filtered.join('')}>`;
  });
