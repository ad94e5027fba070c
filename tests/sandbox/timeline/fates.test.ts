import { describe, expect, it } from '@jest/globals';
import { fateOf } from '../../../src/sandbox/timeline/fates.ts';

const at = Temporal.Instant.from('2026-03-03T09:00:00Z');
const comes = { fits: true, kept: undefined, isWaiting: false, dueAt: at, at };

const leftOut = (): string => 'your pair has been quiet. `/peer topic` brings topics back.';

describe('what becomes of something that is due', () => {
  it('comes, and there is nothing to say', () => {
    expect(fateOf(comes)).toEqual({ state: 'comes', note: undefined });
  });

  it('is left out, and says so before it says why', () => {
    expect(fateOf({ ...comes, fits: false, leftOut })).toEqual({
      state: 'left out',
      note: 'Left out: your pair has been quiet. `/peer topic` brings topics back.',
    });
  });

  it('is left out where nobody tells why, in words of its own', () => {
    expect(fateOf({ ...comes, fits: false })).toEqual({
      state: 'left out',
      note: 'Left out: as things stand, nothing calls for it then.',
    });
  });
});
