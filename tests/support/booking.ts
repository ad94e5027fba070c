import { expect } from '@jest/globals';
import { interactiveElementsOf } from '../../src/sandbox/block-kit/elements-of.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text, type SeenMessage } from '../../src/sandbox/driver/seen.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

/** By the labels of fields; `slot` is which of the times that are offered. */
type Answers = { readonly slot?: number; readonly fields?: Readonly<Record<string, string>> };

const question = 'When could you meet?';

/** The words of the times that the open modal offers. */
function offered(person: Person): readonly string[] {
  const blocks = person.modal()?.view.definition.blocks ?? [];
  return blocks
    .flatMap(interactiveElementsOf)
    .flatMap((element) => (element.type === 'radio_buttons' ? element.options : []))
    .map((option) => option.text.text);
}

const isReady = ({ buttons }: SeenMessage): boolean =>
  buttons.includes('Find a time') || buttons.includes('Move it');

/** How a pair comes to a time to meet, and what it hears of it. */
export function finding(here: Room) {
  /** The newest message in the pair's DM that says so, as one of them sees it. */
  const said = (words: string, person: Person = here.pair.second): SeenMessage | undefined =>
    person
      .messages(here.pair.dm)
      .findLast((message) => !message.isEphemeral && text(message).includes(words));
  const at = (words: string) => {
    const message = said(words);
    if (!message) throw new Error(`nothing says "${words}"`);
    return { in: `${here.pair.dm}/${message.ts}` };
  };
  /** Opens the modal, chooses there, and sends it off. */
  const chooses = async (person: Person, answers: Answers = {}) => {
    await person.command('/peer session', { in: here.pair.dm });
    const card = await eventually(() => {
      const found = person.messages(here.pair.dm).findLast(({ isEphemeral }) => isEphemeral);
      if (!found || !isReady(found)) throw new Error('no card yet');
      return found;
    });
    await person.press(card.buttons.includes('Move it') ? 'Move it' : 'Find a time', {
      in: `${here.pair.dm}/${card.ts}`,
    });
    await reads(() => person.modal(), 'When could you meet?');
    const { slot, fields } = answers;
    await person.fillIn({
      ...fields,
      ...(slot !== undefined && { [question]: offered(person)[slot] ?? '' }),
    });
    await person.submit();
  };
  const suggests = async (person: Person, answers: Answers = {}) => {
    await chooses(person, answers);
    await reads(() => person.modal(), 'on its way to your pair DM');
    await person.closeModal();
    await eventually(() => expect(said('suggests')?.buttons).toContain('That suits me'));
  };
  const books = async (answers: Answers = {}) => {
    await suggests(here.pair.first, answers);
    await here.pair.second.press('That suits me', at('suggests'));
    await eventually(() => expect(said('You meet on')).toBeDefined());
  };
  const bookings = () =>
    here.rows.query<{
      number: number;
      starts_at: string;
      state: string;
      sequence: number;
      session_number: number | null;
    }>(
      'select number, starts_at, state, sequence, session_number from bookings where pair_id = $1 order by number',
      [here.pairId],
    );
  return { said, at, chooses, suggests, books, bookings };
}
