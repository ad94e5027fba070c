import { rooms } from './gallery/rooms.ts';
import { faultsIn } from './voice/gallery-faults.ts';

/** `npm run lint:voice`: prints what in the gallery a colleague would not say; exits with 1 where there is something. */
const faults = faultsIn(rooms({ language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' }));
const verdict = faults.length === 0 ? 'Nothing to mend.' : `${faults.length} to mend.`;
process.stdout.write(`${[...faults, verdict].join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
