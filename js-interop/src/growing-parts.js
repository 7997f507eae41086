// A list or a table that grows: its first items or rows can no longer change, and are not read again.
import { isLoose, loosen, settledItems } from './markdown-parts.js';

const TABLE_HEAD = /^[^\n]*\n[^\n]*\n/;

/** @returns {GrowingList | GrowingTable | null} null where a block is neither */
export function growingPart(block, element) {
  if (block.type === 'list') {
    return new GrowingList(element);
  }
  const body = block.type === 'table' && element.querySelector('tbody');
  return body ? new GrowingTable(body) : null;
}

/** What a list and a table have in common: what is settled of them. */
class GrowingPart {
  /** @param {Element} element what holds the items or rows */
  constructor(element) {
    this.element = element;
    /** The source of what is settled. */
    this.text = '';
    this.nodes = 0;
  }

  /** Shows what stands behind the settled nodes. */
  replaceRest(nodes) {
    [...this.element.childNodes].slice(this.nodes).forEach((node) => node.remove());
    this.element.append(...nodes);
  }
}

class GrowingList extends GrowingPart {
  constructor(element) {
    super(element);
    this.nodes = 1;
    this.isLoose = false;
  }

  /** @returns {{ tokens: object[], open: string } | null} what it has settled, and the source that is still open */
  settle(block, open) {
    const items = block.items.slice(0, settledItems(block));
    const raw = items.map((item) => item.raw).join('');
    if (items.length === 0 || !open.startsWith(raw)) {
      return null;
    }
    this.text += raw;
    this.nodes += 2 * items.length; // between the items stand line ends
    this.isLoose ||= items.some(isLoose);
    this.isDrawnLoose = block.loose;
    return { tokens: items, open: open.slice(raw.length) };
  }

  /** The source as if nothing of it were settled. */
  source(open) {
    return this.text + open;
  }

  /** Whether the block is what follows the settled items, and leaves them as they are. */
  goesOn(block) {
    const isOfItsKind = block?.type === 'list' && block.ordered === (this.element.localName === 'ol');
    return isOfItsKind && this.isDrawnLoose === (this.isLoose || block.loose);
  }

  /** @param {(block: object) => Node[]} drawn */
  draw(block, drawn) {
    if (this.isLoose && !block.loose) {
      loosen(block);
    }
    const [fresh] = drawn(block);
    this.replaceRest([...fresh.childNodes].slice(1));
  }
}

class GrowingTable extends GrowingPart {
  settle(block, open) {
    const [head] = block.raw.match(TABLE_HEAD) ?? [''];
    const lines = block.raw.slice(head.length).split('\n').slice(0, Math.max(0, block.rows.length - 2));
    const raw = lines.map((line) => `${line}\n`).join('');
    if (lines.length === 0 || !open.startsWith(head + raw)) {
      return null;
    }
    this.head = head;
    this.text += raw;
    this.nodes += 2 * lines.length; // between the rows stand line ends
    return { tokens: [], open: head + open.slice(head.length + raw.length) };
  }

  source(open) {
    return this.head + this.text + open.slice(this.head.length);
  }

  goesOn(block) {
    return block?.type === 'table' && block.raw.startsWith(this.head);
  }

  draw(block, drawn) {
    const [fresh] = drawn(block);
    this.replaceRest(fresh.querySelector('tbody')?.childNodes ?? []);
  }
}
