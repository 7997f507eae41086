// The text of a fetch response, pulled piece by piece.

/**
 * @param {Response} response whose body is read, and locked, from here on
 * @returns {TextStream} `next()` gives the next piece, or null at the end, and rejects with the stream's own error
 */
export function openText(response) {
  const body = response.body ?? new Blob([]).stream();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  return { next: async () => (await reader.read()).value ?? null };
}

/** @typedef {{ next(): Promise<string | null> }} TextStream */
