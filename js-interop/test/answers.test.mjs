import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../src/answers.js';

function moduleThat(run) {
  const module = { stopped: 0 };
  module.answer = (call, tell) => {
    module.call = call;
    run(tell);
    return () => module.stopped++;
  };
  return module;
}

test('what is told comes in its order, whether it was told before or after it was asked for', async () => {
  let later;
  const module = moduleThat((tell) => {
    tell('text', 'a');
    later = tell;
  });
  const answer = answerOf(module, { model: 'm' });
  assert.deepEqual(module.call, { model: 'm' });
  assert.deepEqual(await answer.next(), { kind: 'text', value: 'a' });
  const next = answer.next();
  later('end', { stopped: false });
  assert.deepEqual(await next, { kind: 'end', value: { stopped: false } });
});

test('texts of one kind that have piled up come as one, those of two kinds apart', async () => {
  const answer = answerOf(
    moduleThat((tell) => {
      tell('reasoning', 'h');
      tell('reasoning', 'm');
      tell('text', '1');
      tell('text', '2');
      tell('reasoning', '?');
      tell('end', {});
    }),
    {},
  );
  const told = [];
  for (let part = await answer.next(); part.kind !== 'end'; part = await answer.next()) {
    told.push([part.kind, part.value]);
  }
  assert.deepEqual(told, [
    ['reasoning', 'hm'],
    ['text', '12'],
    ['reasoning', '?'],
  ]);
});

test('stopping reaches the module', () => {
  const module = moduleThat(() => {});
  answerOf(module, {}).stop();
  assert.equal(module.stopped, 1);
});
