// Builds the page, or with --test-page the page that the browser tests run in.
// Without further options it works on the folders of a Maven build.
import { rm } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPage } from './build/page.mjs';
import { buildTestPage } from './build/test-page.mjs';
import { Refusal } from './build/refusal.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const FIRST_SCREEN_BUDGET = 120 * 1024;

function settings() {
  const { values } = parseArgs({
    options: {
      entry: { type: 'string' },
      webapp: { type: 'string' },
      out: { type: 'string' },
      budget: { type: 'string' },
      'test-page': { type: 'boolean', default: false },
    },
  });
  const testPage = values['test-page'];
  const target = resolve(HERE, '../target');
  return {
    testPage,
    entry: resolve(values.entry ?? `${target}/${testPage ? 'teavm-tests/tests.js' : 'teavm/litechat.js'}`),
    webapp: resolve(values.webapp ?? `${HERE}/../webapp`),
    out: resolve(values.out ?? `${target}/${testPage ? 'browser-tests' : 'webapp'}`),
    budget: bytes(values.budget ?? FIRST_SCREEN_BUDGET),
  };
}

function bytes(text) {
  if (!(Number(text) > 0)) {
    throw new Refusal(`--budget takes a number of bytes, not ${text}.`);
  }
  return Number(text);
}

const holds = (folder, path) => !relative(folder, path).startsWith('..');

async function emptied(out, { entry, webapp }) {
  const source = [entry, webapp, HERE].find((path) => holds(out, path));
  if (source) {
    throw new Refusal(`The build would delete its own source: ${source} lies in --out ${out}.`);
  }
  await rm(out, { recursive: true, force: true });
}

try {
  const chosen = settings();
  await emptied(chosen.out, chosen);
  await (chosen.testPage ? buildTestPage(chosen) : buildPage(chosen));
} catch (failure) {
  // esbuild has printed its own errors, with the place in the file.
  if (!failure.errors) {
    console.error(failure instanceof Refusal ? failure.message : failure);
  }
  process.exitCode = 1;
}
