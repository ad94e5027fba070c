import { optionsOf, interactiveElementsOf } from '../block-kit/elements-of.ts';
import type { Person } from '../driver/person.ts';
import { text } from '../driver/seen.ts';
import { closeModals, latest, reads, type IntroducedPair } from './moves.ts';

/** A session like each of theirs, the first or not. */
export async function meetOnce({ first, dm }: IntroducedPair): Promise<void> {
  const seen = first.messages(dm).length;
  await first.command('/peer session', { in: dm });
  await reads(() => latest(first.messages(dm).slice(seen)), 'We met');
  await first.press('We met', { in: dm });
  await reads(() => latest(first.messages(dm).slice(seen)), 'is recorded');
}

/** Whatever it asks, page by page: well, and not as well as can be. */
export async function answerCheckInWell(person: Person, dm: string): Promise<void> {
  await person.press('Answer privately', { in: dm });
  await reads(() => person.modal(), 'Nobody but you sees a single answer');
  while (!text(person.modal()).includes('The same button changes your answers')) {
    const before = person.modal()?.view.hash;
    await person.fillIn(goodAnswers(person));
    await person.submit();
    await reads(() => ({ reading: person.modal()?.view.hash === before ? '' : 'changed' }), 'changed');
  }
  await closeModals(person);
}

/** The fourth of five points, wherever one can be chosen. */
function goodAnswers(person: Person): Readonly<Record<string, string>> {
  const blocks = person.modal()?.view.definition.blocks ?? [];
  return Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.type !== 'input' || block.block_id === undefined) return [];
      const options = interactiveElementsOf(block).flatMap((element) => optionsOf(element));
      const chosen = options[3] ?? options.at(-1);
      return chosen ? [[block.block_id, chosen.value]] : [];
    }),
  );
}
