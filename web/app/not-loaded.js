// Words and a button where the page's script, or a file that it needs, could not be fetched. A classic script without
// imports, as any other file may be the one that is missing. The event `load` waits for all scripts.
(() => {
  const check = () => {
    const element = document.querySelector('deal-scope');
    if (!element || customElements.get('deal-scope')) return;
    const note = document.createElement('p');
    const button = document.createElement('button');
    note.setAttribute('role', 'alert');
    button.textContent = 'Try again';
    button.onclick = () => location.reload();
    note.append('The calculator could not be loaded. ', button);
    element.prepend(note);
  };
  if (document.readyState === 'complete') check();
  else addEventListener('load', check);
})();
