// The whole page: bundles, shell, precache list, compressed copies, report.
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PDF_WORKER, bundle, bundleServiceWorker, neededAtStart, refuseMissing } from './bundle.mjs';
import { compressTextFiles, filesIn } from './compress.mjs';
import { compressFurther } from './terser.mjs';
import { filesNamedIn, integrityOf, rewriteHTML } from './html.mjs';
import { licencesOf } from './licences.mjs';
import { precacheList } from './precache.mjs';
import { Refusal } from './refusal.mjs';
import { reportSizes } from './report.mjs';

const FRAME = resolve(dirname(fileURLToPath(import.meta.url)), '../src/diagram-frame.js');

/** Builds the page from the compiled module and the shell into plain files that any host can serve from any path. */
export async function buildPage({ entry, webapp, out, budget }) {
  const sheet = `${webapp}/styles/main.css`;
  const backup = `${dirname(entry)}/backup.js`;
  refuseMissing([entry, sheet, backup]);
  const backupBundles = await bundle([backup], out);
  const [backupPath] = neededAtStart(backupBundles, backup);
  const pdfBundles = await bundle([PDF_WORKER], out, {}, false);
  const [pdfPath] = neededAtStart(pdfBundles, PDF_WORKER);
  const workers = [...backupBundles, ...pdfBundles];
  const bundles = await bundle([entry, sheet], out, { backup: backupPath, pdf: pdfPath });
  const scripts = neededAtStart(bundles, entry);
  await compressFurther(scripts.map((path) => `${out}/${path}`));
  // Its map would be larger than all else together.
  const frameBundles = await bundle([FRAME], out, {}, false);
  const [sheetPath] = neededAtStart(bundles, sheet);
  await copyShell(webapp, out);
  await minifyClassicScripts(out);
  await writeFrame(webapp, out, neededAtStart(frameBundles, FRAME)[0]);
  const html = await readFile(`${webapp}/index.html`, 'utf8');
  const named = await writePage(await rewriteHTML(html, { out, scripts, sheet: sheetPath }), out);
  const worker = await bundleServiceWorker(await precacheList(out), out);
  const further = [...bundles, ...workers, ...frameBundles, ...worker];
  await writeFile(`${out}/licences.txt`, await licencesOf(further));
  await compressTextFiles(out);
  const all = [...named, ...further.map(({ path }) => path)];
  await reportSizes(all.filter(isCode), { out, firstScreen: named, budget });
}

const isCode = (path) => /\.(js|css)$/.test(path);

/** Everything of the shell but the page and the style sheets keeps its name: icons, manifest, classic scripts. */
async function copyShell(webapp, out) {
  const built = new Set(['index.html', 'diagram.html', 'styles']);
  const keeps = (path) => !built.has(relative(webapp, path)) && !/\/\.[^/]*$/.test(path);
  await cp(webapp, out, { recursive: true, errorOnExist: true, force: false, filter: keeps });
}

/** The shell's scripts, which lie beside the page. They stay ES5: they have to run where nothing newer does. */
async function minifyClassicScripts(out) {
  const names = (await readdir(out)).filter((name) => name.endsWith('.js'));
  await build({
    entryPoints: names.map((name) => `${out}/${name}`),
    outdir: out,
    allowOverwrite: true,
    minify: true,
    target: ['es5'],
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** The frame that draws diagrams is a page of its own, with its own policy. */
async function writeFrame(webapp, out, script) {
  const html = await readFile(`${webapp}/diagram.html`, 'utf8');
  const source = `./${script}" integrity="${await integrityOf(`${out}/${script}`)}`;
  await writeFile(`${out}/diagram.html`, html.replace('./diagram-frame.js', source));
}

/** @returns the files that the page names */
async function writePage(html, out) {
  const files = new Set(await filesIn(out));
  const named = filesNamedIn(html);
  const missing = named.find((path) => !files.has(path));
  if (missing) {
    throw new Refusal(`index.html names ${missing}, which is not in the shell.`);
  }
  await writeFile(`${out}/index.html`, html);
  return named;
}
