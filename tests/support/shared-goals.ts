import type { Person } from '../../src/sandbox/driver/person.ts';
import { selected } from './forger.ts';
import { askedNow, becomes, pressGoal, setGoal, shared } from './goals.ts';
import { goodEnd } from './good-forms.ts';
import type { Room } from './places.ts';

/** What three who make one trio do with the goals that they share. */
export function goalsOfThree(here: Room) {
  const trio = (): readonly [Person, Person, Person] => [here.ana, here.ben, here.chen];
  const press = async (person: Person, id: string, goalId: string): Promise<void> => {
    const isAnswer = id === 'goals.agree' || id === 'goals.keep-open';
    await pressGoal(here, person, { id, value: isAnswer ? await askedNow(here, goalId) : goalId });
  };
  const finish = (person: Person, goalId: string, outcome: string) =>
    here.forger.submission(person, {
      callbackId: 'goals.close',
      metadata: { goalId },
      values: { ...goodEnd, outcome: selected(outcome) },
    });
  /** @returns the id of one that all three have accepted */
  const accepted = async (title: string): Promise<string> => {
    const [ana, ben, chen] = trio();
    const goalId = await setGoal(here, ana, { title, values: shared });
    for (const person of [ben, chen]) await press(person, 'goals.accept', goalId);
    await becomes(here, goalId, ['active']);
    return goalId;
  };
  return { trio, press, finish, accepted };
}
