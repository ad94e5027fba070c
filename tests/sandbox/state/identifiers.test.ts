import { describe, expect, it } from '@jest/globals';
import { withIdentifiers } from '../../../src/sandbox/state/identifiers.ts';

const divider = { type: 'divider' } as const;
const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text } }) as const;
const idsOf = (blocks: Parameters<typeof withIdentifiers>[0]) =>
  withIdentifiers(blocks).map(({ block_id }) => block_id);

describe('the ids of blocks to which the app gave none', () => {
  it('are all different, however alike the blocks', () => {
    const ids = idsOf([divider, header('One'), divider, header('One'), divider]);
    expect(new Set(ids).size).toBe(5);
  });

  it('stay when a view is published once more, for the blocks that are as they were', () => {
    const [first, second, third] = idsOf([header('One'), divider, header('Two')]);
    expect(idsOf([header('One'), divider, header('Two, changed')])).toEqual([
      first,
      second,
      expect.not.stringMatching(new RegExp(`^${third}$`)),
    ]);
  });

  it('leave those alone that the app gave', () => {
    expect(idsOf([{ ...divider, block_id: 'mine' }])).toEqual(['mine']);
  });
});
