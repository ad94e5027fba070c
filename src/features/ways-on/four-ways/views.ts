import type { HomePart, NextStep } from '../../../feature.ts';
import { formatDate, todayOf, type Reader } from '../../../language.ts';
import { context, escape, section, type Message } from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers, texts as pairTexts } from '../../pairs/pair/texts.ts';
import { texts as endingTexts } from '../ending-well/texts.ts';
import { texts as noWordTexts, waitsLine } from '../no-word/texts.ts';
import { momentOf, texts as rematchTexts } from '../rematch/texts.ts';
import { waysOn, waysOnButton, type WaysSeen, type WaysShown } from './buttons.ts';
import { isAway, type Found, type Way } from './model.ts';
import { texts } from './texts.ts';

/** For one of the pair alone. */
export function waysCard(pair: Pair, found: Found, seen: WaysSeen): Message {
  const { personId, reader } = seen;
  const words = texts(reader);
  const introOf = pair.state === 'closing' ? words.introAtTheEnd : words.intro;
  const intro = introOf(escape(namesOfPeers(pair, { personId, reader })));
  const stands = standsLine(pair, found, reader);
  const { question } = found;
  const held = question.kind === 'nothing' && isOffered(pair, 'ask-if-there') ? question.held : undefined;
  return {
    text: intro,
    blocks: [
      section(intro),
      ...(stands === undefined ? [] : [section(stands)]),
      ...waysOn(pair, found, seen).map(({ way, button }) =>
        section(lineOf(way, { pair, found, seen }), button),
      ),
      ...(held ? [context(words.askFrom[held.code](formatDate(todayOf(reader, held.from), reader)))] : []),
      context(found.canPauseAll ? words.alone : words.aloneAtTheEnd),
    ],
  };
}

/** What the pair waits for, where it does. */
function standsLine(pair: Pair, found: Found, reader: Reader): string | undefined {
  const { stands } = texts(reader);
  const day = found.day && formatDate(found.day, reader);
  if (pair.state === 'paused') {
    if (day === undefined) return stands.restarts;
    return isAway(pair, found) ? stands.away(day) : stands.paused(day);
  }
  return pair.state === 'closing' && day !== undefined ? stands.closing(day) : undefined;
}

/** What is done already is told by whoever did it. */
const told = {
  'let-end': ({ pair, seen }) => endingTexts(seen.reader).saysYes(escape(namesOfPeers(pair, seen))),
  'cancel-request': ({ found: { wish }, seen: { reader } }) =>
    wish && !wish.isMoot
      ? rematchTexts(reader).homeLine(...momentOf(wish.takesEffectAt, reader))
      : rematchTexts(reader).homeLineAtTheEnd,
  'cancel-question': ({ pair, found: { question }, seen }) =>
    question.kind === 'waits' ? waitsLine(pair, question.question, seen) : '',
  'say-here': ({ pair, found: { question }, seen: { reader } }) => {
    const asker =
      question.kind === 'asked' && pair.members.find(({ id }) => id === question.question.askedBy);
    return noWordTexts(reader).question(escape(asker ? asker.name : ''));
  },
} as const satisfies Partial<Record<Way, (shown: WaysShown) => string>>;

const isTold = (way: Way): way is keyof typeof told => way in told;

const lineOf = (way: Way, shown: WaysShown): string =>
  isTold(way) ? told[way](shown) : texts(shown.seen.reader).lines[way];

/** In each pair's part of Home. @param until the day on which it changes by itself */
export function waysPart(pair: Pair, until: Temporal.PlainDate | undefined, seen: WaysSeen): HomePart {
  const ways = waysOnButton(pair.id, seen.reader);
  return { buttons: [ways], next: pair.state === 'paused' ? [whileItPauses(pair, until, seen)] : [] };
}

/** What is open in a pause that somebody else takes: nobody can end that, and all else can be thought of meanwhile. */
function whileItPauses(
  pair: Pair,
  until: Temporal.PlainDate | undefined,
  { personId, reader }: WaysSeen,
): NextStep {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const line = pairTexts(reader).nextAfterPause(names, until && formatDate(until, reader));
  return { urgency: 'waiting', line, button: waysOnButton(pair.id, reader) };
}
