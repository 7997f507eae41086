import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementWith, hazardsIn, parsedAsIs } from './dom.mjs';

const { renderMarkdown } = await import('../src/markdown.js');
const { sanitise } = await import('../src/sanitise.js');

const HTML = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img srcset="https://evil.example/a 1x">',
  '<picture><source srcset="https://evil.example/a"><img></picture>',
  '<svg onload=alert(1)><image href="https://evil.example/a"/></svg>',
  '<svg><use href="data:image/svg+xml,<svg/>#x"/></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/a"></object>',
  '<embed src="https://evil.example/a">',
  '<video poster="https://evil.example/a"><source src="https://evil.example/b"></video>',
  '<audio src="https://evil.example/a" autoplay></audio>',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<style>@import "https://evil.example/a.css";</style>',
  '<p style="background:url(https://evil.example/a)">x</p>',
  '<table background="https://evil.example/a"><tr><td>x</td></tr></table>',
  '<input type="image" src="https://evil.example/a">',
  '<form action="https://evil.example/"><button>x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https://good.example/" ping="https://evil.example/">x</a>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<p onclick="alert(1)" id="x" name="y">x</p>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><img src=x onerror=alert(1)></noscript>',
  '<details open ontoggle=alert(1)>x</details>',
];

const MARKDOWN = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](vbscript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://good.example/1)',
  '[x](//evil.example/)',
  '[x](/settings)',
  '[x](#top)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '[x](https://good.example/"onmouseover=alert(1))',
  '[x](https://good.example/ "a\\" onmouseover=alert(1) b=\\"")',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x"onerror="alert(1)](https://evil.example/a)',
  '![x](https://evil.example/a"onerror="alert(1))',
  '![x][r]\n\n[r]: https://evil.example/a?secret',
  '[![x](https://evil.example/a)](javascript:alert(1))',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '|a|\n|-|\n|<img src=x onerror=alert(1)>|',
  '# <svg onload=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
];

for (const text of HTML) {
  test(`HTML in an answer is shown as text: ${text}`, () => {
    const element = elementWith(renderMarkdown(text));
    assert.deepEqual(hazardsIn(element), []);
    assert.equal(element.textContent.trim(), text.replace('&#10;', '\n'));
  });

  test(`the sanitiser alone disarms ${text}`, () => {
    assert.deepEqual(hazardsIn(elementWith(sanitise(text))), []);
  });
}

for (const text of MARKDOWN) {
  test(`markdown gives nothing that runs or loads: ${text}`, () => {
    assert.deepEqual(hazardsIn(elementWith(renderMarkdown(text))), []);
  });
}

test('the check sees a hazard in every one of these payloads that is HTML', () => {
  // Elements that a parser keeps only in a document's head still count.
  const blind = HTML.filter((text) => hazardsIn(parsedAsIs(text)).length === 0);
  assert.deepEqual(blind, []);
});

test('the policy signs no script but the service worker', async () => {
  const { sanitiserPolicy, serviceWorkerURL } = await import('../src/trusted-types.js');
  assert.equal(serviceWorkerURL(), './service-worker.js');
  assert.throws(() => sanitiserPolicy.createScriptURL('https://evil.example/a.js'), TypeError);
});
