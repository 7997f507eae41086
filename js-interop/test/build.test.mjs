import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const FIXTURE = fileURLToPath(new URL('fixture', import.meta.url));

let folder;
let site;
let table;

before(async () => {
  folder = await mkdtemp(`${tmpdir()}/litechat-build-`);
  site = `${folder}/site`;
  const built = await build('--out', site);
  assert.equal(built.code, 0, built.stderr);
  table = built.stdout;
});

after(() => rm(folder, { recursive: true }));

function build(...options) {
  const defaults = { '--entry': `${FIXTURE}/litechat.js`, '--webapp': `${FIXTURE}/webapp` };
  const rest = Object.entries(defaults).filter(([name]) => !options.includes(name));
  return new Promise((resolve) => {
    execFile('node', ['build.mjs', ...options, ...rest.flat()], { cwd: PACKAGE }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

async function filesIn(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => `${file.parentPath ?? file.path}/${file.name}`.slice(path.length + 1)).sort();
}

const read = (path) => readFile(`${site}/${path}`, 'utf8');
const named = (html) => [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);

async function precached() {
  return [...(await read('service-worker.js')).matchAll(/url:"([^"]+)",revision:([^,]+),integrity:"([^"]+)"/g)];
}

async function sha384(path) {
  return `sha384-${createHash('sha384')
    .update(await readFile(`${site}/${path}`))
    .digest('base64')}`;
}

test('the page names its files by addresses that hold at any path', async () => {
  const addresses = named(await read('index.html'));
  assert.ok(addresses.length >= 5);
  assert.deepEqual(
    addresses.filter((address) => !address.startsWith('./')),
    [],
  );
});

test('every file that the page names is there', async () => {
  const files = await filesIn(site);
  assert.deepEqual(
    named(await read('index.html')).filter((address) => !files.includes(address.slice(2))),
    [],
  );
});

test('scripts, preloads and the style sheet carry the hash of what they load', async () => {
  const tags = (await read('index.html')).match(/<(?:script|link)[^>]*(?:\.js|\.css)"[^>]*>/g);
  const kinds = new Set(tags.map((tag) => tag.match(/type="module"|nomodule|modulepreload|stylesheet/)[0]));
  assert.deepEqual([...kinds].sort(), ['modulepreload', 'nomodule', 'stylesheet', 'type="module"']);
  for (const tag of tags) {
    assert.equal(tag.match(/integrity="([^"]+)"/)[1], await sha384(tag.match(/\.\/([^"]+)"/)[1]));
  }
});

test('the page can start without the parser and the sanitiser of markdown', async () => {
  const loaded = named(await read('index.html')).filter((address) => address.endsWith('.js'));
  const texts = await Promise.all(loaded.map((address) => read(address.slice(2))));
  assert.ok(texts.some((text) => text.includes('IDBKeyRange')));
  assert.ok(!texts.some((text) => text.includes('RETURN_DOM_FRAGMENT')));
  const chunks = (await filesIn(site)).filter((path) => /^assets\/markdown-.*\.js$/.test(path));
  const chunkTexts = await Promise.all(chunks.map(read));
  assert.equal(chunkTexts.filter((text) => text.includes('RETURN_DOM_FRAGMENT')).length, 1);
});

test('the service worker keeps every file that the page needs, and its hash', async () => {
  const entries = await precached();
  const needed = (await filesIn(site)).filter((path) => !/\.(map|gz|br|txt)$|^service-worker/.test(path));
  assert.deepEqual(
    entries.map(([, url]) => url),
    needed,
  );
  for (const [, url, revision, integrity] of entries) {
    assert.equal(integrity, await sha384(url));
    assert.equal(revision === 'null', url.startsWith('assets/'), url);
  }
});

test('every text file has compressed copies of itself', async () => {
  const files = await filesIn(site);
  const texts = files.filter((path) => /\.(js|css|html|svg|map|txt|webmanifest)$/.test(path));
  assert.ok(texts.length > 10);
  for (const path of texts) {
    const bytes = await readFile(`${site}/${path}`);
    assert.deepEqual(gunzipSync(await readFile(`${site}/${path}.gz`)), bytes);
    assert.deepEqual(brotliDecompressSync(await readFile(`${site}/${path}.br`)), bytes);
  }
});

test('source maps name sources by relative paths', async () => {
  const maps = (await filesIn(site)).filter((path) => path.endsWith('.map'));
  const sources = (await Promise.all(maps.map(read))).flatMap((map) => JSON.parse(map).sources);
  assert.ok(sources.some((source) => source.endsWith('src/streams.js')));
  assert.deepEqual(
    sources.filter((source) => /^[/\\]|^file:|^[a-z]:/i.test(source)),
    [],
  );
});

test('the licences of the bundled libraries are part of the page', async () => {
  const text = await read('licences.txt');
  for (const name of ['dexie', 'dompurify', 'marked', 'workbox-precaching']) {
    assert.match(text, new RegExp(`^${name} \\d`, 'm'));
  }
});

test('two builds give the same bytes', async () => {
  const again = `${folder}/again`;
  await build('--out', again);
  const files = await filesIn(site);
  assert.deepEqual(await filesIn(again), files);
  for (const path of files) {
    assert.deepEqual(await readFile(`${again}/${path}`), await readFile(`${site}/${path}`), path);
  }
});

test('the table tells what the first screen loads', () => {
  assert.match(table, /assets\/litechat-\w+\.js .* KB .* KB {2}first screen/);
  assert.match(table, /unsupported\.js .* KB .* KB {2}first screen/);
  assert.match(table, /assets\/markdown-\w+\.js .* KB .* KB {2}on demand/);
  assert.match(table, /First screen: [\d.]+ KB of 120\.0 KB gzipped JavaScript/);
});

test('the page calls the main method that the module offers', async () => {
  const entry = (await filesIn(site)).find((path) => /^assets\/litechat-.*\.js$/.test(path));
  assert.match(await read(entry), /"started"/);
});

test('the page knows the worker for backups by its address, and keeps what encrypts apart from it', async () => {
  const files = await filesIn(site);
  const worker = files.filter((path) => /^assets\/backup-.*\.js$/.test(path));
  assert.equal(worker.length, 1);
  assert.ok((await precached()).some(([, url]) => url === worker[0]));
  const scripts = await Promise.all(files.filter((path) => /^assets\/.*\.js$/.test(path)).map(read));
  assert.ok(scripts.some((text) => text.includes(`"./${worker[0]}"`)));
  assert.ok(!(await read(worker[0])).includes('age-encryption.org/v1'));
  assert.ok(scripts.some((text) => text.includes('age-encryption.org/v1')));
});

test('a first screen over the budget fails, and says by how much', async () => {
  let noise = '';
  for (let i = 0; noise.length < 250_000; i++) {
    noise += createHash('sha256').update(`${i}`).digest('base64');
  }
  await writeFile(`${folder}/large.js`, `export const main = () => console.log(${JSON.stringify(noise)});`);
  await cp(`${FIXTURE}/backup.js`, `${folder}/backup.js`);
  const { code, stderr } = await build('--out', `${folder}/over`, '--entry', `${folder}/large.js`);
  assert.equal(code, 1);
  assert.match(stderr, /over its budget: \d+\.\d KB of 120\.0 KB gzipped \(\d+ bytes too many\)/);
});

test('the budget counts what the entry imports, not only the entry', async () => {
  const { code, stderr } = await build('--out', `${folder}/small`, '--budget', '1000');
  assert.equal(code, 1);
  assert.match(stderr, /over its budget/);
});

test('a shell that names a missing file fails and names it', async () => {
  await cp(`${FIXTURE}/webapp`, `${folder}/shell`, { recursive: true });
  await rm(`${folder}/shell/unsupported.js`);
  const { code, stderr } = await build('--out', `${folder}/broken`, '--webapp', `${folder}/shell`);
  assert.equal(code, 1);
  assert.match(stderr, /unsupported\.js/);
});

test('a module that was not compiled fails with a sentence', async () => {
  const { code, stderr } = await build('--out', `${folder}/none`, '--entry', `${folder}/missing.js`);
  assert.equal(code, 1);
  assert.match(stderr, /nothing to bundle at .*missing\.js: compile it first/);
});

test('an output folder that holds the sources is refused, and they are still there', async () => {
  await cp(`${FIXTURE}`, `${folder}/sources`, { recursive: true });
  const { code, stderr } = await build('--out', `${folder}/sources`, '--webapp', `${folder}/sources/webapp`);
  assert.equal(code, 1);
  assert.match(stderr, /would delete its own source/);
  assert.ok((await filesIn(`${folder}/sources`)).length > 5);
});

test('the tests get a page of their own, under the policy of the page', async () => {
  const out = `${folder}/browser-tests`;
  const { code } = await build('--test-page', '--out', out);
  assert.equal(code, 0);
  const html = await readFile(`${out}/index.html`, 'utf8');
  const policy = (text) => text.match(/<meta http-equiv[^>]*>/)[0];
  assert.equal(policy(html), policy(await read('index.html')));
  const files = await filesIn(out);
  assert.ok(named(html).every((address) => files.includes(address.slice(2))));
  assert.ok(!files.includes('service-worker.js'));
});
