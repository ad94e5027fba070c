import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';
import { closeModals, dayIn, endWell, ownDmOf, writePart } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });
const thanks = 'For *every* honest <!channel> word.';

const farewells = () =>
  here.rows.query<{ done: boolean }>('select done_at is not null as done from farewells where pair_id = $1', [
    here.pairId,
  ]);

/** What the form asks those who never met. */
const labelOf = (person: Person): string => {
  const other = person.id === here.pair.first.id ? here.pair.second : here.pair.first;
  return `What would you like to say to ${other.name.split(' ')[0]}?`;
};

describe('a farewell', () => {
  it('that is written half-way is kept, and the form and Home say so until the rest is done', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pair.first.press('Write my part', { in: pair.dm });
    await reads(() => pair.first.modal(), 'What would you like to');
    await pair.first.fillIn({ [labelOf(pair.first)]: thanks });
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'What do you take away');
    expect(text(pair.first.modal())).toContain(
      `I’ve kept your words for your pair, and hand them over once everyone has done their part, or after ${dayIn(here, 14)}.`,
    );
    await closeModals(pair.first);
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'I’ve kept your words for your pair. Note what you keep too');
    expect(ownDmOf(here, pair.second)).not.toContain(thanks);
    await writePart(here, pair.first, { thanks });
    await pair.first.openHome();
    await eventually(() => expect(text(pair.first.home())).not.toContain('Note what you keep too'));
    expect((await farewells()).map(({ done }) => done)).toEqual([true]);
  });
});
