import type { KnownBlock } from '@slack/types';
import { formatList, type Reader } from '../../../language.ts';
import { actions, button, context, escape, header, section, type Message } from '../../../slack/blocks.ts';
import { ids as agreementIds } from '../../relationship/agreement/buttons.ts';
import { ids as goalIds } from '../../relationship/goals/buttons.ts';
import { goalBlocks } from '../../relationship/goals/views.ts';
import { partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { ids as rematchIds } from '../../ways-on/rematch/buttons.ts';
import { wishLine } from '../../ways-on/rematch/views.ts';
import { heldButton } from '../../relationship/rota/buttons.ts';
import { startButton } from '../../relationship/sessions/buttons.ts';
import { rotaCard } from '../../relationship/sessions/views.ts';
import type { Overview, PairOverview } from '../model.ts';
import { texts } from '../texts.ts';

type Shown = Pick<Overview, 'personId' | 'programs'>;

export function pairBlocks(
  { pair, standing, rota, goals, wish }: PairOverview,
  { personId, programs }: Shown,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const names = formatList(
    partnersOf(pair, personId).map(({ name }) => name),
    reader,
  );
  const program = programNamed(pair, programs);
  const hasAgreement = standing.signed !== undefined || standing.proposed !== undefined;
  return [
    header(words.pairTitle(names)),
    ...(program === undefined ? [] : [context(words.pairOf(escape(program)))]),
    ...(pair.state === 'paused' ? [context(words.pairPaused)] : []),
    ...(wish ? [wishLine(wish, reader)] : []),
    ...rotaCard(rota, reader).blocks.slice(0, 2),
    section(agreementLine(standing, reader)),
    section(`:dart: *${words.goals}*`),
    ...goalBlocks(goals, personId, reader),
    actions(
      startButton({ pairId: pair.id, number: rota.sessionsHeld + 1 }, reader),
      heldButton(rota, reader),
      button({ id: goalIds.open, text: words.addGoal, value: pair.id }),
      button({
        id: agreementIds.open,
        text: hasAgreement ? words.agreementOpen : words.agreementWrite,
        value: pair.id,
      }),
      ...(wish ? [] : [button({ id: rematchIds.open, text: words.anotherPeer, value: pair.id })]),
    ),
  ];
}

/** Only for somebody who is in several is it said which one a pair is of. */
function programNamed({ programId }: Pair, programs: Overview['programs']): string | undefined {
  const joined = programs.filter(({ membership }) => membership.kind !== 'out');
  return joined.length > 1 ? joined.find(({ id }) => id === programId)?.name : undefined;
}

function agreementLine({ signed, proposed }: PairOverview['standing'], reader: Reader): string {
  const words = texts(reader);
  if (proposed) return words.agreementProposed;
  return signed
    ? words.agreementSigned(signed.version, signed.sessionEveryDays, signed.sessionMinutes)
    : words.agreementNone;
}

/** `/peer pair`: the pair whose DM this is, elsewhere the newest. */
export function pairCard(
  { pairs, channelId, ...shown }: Overview & { readonly channelId?: string | undefined },
  reader: Reader,
): Message | undefined {
  const { personId } = shown;
  const isHere = ({ pair }: PairOverview) => pair.channelId !== undefined && pair.channelId === channelId;
  const meant = pairs.find(isHere) ?? pairs[0];
  if (!meant) return undefined;
  const names = formatList(
    partnersOf(meant.pair, personId).map(({ name }) => name),
    reader,
  );
  const line = texts(reader).pairCard(escape(names));
  return { text: line, blocks: [...pairBlocks(meant, shown, reader), context(line)] };
}
