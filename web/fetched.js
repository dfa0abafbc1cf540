// Files beside the page. The page in one file carries them inside, as data: addresses, which no policy lets it fetch.

/** @param {string} url @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function bytesOf(url) {
  const [, inside] = url.split(';base64,');
  if (inside) return Uint8Array.from(atob(inside), (letter) => letter.charCodeAt(0));
  const reply = await fetch(url).catch(() => null);
  if (!reply?.ok) throw new Error(`A part of the page could not be loaded: ${url}.`);
  return new Uint8Array(await reply.arrayBuffer());
}
