import type { Button, KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  buttonsIfAny,
  context,
  escape,
  modal,
  quote,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { farewellButton } from '../../../pairs/ending/buttons.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { chooseTimeButton, timeButtons } from '../../../relationship/bookings/buttons.ts';
import { goalButton, pastButton } from '../../../relationship/goals/buttons.ts';
import { isGoalOpen, type Goal } from '../../../relationship/goals/model/goal.ts';
import { whatBecameOf } from '../../../relationship/goals/texts.ts';
import { carryOnButton, endNowButton, ids, readButton } from '../buttons.ts';
import { areGiven, type FarewellSeen, type Thanks } from '../model.ts';
import { texts } from '../texts.ts';

type Closing = { readonly pair: Pick<Pair, 'id'>; readonly day: Temporal.PlainDate };
type Announced = Closing & {
  /** Where a pause would hold beyond this moment. */
  readonly isPauseOver: boolean;
  /** One that never met has nothing to look back on. */
  readonly hasMet: boolean;
};

/** In the pair's DM: it ends, and what makes that a good one. */
export function closingCard({ pair, day, isPauseOver, hasMet }: Announced, reader: Reader): Message {
  const words = texts(reader);
  const line = words.closing(formatDate(day, reader));
  const how = hasMet ? words.closingHow : words.closingUnmet;
  return {
    text: line,
    blocks: [
      section([line, ...(isPauseOver ? [words.closingFromPause] : []), how].join(' ')),
      actions(
        chooseTimeButton({ pairId: pair.id, why: 'find' }, reader),
        farewellButton(pair.id, reader),
        carryOnButton(pair.id, reader),
      ),
    ],
  };
}

type Apart = { readonly pair: Pair; readonly day: Temporal.PlainDate; readonly personId: string };

/** To each in private, where the pair's DM is a channel by now. */
export function closingApart({ pair, day, personId }: Apart, reader: Reader): Message {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const words = texts(reader).closingApart(names, formatDate(day, reader));
  return {
    text: words,
    blocks: [section(words), actions(farewellButton(pair.id, reader), carryOnButton(pair.id, reader))],
  };
}

/** To one of it alone: what they wrote at an earlier time is held back until they say otherwise. */
export function unsentWords({ pair, day, personId }: Apart, reader: Reader): Message {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const words = texts(reader).unsent(names, formatDate(day, reader));
  return { text: words, blocks: [section(words), actions(farewellButton(pair.id, reader))] };
}

/** In its place, once they have written for this ending, or it is over. */
export const unsentOver = (reader: Reader): Message => line(texts(reader).unsentOver);

/** In the place of what was said of an ending that does not come. */
export const noLongerClosing = (reader: Reader): Message => line(texts(reader).noLongerClosing);

type CarryingOnAsked = Closing & {
  /** On which it would end at the latest, where it went on until a day. */
  readonly until: Temporal.PlainDate | undefined;
};

/** @param names those who would like to carry on: none once the last of them has taken it back */
export function carryOnCard(
  { pair, day, until }: CarryingOnAsked,
  names: readonly string[],
  reader: Reader,
): Message {
  const words = askedWords(
    { day: formatDate(day, reader), until: until && formatDate(until, reader) },
    names,
    reader,
  );
  return { text: words, blocks: [section(words), actions(carryOnButton(pair.id, reader))] };
}

/** To each of the others in private, where the pair's DM is a channel by now. */
export function carryOnApart(
  { pair, ...asking }: CarryingOnAsked,
  names: readonly string[],
  reader: Reader,
): Message {
  const asked = carryOnCard({ pair, ...asking }, names, reader);
  const words = `${asked.text} ${texts(reader).toldApart}`;
  return { text: words, blocks: [section(words), actions(carryOnButton(pair.id, reader))] };
}

function askedWords(
  { day, until }: { readonly day: string; readonly until: string | undefined },
  names: readonly string[],
  reader: Reader,
): string {
  const { asked, askedUntil, askedByNobody } = texts(reader);
  if (names.length === 0) return askedByNobody(day);
  const who = formatList(names.map(escape), reader);
  return until === undefined ? asked(who, day) : askedUntil(who, day, until);
}

/** In the place of the question whether to carry on, which is no news beside what all of them read then. */
export const carryOnOver = (reader: Reader): Message => line(texts(reader).askedOver);

/** How it goes on: until the last day of the program, where it winds down, or paused until a day. */
type GoingOn = Pick<Pair, 'id' | 'state' | 'channelId'> & {
  readonly until: Temporal.PlainDate | undefined;
  /** The day on which it is to end, where its program has one. */
  readonly term: Temporal.PlainDate | undefined;
};

export function carriedOnCard({ until, term, ...pair }: GoingOn, reader: Reader): Message {
  const { carriesOn } = texts(reader);
  const day = until && formatDate(until, reader);
  const begins = term ? carriesOn.until(formatDate(term, reader)) : carriesOn.noLastDay;
  if (day && pair.state === 'paused')
    return { ...line(`${begins} ${carriesOn.paused(day)}`), isFollowed: true };
  const said = `${day ? carriesOn.untilProgramEnds(day) : begins} ${carriesOn.nextSession}`;
  return {
    text: said,
    blocks: [section(said), ...buttonsIfAny(...timeButtons(pair, 'find', reader))],
    isFollowed: true,
  };
}

/** Whether the pair goes on, or waits for others; who has said yes before reads that nothing is new. */
type CarryingOn = 'done' | 'waits' | 'waits-already';

/** To the one who would carry on. */
export function carriesOnHeard(
  { outcome, isWishCanceled }: { readonly outcome: CarryingOn; readonly isWishCanceled: boolean },
  reader: Reader,
): Message {
  const { carryOnHeard, wishCanceled } = texts(reader);
  return line(isWishCanceled ? `${carryOnHeard[outcome]} ${wishCanceled}` : carryOnHeard[outcome]);
}

const line = (words: string): Message => ({ text: words, blocks: [section(words)] });

const thanksBlocks = (received: readonly Thanks[], reader: Reader): readonly KnownBlock[] =>
  received.flatMap(({ from, thanks }) => [section(texts(reader).received(escape(from))), quote(thanks)]);

/** To one of them in private. */
export function thanksCard(pairId: string, received: readonly Thanks[], reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.thanksText,
    blocks: [
      ...thanksBlocks(received, reader),
      actions(readButton(pairId, reader)),
      context(words.thanksKept),
    ],
  };
}

/** Until when their part can be changed, and which of it. */
function savedLine(farewell: FarewellSeen, reader: Reader): string {
  const { pair, own, delivery, isEarlier } = farewell;
  const { saved } = texts(reader);
  const hasWords = own.thanks !== '';
  if (pair.state === 'ended')
    return hasWords && delivery === 'kept' && !areGiven(farewell) ? saved.kept : saved.late;
  if (delivery === 'handed') return saved.handed;
  return hasWords && !isEarlier ? saved.waits : saved.open;
}

/** Their part is done; what is left is how their goals went, each by the form that it has anyway. */
export function savedModal(farewell: FarewellSeen, goals: readonly Goal[], reader: Reader): ModalView {
  const words = texts(reader);
  const { pair } = farewell;
  const open = goals
    .slice(0, mostGoals)
    .flatMap((goal) => [quote(goal.wording.title), actions(goalButton('finish', goal, reader))]);
  return modal({
    id: ids.keep,
    title: words.keep.title,
    close: words.closeView,
    blocks: [
      section(savedLine(farewell, reader)),
      ...(open.length === 0 ? [] : [section(words.goals), ...open]),
      ...(pair.state === 'ended' ? [] : [section(words.sooner), actions(endNowButton(pair.id, reader))]),
    ],
  });
}

/** Five are as many as one can have. */
const mostGoals = 5;

/** Of the latest that are over what became of each; of all of them they can see more. */
function goalBlocks(goals: readonly Goal[], pairId: string, reader: Reader): readonly KnownBlock[] {
  const past = goals.filter((goal) => !isGoalOpen(goal));
  if (past.length === 0) return [];
  const lines = past
    .slice(-mostGoals)
    .flatMap((goal) => [quote(goal.wording.title), context(whatBecameOf(goal, reader))]);
  return [section(texts(reader).reading.goals), ...lines, actions(pastButton(pairId, reader))];
}

/**
 * What somebody keeps of a pair, for them alone.
 * @param goals of the pair that they may see
 */
export function farewellModal(
  farewell: FarewellSeen,
  goals: readonly Goal[],
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): ModalView {
  const { pair, own, received, delivery, givenBefore } = farewell;
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const { reading } = words;
  const felt = own.benefits.map((each) => `• ${words.benefits[each]}`);
  const written = [
    ...thanksBlocks(received, reader),
    ...(givenBefore.length === 0 ? [] : [section(reading.thanksBefore), ...givenBefore.map(quote)]),
    ...(own.thanks === '' ? [] : [section(reading.thanks), quote(own.thanks)]),
    ...(own.thanks !== '' && delivery === 'kept' && !areGiven(farewell) ? [context(reading.thanksKept)] : []),
    ...(own.keep === '' ? [] : [section(reading.keep), quote(own.keep)]),
    ...(own.benefits.length === 0 ? [] : [section([reading.felt, ...felt].join('\n'))]),
    ...(own.outcome ? [section(reading.outcome(words.outcomes[own.outcome]))] : []),
  ];
  const write: Button = farewellButton(pair.id, reader);
  return modal({
    id: ids.read,
    title: reading.title,
    close: words.closeView,
    blocks: [
      context(reading.with(names)),
      ...(written.length === 0 ? [section(reading.none)] : written),
      ...goalBlocks(goals, pair.id, reader),
      actions(write),
      context(reading.private),
    ],
  });
}
