// The browser's own JSON of stored values, where it is sure to be what the program would write of them itself.

const SCALAR = 8;
const NONE = -1;
// What is nested deeper, or in itself, is left to the program.
const DEEPEST = 100;

/** @returns {string | null} nothing for a value that holds anything but texts, finite numbers, flags, null, moments, arrays without holes and plain objects */
export const jsonOf = (value) => (charactersOf(value) === NONE ? null : JSON.stringify(value));

/** @returns {number} how many characters the texts in a value have, and eight for anything else; -1 where there is no JSON of it */
export const charactersOf = (value) => characters(value, 0);

function characters(value, depth) {
  switch (typeof value) {
    case 'string':
      return value.length;
    case 'number':
      return Number.isFinite(value) ? SCALAR : NONE;
    case 'boolean':
      return SCALAR;
    case 'object':
      return value === null ? SCALAR : depth === DEEPEST ? NONE : charactersIn(value, depth + 1);
    default:
      return NONE;
  }
}

/** Ends with the first thing that has no place here: what refers to itself twice would never end. */
function charactersIn(container, depth) {
  let sum = SCALAR;
  if (Array.isArray(container)) {
    for (let i = 0; i < container.length; i++) {
      const each = characters(container[i], depth);
      if (each === NONE) {
        return NONE;
      }
      sum += each;
    }
    return sum;
  }
  const prototype = Object.getPrototypeOf(container);
  if (prototype !== Object.prototype && prototype !== null) {
    return prototype === Date.prototype && !Number.isNaN(container.getTime()) ? SCALAR : NONE;
  }
  for (const name in container) {
    const each = characters(container[name], depth);
    if (each === NONE) {
      return NONE;
    }
    sum += each;
  }
  return sum;
}
