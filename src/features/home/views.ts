import type { HomeView, KnownBlock } from '@slack/types';
import { formatList, type Reader } from '../../language.ts';
import { actions, context, escape, header, type Message } from '../../slack/blocks.ts';
import { partnersOf, type Pair } from '../pairs/pair/model.ts';
import type { Overview, PairShown } from './model.ts';
import { texts } from './texts.ts';

/** As many as Slack shows. */
const blocksShown = 100;

/** The newest pairs stand first; of more than fit, the oldest are left out. */
export function home({ above, offers, pairs, below, buttons }: Overview, reader: Reader): HomeView {
  const first = [header(texts(reader).title), ...above, ...(pairs.length === 0 ? offers : [])];
  const last = [
    ...(pairs.length > 0 ? offers : []),
    ...below,
    { type: 'divider' } as const,
    actions(...buttons),
  ];
  const shown = pairsWithin(blocksShown - first.length - last.length, pairs);
  return { type: 'home', blocks: [...first, ...shown, ...last] };
}

function pairsWithin(room: number, pairs: readonly PairShown[]): readonly KnownBlock[] {
  return pairs.reduce<readonly KnownBlock[]>((blocks, pair) => {
    const more = [...blocks, { type: 'divider' } as const, ...pairBlocks(pair)];
    return more.length <= room ? more : blocks;
  }, []);
}

const pairBlocks = ({ blocks, buttons }: PairShown): readonly KnownBlock[] => [
  ...blocks,
  actions(...buttons),
];

type Glance = { readonly pair: Pair; readonly shown: PairShown; readonly personId: string };

/** `/peer pair`: what Home shows of one pair. */
export function pairCard({ pair, shown, personId }: Glance, reader: Reader): Message {
  const peers = partnersOf(pair, personId).map(({ name }) => name);
  const line = texts(reader).pairCard(escape(formatList(peers, reader)), peers.length);
  return { text: line, blocks: [...pairBlocks(shown), context(line)] };
}
