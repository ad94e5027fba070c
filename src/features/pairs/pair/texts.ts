import type { Content } from '../../../content/pack/content.ts';
import { tipFor, type TipPlace } from '../../../content/pack/tips.ts';
import { catalogue, formatDate, formatList, type Reader } from '../../../language.ts';
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
