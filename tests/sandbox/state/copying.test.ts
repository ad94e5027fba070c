import { describe, expect, it } from '@jest/globals';
import { copyOf } from '../../../src/sandbox/state/copying.ts';
import { few } from '../../support/world.ts';
import { room } from '../../support/room.ts';

const here = room({ people: few });

describe('a copy of a workspace', () => {
  it('is of the moment at which it was made, also under the same name', () => {
    const { state } = here.workspace;
    const copy = copyOf(state, state);
    state.conversations.clear();
    state.revokedTokens.add('a-token');
    expect(copy.conversations.size).toBeGreaterThan(0);
    expect([...copy.revokedTokens]).toEqual([]);
  });
});
