// A fenced code block that is not closed yet: what is added to it is added to the page, and nothing is read again.

const FENCE = /^(`{3,}|~{3,})[^\n]*\n/;
const NODE_LENGTH = 4_000;

/** A code block whose beginning is shown. */
export class GrowingCode {
  /** @returns {GrowingCode | null} null where the source is no fenced code block in its simplest form, or may be closed */
  static of(source, element) {
    const fence = source.match(FENCE);
    const code = element?.querySelector('pre > code');
    return fence && code ? new GrowingCode(source.slice(fence[0].length), fence[1], code) : null;
  }

  constructor(text, fence, code) {
    this.code = code;
    this.closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},} *$`);
    this.line = '';
    this.node = null;
    this.start = 0;
    code.textContent = '';
    this.added = '';
    this.rest = this.append(text);
  }

  /** @returns {string | null} what stands behind the code block, or null as long as it is open */
  append(piece) {
    const lines = (this.line + piece).split('\n');
    const end = lines.slice(0, -1).findIndex((line) => this.closing.test(line));
    if (end >= 0) {
      this.line = '';
      this.show(lines.slice(0, end), '');
      return lines.slice(end + 1).join('\n');
    }
    this.line = lines.pop();
    this.show(lines, this.closing.test(this.line) ? '' : this.line);
    return null;
  }

  /** The lines are whole, and shown for good; the last one may go on. */
  show(lines, last) {
    const whole = lines.map((line) => `${line}\n`).join('');
    if (!this.node || this.start > NODE_LENGTH) {
      this.node?.deleteData(this.start, this.node.length);
      this.node = this.code.ownerDocument.createTextNode('');
      this.code.append(this.node);
      this.start = 0;
    }
    this.node.replaceData(this.start, this.node.length - this.start, whole + (last && `${last}\n`));
    this.start += whole.length;
  }
}
