// Formulas as MathML. The library that reads them is fetched for the first one; until then, and if a formula is wrong, its source stands there.

const ELEMENTS = new Set(
  (
    'math annotation menclose merror mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot ' +
    'mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'accent accentunder align class columnalign columnlines columnspacing depth dir display displaystyle encoding fence frame ' +
    'framespacing height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits ' +
    'notation rowalign rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width xmlns'
  ).split(' '),
);
const SOURCES = 'code.formula:not(.formula--wrong)';
const MOST_KEPT = 500;

const kept = new Map();
let temml = null;
let loading = null;

/** Shows the formulas of a fragment, at once if that is possible. */
export function showFormulas(fragment) {
  const sources = [...fragment.querySelectorAll(SOURCES)];
  if (sources.length === 0) {
    return;
  }
  if (temml) {
    sources.forEach(show);
  } else {
    load();
  }
}

function load() {
  loading ??= import('temml').then(
    (module) => {
      temml = module.default;
      document.querySelectorAll(SOURCES).forEach(show);
    },
    () => {}, // the sources stay
  );
}

function show(source) {
  const isApart = source.classList.contains('formula--apart');
  const key = `${isApart}${source.textContent}`;
  if (!kept.has(key)) {
    if (kept.size >= MOST_KEPT) {
      kept.clear();
    }
    kept.set(key, drawn(source.textContent, isApart));
  }
  const formula = kept.get(key);
  if (formula) {
    source.replaceWith(formula.cloneNode(true));
  } else {
    source.classList.add('formula--wrong');
  }
}

function drawn(text, isApart) {
  try {
    const options = { displayMode: isApart, annotate: true, throwOnError: true, maxExpand: 500, maxSize: [20, 20] };
    const tree = temml.__renderToMathMLTree(text, options).toNode();
    return isFormula(tree) ? tree : null;
  } catch {
    return null;
  }
}

/** Leaves nothing but formulas: no other elements, and no styles, which the policy forbids. */
function isFormula(element) {
  for (const { name } of [...element.attributes]) {
    if (!ATTRIBUTES.has(name)) {
      element.removeAttribute(name);
    }
  }
  return ELEMENTS.has(element.localName) && [...element.children].every(isFormula);
}
