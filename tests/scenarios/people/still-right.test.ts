import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { editProfile } from '../../support/rounds.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, weekday: 2, putBack: true });

const question = 'still right?';
const asked = (person: Person) => person.allMessages().filter((each) => text(each).includes(question));

/** So that Ana, and nobody else, has said nothing since. */
const longAgo = (days: number) =>
  here.rows.query('update participants set confirmed_at = $1 where person_id = $2', [
    here.clock
      .now()
      .subtract({ hours: 24 * days })
      .toString(),
    here.ana.id,
  ]);

async function nightPasses(): Promise<void> {
  const { teamId } = here.workspace;
  await here.world.sandbox.bot.daily({ workspaceId: teamId, signal: new AbortController().signal });
  await here.rows.delivered();
}

describe('a profile that was confirmed a year ago', () => {
  it('is asked about once, in private, with what it says, and one tap confirms it', async () => {
    await longAgo(370);
    await nightPasses();
    await reads(() => latest(here.ana.allMessages()), question);
    const message = text(here.ana.allMessages().at(-1));
    expect(message).toContain('You last confirmed it in');
    expect(message).toMatch(/You offer: .*You’d like: .*You work: Monday to Friday/su);
    await nightPasses();
    expect(asked(here.ana)).toHaveLength(1);
    expect(asked(here.ben)).toEqual([]);
    await here.ana.press('Still right');
    await eventually(() => expect(text(here.ana.allMessages().at(-1))).toContain('is confirmed in'));
    await nightPasses();
    expect(asked(here.ana)).toEqual([]);
  });

  it('is settled by saving it anew, which the question says from then on', async () => {
    await longAgo(370);
    await nightPasses();
    await reads(() => latest(here.ana.allMessages()), question);
    await editProfile(here, 'Ana Sousa', { team: 'Lighthouses' });
    await eventually(() => expect(text(here.ana.allMessages().at(-1))).toContain('is confirmed in'));
  });

  it('says itself when it was last confirmed, and is asked about by nobody before the year is over', async () => {
    await longAgo(363);
    await nightPasses();
    expect(asked(here.ana)).toEqual([]);
    await here.ana.command('/peer profile');
    await reads(() => here.ana.modal(), 'You last confirmed this in');
  });
});
