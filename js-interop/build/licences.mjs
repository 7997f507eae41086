// The licence texts of the libraries that are part of the built page, as those licences ask.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const texts = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
  const read = await Promise.all(texts.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return `${name} ${version} (${license})\n\n${read.map((text) => text.trim()).join('\n\n')}\n`;
}

/** @returns {Promise<string>} one notice for each package that a bundle holds a file of */
export async function licencesOf(bundles) {
  const folders = bundles.flatMap(({ sources }) => sources.map((source) => source.match(PACKAGE_FOLDER)?.[0]));
  const packages = [...new Set(folders)].filter((folder) => folder && existsSync(`${folder}/package.json`)).sort();
  return (await Promise.all(packages.map(noticeOf))).join(`\n${'-'.repeat(80)}\n\n`);
}
