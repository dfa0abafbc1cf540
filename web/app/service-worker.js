// The service worker of the page, which keeps its files for use without a network. The build puts the constant BUILD before
// this text (web/build/service-worker.js). A new version waits until no page of the old one is open: a page never gets files
// of two versions.

const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
const PREFIX = `dealscope ${scope} `; // an origin may have other pages, with caches of their own
const NAME = PREFIX + BUILD.version;
const DOCUMENT = './'; // hosts may redirect index.html to it, and browsers refuse redirected documents
const UNHASHED = [DOCUMENT, 'embed.js']; // their names stay when their content changes

worker.addEventListener('install', (event) => event.waitUntil(precache()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file) event.respondWith(reply(file, event.request));
});

async function precache() {
  const cache = await caches.open(NAME);
  await Promise.all([DOCUMENT, ...BUILD.files].map((file) => add(cache, file)));
  for (const file of UNHASHED) {
    const text = await (await cache.match(file))?.text();
    for (const [asset] of text?.matchAll(/assets\/[\w.-]+/g) ?? [])
      if (!BUILD.files.includes(asset))
        throw new Error(`${file} is of another version; the next visit retries`);
  }
  if (!(await hasWebAssembly(cache))) await add(cache, BUILD.plainCore);
}

/**
 * Adds a file of the server, or of an older version's cache: the names of assets have hashes of their content.
 *
 * @param {Cache} cache
 * @param {string} file
 */
async function add(cache, file) {
  const known = UNHASHED.includes(file) ? undefined : await caches.match(file, { ignoreVary: true });
  const response = known ?? (await fetch(file, { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await cache.put(file, response);
}

/**
 * Whether the core compiles: a policy or an old browser may prevent it.
 *
 * @param {Cache} cache
 */
async function hasWebAssembly(cache) {
  try {
    const file = BUILD.files.find((name) => name.endsWith('.wasm')) ?? '';
    await WebAssembly.compile((await (await cache.match(file))?.arrayBuffer()) ?? new ArrayBuffer(0));
    return true;
  } catch {
    return false;
  }
}

/** Deletes the caches of older versions, and serves the page of the first visit, which was loaded without this worker. */
async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * The file that a request is for; undefined for all that the network serves.
 *
 * @param {Request} request
 */
function fileOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  const folder = new URL(scope);
  if (method !== 'GET' || origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
  const path = pathname.slice(folder.pathname.length);
  if (path === '' || path === 'index.html') return DOCUMENT;
  return [...BUILD.files, BUILD.plainCore].find((file) => file === path);
}

/**
 * The browser may have evicted files: those come from the network.
 *
 * @param {string} file
 * @param {Request} request
 */
const reply = async (file, request) =>
  (await caches.match(file, { cacheName: NAME, ignoreVary: true })) ?? fetch(request);
