// A part of the core, brought to life: the same bytes on the page's thread and in the worker. Where WebAssembly is missing
// or blocked, the whole core as plain JavaScript takes the place of every part.

let isAllowed = typeof WebAssembly === 'object';

/** @param {string} url @returns {Promise<WebAssembly.Module | null>} null where only plain JavaScript runs */
export async function compile(url) {
  if (!isAllowed) return null;
  const bytes = await bytesOf(url);
  return WebAssembly.compile(bytes).catch(() => {
    isAllowed = false; // by the site's policy, or by a browser too old for this module
    return null;
  });
}

/** @template T @param {import('dealscope').Create<T>} createModule @param {WebAssembly.Module | null} compiled @returns {Promise<T>} */
export async function instantiate(createModule, compiled) {
  if (!compiled) {
    const { default: createPlain } = await import('dealscope-plain');
    return createPlain();
  }
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

// Files beside the page. The page in one file carries them inside, as data: addresses, which no policy lets it fetch.

/** @param {string} url @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function bytesOf(url) {
  const [, inside] = url.split(';base64,');
  if (inside) return Uint8Array.from(atob(inside), (letter) => letter.charCodeAt(0));
  const reply = await fetch(url).catch(() => null);
  if (!reply?.ok) throw new Error(`A part of the page could not be loaded: ${url}.`);
  return new Uint8Array(await reply.arrayBuffer());
}

/** The same scenario goes over at every move: as bytes it is copied several times faster than as a string. */
export function encoder() {
  let last = { text: '', bytes: new Uint8Array() };
  return (/** @type {string} */ text) => {
    if (text !== last.text) last = { text, bytes: new TextEncoder().encode(text) };
    return last.bytes;
  };
}
