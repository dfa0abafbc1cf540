/** The same scenario goes over at every move: as bytes it is copied several times faster than as a string. */
export function encoder() {
  let last = { text: '', bytes: new Uint8Array() };
  return (/** @type {string} */ text) => {
    if (text !== last.text) last = { text, bytes: new TextEncoder().encode(text) };
    return last.bytes;
  };
}
