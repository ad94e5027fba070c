import { text } from '../../src/sandbox/driver/seen.ts';
import type { ForgedValues } from './forger.ts';
import type { Room } from './places.ts';

/** What the one who acted has been told since. */
export type Told = () => string;

/** What the first of the pair does, whether it is offered or not. */
export function firstOnes(here: Room) {
  const sinceNow = (): Told => {
    const seen = here.pair.first.allMessages().length;
    return () => here.pair.first.allMessages().slice(seen).map(text).join('\n');
  };
  return {
    press: async (id: string, value: string): Promise<Told> => {
      const told = sinceNow();
      await here.forger.action(here.pair.first, { id, value });
      return told;
    },
    submit: async (callbackId: string, values: ForgedValues, more: object = {}): Promise<Told> => {
      const { answer } = await here.forger.submission(here.pair.first, {
        callbackId,
        metadata: { pairId: here.pairId, ...more },
        values,
      });
      return () => JSON.parse(answer || '""') && answer;
    },
    command: async (words: string): Promise<Told> => {
      const told = sinceNow();
      await here.pair.first.command(words, { in: here.pair.dm });
      return told;
    },
  };
}

/** Without markup, and with days in one form, whoever the first is. */
export const plain = (words: string): string =>
  words.replaceAll(/[*_`]/g, '').replaceAll(/(\d+) April 2026/g, 'April $1, 2026');
