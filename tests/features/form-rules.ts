import { expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import * as fc from 'fast-check';
import type { ViewState } from '../../src/slack/listening/occasion.ts';
import { arbitraryStates, blockIds, forgedStates, offeredStates, outcomeOf } from './modal-values.ts';

type Form = { readonly modal: ModalView; readonly read: (state: ViewState) => unknown };

/** What holds of every form: to be called inside a `describe` of it. */
export function holdsToItsView({ modal, read }: Form): void {
  it('reads whatever its view offers, or says which field is amiss', () => {
    fc.assert(
      fc.property(offeredStates(modal), (state) => {
        const outcome = outcomeOf(() => read(state));
        expect(outcome).not.toBe('refused');
        const amiss = typeof outcome === 'object' ? outcome.errorsOn : [];
        expect(blockIds(modal)).toEqual(expect.arrayContaining([...amiss]));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses whatever its view does not offer', () => {
    fc.assert(
      fc.property(forgedStates(modal), (state) => {
        expect(outcomeOf(() => read(state))).toBe('refused');
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a submission that leaves a field out', () => {
    fc.assert(
      fc.property(offeredStates(modal), fc.constantFrom(...blockIds(modal)), (state, left) => {
        const { [left]: _without, ...rest } = state;
        expect(outcomeOf(() => read(rest))).toBe('refused');
      }),
      { numRuns: 50 },
    );
  });

  it('meets any other state with nothing worse than a refusal', () => {
    fc.assert(
      fc.property(arbitraryStates(modal), (state) => {
        const outcome = outcomeOf(() => read(state));
        expect(typeof outcome === 'object' ? 'read' : outcome).toMatch(/^(?:read|refused)$/u);
      }),
      { numRuns: 300 },
    );
  });
}
