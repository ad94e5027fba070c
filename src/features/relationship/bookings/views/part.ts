import type { Button } from '@slack/types';
import type { HomePart } from '../../../../feature.ts';
import { formatOwnMoment } from '../../../../language.ts';
import { buttonsIfAny, context, escape, section, type Message } from '../../../../slack/blocks.ts';
import { prepareButton } from '../../preparation/buttons.ts';
import {
  chooseDayButton,
  heldButton,
  rolesButtons,
  startNextButton,
  undoButton,
} from '../../rota/buttons.ts';
import { isJustRecorded, isOnRecord } from '../../rota/model.ts';
import { ownBalanceWords, rotaWords, texts as rotaTexts } from '../../rota/texts.ts';
import { acceptButton, heldThenButton, skipButton, timeButtons } from '../buttons.ts';
import {
  hasBegun,
  waitingFor,
  waysToChoose,
  type Sessions,
  type SessionsAhead,
  type Suggestion,
} from '../model/booking.ts';
import { texts } from '../texts.ts';
import { inOwnTime, whenSuggested, type Seen } from './moments.ts';
import { nextSteps } from './next-steps.ts';

/** Sessions in a pair's part of Home: when the next one is, or what is suggested for it, and whose turn it is. */
export function sessionsPart(sessions: Sessions, seen: Seen): HomePart {
  const { standing } = sessions;
  const open = standing.open.map((each) => suggestionWords(standing, each, seen));
  const accepting = waitingFor(standing, seen.personId).map((each) =>
    acceptButton(each, formatOwnMoment(each.startsAt, seen.reader), seen.reader),
  );
  return {
    blocks: [
      section([...mainLines(sessions, seen), ...open].join('\n')),
      context(underneath(sessions, seen)),
    ],
    buttons: [...accepting, ...sessionButtons(sessions, seen)],
    next: nextSteps(sessions, seen),
  };
}

/** `/peer session`. */
export function sessionsCard(sessions: Sessions, seen: Seen): Message {
  const { standing } = sessions;
  const waiting = waitingFor(standing, seen.personId);
  return {
    text: rotaWords(sessions.rota, seen),
    blocks: [
      section(mainLines(sessions, seen).join('\n')),
      context(underneath(sessions, seen)),
      ...standing.open.map((each) =>
        section(
          suggestionWords(standing, each, seen),
          waiting.includes(each)
            ? acceptButton(each, formatOwnMoment(each.startsAt, seen.reader), seen.reader)
            : undefined,
        ),
      ),
      ...buttonsIfAny(...sessionButtons(sessions, seen)),
    ],
  };
}

const mainLines = ({ rota, standing }: Sessions, seen: Seen): readonly string[] => [
  bookingLine(standing, seen),
  rotaWords(rota, seen),
];

const underneath = ({ rota }: Sessions, seen: Seen): string =>
  rota.sessionsHeld === 0 ? rotaTexts(seen.reader).roles : ownBalanceWords(rota, seen);

function sessionButtons({ rota, standing }: Sessions, { now, reader }: Seen): readonly Button[] {
  const { pair, booking, startedAt } = standing;
  const begun = booking && hasBegun(booking, now) ? booking : undefined;
  const isRecorded = isOnRecord({ ...rota, startedAt }, { isAnother: begun !== undefined, now });
  return [
    startNextButton(rota, reader),
    ...timeButtons(pair, waysToChoose(booking, now), reader),
    ...(isRecorded ? [] : [begun ? heldThenButton(begun, reader) : heldButton(rota, reader)]),
    prepareButton(rota, reader),
    ...(booking ? [skipButton(booking, reader)] : []),
    ...rolesButtons(rota, reader),
    // While the pair rests no message tells of it that could change it or take it back.
    ...(pair.state === 'paused' && rota.sessionsHeld > 0 ? [chooseDayButton(rota, reader)] : []),
    ...(pair.state === 'paused' && isJustRecorded(rota, now) ? [undoButton(rota, reader)] : []),
  ];
}

function bookingLine({ booking }: SessionsAhead, { now, reader }: Seen): string {
  const words = texts(reader);
  if (!booking) return words.none;
  const when = inOwnTime(booking.startsAt, reader);
  return hasBegun(booking, now) ? words.untold(when) : words.ahead(when);
}

function suggestionWords(
  { pair }: SessionsAhead,
  { suits, suggestedBy, ...suggestion }: Suggestion,
  { personId, reader }: Seen,
): string {
  const words = texts(reader);
  const when = whenSuggested(suggestion, reader);
  if (suits.includes(personId)) return words.waitsForOthers(when);
  return words.waits(escape(pair.members.find(({ id }) => id === suggestedBy)?.name ?? ''), when);
}
