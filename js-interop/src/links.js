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

// Of a text that looks like an address, the reader thinks that it is the one that the link leads to.
const LOOKS_LIKE_ADDRESS = /(?:https?:\/\/|www\.)\S+|^[\w-]+(?:\.[\w-]+)+$/i;

function tellHost(link, { host }) {
  const told = link.textContent.trim().match(LOOKS_LIKE_ADDRESS)?.[0];
  const other = told && addressOf(/^https?:/i.test(told) ? told : `https://${told}`, PICTURE_PROTOCOLS);
  const bare = (name) => name.replace(/^www\./, '');
  if (host && other && bare(other.host) !== bare(host)) {
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
