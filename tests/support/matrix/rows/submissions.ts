import { sql } from 'kysely';
import { closing } from '../givens.ts';
import {
  admin,
  admins,
  enrolled,
  everybody,
  here,
  ownerEver,
  pair,
  pairEver,
  thirdPair,
  withoutPeer,
} from '../roles.ts';
import { toAll, toPair, toTheirs, type Given, type Row } from '../row.ts';

const look = (may: Row['may']): Row => ({ may, is: 'look' });
const act = (may: Row['may'], more: Pick<Row, 'given' | 'mayLook' | 'reads'> = {}): Row => ({
  may,
  is: 'act',
  ...more,
});

const nothingShared: Given = ({ pairId }) => [sql`delete from check_in_shares where pair_id = ${pairId}`];
/** What is submitted stands in every-submission.ts. */
export const submissionRows: Readonly<Record<string, Row>> = {
  'pairing.find-form': look(admin),
  'pairing.settings-form': act(admin),
  'people.list': look(admin),
  'pair-list.list': look(admin),
  'report.figures-form': look(admin),
  'own-prompts.save': act(admin),
  // Of the other program.
  'vocabulary.save-choice': act(['otherAdmin']),
  // As they are, so that nothing is to be changed.
  'vocabulary.save-words': look(['otherAdmin']),
  'vocabulary.use-set': look(['otherAdmin']),
  'programs.save-weights': act(['otherAdmin']),
  'programs.appoint': act(admin),
  // A program of their own: whoever runs one starts another.
  'programs.save': act(admins),
  // To the other program, which has another admin.
  'invitations.invite': act(['otherAdmin'], { reads: toAll(admin) }),
  'archiving.archive': act(admin, { reads: toAll([...pair, 'ended', ...thirdPair, 'participant']) }),

  'agreement.propose': act(pair, { reads: toPair }),
  'goals.set': act(pair, { reads: toPair }),
  'goals.save': act(ownerEver),
  'goals.save-action': act(ownerEver),
  'goals.close': act(ownerEver),
  'bookings.suggest': act(pair, { reads: toPair }),
  // The owner has let their peer read one before.
  'preparation.write': act(pair, { reads: (role) => (role === 'peer' ? ['owner'] : []) }),
  'session-actions.set': act(pair),
  'sessions.keep-day': act(pair),
  // The owner has answered: with their peer's answer both have, and read no more than that.
  'check-ins.answer': act(pair, { reads: (role) => (role === 'peer' ? pair : []) }),
  'check-ins.share-these': act(['owner'], { given: nothingShared, reads: toPair }),
  'signs.write': look(pair),
  'signs.send': act(pair, { reads: toPair }),
  'resting.rest': act(pair, { reads: toPair }),
  'rematch.ask': act(pair),
  'ending-well.close': act(pair, { reads: toPair }),
  // Handed over once all have done their part.
  'ending-well.thank': act(pairEver, { given: closing }),
  'ending-well.keep': act(pairEver, { given: closing }),

  // Of the other program, which takes in guests too.
  'peer-wishes.save': act(enrolled),
  'enrolment.about': act(here),
  // The first part comes before.
  'enrolment.wishes': act(enrolled),
  'enrolment.week': act(enrolled),
  'enrolment.zone-chosen': act(everybody),
  'days-off.mark': act(everybody),
  // Those who wait for a peer.
  'rematch.keep-missed': act(withoutPeer),
  'pausing.pause': act([...enrolled, 'elsewhere'], { reads: toTheirs }),
  'endings.leave': act(enrolled, { reads: toTheirs }),
  // An admin who would write to themself finds nobody to read it.
  'human.write': act(
    here.filter((role) => role !== 'admin'),
    { reads: toAll(admin), mayLook: admin },
  ),
  'privacy.erase-departed': act(['workspaceAdmin']),
  'privacy.erase': act(everybody, { reads: toTheirs }),
};
