// The table of bundles, and the budget of the first screen.
import { readFile } from 'node:fs/promises';
import { gzipped } from './compress.mjs';
import { Refusal } from './refusal.mjs';

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const row = (path, raw, gzip, when) => `${path.padEnd(44)}${raw.padStart(12)}${gzip.padStart(12)}  ${when}`;

async function measure(path, { out, firstScreen }) {
  const bytes = await readFile(`${out}/${path}`);
  return { path, raw: bytes.length, gzip: (await gzipped(bytes)).length, atStart: firstScreen.includes(path) };
}

/** Prints each file's size; refuses a first screen whose scripts are, gzipped, over the budget in bytes. */
export async function reportSizes(paths, { out, firstScreen, budget }) {
  const sizes = await Promise.all([...new Set(paths)].map((path) => measure(path, { out, firstScreen })));
  console.log(row('Bundle', 'raw', 'gzip', 'loaded'));
  for (const { path, raw, gzip, atStart } of sizes.sort((a, b) => b.atStart - a.atStart || b.gzip - a.gzip)) {
    console.log(row(path, kilobytes(raw), kilobytes(gzip), atStart ? 'first screen' : 'on demand'));
  }
  const scripts = sizes.filter(({ path, atStart }) => atStart && path.endsWith('.js'));
  const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
  const share = `${kilobytes(total)} of ${kilobytes(budget)} gzipped`;
  console.log(`First screen: ${share} JavaScript`);
  if (total > budget) {
    throw new Refusal(`The first screen's JavaScript is over its budget: ${share} (${total - budget} bytes too many).`);
  }
}
