// How the worker reads a file: piece by piece, decrypted and unpacked on the way if it has to be.

const AGE = 'age-encryption.org/';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const HEAD_BYTES = 64;
// What is unpacked up to here is let pass; beyond, texts are packed to a fifth, and bombs to a thousandth.
const FREE_BYTES = 64 * 1024 * 1024;
const MOST_PACKED = 250;

/** Why a file cannot be read, as the name of an error. */
const refused = (name, cause) => Object.assign(new Error(cause?.message ?? name, { cause }), { name });

/**
 * @param {File} file
 * @param {string | null} passphrase
 * @returns {Promise<{ next(): Promise<Int8Array | null>, taken(): number, close(): void }>} `taken` says how many bytes of the file
 *     have been read; errors are called `PassphraseWanted`, `PassphraseWrong`, `AgeCostly`, `AgeDamaged`, `GzipDamaged`, `GzipBomb`
 *     and `FileUnreadable`
 */
export async function openFile(file, passphrase) {
  let taken = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        taken += chunk.byteLength;
        controller.enqueue(chunk);
      },
      // Some browsers look only when they begin to read whether the file is still the one that was chosen, and some never.
      async flush() {
        await file.slice(0, 1).arrayBuffer();
        if (taken !== file.size) {
          throw new Error('The file has another size than when it was chosen.');
        }
      },
    }),
  );
  const stream = named('FileUnreadable', counted);
  let { head, whole } = await peek(stream);
  const text = String.fromCharCode(...head);
  if (text.startsWith(AGE) || text.startsWith(ARMOR)) {
    whole = await decrypted(whole, text.startsWith(ARMOR), passphrase);
    ({ head, whole } = await peek(whole));
  }
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = isPacked ? named('GzipDamaged', whole.pipeThrough(new DecompressionStream('gzip'))) : whole;
  const reader = bytes.getReader();
  let unpacked = 0;
  return {
    async next() {
      const { done, value } = await reader.read();
      unpacked += value?.byteLength ?? 0;
      if (isPacked && unpacked > FREE_BYTES && unpacked > taken * MOST_PACKED) {
        throw refused('GzipBomb');
      }
      return done ? null : new Int8Array(value.buffer, value.byteOffset, value.byteLength);
    },
    taken: () => taken,
    close: () => void reader.cancel().catch(() => {}),
  };
}

async function decrypted(stream, isArmored, passphrase) {
  if (!passphrase) {
    throw refused('PassphraseWanted');
  }
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const sealed = isArmored ? new Blob([armor.decode(await new Response(stream).text())]).stream() : stream;
    return named('AgeDamaged', await decrypter.decrypt(sealed));
  } catch (error) {
    throw error.name === 'FileUnreadable' ? error : refused(/work factor/.test(error.message) ? 'AgeCostly' : 'PassphraseWrong', error);
  }
}

/** The stream, whose failures have a name; those of what it reads from keep theirs. */
function named(name, stream) {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
        } else {
          controller.enqueue(value);
        }
      } catch (error) {
        const known = ['FileUnreadable', 'AgeDamaged'].includes(error?.name);
        controller.error(known ? error : refused(name, error));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The first bytes, and a stream that begins with them. */
async function peek(stream) {
  const reader = stream.getReader();
  const chunks = [];
  let bytes = 0;
  let ended = false;
  while (bytes < HEAD_BYTES && !ended) {
    const { done, value } = await reader.read();
    ended = done;
    if (!done) {
      chunks.push(value);
      bytes += value.byteLength;
    }
  }
  const head = new Uint8Array(await new Blob(chunks).slice(0, HEAD_BYTES).arrayBuffer());
  const whole = new ReadableStream({
    async pull(controller) {
      const { done, value } = chunks.length ? { done: false, value: chunks.shift() } : await reader.read();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(value);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, whole };
}
