import { formatDate, formatList, todayOf, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  escape,
  oneLine,
  section,
  withoutButtons,
  type Message,
} from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import { inTimeOfEach, inWordsOfEach, texts as pairTexts } from '../../pairs/pair/texts.ts';
import { ids as agreementIds } from '../agreement/buttons.ts';
import { ids } from './buttons.ts';
import {
  adjustAgreementButton,
  chooseTimeButton,
  hoursButton,
  suggestSlotButton,
} from '../bookings/buttons.ts';
import { mayChangeQuiet, takesOtherHours, type Offer } from '../bookings/model/booking.ts';
import { outsideWork, texts as bookingTexts } from '../bookings/texts.ts';
import { stillWantedAnswers, type WhyOver } from './model.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { texts } from './texts.ts';

export function nudge(pairId: string, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.nudgeText,
    blocks: [
      section(words.nudge),
      actions(
        button({ id: agreementIds.open, text: words.agreement, value: pairId, style: 'primary' }),
        button({ id: commandAction('topic'), text: words.topic }),
      ),
    ],
  };
}

/** What the nudge says while what it asks for is not to be had. */
export const nudgeWaits = (why: 'paused' | 'closing' | 'ended', reader: Reader): Message => ({
  ...oneLine(texts(reader).nudgeWaits[why]),
  isFollowed: why !== 'ended',
});

/** What the nudge says once the pair has begun. */
export const firstStepTaken = (pairId: string, reader: Reader): Message =>
  withoutButtons(nudge(pairId, reader), texts(reader).begun);

/** In the place of times that nobody takes up any more. */
export const noMoreTimes = (why: 'booked' | 'passed' | 'ended', reader: Reader): Message =>
  oneLine(texts(reader).timesOver[why]);

export const questionOver = (why: WhyOver, reader: Reader): Message =>
  oneLine(texts(reader).questionOver[why]);

/** Times at which all could meet, of which one suggests one; and any other. */
export function offerCard(offer: Offer, reader: Reader): Message {
  const words = texts(reader);
  const { pair, starts, minutes } = offer;
  const heading = words.offer[countOf(starts)];
  const none = starts.length === 0;
  if (!isOffered(pair, 'suggest-time'))
    return { ...oneLine(`${heading}. ${pairTexts(reader).restsInPause}`), isFollowed: true };
  const outside = outsideWork(offer, reader) ?? '';
  return {
    text: heading,
    blocks: [
      section(`:calendar: *${heading}*`),
      ...starts.map((at) =>
        section(
          inTimeOfEach(at, pair, reader),
          suggestSlotButton({ pairId: pair.id, at, when: inWordsOfEach(at, pair, reader) }, reader),
        ),
      ),
      none ? section(outside) : context([bookingTexts(reader).offered(minutes), outside].join(' ').trimEnd()),
      actions(
        chooseTimeButton({ pairId: pair.id, why: none ? 'find' : 'other' }, reader),
        ...(takesOtherHours(offer) ? [hoursButton(reader)] : []),
        ...(mayChangeQuiet(offer) ? [adjustAgreementButton(pair.id, reader)] : []),
      ),
    ],
    holdsUntil: starts[0],
  };
}

function countOf({ length }: readonly unknown[]): 0 | 1 | 2 | 3 {
  return length === 0 || length === 1 || length === 2 ? length : 3;
}

export function slotsAsked(reader: Reader): Message {
  const words = texts(reader).asked;
  return { text: words, blocks: [section(words)] };
}

type StillWantedQuestion = {
  readonly pairId: string;
  readonly partners: readonly string[];
  readonly beginBy: Temporal.Instant;
};

/** Asks one person, in private. */
export function question({ pairId, partners, beginBy }: StillWantedQuestion, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.questionText,
    blocks: [
      section(words.question(formatList(partners.map(escape), reader))),
      ...buttonsIfAny(
        ...stillWantedAnswers.map((answer) =>
          button({ id: ids.answer[answer], text: words.answers[answer], value: pairId }),
        ),
      ),
      context(words.questionPrivate(formatDate(todayOf(reader, beginBy), reader))),
    ],
  };
}
