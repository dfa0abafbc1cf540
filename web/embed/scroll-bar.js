// A scroll bar takes width, and another width makes another height: with a parent that follows, a bar that comes and goes
// would change the height for ever. So where the frame is as high as was said, there is none.

const PATIENCE = 1000; // ms that a parent may take

export function scrollBar() {
  let wanted = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const isFollowed = () => Math.abs(window.innerHeight - wanted) <= 1;
  const show = () => (document.documentElement.style.overflowY = isFollowed() ? 'hidden' : '');
  // a parent that stops following gets the bar back, but not in the moment before it follows
  const follow = () => {
    if (isFollowed()) show();
    clearTimeout(waiting);
    waiting = setTimeout(show, PATIENCE);
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
