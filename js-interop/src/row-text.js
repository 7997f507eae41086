// A row as the text that its hash is taken over; `litechat.backup.RowText` writes the same, so that hashes of all builds are alike.

/** A longer text is handed on by itself, so that a row with a large file in it is not copied as a whole. */
const LONG = 4096;

/**
 * @param {object} row as it is stored
 * @param {(text: string) => void} add takes the pieces: JSON with sorted names and a comma behind every member; what has no form in
 *     JSON is null
 */
export function addRowText(row, add) {
  let pending = '';
  const write = (value) => {
    if (typeof value === 'string' && value.length > LONG) {
      add(pending);
      add(JSON.stringify(value));
      pending = '';
    } else if (Array.isArray(value)) {
      pending += '[';
      for (let i = 0; i < value.length; i++) {
        write(value[i]);
        pending += ',';
      }
      pending += ']';
    } else if (isPlain(value)) {
      pending += '{';
      for (const name of Object.keys(value).sort()) {
        pending += `${JSON.stringify(name)}:`;
        write(value[name]);
        pending += ',';
      }
      pending += '}';
    } else {
      pending += scalar(value);
    }
  };
  write(row);
  add(pending);
}

function isPlain(value) {
  const prototype = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;
  return prototype === Object.prototype || prototype === null;
}

/** What else the database can hold, a file or a map, is not asked what it would be in JSON. */
function scalar(value) {
  const isKnown = ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
  return isKnown ? JSON.stringify(value) : 'null';
}
