import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

/** A pair's next session, as its `/peer session` cards show it. */
export function sessionCards(here: Room) {
  /** Whoever was drawn to be the first mentee, and their peer. */
  const byMentee = async (): Promise<readonly [Person, Person]> => {
    const { first, second } = here.pair;
    const [row] = await here.rows.query<{ person_id: string }>(
      'select person_id from pair_members where pair_id = $1 and seat = 0',
      [here.pairId],
    );
    return row?.person_id === first.id ? [first, second] : [second, first];
  };
  /** Asks for a card, and says where it stands once it has that button. */
  const card = async (person: Person, button: string): Promise<{ readonly in: string }> => {
    const { dm } = here.pair;
    const before = person.messages(dm).length;
    await person.command('/peer session', { in: dm });
    const { ts } = await eventually(() => {
      const found = person
        .messages(dm)
        .slice(before)
        .findLast(({ buttons }) => buttons.includes(button));
      if (!found) throw new Error(`no card with ${button} yet`);
      return found;
    });
    return { in: `${dm}/${ts}` };
  };
  const pressInCard = async (person: Person, button: string): Promise<void> =>
    person.press(button, await card(person, button));
  const opensPreparation = async (person: Person): Promise<void> => {
    await pressInCard(person, 'Prepare');
    await reads(() => person.modal(), 'Your next session');
  };
  return { byMentee, card, pressInCard, opensPreparation };
}
