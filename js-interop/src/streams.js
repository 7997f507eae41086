// Server-sent events of a fetch response, pulled one at a time.
import { EventSourceParserStream } from 'eventsource-parser/stream';

/**
 * @param {Response} response whose body is read, and locked, from here on
 * @returns {EventStream} `next()` gives the next event, or null at the end, and rejects with the stream's own error;
 *     `cancel()` stops the download
 */
export function openEvents(response) {
  const body = response.body ?? new Blob([]).stream();
  const reader = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  return {
    next: async () => (await reader.read()).value ?? null,
    cancel: () => reader.cancel(),
  };
}

/**
 * @typedef {{ data: string, event: string | undefined, id: string | undefined }} ServerSentEvent
 * @typedef {{ next(): Promise<ServerSentEvent | null>, cancel(): Promise<void> }} EventStream
 */
