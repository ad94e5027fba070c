import { formatList, formatMomentIn, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  localTime,
  section,
  type Message,
  oneLine,
  withoutButtons,
} from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { ids as agreementIds } from '../agreement/buttons.ts';
import { ids } from './buttons.ts';
import { googleCalendarLink, outlookLink, type Planning, type Suggestion, answers } from './model.ts';
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

/** What the nudge says once the pair has begun. */
export const firstStepTaken = (pairId: string, reader: Reader): Message =>
  withoutButtons(nudge(pairId, reader), texts(reader).begun);

/** In the place of times that nobody takes up any more. */
export const noMoreTimes = (reader: Reader): Message => oneLine(texts(reader).timesOver);

export const questionOver = (why: 'begun' | 'ended', reader: Reader): Message =>
  oneLine(texts(reader).questionOver[why]);

/** One message in the pair's DM, whatever it has come to: times, one that is suggested, or one that is agreed. */
export function planningCard(planning: Planning, reader: Reader): Message {
  switch (planning.kind) {
    case 'offer':
      return offer(planning, reader);
    case 'suggested':
      return suggested(planning, reader);
    case 'agreed':
      return agreed(planning, reader);
  }
}

type Of<Kind extends Planning['kind']> = Extract<Planning, { readonly kind: Kind }>;

/** Where Slack cannot show each their own time, it stands there by the clock of each of them. */
const inWords = (at: Temporal.Instant, { members }: Pair, reader: Reader): string =>
  formatMomentIn(
    at,
    members.map(({ timeZone }) => timeZone),
    reader,
  );

const inOwnTime = (at: Temporal.Instant, pair: Pair, reader: Reader): string =>
  localTime(at, inWords(at, pair, reader));

function offer({ pair, slots, minutes }: Of<'offer'>, reader: Reader): Message {
  const words = texts(reader);
  const heading = words.offer[countOf(slots)];
  if (slots.length === 0) return { text: heading, blocks: [section(heading)] };
  return {
    text: heading,
    blocks: [
      section(`:calendar: *${heading}*`),
      ...slots.map((at) =>
        section(
          inOwnTime(at, pair, reader),
          button({
            id: ids.suggest,
            text: words.suggest,
            spoken: words.suggestSpoken(inWords(at, pair, reader)),
            value: suggestionValue({ pairId: pair.id, at, suits: [] }),
          }),
        ),
      ),
      context(words.offerNext(minutes)),
    ],
  };
}

const suggestionValue = ({ pairId, at, suits }: Suggestion): string =>
  JSON.stringify({ pairId, at: at.epochMilliseconds / 1000, suits });

function countOf({ length }: readonly unknown[]): 0 | 1 | 2 | 3 {
  return length === 0 || length === 1 || length === 2 ? length : 3;
}

function suggested({ pair, at, suits }: Of<'suggested'>, reader: Reader): Message {
  const words = texts(reader);
  const [who = '', ...others] = suits.map((id) =>
    escape(pair.members.find((member) => member.id === id)?.name ?? ''),
  );
  const lines = [
    words.suggested(who, inOwnTime(at, pair, reader)),
    ...(others.length > 0 ? [words.suitsToo(formatList(others, reader))] : []),
  ];
  return {
    text: words.suggestedText(who),
    blocks: [
      section(lines.join('\n')),
      actions(
        button({
          id: ids.suits,
          text: words.suits,
          value: suggestionValue({ pairId: pair.id, at, suits }),
          style: 'primary',
        }),
        button({ id: ids.otherTimes, text: words.otherTimes, value: pair.id }),
      ),
    ],
  };
}

function agreed({ at, pair, minutes }: Of<'agreed'>, reader: Reader): Message {
  const words = texts(reader);
  const event = { title: words.eventTitle, start: at, minutes };
  return {
    text: words.agreedText,
    blocks: [
      section(words.agreed(inOwnTime(at, pair, reader))),
      context(words.agreedNext),
      actions(
        button({ id: ids.googleCalendar, text: words.googleCalendar, url: googleCalendarLink(event) }),
        button({ id: ids.outlook, text: words.outlook, url: outlookLink(event) }),
      ),
    ],
  };
}

export function slotsAsked(reader: Reader): Message {
  const words = texts(reader).asked;
  return { text: words, blocks: [section(words)] };
}

type Question = { readonly pairId: string; readonly partners: readonly string[] };

/** Asks one person, in private. */
export function question({ pairId, partners }: Question, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.questionText,
    blocks: [
      section(words.question(formatList(partners.map(escape), reader))),
      actions(
        ...answers.map((answer) =>
          button({ id: ids.answer[answer], text: words.answers[answer], value: pairId }),
        ),
      ),
      context(words.questionPrivate),
    ],
  };
}
