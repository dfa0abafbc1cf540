// Response headers of the built files, in one table: scripts/serve.mjs sends them, and the build writes them to
// dist/_headers, which hosts such as Netlify and Cloudflare Pages read.

/** The strictest policy under which the page works. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dealscope";

/** Files may be embedded in, and fetched by, pages of any origin. */
const FOR_ALL_ORIGINS = {
  // a sandboxed frame has no origin, and modules are fetched with CORS
  'Access-Control-Allow-Origin': '*',
  // an article that is cross-origin isolated (Cross-Origin-Embedder-Policy: require-corp) may load the files, ...
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // ... and may contain the page as a frame only if the page has that policy itself; the page loads its own files only
  'Cross-Origin-Embedder-Policy': 'require-corp',
  // of the top-level page only: a page that opens it in a window cannot script it. Frames ignore it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Rules in the notation of _headers: a path from the site's root, with at most one `*` at its end. No two rules that match one
 * path set the same header, as hosts differ in what they do then. The host's own Cache-Control, which revalidates, is right
 * for files without a hash. dealscope.html has its scripts and styles inside, which the policy would block.
 *
 * @type {{ path: string, headers: Record<string, string> }[]}
 */
export const RULES = [
  { path: '/*', headers: FOR_ALL_ORIGINS },
  ...['/', '/index.html', '/embed.js', '/sw.js'].map((path) => ({
    path,
    headers: { 'Content-Security-Policy': POLICY },
  })),
  {
    path: '/assets/*', // named by a hash of their content; page and worker load shared ones once
    headers: { 'Content-Security-Policy': POLICY, 'Cache-Control': 'max-age=31536000, immutable' },
  },
  // the page of examples also shows the page in a frame
  { path: '/examples/*', headers: { 'Content-Security-Policy': `${POLICY}; frame-src 'self'` } },
];

/**
 * @param {string} pattern
 * @param {string} path
 */
const isMatch = (pattern, path) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * Headers of a path from the site's root.
 *
 * @param {string} path
 * @returns {Record<string, string>}
 */
export const headersOf = (path) =>
  Object.assign({}, ...RULES.filter((rule) => isMatch(rule.path, path)).map(({ headers }) => headers));

/** The table as the text of _headers. */
export const headersFile = () =>
  RULES.map(
    ({ path, headers }) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  ).join('');
