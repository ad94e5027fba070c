import type { ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { actions, button, modal, section } from '../../../../slack/blocks.ts';
import { isSameTwosome, type RoundChange } from '../../../../matching/cost-of-change.ts';
import { ids } from '../buttons.ts';
import type { DraftPage } from '../model/listing.ts';
import { groupsOf, type RoundDraft, type WeighedChange } from '../model/round.ts';
import { texts } from '../texts.ts';
import { entryInWords, weighButton, type Drawn, type DraftShown } from './entries.ts';
import { fewOf, nameOf, namesOf } from './names.ts';

const pairsShown = 10;
const wishesShown = 90;

/** What a change would cost the round, to be applied or left. */
export function weighedChange(
  { vocabulary, ...weighed }: WeighedChange & Pick<DraftShown, 'vocabulary'>,
  here: DraftPage,
  reader: Reader,
): ModalView {
  const words = texts(reader);
  const { change, draft, fitLost, peopleLost, leftOver, placed, pairsBroken, pairsMade, asPair } = weighed;
  const [a, b] = [nameOf(draft.names, change.two.a), nameOf(draft.names, change.two.b)];
  const list = (title: string, pairs: readonly (readonly string[])[]) => {
    const { few, more } = fewOf(pairs, pairsShown);
    const lines = few.map((members) => `• ${namesOf(draft.names, members, reader)}`);
    const rest = more > 0 ? [words.andMore(more)] : [];
    return few.length === 0 ? [] : [section([title, ...lines, ...rest].join('\n'))];
  };
  return modal({
    id: ids.preview,
    title: words.costTitle,
    close: words.close,
    metadata: here,
    blocks: [
      section(`*${words.wouldBe[change.kind](a, b)}*`),
      ...(asPair
        ? [section(entryInWords({ kind: 'pair', pair: asPair }, { draft, vocabulary }, reader))]
        : []),
      section([words.fitLost(fitLost), words.peopleLost(peopleLost)].map((line) => `• ${line}`).join('\n')),
      ...list(words.leftOverThen, alone(leftOver)),
      ...list(words.placedThen, alone(placed)),
      ...list(words.pairsBroken(groupsOf(pairsBroken)), pairsBroken),
      ...list(words.pairsMade(groupsOf(pairsMade)), pairsMade),
      actions(
        button({
          id: ids.apply,
          text: words.apply,
          value: JSON.stringify({ ...here, change }),
          style: 'primary',
        }),
        button({ id: ids.back, text: words.back, value: JSON.stringify(here) }),
      ),
    ],
  });
}

const alone = (people: readonly string[]): readonly (readonly string[])[] => people.map((id) => [id]);

export function changeDone({ two, kind }: RoundChange, { names }: RoundDraft, reader: Reader): string {
  const words = texts(reader);
  return words.done(words.wouldBe[kind](nameOf(names, two.a), nameOf(names, two.b)));
}

/** The draft's pins and bans, each to be taken back. */
export function wishList({ draft, here }: Drawn, reader: Reader): ModalView {
  const words = texts(reader);
  const { pins, bans } = draft.plan;
  const name = (id: string) => nameOf(draft.names, id);
  const lines = [
    ...pins.map((two) => ({
      kind: 'unpin' as const,
      two,
      // Whether it holds now is not said of any: why it does not may be confidential.
      text: words.pinLine(name(two.a), name(two.b)),
    })),
    ...bans
      .filter((ban, at) => bans.findIndex((each) => isSameTwosome(each, ban)) === at)
      .map((two) => ({ kind: 'allow' as const, two, text: words.banLine(name(two.a), name(two.b)) })),
  ];
  const { few, more } = fewOf(lines, wishesShown);
  return modal({
    id: ids.preview,
    title: words.wishesTitle,
    close: words.close,
    metadata: here,
    blocks: [
      section(lines.length === 0 ? words.noWishes : words.wishesKept),
      ...few.map(({ kind, two, text }) =>
        section(
          text,
          weighButton(kind, {
            two,
            here,
            text: words.takeBack,
            spoken: `${words.takeBack}: ${words.wouldBe[kind](name(two.a), name(two.b))}`,
          }),
        ),
      ),
      ...(more > 0 ? [section(words.andMore(more))] : []),
      actions(button({ id: ids.back, text: words.back, value: JSON.stringify(here) })),
    ],
  });
}
