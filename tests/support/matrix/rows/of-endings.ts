import { sql } from 'kysely';
import { all, askedIfThere, closing, isAsked, isEnding, resting, silent, turned, wished } from '../givens.ts';
import { enrolled, everybody, pair, pairEver, type Role } from '../roles.ts';
import { act, each, itsPair, itsProgram, look, numbered, toAll, toPair, type ActionRow } from '../row.ts';

/** For a peer. */
const waiting: readonly Role[] = ['ended', 'participant', 'deactivated'];

/** The owner would carry on. */
const saysYes = all(closing, ({ pairId, ownerId }) => [
  sql`update farewells set carries_on = true where pair_id = ${pairId} and person_id = ${ownerId}`,
]);

/** Before a pair begins, and how it ends. */
export const actionRows: Readonly<Record<string, ActionRow>> = {
  // What somebody says nobody is told.
  ...each(['introductions.yes', 'introductions.no'], act(pair, itsPair, { given: isAsked })),
  ...each(['rematch.open', 'rematch.choose'], look(pair, itsPair)),
  ...each(['rematch.take-back', 'rematch.take-back-in-modal'], act(['owner'], itsPair, { given: wished })),
  ...each(['rematch.say-missed', 'rematch.change-missed'], look(waiting, itsProgram)),
  'rematch.forget-missed': act(enrolled, itsProgram, {
    given: ({ programId, actorId }) => [
      sql`insert into missed_words (program_id, person_id, missed_sealed)
          select program_id, person_id, '' from participants
          where program_id = ${programId} and person_id = ${actorId}`,
    ],
    mayLook: everybody,
  }),
  'resting.open': look(pair, itsPair),
  'resting.restart': act(pair, itsPair, { given: resting }),
  'ending-well.open': look(pair, itsPair),
  'ending-well.carry-on': act(pair, itsPair, { given: closing, reads: toPair }),
  'ending-well.let-end': act(['owner'], itsPair, { given: saysYes, mayLook: ['peer'] }),
  'ending-well.end-now': act(pair, itsPair, { given: closing, reads: toPair }),
  ...each(['ending-well.write', 'ending-well.read'], look(pairEver, itsPair, { given: closing })),
  'no-word.ask': act(pair, itsPair, {
    given: silent,
    reads: (role) => pair.filter((other) => other !== role),
  }),
  'no-word.cancel': act(['owner'], itsPair, { given: askedIfThere }),
  ...each(
    ['no-word.here', 'no-word.pause'],
    act(['peer'], numbered(1), { given: askedIfThere, reads: toAll(['owner']) }),
  ),
  'no-word.stop': act(['peer'], numbered(1), { given: askedIfThere, reads: toPair }),
  'four-ways.open': look(pair, itsPair),
  'new-dm.go-on': act(pair, itsPair, { given: turned }),
  ...each(
    ['yes', 'pause', 'another', 'end'].map((answer) => `first-weeks.${answer}`),
    look(pair, itsPair),
  ),
  ...each(
    [4, 8, 12].map((weeks) => `program-end.go-on.${weeks}`),
    act(pair, itsPair, { given: isEnding }),
  ),
};
