// Posts the height of this page to the page that has it in a frame: by the browser's own interface, in a message of our own
// (web/README.md) and in those of the libraries that host pages use. A height is not confidential: it is sent to any origin.

/**
 * @typedef {{ width: number, height: number }} Size [CSS px]
 * @typedef {object} Protocol
 * @property {(size: Size) => unknown} message
 * @property {string[]} [requests] types of the messages by which a host that has loaded later requests the size
 */

const childId = new URLSearchParams(location.search).get('childId') ?? '';

/** @type {(Protocol | false)[]} */
const ROWS = [
  {
    message: ({ height }) => ({ type: 'deal-scope:size', version: 1, height }),
    requests: ['deal-scope:get'],
  },
  {
    // @open-iframe-resizer/core
    message: ({ width, height }) => ({ type: 'iframe-resized', width, height }),
    requests: ['iframe-child-init', 'iframe-get-child-dimensions'],
  },
  // pym.js passes the frame's id in the address; an id with white space could form a message of another kind
  /^\S+$/.test(childId) && {
    message: ({ height }) => ['pym', childId, 'height', height].join('xPYMx'),
  },
  {
    // AMP
    message: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
  },
];
const PROTOCOLS = ROWS.filter((row) => row !== false);
const REQUESTS = new Set(PROTOCOLS.flatMap(({ requests = [] }) => requests));

/**
 * The height of the root element is that of its content, whatever the frame's height.
 *
 * @returns {Size}
 */
function measure() {
  const { width, height } = document.documentElement.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Requests a resize from browsers with `frame-sizing: content-height`: Chromium 154 and newer. */
function requestResize() {
  try {
    /** @type {Window & { requestResize?(): void }} */ (window).requestResize?.();
  } catch {
    // an <object> cannot be resized
  }
}

/** @param {Size} size */
function postSize(size) {
  requestResize();
  for (const { message } of PROTOCOLS) window.parent.postMessage(message(size), '*');
}

export function reportHeight() {
  const scrollBar = createScrollBar();
  let reported = 0;
  new ResizeObserver(() => {
    const size = measure();
    if (size.height === reported) return;
    reported = size.height;
    postSize(size);
    scrollBar.setHeight(reported);
  }).observe(document.documentElement);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && REQUESTS.has(data?.type)) postSize(measure());
  });
}

const RESIZE_TIMEOUT_MS = 1000;

/**
 * Hides the scroll bar while the frame is as high as reported. A scroll bar takes width, which changes the height: with a
 * host that resizes the frame, a bar that appears and disappears would change the height forever.
 */
function createScrollBar() {
  let wanted = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timeout;

  const isResized = () => Math.abs(window.innerHeight - wanted) <= 1;
  const update = () => (document.documentElement.style.overflowY = isResized() ? 'hidden' : '');
  const onTimeout = () => {
    update();
    if (!isResized()) requestResize(); // a request during layout may have been dropped
  };
  // a host that has not resized the frame yet is given time before the bar returns
  const check = () => {
    if (isResized()) update();
    clearTimeout(timeout);
    timeout = setTimeout(onTimeout, RESIZE_TIMEOUT_MS);
  };
  window.addEventListener('resize', check);

  return {
    /** @param {number} height of the page [CSS px] */
    setHeight(height) {
      wanted = height;
      check();
    },
  };
}
