import type { NextStep } from '../../../../feature.ts';
import { formatDate, formatOwnMoment, todayOf } from '../../../../language.ts';
import { escape } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { isMentee } from '../../preparation/model.ts';
import { prepareButton } from '../../preparation/buttons.ts';
import { heldButton, startNextButton } from '../../rota/buttons.ts';
import { acceptButton, chooseTimeButton, heldThenButton } from '../buttons.ts';
import { isUnderWay } from '../../rota/model.ts';
import { soonBefore } from '../model/around.ts';
import { hasBegun, isOver, waitingFor, type Booking, type Sessions } from '../model/booking.ts';
import { texts } from '../texts.ts';
import { inOwnTime, whenSuggested, type Seen } from './moments.ts';

/** What presses of the pair's sessions: to answer a suggestion, to tell of a session that is over, to prepare, or to find a time. */
export function nextSteps(sessions: Sessions, seen: Seen): readonly NextStep[] {
  const { pair, booking, open } = sessions.standing;
  const { reader, personId } = seen;
  const words = texts(reader);
  const asked = waitingFor(sessions.standing, personId).map((suggestion): NextStep => {
    const who = pair.members.find(({ id }) => id === suggestion.suggestedBy)?.name ?? '';
    return {
      urgency: 'asked',
      at: suggestion.startsAt,
      line: words.waits(escape(who), whenSuggested(suggestion, reader)),
      button: acceptButton(suggestion, formatOwnMoment(suggestion.startsAt, reader), reader),
    };
  });
  const own = open.find(({ suits }) => suits.includes(personId));
  const waits: readonly NextStep[] = own
    ? [
        {
          urgency: 'waiting',
          line: words.waitsForOthers(whenSuggested(own, reader)),
          button: chooseTimeButton({ pairId: pair.id, why: 'other' }, reader),
        },
      ]
    : [];
  if (isUnderWay({ ...sessions.standing, ...sessions.rota }, seen.now))
    return [...asked, underWay(sessions, seen)];
  if (booking) return [...asked, ...waits, aboutBooking(sessions, booking, seen)];
  if (own || pair.state === 'paused' || !isOffered(pair, 'suggest-time')) return [...asked, ...waits];
  return [...asked, toFind(sessions, seen)];
}

/** It is on: what is left is to tell of it. */
function underWay(sessions: Sessions, seen: Seen): NextStep {
  const { reader } = seen;
  return {
    urgency: 'due',
    at: sessions.standing.startedAt,
    line: texts(reader).underWay(namesOf(sessions, seen)),
    details: [roleOf(sessions, seen)],
    button: heldButton(sessions.rota, reader),
  };
}

/** To find a time: the first one, or the one that follows by the rhythm they agreed on. */
function toFind(sessions: Sessions, seen: Seen): NextStep {
  const { rota, standing } = sessions;
  const { now, reader } = seen;
  const words = texts(reader);
  const peers = namesOf(sessions, seen);
  const find = chooseTimeButton({ pairId: rota.pair.id, why: 'find' }, reader);
  const role = roleOf(sessions, seen);
  if (rota.sessionsHeld === 0)
    return { urgency: 'to-begin', line: words.findFirst(peers), details: [role], button: find };
  const at =
    standing.everyDays === undefined ? undefined : rota.lastHeldAt?.add({ hours: 24 * standing.everyDays });
  const isDue = at !== undefined && Temporal.Instant.compare(at, now) <= 0;
  const rhythm = at && (isDue ? words.nextIsDue : words.nextAround(formatDate(todayOf(reader, at), reader)));
  return {
    urgency: isDue ? 'due' : 'usual',
    at,
    line: words.findNext(peers),
    details: [...(rhythm === undefined ? [] : [rhythm]), role],
    button: find,
  };
}

const namesOf = ({ rota }: Sessions, seen: Seen): string => escape(namesOfPeers(rota.pair, seen));

function roleOf({ rota }: Sessions, { personId, reader }: Seen): string {
  const { role } = texts(reader);
  if (rota.form === 'halves') return role.halves;
  return isMentee(rota, personId) ? role.mentee : role.mentor(escape(rota.menteeToday.name));
}

/** Before it to prepare, once it is near to start it, and once it is over to tell of it. */
function aboutBooking(sessions: Sessions, booking: Booking, seen: Seen): NextStep {
  const { rota } = sessions;
  const { now, reader } = seen;
  const words = texts(reader);
  const when = inOwnTime(booking.startsAt, reader);
  const at = booking.startsAt;
  if (isOver(booking, now))
    return { urgency: 'due', at, line: words.untold(when), button: heldThenButton(booking, reader) };
  const line = words.nextSession(namesOf(sessions, seen));
  const details = [when, roleOf(sessions, seen)];
  const isNear = hasBegun({ startsAt: at.subtract(soonBefore) }, now);
  return isNear
    ? { urgency: 'due', at, line, details, button: startNextButton(rota, reader) }
    : { urgency: 'usual', at, line, details, button: prepareButton(rota, reader) };
}
