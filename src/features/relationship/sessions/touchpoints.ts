import type { Deps } from '../../../deps.ts';
import { askedAt } from '../../../scheduling/sent.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { agendaKind } from '../rota/model.ts';
import { agendaOf } from './service.ts';
import { agendaCard, agendaHeld, agendaOver } from './views.ts';

export const agendaTouchpoint = ({
  clock,
  content,
}: Pick<Deps, 'clock' | 'content'>): Touchpoint<'pair'> => ({
  kind: agendaKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) =>
      agendaCard(await agendaOf(tx, pair, { number: occurrence, content, now: clock.now() }), reader),
    ),
  // As on the day on which it came: what has become overdue since is no news in it.
  refresh: (tx, { pairId, occurrence: number }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const now = (await askedAt(tx, { pairId, kind: agendaKind, occurrence: number })) ?? clock.now();
      const agenda = await agendaOf(tx, pair, { number, content, now });
      if (agenda.isHeld) return agendaHeld(agenda, reader);
      return pair.state === 'ended' ? agendaOver(agenda, reader) : agendaCard(agenda, reader);
    }),
});
