/** Stands for the address of the built page; the page of examples puts its own in its place. */
export const BASE = 'https://dealscope.example/';

const SAID_MS = 2000;

/** A button beside a line copies it; where a browser does not let it, the line is selected. @param {Element} line */
export function copying(line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(line.textContent ?? '');
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), SAID_MS);
    } catch {
      getSelection()?.selectAllChildren(line);
    }
  });
  line.after(button);
}
