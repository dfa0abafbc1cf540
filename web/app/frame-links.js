// Links of this page in a frame: they open outside it. Where the frame's sandbox opens no windows, a link that is followed
// shows its address as text, selected, so that it can be copied.

const ADDRESS = 'link-address';

/** @param {Event} event */
function linkOf(event) {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  return link instanceof HTMLAnchorElement && /^https?:$/.test(link.protocol) ? link : null;
}

/** @param {MouseEvent} event */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }) =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey || defaultPrevented);

/** @param {MouseEvent} event */
function follow(event) {
  const link = linkOf(event);
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  const opened = window.open(link.href, '_blank'); // null where it is refused; "noopener" would hide that
  if (opened) opened.opener = null;
  else showAddress(link);
}

/** @param {HTMLAnchorElement} link */
function showAddress(link) {
  let shown = link.nextElementSibling;
  if (shown?.className !== ADDRESS) {
    shown = document.createElement('output');
    shown.className = ADDRESS;
    link.after(' ', shown);
  }
  shown.textContent = link.href;
  getSelection()?.selectAllChildren(shown);
}

/** Modified and middle clicks are the browser's, by the base target. */
export function openLinksOutside() {
  const base = document.createElement('base');
  base.target = '_blank';
  document.head.append(base);
  document.addEventListener('click', follow);
}
