// What the message field needs of the page.

const MOST_LINES = 10;

/** Puts a text in the place of a part of what stands there, and tells whoever listens, as if it were typed. */
export function replace(field, from, to, text) {
  field.setRangeText(text, from, to, 'end');
  changed(field);
}

/** Tells whoever listens that something about the field has changed. */
export function changed(field) {
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hears of pasted texts of so many characters, once they stand in the field. */
export function onLongPaste(field, least, listener) {
  field.addEventListener('paste', ({ clipboardData }) => {
    const text = (clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n');
    if (text.length >= least) {
      setTimeout(() => listener(text));
    }
  });
}

/** Makes the field as high as its text. Newer browsers do so by the style sheet. */
export function growWithText(field) {
  if (globalThis.CSS?.supports('field-sizing', 'content')) {
    return;
  }
  const fit = () => {
    field.rows = 1;
    const style = getComputedStyle(field);
    const around = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    const lines = Math.round((field.scrollHeight - around) / parseFloat(style.lineHeight));
    field.rows = Math.min(MOST_LINES, Math.max(1, lines));
  };
  field.addEventListener('input', fit);
  fit();
}

/**
 * Gives the field its caret along with the focus. Chromium leaves it out where a dialog closes that had one of its buttons pressed:
 * the field has the focus, and takes no key.
 */
export function keepCaret(field) {
  field.addEventListener('focus', () => field.setSelectionRange(field.selectionStart, field.selectionEnd));
}

const COPIED = ['font', 'letterSpacing', 'lineHeight', 'padding', 'tabSize', 'textIndent', 'wordSpacing'];

/** Places an element above a character of the field, which is found on a copy: a field tells nobody where its text stands. */
export function placeAt(element, field, at) {
  const copy = document.createElement('div');
  const style = getComputedStyle(field);
  COPIED.forEach((name) => (copy.style[name] = style[name]));
  Object.assign(copy.style, { position: 'fixed', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
  copy.style.inlineSize = `${field.clientWidth}px`;
  copy.style.boxSizing = 'border-box';
  const mark = document.createElement('span');
  mark.textContent = field.value[at] ?? '';
  copy.append(field.value.slice(0, at), mark);
  document.body.append(copy);
  const { top, left } = field.getBoundingClientRect();
  const x = left + mark.offsetLeft;
  const y = Math.max(top, top + mark.offsetTop - field.scrollTop);
  copy.remove();
  element.style.left = `${Math.max(8, Math.min(x, innerWidth - element.offsetWidth - 8))}px`;
  element.style.bottom = `${innerHeight - y + 4}px`;
}
