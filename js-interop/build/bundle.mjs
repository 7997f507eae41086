// esbuild's part: what is compiled, for which browsers, under which names.
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { Refusal } from './refusal.mjs';

const PACKAGE = resolve(dirname(fileURLToPath(import.meta.url)), '..');

// The compiled module lies outside this package and still imports it by name, as the style sheets do with one of its libraries.
const interop = {
  name: 'litechat-interop',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(litechat-interop|temml)\// }, ({ path, kind, pluginData }) =>
      pluginData?.inPackage
        ? null
        : esbuild.resolve(path, { kind, resolveDir: PACKAGE, pluginData: { inPackage: true } }),
    );
  },
};

/** The compiled module that is loaded on demand stands beside the one that the page starts with. */
const compiled = (folder) => ({
  name: 'litechat-compiled',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^litechat-compiled\// }, ({ path }) => ({
      path: `${folder}/${path.slice('litechat-compiled/'.length)}.js`,
    }));
  },
});

// TeaVM's module offers its main method, and leaves it to others to call it.
const start = {
  name: 'start',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\.js$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? { path: basename(path), namespace: 'start', pluginData: dirname(path) } : null,
    );
    esbuild.onLoad({ filter: /.*/, namespace: 'start' }, ({ path, pluginData }) => ({
      contents: `import { main } from './${path}'; main([]);`,
      resolveDir: pluginData,
    }));
  },
};

/** Parts of Mermaid that would be large and are not used: another layout, under another licence, and formulas that come out as HTML. */
const leftOut = {
  name: 'left-out',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(elkjs|katex)(\/|$)/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const COMMON = {
  absWorkingDir: PACKAGE,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  charset: 'utf8',
  sourcemap: 'linked',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  logLevel: 'warning',
  plugins: [interop],
};

/** The script of the worker that PDF files are read in. */
export const PDF_WORKER = `${PACKAGE}/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs`;

const address = (path) => JSON.stringify(path ? `./${path}` : '');

/** Refuses to begin where something is not compiled yet. */
export function refuseMissing(entries) {
  const missing = entries.find((entry) => !existsSync(entry));
  if (missing) {
    throw new Refusal(`There is nothing to bundle at ${missing}: compile it first.`);
  }
}

/**
 * Bundles scripts and style sheets into `assets/` under hashed names; returns what esbuild says about the files.
 *
 * @param {{ backup?: string, pdf?: string }} workers the paths of the scripts of the workers, relative to the page
 * @param {string | false} sourcemap as esbuild has it
 */
export async function bundle(entries, out, workers = {}, sourcemap = COMMON.sourcemap) {
  refuseMissing(entries);
  const result = await build({
    ...COMMON,
    sourcemap,
    plugins: [interop, compiled(dirname(entries[0])), leftOut, start],
    define: {
      ...COMMON.define,
      'globalThis.LITECHAT_BACKUP_WORKER': address(workers.backup),
      'globalThis.LITECHAT_PDF_WORKER': address(workers.pdf),
    },
    entryPoints: entries,
    outdir: out,
    outbase: dirname(entries[0]),
    splitting: true,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    loader: { '.woff2': 'file', '.png': 'file', '.svg': 'file', '.webp': 'file' },
  });
  return bundlesOf(result.metafile, out);
}

/** Bundles the service worker to one file, which keeps its name, with the list of files that it has to hold. */
export async function bundleServiceWorker(precacheList, out) {
  const result = await build({
    ...COMMON,
    entryPoints: [`${PACKAGE}/src/service-worker.js`],
    outfile: `${out}/service-worker.js`,
    format: 'iife',
    define: { ...COMMON.define, 'self.__WB_MANIFEST': JSON.stringify(precacheList) },
  });
  return bundlesOf(result.metafile, out);
}

/**
 * @typedef {{ path: string, entry: string | null, imports: string[], sources: string[] }} Bundle a written script or
 *     style sheet: its path in the output, the name of the file it was asked for by, the scripts that it cannot start without, and
 *     the files that it was made from
 * @returns {Bundle[]}
 */
function bundlesOf(metafile, out) {
  const inOut = (path) => resolve(PACKAGE, path).slice(out.length + 1);
  return Object.entries(metafile.outputs)
    .filter(([path]) => /\.(js|css)$/.test(path))
    .map(([path, { entryPoint, imports, inputs }]) => ({
      path: inOut(path),
      entry: entryPoint ? basename(entryPoint).replace(/^start:/, '') : null,
      imports: imports.filter(({ kind }) => kind === 'import-statement').map((used) => inOut(used.path)),
      sources: Object.keys(inputs).map((input) => resolve(PACKAGE, input)),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The script made from the entry and, after it, all that the browser has to load before it can start. */
export function neededAtStart(bundles, entry) {
  const found = new Set([bundles.find((bundle) => bundle.entry === basename(entry)).path]);
  for (const path of found) {
    bundles.find((bundle) => bundle.path === path).imports.forEach((used) => found.add(used));
  }
  return [...found];
}
