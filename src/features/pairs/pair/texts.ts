import type { Content } from '../../../content/pack/content.ts';
import { tipFor, type TipPlace } from '../../../content/pack/tips.ts';
import {
  catalogue,
  formatDate,
  formatList,
  formatOwnMoment,
  formatOnClocks,
  todayOf,
  type Reader,
} from '../../../language.ts';
import { escape } from '../../../slack/blocks.ts';
import { partnersOf, type Pair, type PairError } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** A line on being a good peer, within a message that is sent anyway. */
export const tipInWords = ({ tips }: Pick<Content, 'tips'>, place: TipPlace, reader: Reader): string =>
  texts(reader).tip(escape(tipFor(tips, place)));

/** What each refusal says, of which one with a day names it. */
export function refusalWords(
  reader: Reader,
  { until }: Pick<PairError, 'until'>,
): Readonly<Record<PairError['code'], string>> {
  const { paused, closing, ...others } = texts(reader).refusals;
  const day = until && formatDate(until, reader);
  return { ...others, paused: paused(day), closing: closing(day) };
}

/** The others in the pair, told apart. They are names: what shows them as markup escapes them. */
export const namesOfPeers = (
  pair: Pair,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): string =>
  formatList(
    partnersOf(pair, personId).map(({ name }) => name),
    reader,
  );

type Members = Pick<Pair, 'members'>;

/** As one of them reads it alone: nobody is told their own name. What comes of it is for lists of names. */
export const asSeenBy = <Some extends Members>(
  pair: Some,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): Some => ({
  ...pair,
  members: pair.members.map((each) => (each.id === personId ? { ...each, name: texts(reader).you } : each)),
});

/**
 * A moment for all of a pair, in mrkdwn: by the one clock that they go by, else it says whose time is whose, so that each also sees
 * what is asked of the others. It is in their notation, as all that they read: what Slack makes of a date of its own is in another.
 */
export const inTimeOfEach = (at: Temporal.Instant, { members }: Members, reader: Reader): string =>
  escape(inWordsOfEach(at, { members }, reader));

/** As `inTimeOfEach`, where no markup may stand. */
export function inWordsOfEach(at: Temporal.Instant, { members }: Members, reader: Reader): string {
  const clocks = clocksOf(at, { members }, reader);
  if (clocks.length <= 1) {
    const [{ timeZone } = reader] = members;
    return formatOwnMoment(at, { ...reader, timeZone });
  }
  const each = clocks.map(({ inWords, zones }) => {
    const theirs = members.filter(({ timeZone }) => zones.includes(timeZone)).map(({ name }) => name);
    return texts(reader).timeFor(inWords, formatList(theirs, reader));
  });
  return each.join(' · ');
}

/** The day of a moment for all of a pair: each day with whose it is, where it is another one for some of them. */
export function dayOfEach(at: Temporal.Instant, { members }: Members, reader: Reader): string {
  const days = Map.groupBy(members, ({ timeZone }) => formatDate(todayOf({ timeZone }, at), reader));
  if (days.size === 1) return [...days.keys()].join('');
  const each = [...days].map(([day, theirs]) =>
    texts(reader).timeFor(
      day,
      formatList(
        theirs.map(({ name }) => name),
        reader,
      ),
    ),
  );
  return each.join(' · ');
}

const clocksOf = (at: Temporal.Instant, { members }: Members, reader: Reader) =>
  formatOnClocks(
    at,
    members.map(({ timeZone }) => timeZone),
    reader,
  );
