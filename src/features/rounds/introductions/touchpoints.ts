import type { Contents } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import { agreementStateOf, steeringOf } from '../../relationship/agreement/service/versions.ts';
import { programOf } from '../../programs/program/service.ts';
import { introductionKind } from './model.ts';
import { readIntroductionCard } from './service.ts';
import { tellEnded } from '../../pairs/ending/service.ts';
import { isLiving, type Pair } from '../../pairs/pair/model.ts';
import { inPairDm, keepChannel, pairReaderOf, readPair } from '../../pairs/pair/service/pairs.ts';
import { tipInWords } from '../../pairs/pair/texts.ts';
import { introduction } from './views/introduction.ts';

export function introductionTouchpoint({
  clock,
  queue,
  announce,
  content,
}: Pick<Deps, 'clock' | 'queue' | 'announce' | 'content'>): Touchpoint<'pair'> {
  return {
    kind: introductionKind,
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose: async (tx, { pairId }) => {
      const pair = await readPair(tx, pairId);
      if (!isLiving(pair)) return undefined;
      const reader = await pairReaderOf(tx, pair);
      const people = pair.members.map(({ id }) => id);
      return { to: { people }, message: await introducing(tx, pair, { reader, content, now: clock.now() }) };
    },
    refresh: (tx, { pairId }) =>
      inPairDm(tx, pairId, (pair, reader) => introducing(tx, pair, { reader, content, now: clock.now() })),
    afterwards: async (tx, { pairId }, { channelId }) => {
      const pair = await keepChannel(tx, pairId, channelId);
      const now = clock.now();
      if (isLiving(pair)) await announce(tx, 'pairIntroduced', { pairId, now });
      else await tellEnded(tx, queue, { pairId, now });
    },
  };
}

async function introducing(
  tx: WorkspaceTransaction,
  pair: Pair,
  {
    reader,
    content,
    now,
  }: { readonly reader: Reader; readonly content: Contents; readonly now: Temporal.Instant },
): Promise<Message> {
  const { name: program } = await programOf(tx, pair.programId);
  const { signed, proposed } = await agreementStateOf(tx, pair);
  const agreement = signed ? 'signed' : proposed && 'waiting';
  const { rotaForm } = await steeringOf(tx, pair.id);
  const words = content.in(reader.language);
  const card = await readIntroductionCard(tx, pair, { content: words, now });
  const place = { moment: 'introduced', pairId: pair.id, turn: 0 } as const;
  const tip = tipInWords(words, place, reader);
  return introduction({ ...card, pair, program, agreement, rotaForm, tip }, reader);
}
