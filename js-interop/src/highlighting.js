// The colours of code. The library, and each language, is fetched when it is first wanted.
import { sanitised } from './sanitised.js';

// What takes longer than a frame has room for stays without colours.
const LONGEST = 20_000;

const LANGUAGES = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  dart: () => import('highlight.js/lib/languages/dart'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  erlang: () => import('highlight.js/lib/languages/erlang'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  julia: () => import('highlight.js/lib/languages/julia'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  latex: () => import('highlight.js/lib/languages/latex'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  objectivec: () => import('highlight.js/lib/languages/objectivec'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  properties: () => import('highlight.js/lib/languages/properties'),
  protobuf: () => import('highlight.js/lib/languages/protobuf'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  scss: () => import('highlight.js/lib/languages/scss'),
  shell: () => import('highlight.js/lib/languages/shell'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  vbnet: () => import('highlight.js/lib/languages/vbnet'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

const OTHER_NAMES = {
  'c#': 'csharp', 'c++': 'cpp', cc: 'cpp', console: 'shell', cs: 'csharp', docker: 'dockerfile', ex: 'elixir', golang: 'go', h: 'c', hpp: 'cpp',
  hs: 'haskell', html: 'xml', js: 'javascript', jsonc: 'json', jsx: 'javascript', kt: 'kotlin', make: 'makefile', md: 'markdown',
  mjs: 'javascript', objc: 'objectivec', pl: 'perl', postgresql: 'sql', proto: 'protobuf', ps1: 'powershell', py: 'python', rb: 'ruby',
  rs: 'rust', sass: 'scss', sh: 'bash', svg: 'xml', tex: 'latex', toml: 'ini', ts: 'typescript', tsx: 'typescript', vb: 'vbnet',
  vue: 'xml', yml: 'yaml', zsh: 'bash',
};

const later = (task) => (globalThis.requestIdleCallback ?? setTimeout)(task);

const loaded = new Map();

function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, register(name));
  }
  return loaded.get(name);
}

async function register(name) {
  const [{ default: library }, { default: language }] = await Promise.all([import('highlight.js/lib/core'), LANGUAGES[name]()]);
  library.registerLanguage(name, language);
  return library;
}

/** Colours the code of an element when there is time; code in a language that is not known stays as it is. */
export async function colour(code, language) {
  const given = language.toLowerCase();
  const name = Object.hasOwn(OTHER_NAMES, given) ? OTHER_NAMES[given] : given;
  if (!Object.hasOwn(LANGUAGES, name) || code.textContent.length > LONGEST) {
    return;
  }
  const library = await load(name).catch(() => null); // without a network it may not be there
  if (library) {
    later(() => {
      const text = code.textContent;
      const { value } = library.highlight(text, { language: name, ignoreIllegals: true });
      code.replaceChildren(sanitised(value));
    });
  }
}
