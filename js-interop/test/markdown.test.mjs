import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementWith } from './dom.mjs';

const { renderMarkdown, updateMarkdown } = await import('../src/markdown.js');

const render = (text) => elementWith(renderMarkdown(text));

test('a link opens apart and tells nobody where it was followed', () => {
  const link = render('[a page](https://good.example/a?b=c&d=e)').querySelector('a');
  assert.equal(link.textContent, 'a page');
  assert.equal(link.href, 'https://good.example/a?b=c&d=e');
  assert.equal(link.title, link.href);
  assert.equal(link.target, '_blank');
  assert.equal(link.rel, 'noopener noreferrer nofollow');
  assert.equal(link.getAttribute('referrerpolicy'), 'no-referrer');
});

test('bare addresses and mail addresses are links', () => {
  const links = [...render('https://a.example/x and me@b.example').querySelectorAll('a')];
  assert.deepEqual(
    links.map((link) => link.href),
    ['https://a.example/x', 'mailto:me@b.example'],
  );
});

test('a link that looks as if it led to another host names the one that it leads to', () => {
  const texts = [
    '[https://bank.example](https://evil.example/bank.example)',
    '[www.bank.example/login](https://bank.example.evil.example/)',
    '[bank.example](https://evil.example/)',
    '[https://www.bank.example](https://bank.example/x)',
    '[a page of bank.example that is good](https://evil.example/)',
  ];
  assert.deepEqual(
    texts.map((text) => render(text).querySelector('.link-host')?.textContent),
    [' (evil.example)', ' (bank.example.evil.example)', ' (evil.example)', undefined, undefined],
  );
});

const hostTold = (text, address) => render(`[${text}](${address})`).querySelector('.link-host')?.textContent;

test('a text that looks like a place on another host is an address too', () => {
  for (const text of [
    'bank.example/login',
    'bank.example/',
    'bank.example:8443',
    'bank.example:8443/login?a=b',
    'bank.example?next=login',
    'bank.example#login',
    'bank.example./login',
    'Bank.Example/Login',
    'sub.bank.example/login',
    '**bank.example**/login',
    '🔒 bank.example →',
    '//bank.example/login',
    'log in at bank.example/login now',
    'log in (bank.example/login)',
    'evil.example/x or bank.example/login',
    'xn--bnk-qla.example/login',
    'bänk.example/login',
    'bank.xn--p1ai/login',
    'bank。example/login',
    'bank.ex\u00ADample/login',
    'bank\u200B.example',
    '192.168.1.1/login',
  ]) {
    assert.equal(hostTold(text, 'https://evil.example/bank.example/login'), ' (evil.example)', text);
  }
});

test('a text that is the address of the link, or none, says no host', () => {
  for (const text of ['good.example/login', 'www.good.example/x?y', 'good.example:443', 'read good.example/login']) {
    assert.equal(hostTold(text, 'https://good.example/login'), undefined, text);
  }
  assert.equal(hostTold('good.example:80/login', 'http://good.example/login'), undefined);
  assert.equal(hostTold('bank.example/login', 'mailto:me@good.example'), undefined);
  for (const text of [
    'and/or',
    'e.g.',
    'i.e./e.g.',
    'file.txt',
    'src/file.txt',
    'package.json/name',
    'docs/index.html#top',
    'Node.js',
    '3.14',
    '3.5/4',
    'v1.2.3',
    '1.2.3/4',
    'What is new?',
    'yes/no?',
    'a... or b...',
    'me@bank.example',
    'a page of bank.example, which is good',
  ]) {
    assert.equal(hostTold(text, 'https://good.example/'), undefined, text);
  }
});

test('a link of another kind leaves its text, formatted', () => {
  assert.equal(render('[**bold** text](javascript:alert)').innerHTML.trim(), '<p><strong>bold</strong> text</p>');
});

test('a link without a text shows its address', () => {
  assert.equal(render('[](https://a.example/)').querySelector('a').textContent, 'https://a.example/');
});

test('an image becomes a chip that names its host', () => {
  const element = render('![A &amp; B](https://pictures.example/a.png?x=1)');
  const chip = element.querySelector('a.image-chip');
  assert.equal(element.querySelector('img, span'), null);
  assert.equal(chip.textContent, 'A & B · pictures.example');
  assert.equal(chip.href, 'https://pictures.example/a.png?x=1');
  assert.equal(chip.target, '_blank');
  assert.equal(chip.rel, 'noopener noreferrer nofollow');
  assert.equal(chip.getAttribute('referrerpolicy'), 'no-referrer');
});

test('an image without a description is a chip with the host', () => {
  assert.equal(
    render('![](https://pictures.example/a.png)').querySelector('.image-chip').textContent,
    'pictures.example',
  );
});

test('an image without a web address leaves its description', () => {
  assert.equal(render('a ![dot](data:image/gif;base64,R0lGOD) b').innerHTML.trim(), '<p>a dot b</p>');
});

test('an image inside a link leaves the link', () => {
  const links = render('[![badge](https://pictures.example/a.svg)](https://good.example/)').querySelectorAll('a');
  assert.deepEqual(
    [...links].map((link) => [link.href, link.textContent]),
    [['https://good.example/', 'badge']],
  );
});

test('only an image of the source becomes a chip', () => {
  assert.equal(
    render('<span class="image-chip" data-source="https://a.example/">x</span>').querySelector('.image-chip'),
    null,
  );
});

test('a table stands in a frame that scrolls and takes the focus', () => {
  const frame = render('|a|b|\n|:-|-:|\n|1|2|').querySelector('div.table-scroll');
  assert.equal(frame.tabIndex, 0);
  assert.equal(frame.firstElementChild.localName, 'table');
  assert.deepEqual(
    [...frame.querySelectorAll('td')].map((cell) => cell.align),
    ['left', 'right'],
  );
});

test('code keeps its text and names its language', () => {
  const code = render('```js\nif (a < b && "c") {}\n```').querySelector('pre[tabindex="0"] > code.language-js');
  assert.equal(code.textContent, 'if (a < b && "c") {}\n');
});

test('a code block has a head that names its language, and what can be done with it', () => {
  const blocks = [...render('```python\nx = 1\n```\n\n    plain\n').querySelectorAll('.code-block')];
  assert.deepEqual(
    blocks.map((block) => block.querySelector('[data-ref=language]').textContent),
    ['python', ''],
  );
  assert.deepEqual(
    [...blocks[0].querySelectorAll('button')].map((button) => [button.type, button.textContent]),
    [
      ['button', 'Wrap'],
      ['button', 'Download'],
      ['button', 'Copy'],
    ],
  );
});

test('sums of money are no formulas, and what is escaped or code is none', () => {
  for (const text of ['It costs $5, not $10.', 'From $5-$10', '\\$a$', '`$a$`', '$ a $', 'US$ and CA$']) {
    assert.equal(render(text).querySelector('.formula'), null, text);
  }
});

test('markdown inside tags still counts', () => {
  assert.equal(
    render('<think>**why**</think>').innerHTML.trim(),
    '<p>&lt;think&gt;<strong>why</strong>&lt;/think&gt;</p>',
  );
});

test('task lists need no form controls', () => {
  const items = [...render('- [x] done\n- [ ] open\n- plain').querySelectorAll('li')];
  assert.deepEqual(
    items.map((item) => [item.textContent, item.className]),
    [
      ['☑ done', 'task'],
      ['☐ open', 'task'],
      ['plain', ''],
    ],
  );
});

test('a text nested beyond all reason is shown as it was written', () => {
  const text = `${'>'.repeat(20_000)} deep`;
  assert.equal(render(text).querySelector('pre').textContent.trim(), text);
});

const ANSWER = `# Title

A paragraph with **bold**, \`code\` and a [reference][r].

- one
- two

  more of two

1. first

| a | b |
|---|---|
| 1 | ![x](https://a.example/x) |

\`\`\`js
let a = 1;

let b = 2;
\`\`\`

Setext
======

> quoted

[r]: https://good.example/
`;

test('an answer that streams in looks, after every character, as if it had been rendered at once', () => {
  const element = elementWith();
  for (let end = 1; end <= ANSWER.length; end++) {
    updateMarkdown(element, ANSWER.slice(0, end));
    assert.equal(element.innerHTML, render(ANSWER.slice(0, end)).innerHTML, `after ${end} characters`);
  }
});

test('what is already shown stays the same element', () => {
  const element = elementWith();
  updateMarkdown(element, 'first\n\nsecond');
  const [first, second] = element.querySelectorAll('p');
  updateMarkdown(element, 'first\n\nsecond and more\n\nthird');
  assert.equal(element.firstChild, first);
  assert.ok(!element.contains(second));
  assert.deepEqual(
    [...element.querySelectorAll('p')].map((p) => p.textContent),
    ['first', 'second and more', 'third'],
  );
});

test('an element that was emptied meanwhile, or held something else, shows the whole text', () => {
  const element = elementWith('Waiting…');
  updateMarkdown(element, 'one\n\ntwo');
  element.replaceChildren();
  updateMarkdown(element, 'one\n\ntwo');
  assert.equal(element.innerHTML, render('one\n\ntwo').innerHTML);
  updateMarkdown(element, '');
  assert.equal(element.innerHTML, '');
});
