import type { Room } from '../gallery/exhibit.ts';
import { said } from '../gallery/sample-data.ts';
import { faultsOf } from './faults.ts';
import { spokenIn } from './spoken.ts';

const made = {
  written: [said.purpose, said.agreement, said.goal, said.sharedGoal, said.secondStep, said.firstStep],
  names: [said.ana, said.ben, said.chen],
};

/** What on the gallery's screens a colleague would not say, each with where it stands. */
export const faultsIn = (rooms: readonly Room[]): readonly string[] =>
  rooms.flatMap(({ name, exhibits }) =>
    exhibits.flatMap((exhibit) => {
      const spoken = spokenIn(name, exhibit);
      return faultsOf(spoken, made).map((fault) => `${spoken.where} ${fault}`);
    }),
  );
