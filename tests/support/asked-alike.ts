import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { sayNo } from './asked-first.ts';
import { reads } from './world.ts';
import type { AskedPair } from './places.ts';

/** What the other one may do, other than say yes: at first, or while time goes by. */
export type Way = {
  readonly name: string;
  readonly before?: (pair: AskedPair) => Promise<void>;
  readonly later?: (pair: AskedPair) => Promise<void>;
};

export const ways: readonly Way[] = [
  { name: 'says nothing' },
  { name: 'says no first', before: ({ ben }) => sayNo(ben) },
  { name: 'says no later', later: ({ ben }) => sayNo(ben) },
  { name: 'leaves', later: ({ ben }) => leave(ben) },
  { name: 'pauses', later: ({ ben }) => pause(ben) },
  {
    name: 'is deactivated',
    later: async ({ workspace, ben }) => workspace.change(ben.name, { isDeactivated: true }),
  },
];

async function leave(person: Person): Promise<void> {
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You’ve left');
}

async function pause(person: Person): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.submit();
  await reads(() => person.modal(), 'You’re paused, and back automatically on');
}

/** All that somebody has been told, to the letter, with the hour at which it came. Ids are their own in each workspace. */
export const heard = (person: Person) =>
  person.allMessages().map(({ ts, isEphemeral, isEdited, message }) => ({
    hour: Math.floor(Number(ts) / 3600),
    isEphemeral,
    isEdited,
    text: message.text,
    blocks: JSON.stringify(message.blocks, (key, value: unknown) => (key === 'block_id' ? '' : value))
      .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'the pair')
      .replaceAll(/<@U\d{4}(\d{3})>/g, '<@$1>'),
  }));

export async function homeOf(person: Person): Promise<string> {
  await person.openHome();
  await reads(() => person.home(), 'Next');
  // How many take part, whoever runs the program may know.
  return text(person.home()).replaceAll(/^.* enrolled · .*$/gmu, 'numbers');
}
