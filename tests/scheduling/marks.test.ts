import { expect, it } from '@jest/globals';
import { assert, property, uuid } from 'fast-check';
import { deliveryMarked, marked } from '../../src/scheduling/marks.ts';
import { actions, button, section } from '../../src/slack/blocks.ts';

const press = button({ id: 'go', text: 'Go' });

it('names its delivery at whatever can be pressed, each block by an id of its own, and nowhere else', () => {
  assert(
    property(uuid(), (id) => {
      const message = { text: 'Go.', blocks: [section('Go.'), section('Go.', press), actions(press)] };
      const names = marked(message, id).blocks.map(({ block_id }) => block_id);
      expect(names[0]).toBeUndefined();
      expect(new Set(names).size).toBe(3);
      expect(names.slice(1).map((name) => deliveryMarked(name ?? ''))).toEqual([id, id]);
    }),
    { numRuns: 20 },
  );
});

it.each(['', 'b4x', '00000000-0000-0000-0000-000000000000', ':1', "x' or true:1"])(
  'finds no delivery in %j',
  (blockId) => expect(deliveryMarked(blockId)).toBeUndefined(),
);
