import { rooms } from './gallery/rooms.ts';
import { said } from './gallery/sample-data.ts';
import { faultsOf } from './voice/faults.ts';
import { spokenIn } from './voice/spoken.ts';

/** `npm run lint:voice`: prints what in the gallery a colleague would not say; exits with 1 where there is something. */
const reader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;
const written = [said.purpose, said.agreement, said.goal, said.sharedGoal, said.secondStep, said.firstStep];
const faults = rooms(reader).flatMap(({ name, exhibits }) =>
  exhibits.flatMap((exhibit) => {
    const spoken = spokenIn(name, exhibit);
    return faultsOf(spoken, { written, names: [said.ana, said.ben, said.chen] }).map(
      (fault) => `${spoken.where} ${fault}\n`,
    );
  }),
);
process.stdout.write(`${faults.join('')}${faults.length === 0 ? 'Nothing' : faults.length} to mend.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
