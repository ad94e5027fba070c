import type { Person } from '../../src/sandbox/driver/person.ts';
import { closeModals } from '../../src/sandbox/stories/moves.ts';
import type { Room } from './places.ts';
import { inDays } from './ways-on.ts';
import { daysLater, latest, moveToNext, reads } from './world.ts';

/** What a pair is asked before its program ends. */
export const asked = 'Would you like to go on after that, or end well then?';

/** An admin sets the day on which the program ends, by `/peer setup`; none takes it back. */
export async function endProgramOn({ ana }: Pick<Room, 'ana'>, day = ''): Promise<void> {
  await closeModals(ana);
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Ends on');
  await ana.fillIn({ 'Ends on': day });
  await ana.submit();
  await reads(() => ana.modal(), 'Saved for');
  await closeModals(ana);
}

/** How a program's end comes, and what a pair of it says to that. */
export function endingProgram(here: Room) {
  const setEnd = async (days: number | undefined): Promise<string> => {
    const { world, rows } = here;
    const day = days === undefined ? '' : inDays(here, days);
    await endProgramOn(here, day);
    await daysLater(world, 1);
    await rows.delivered();
    return day;
  };
  return {
    /** An admin sets the day on which the program ends, or takes it back, and a day goes by. @returns it */
    setEnd,
    /** The same on a Monday morning. */
    endIn: (days: number | undefined): Promise<string> => {
      moveToNext(here.world, 1);
      return setEnd(days);
    },
    /** Adds so many weeks to the pair's time, and reads what comes of it. */
    choose: async (person: Person, weeks: number, told: string): Promise<void> => {
      const { dm } = here.pair;
      await person.press(`Add ${weeks} weeks`, { in: dm });
      await reads(() => latest(person.messages(dm)), told);
      await here.rows.delivered();
    },
  };
}
