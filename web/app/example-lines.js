/** Address of the built page in the lines of the examples, which the page of examples replaces by its own. */
export const BASE = 'https://dealscope.example/';

const FEEDBACK_MS = 2000;

/**
 * Adds a button after a line that copies it, or selects it if the browser denies access to the clipboard.
 *
 * @param {Element} line
 */
export function addCopyButton(line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(line.textContent ?? '');
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), FEEDBACK_MS);
    } catch {
      getSelection()?.selectAllChildren(line);
    }
  });
  line.after(button);
}
