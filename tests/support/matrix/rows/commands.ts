import { admins, enrolled, everybody, inPair, pair } from '../roles.ts';
import { toTheirs, type Row } from '../row.ts';

const look = (may: Row['may']): Row => ({ may, is: 'look' });

/** Of what is typed nobody says whose it is about: it is about the one who types it, their own pair, or a program of theirs. */
export const commandRows: Readonly<Record<string, Row>> = {
  menu: look(everybody),
  help: look(everybody),
  admins: look(everybody),
  privacy: look(everybody),
  human: look(everybody),
  guide: look(everybody),
  join: look(everybody),
  profile: look(everybody),
  'days-off': look(everybody),
  calendar: look(everybody),
  coming: look(everybody),

  wish: look([...enrolled, 'elsewhere']),
  pause: look([...enrolled, 'elsewhere']),
  leave: look([...enrolled, 'elsewhere']),
  // They are away in no program.
  resume: { may: [], is: 'act' },

  pair: look(inPair),
  session: look(inPair),
  rematch: look(inPair),
  end: look(inPair),
  topic: { may: inPair, is: 'act', reads: toTheirs },
  // What they have agreed and set stays theirs to read.
  agreement: look([...inPair, 'ended']),
  goals: look([...inPair, 'ended', 'deactivated']),
  // The other pair has not been asked yet.
  'check-in': look(pair),

  setup: look(admins),
  invite: look(admins),
  people: look(admins),
  'own-topics': look(admins),
  report: look(admins),
  // Nobody is in the other program yet.
  match: look(['admin']),
};

export const shortcutRows: Readonly<Record<string, Row>> = { peer_menu: look(everybody) };
