// Tells the page that holds this one in a frame how high it is: as its browser would have it first, then in the ways of
// the libraries that parents use. Heights are no secret, so they go to whoever the parent is.

/**
 * @typedef {{ width: number, height: number }} Size
 * @typedef {object} Protocol
 * @property {(size: Size) => unknown} says the message
 * @property {string[]} [asks] the types of messages by which a parent that came later asks for it
 */

const childId = new URLSearchParams(location.search).get('childId') ?? '';

/** @type {(Protocol | false)[]} */
const ROWS = [
  {
    // our own: web/README.md
    says: ({ height }) => ({ type: 'deal-scope:size', version: 1, height }),
    asks: ['deal-scope:get'],
  },
  {
    // @open-iframe-resizer/core
    says: ({ width, height }) => ({ type: 'iframe-resized', width, height }),
    asks: ['iframe-child-init', 'iframe-get-child-dimensions'],
  },
  // pym.js names its frame in the address; a name with a space in it could smuggle in another kind of message
  /^\S+$/.test(childId) && {
    says: ({ height }) => ['pym', childId, 'height', height].join('xPYMx'),
  },
  {
    // AMP
    says: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
  },
];
const PROTOCOLS = ROWS.filter((row) => row !== false);
const QUESTIONS = new Set(PROTOCOLS.flatMap(({ asks = [] }) => asks));

/** The root element is as high as its content, whatever the frame's height. @returns {Size} */
function measure() {
  const { width, height } = document.documentElement.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Asks the browser to fit the frame, where it can and the host's style sheet lets it. */
function requestResize() {
  try {
    window.requestResize?.();
  } catch {
    // not in an <iframe> but in an <object>, which cannot follow
  }
}

/** @param {Size} size */
function tell(size) {
  requestResize();
  for (const { says } of PROTOCOLS) window.parent.postMessage(says(size), '*');
}

export function reportHeight() {
  const bar = scrollBar();
  let told = 0;
  new ResizeObserver(() => {
    const size = measure();
    if (size.height === told) return;
    told = size.height;
    tell(size);
    bar.needs(told);
  }).observe(document.documentElement);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && QUESTIONS.has(data?.type)) tell(measure());
  });
}

// A scroll bar takes width, and another width makes another height: with a parent that follows, a bar that comes and goes
// would change the height for ever. So where the frame is as high as was said, there is none.

const PATIENCE = 1000; // ms that a parent may take

function scrollBar() {
  let wanted = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const isFollowed = () => Math.abs(window.innerHeight - wanted) <= 1;
  const show = () => (document.documentElement.style.overflowY = isFollowed() ? 'hidden' : '');
  const giveUp = () => {
    show();
    if (!isFollowed()) requestResize(); // one that came while the frame was laid out may have been dropped
  };
  // a parent that stops following gets the bar back, but not in the moment before it follows
  const follow = () => {
    if (isFollowed()) show();
    clearTimeout(waiting);
    waiting = setTimeout(giveUp, PATIENCE);
  };
  window.addEventListener('resize', follow);

  return {
    /** @param {number} height of the whole page */
    needs(height) {
      wanted = height;
      follow();
    },
  };
}
