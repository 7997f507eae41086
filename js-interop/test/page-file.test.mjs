import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { base64Of, hashOf, readFile, textOf } from '../src/page-file.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const file = (name, type, content) => new File([content], name, { type });

test('a text is taken by its content, whatever its name and type say', async () => {
  const read = await readFile(file('main.ts', 'video/mp2t', 'let é = 1;\n'));
  const sha256 = createHash('sha256').update('let é = 1;\n').digest('hex');
  assert.deepEqual(read, {
    type: 'text/plain',
    sha256,
    text: 'let é = 1;\n',
    contents: [
      { sha256, name: 'main.ts', type: 'text/plain', size: 12, base64: Buffer.from('let é = 1;\n').toString('base64') },
    ],
  });
  assert.equal((await readFile(file('a.json', 'application/json', '{}'))).type, 'application/json');
  assert.equal((await readFile(file('a.svg', 'image/svg+xml', '<svg/>'))).type, 'image/svg+xml');
});

test('a picture is what its first bytes say', async () => {
  const read = await readFile(file('photo.jpg', 'image/jpeg', PNG));
  assert.equal(read.type, 'image/png');
  assert.equal(read.text, undefined);
  assert.equal(read.contents[0].base64, PNG.toString('base64'));
  const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP')]);
  assert.equal((await readFile(file('a', '', webp))).type, 'image/webp');
});

test('what is neither text nor a known picture is told, and so is too long a text', async () => {
  assert.deepEqual(await readFile(file('a.zip', 'application/zip', Buffer.from([0x50, 0x4b, 3, 4, 0xff]))), {
    problem: 'UNKNOWN_KIND',
  });
  assert.deepEqual(await readFile(file('a.bin', '', 'a\0b')), { problem: 'UNKNOWN_KIND' });
  assert.deepEqual(await readFile(file('a.txt', 'text/plain', 'x'.repeat(2 * 1024 * 1024 + 1))), {
    problem: 'TEXT_TOO_LONG',
  });
  const broken = { name: 'gone.txt', type: '', arrayBuffer: () => Promise.reject(new Error('gone')) };
  assert.deepEqual(await readFile(broken), { problem: 'UNREADABLE' });
});

test('many bytes have the same Base64 and hash as elsewhere', async () => {
  const bytes = Buffer.alloc(100_001, (i) => i).map((_, i) => (i * 7) % 256);
  assert.equal(base64Of(bytes), Buffer.from(bytes).toString('base64'));
  assert.equal(await hashOf(bytes), createHash('sha256').update(bytes).digest('hex'));
  assert.equal(textOf(Buffer.from('Grüße 🌱').toString('base64')), 'Grüße 🌱');
});
