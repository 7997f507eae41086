import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementWith, hazardsIn, parsedAsIs } from './dom.mjs';
import { examples } from './commonmark.mjs';

const { renderMarkdown } = await import('../src/markdown.js');

// In the first stands all that can be escaped, and \[ … \] is a formula here; in the other a fence is none for those who have tags.
const OTHERWISE_HERE = [12, 161];

function textOf(element) {
  element.querySelectorAll('.code-block__head').forEach((head) => head.remove());
  element.querySelectorAll('img').forEach((image) => image.replaceWith(image.alt));
  element.querySelectorAll('br').forEach((end) => end.replaceWith(' '));
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** What is left when markup that is text for one, and markup for the other, is taken away. */
const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');

function hasAllInOrder(text, wanted) {
  let place = 0;
  for (const character of text) {
    place += character === wanted[place] ? 1 : 0;
  }
  return place === wanted.length;
}

test('the examples of CommonMark give the text that they have to, and nothing that runs or loads', () => {
  const counts = { same: 0, tags: 0 };
  for (const { number, markdown, html } of examples) {
    const element = elementWith(renderMarkdown(markdown));
    assert.deepEqual(hazardsIn(element), [], markdown);
    const text = textOf(element);
    const wanted = textOf(parsedAsIs(html));
    if (text === wanted) {
      counts.same++;
    } else if (!OTHERWISE_HERE.includes(number)) {
      // Tags are text here; all that the reader of a page without this rule sees is there besides.
      assert.match(markdown, /<[a-z/!?]/i, `${number}: ${text}`);
      assert.ok(hasAllInOrder(bare(text), bare(wanted)), `${number}: ${text}`);
      counts.tags++;
    }
  }
  assert.deepEqual(counts, { same: 579, tags: 71 });
});
