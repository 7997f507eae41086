// The page that the browser tests run in: their compiled module under the page's own policy, without a service worker.
import { readFile, writeFile } from 'node:fs/promises';
import { bundle, neededAtStart } from './bundle.mjs';
import { policyOf } from './html.mjs';

/** Bundles the tests like the page, and writes an index.html that starts them. */
export async function buildTestPage({ entry, webapp, out }) {
  const bundles = await bundle([entry], out);
  const [script] = neededAtStart(bundles, entry);
  const policy = policyOf(await readFile(`${webapp}/index.html`, 'utf8'));
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}
<title>LiteChat browser tests</title>
<script type="module" src="./${script}"></script>
</head>
<body></body>
</html>
`;
  await writeFile(`${out}/index.html`, html);
}
