// What becomes of links and pictures: they lead out of the page only by the reader's own click, and tell nobody where from.

const PROTOCOLS = ['http:', 'https:', 'mailto:'];
const PICTURE_PROTOCOLS = ['http:', 'https:'];

function addressOf(text, protocols) {
  // No base: an address within this page or site is not one that a message may name.
  const url = URL.canParse(text ?? '') ? new URL(text) : null;
  return url && protocols.includes(url.protocol) ? url : null;
}

function leadOut(link, url) {
  link.href = url.href;
  link.title = url.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
  link.setAttribute('referrerpolicy', 'no-referrer');
}

// Endings of files, but of no site: a link may be called by the file that it leads to.
const FILE =
  'c|conf|cpp|cs|css|csv|docx?|exe|gif|go|html?|ini|jar|jpe?g|js|json|jsx|kt|log|pdf|php|png|rb|sql|svg|toml|tsx?|txt|xlsx?|' +
  'xml|ya?ml';
const LABEL = String.raw`[\p{L}\p{M}\p{N}_-]+`;
const DOT = '[.。．｡]';
const TOP = String.raw`(?:(?!(?:${FILE})(?![\p{L}\p{M}]))[\p{L}\p{M}]{2,}|xn--[a-z0-9-]+)(?![\p{L}\p{M}\p{N}_-])`;
const HOST = String.raw`(?:(?:${LABEL}${DOT})+${TOP}${DOT}?|\d+(?:\.\d+){3})`;

// Of a text that looks like an address, the reader thinks that it is the one that the link leads to. A host alone looks like
// one if nothing else is said; in a sentence it may be what the sentence is about.
const LOOKS_LIKE_ADDRESS = new RegExp(
  [
    String.raw`(?:https?://|www\.)\S+`,
    String.raw`(?<![^\s\p{P}]|(?<!/)/|[.@_-])${HOST}(?::\d+)?[/?#]\S*`,
    String.raw`^[^\p{L}\p{N}]*(?<alone>${HOST}(?::\d+)?)[^\p{L}\p{N}]*$`,
  ].join('|'),
  'giu',
);

function looksLikeAnother(text, { host, protocol }) {
  const bare = (name) => name.replace(/^www\./, '');
  return [...text.matchAll(LOOKS_LIKE_ADDRESS)]
    .map(({ 0: all, groups }) => groups.alone ?? all)
    .map((each) => addressOf(/^https?:/i.test(each) ? each : `${protocol}//${each}`, PICTURE_PROTOCOLS))
    .some((other) => other && bare(other.host) !== bare(host));
}

function tellHost(link, url) {
  const { host } = url;
  // Characters without a width would hide what the reader sees.
  const text = link.textContent.replace(/\p{Cf}/gu, '').trim();
  if (host && looksLikeAnother(text, url)) {
    const note = link.ownerDocument.createElement('span');
    note.className = 'link-host';
    note.textContent = ` (${host})`;
    link.append(note);
  }
}

function restrictLink(link) {
  const url = addressOf(link.getAttribute('href'), PROTOCOLS);
  if (!url) {
    link.replaceWith(...link.childNodes);
    return;
  }
  leadOut(link, url);
  if (!link.textContent.trim()) {
    link.textContent = url.href;
  }
  tellHost(link, url);
}

function pictureToLink(picture) {
  const url = addressOf(picture.dataset.source, PICTURE_PROTOCOLS);
  const label = picture.textContent.trim();
  if (!url || picture.closest('a')) {
    picture.replaceWith(label);
    return;
  }
  const link = picture.ownerDocument.createElement('a');
  link.className = 'image-chip';
  link.textContent = [label, url.host].filter(Boolean).join(' · ');
  leadOut(link, url);
  picture.replaceWith(link);
}

/** Makes each link of the fragment open apart and each picture a link with the class `image-chip`; others become text. */
export function restrictLinks(fragment) {
  fragment.querySelectorAll('span.image-chip').forEach(pictureToLink);
  fragment.querySelectorAll('a:not(.image-chip)').forEach(restrictLink);
}
