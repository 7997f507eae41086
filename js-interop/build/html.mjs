// index.html with the built files' names and their hashes in it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from './refusal.mjs';

const TAG = /<(script|link)\b[^>]*>/g;
const SHEET = './styles/main.css';
const ENTRY = './litechat.js';

const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`))?.[1];
const isLocal = (address) => address && !/^(?:[a-z]+:|\/\/|#)/i.test(address);

/** @returns {Promise<string>} the value of a file's `integrity` attribute */
export async function integrityOf(file) {
  return `sha384-${createHash('sha384')
    .update(await readFile(file))
    .digest('base64')}`;
}

/** Puts the built sheet, entry and preloads in their placeholders' places, and an `integrity` on each script and sheet. */
export async function rewriteHTML(html, { out, scripts, sheet }) {
  const replaced = new Set();
  const integrity = (path) => integrityOf(`${out}/${path.replace(/^\.\//, '')}`);
  const preload = async (path) => `<link rel="modulepreload" href="./${path}" integrity="${await integrity(path)}">`;
  const rewriteTag = async (tag) => {
    const source = attribute(tag, 'src');
    if (source === ENTRY) {
      replaced.add(ENTRY);
      const script = `<script type="module" src="./${scripts[0]}" integrity="${await integrity(scripts[0])}">`;
      return [...(await Promise.all(scripts.slice(1).map(preload))), script].join('');
    }
    if (attribute(tag, 'href') === SHEET) {
      replaced.add(SHEET);
      return `<link rel="stylesheet" href="./${sheet}" integrity="${await integrity(sheet)}">`;
    }
    return isLocal(source) ? tag.replace(/>$/, ` integrity="${await integrity(source)}">`) : tag;
  };
  const tags = await Promise.all([...html.matchAll(TAG)].map(([tag]) => rewriteTag(tag)));
  const missing = [ENTRY, SHEET].find((placeholder) => !replaced.has(placeholder));
  if (missing) {
    throw new Refusal(`index.html does not name ${missing}, where the built file's name belongs.`);
  }
  return html.replace(TAG, () => tags.shift());
}

/** @returns {string} the page's content security policy, as its meta tag */
export function policyOf(html) {
  const tag = html.match(/<meta\b[^>]*http-equiv=["']content-security-policy["'][^>]*>/i)?.[0];
  if (!tag) {
    throw new Refusal('index.html has no <meta http-equiv="Content-Security-Policy">.');
  }
  return tag;
}

/** @returns {string[]} the files of its own site that a page's src and href attributes name */
export function filesNamedIn(html) {
  const addresses = [...html.matchAll(/\s(?:src|href)\s*=\s*["']([^"']*)["']/g)].map(([, address]) => address);
  const files = addresses.filter(isLocal).map((address) => address.replace(/^\.\//, '').replace(/[?#].*$/, ''));
  return [...new Set(files)].filter(Boolean);
}
