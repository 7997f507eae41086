import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { elementWith } from './dom.mjs';

const { renderMarkdown } = await import('../src/markdown.js');

const render = (text) => elementWith(renderMarkdown(text));

before(async () => {
  // The first formula is drawn when the library is there.
  const first = document.body.appendChild(render('$x$'));
  assert.equal(first.querySelector('code.formula').textContent, 'x');
  while (!first.querySelector('math')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  first.remove();
});

test('formulas in a line are MathML, with their source in it', () => {
  const element = render('a $x^2$ b \\(y_1\\)');
  assert.deepEqual(
    [...element.querySelectorAll('math annotation')].map((source) => source.textContent),
    ['x^2', 'y_1'],
  );
  assert.equal(element.querySelector('msup').namespaceURI, 'http://www.w3.org/1998/Math/MathML');
  assert.equal(element.querySelector('code'), null);
});

test('formulas apart take up lines that would be something else', () => {
  // They need styles while they are made, which the elements of this document do not have: so they stay sources here.
  const element = render('$$z$$\n\ntext\n$$\n= a\n+ b\n$$\n\n\\[\n- c\n\\]\n');
  assert.deepEqual(
    [...element.querySelectorAll('code.formula--apart')].map((code) => code.textContent),
    ['z', '= a\n+ b', '- c'],
  );
  assert.equal(element.querySelector('h1, ul'), null);
});

test('a wrong formula shows its source', () => {
  const element = render('$\\frac{1$ and $\\unknown{x}$');
  assert.deepEqual(
    [...element.querySelectorAll('code.formula--wrong')].map((code) => code.textContent),
    ['\\frac{1', '\\unknown{x}'],
  );
});

const HOSTILE = [
  '\\href{javascript:alert(1)}{x}',
  '\\href{https://evil.example/}{x}',
  '\\url{https://evil.example/}',
  '\\includegraphics{https://evil.example/a.png}',
  '\\class{x" onclick="alert(1)}{x}',
  '\\id{x}{x}',
  '\\style{background:url(https://evil.example/)}{x}',
  '\\data{x=y}{x}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\color{red" onclick="alert(1)}{x}',
  '\\def\\x{\\x}\\x',
  '\\begin{array}{' + 'c'.repeat(50) + '}x\\end{array}',
];

for (const formula of HOSTILE) {
  test(`a formula gives nothing that runs, loads or leads away: ${formula}`, () => {
    const element = render(`$${formula}$`);
    const all = [...element.querySelectorAll('*')];
    assert.deepEqual(
      all.filter(({ localName }) => /^(a|img|script|style|mglyph|annotation-xml|maction)$/.test(localName)),
      [],
    );
    const names = all.flatMap(({ attributes }) => [...attributes].map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => /^(on|style|href|xlink|src|id|data)/.test(name)),
      [],
    );
  });
}
