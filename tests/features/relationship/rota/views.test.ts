import { describe, expect, it } from '@jest/globals';
import { sessionHeld } from '../../../../src/features/relationship/rota/views.ts';
import { rotaCard } from '../../../../src/features/relationship/sessions/views.ts';
import { rotaForms } from '../../../../src/features/relationship/agreement/model/terms.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf } from '../../block-kit.ts';
import { couple, members, pairId, trio } from '../../extreme.ts';

const menteeToday = members[1] ?? { id: '', name: '', timeZone: 'UTC' };

describe('what shows the rota', () => {
  it.each([0, 1, 2, 10_000])('is sound after %d sessions', (sessionsHeld) => {
    for (const pair of [couple, trio])
      for (const form of rotaForms) {
        const rota = { pair, menteeToday, sessionsHeld, form };
        expect(faultsOf(rotaCard(rota, pairReader))).toEqual([]);
        expect(faultsOf(sessionHeld(rota, ':bulb: A tip', pairReader))).toEqual([]);
      }
  });

  it('has a button that stands for the next session, so that a second press of it changes nothing', () => {
    const { blocks } = rotaCard({ pair: couple, menteeToday, sessionsHeld: 4, form: 'swap' }, pairReader);
    expect(blocks.at(-1)).toMatchObject({ elements: [{ value: `${pairId}:5` }, { value: `${pairId}:5` }] });
  });
});
