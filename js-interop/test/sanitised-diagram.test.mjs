import assert from 'node:assert/strict';
import { test } from 'node:test';
import './dom.mjs';

const { holdsHtml, sanitisedDiagram } = await import('../src/sanitised-diagram.js');

const GOOD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><marker id="litechat-diagram-0_end" orient="auto"><path d="M0 0"></path></marker></defs>' +
  '<g transform="translate(1, 2)"><rect width="5" height="5" fill="rgb(1, 2, 3)"></rect><path d="M0 0L1 1" marker-end="url(#litechat-diagram-0_end)"></path>' +
  '<text text-anchor="middle">A &amp; B</text></g></svg>';

test('shapes, texts and arrow heads stay', () => {
  assert.equal(sanitisedDiagram(GOOD).outerHTML, GOOD.replace(' xmlns="http://www.w3.org/2000/svg"', ''));
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<style>rect { fill: url(https://evil.example/) }</style>',
  '<a href="https://evil.example/"><text>x</text></a>',
  '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
  '<image href="https://evil.example/a.png"></image>',
  '<use href="https://evil.example/a.svg#x"></use>',
  '<foreignObject><img src="https://evil.example/"></foreignObject>',
  '<rect fill="url(https://evil.example/a.svg#x)"></rect>',
  '<rect fill="url( \'//evil.example/a.svg#x\')"></rect>',
  '<rect fill="u\\72l(https://evil.example/)"></rect>',
  '<path marker-end="url(https://evil.example/a.svg#x)"></path>',
  '<g clip-path="url(//evil.example/#x)"></g>',
  '<rect onload="alert(1)" onclick="alert(1)" style="fill: url(https://evil.example/)"></rect>',
  '<animate attributeName="href" values="javascript:alert(1)"></animate>',
  '<set attributeName="onmouseover" to="alert(1)"></set>',
  '<g id="app"></g><g id="location"></g>',
  '<filter id="litechat-diagram-1"><feImage href="https://evil.example/"></feImage></filter>',
  '<text filter="url(https://evil.example/#x)" mask="url(https://evil.example/#x)" cursor="url(https://evil.example/), auto">x</text>',
];

const ALLOWED = new Set('svg g path rect circle ellipse line polyline polygon text tspan defs marker clipPath'.split(' '));

for (const part of HOSTILE) {
  test(`a drawing runs, loads and imitates nothing: ${part}`, () => {
    const drawing = sanitisedDiagram(`<svg viewBox="0 0 1 1" onload="alert(1)">${part}</svg>`);
    for (const element of [drawing, ...drawing.querySelectorAll('*')]) {
      assert.ok(ALLOWED.has(element.localName), element.localName);
      for (const { name, value } of element.attributes) {
        assert.doesNotMatch(name, /^(on|style|href|xlink|id)/);
        assert.doesNotMatch(value, /evil|alert|url|\\/);
      }
    }
  });
}

test('what holds no drawing is refused', () => {
  assert.throws(() => sanitisedDiagram('<p>x</p>'), TypeError);
});

test('a source with HTML that does more than to format is told from others', () => {
  const plain = [
    'flowchart LR\n  A["one<br/>two<BR>three <b>bold</b>"] --> B',
    'classDiagram\n  class A {\n    <<interface>>\n  }\n  A <|-- B\n  A <--> C',
    'sequenceDiagram\n  A->>B: 1 < 2 and a <3',
  ];
  const html = ['A["<img src=x onerror=hit(1)>"]', 'A["<<img src=x>"]', '<b onclick=hit(1)>', '</style>', '<!--', '<br><svg onload=hit(1)>', '<<b><img>>'];
  assert.deepEqual(plain.filter(holdsHtml), []);
  assert.deepEqual(html.filter((source) => !holdsHtml(source)), []);
});
