// Keeps parser and sanitiser out of the first screen: the bundler splits them off at this import(). Until they are fetched, and where they
// cannot be, a text is shown as the plain text that it is.

const LONGEST_NODE = 4_000;

let renderer = null;
let loading = null;
const plain = new Map();

/** @returns {Promise<typeof import('./markdown.js')>} the renderer, fetched at the first call */
export const loadMarkdown = () => import('./markdown.js');

/** Shows a text, to which more may be added. */
export function show(element, text, goesOn) {
  element.dataset.plain = !renderer;
  if (renderer) {
    (goesOn ? renderer.beginMarkdown : renderer.updateMarkdown)(element, text);
    return;
  }
  element.textContent = text;
  plain.set(element, goesOn);
  // Never asked for twice: the browser remembers a module that it could not fetch.
  loading ??= loadMarkdown().then(begin, () => plain.clear());
}

function begin(module) {
  renderer = module;
  plain.forEach((goesOn, element) => show(element, element.textContent, goesOn));
  plain.clear();
}

/** Adds to a text that goes on. */
export function append(element, piece) {
  if (renderer) {
    renderer.appendMarkdown(element, piece);
  } else {
    appendText(element, piece);
  }
}

/** Says that nothing will be added to a text. */
export function end(element) {
  if (renderer) {
    renderer.endMarkdown(element);
  } else if (plain.has(element)) {
    plain.set(element, false);
  }
}

/** Adds to the plain text of an element, at a cost that does not grow with what is there. */
export function appendText(element, text) {
  const last = element.lastChild;
  if (last?.length < LONGEST_NODE) {
    last.appendData(text);
  } else {
    element.append(text);
  }
}
