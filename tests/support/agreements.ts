import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import {
  isFree,
  stepsOf,
  type Field,
  type Preset,
} from '../../src/features/relationship/agreement/model/fields.ts';
import { fieldsOfStep } from '../../src/features/relationship/agreement/forms.ts';
import { beginningValues, type Values } from '../../src/features/relationship/agreement/model/terms.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { dateSelected, selected, valueOfButton } from './forger.ts';
import type { Room } from './places.ts';

const formValue = (field: Field, value: string) => {
  if (isFree(field)) return value;
  return field === 'review-on' ? dateSelected(value) : selected(value);
};

/** Of the pair that the room has introduced. */
export const agreeing = (here: Room) => {
  const today = () => here.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  const inDays = (days: number): string => today().add({ days }).toString();
  const dm = () => ({
    reading: here.pair.first
      .messages(here.pair.dm)
      .filter(({ isEphemeral }) => !isEphemeral)
      .map(text)
      .join('\n'),
  });
  return {
    inDays,
    dm,
    /** Sends off a form step by step, as it begins apart from these values. @returns the last answer */
    propose: async (
      person: Person,
      preset: Preset,
      { seen = 0, ...values }: Values & { readonly seen?: number },
    ): Promise<string> => {
      const all: Values = {
        ...beginningValues({ cadenceDays: 14, examples: [] }),
        'why-we-meet': 'To think.',
        'what-we-talk-about': 'Work.',
        'what-we-expect': 'To come.',
        'stays-between-us': 'All of it.',
        'our-limits': 'Not today.',
        'review-on': inDays(35),
        ...values,
      };
      let last = '';
      for (const step of stepsOf(preset).keys()) {
        const entered = fieldsOfStep({ preset, step }).map((field) => [
          field,
          formValue(field, all[field] ?? ''),
        ]);
        const { answer } = await here.forger.submission(person, {
          callbackId: 'agreement.propose',
          metadata: { pairId: here.pairId, preset, step, seen },
          values: Object.fromEntries(entered),
        });
        last = answer;
      }
      return last;
    },
    /** Presses the newest button to sign that stands in the pair's DM. */
    sign: async (person: Person): Promise<void> => {
      await here.forger.action(person, {
        id: 'agreement.sign',
        value: valueOfButton(person.messages(here.pair.dm), 'agreement.sign'),
      });
    },
    reaches: (words: string): Promise<void> =>
      eventually(() => {
        if (!dm().reading.includes(words)) throw new Error(`"${words}" is not among:\n${dm().reading}`);
      }),
  };
};
