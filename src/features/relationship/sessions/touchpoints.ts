import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { agendaKind } from '../rota/model.ts';
import { agendaOf, isUndone } from './service.ts';
import { agendaAgain, agendaCard } from './views.ts';

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
  // Whatever plan is chosen stands in its message alone: it is left as it is, unless its session was recorded by mistake.
  refresh: (tx, { pairId, occurrence: number }) =>
    inPairDm(tx, pairId, async (pair, reader) =>
      (await isUndone(tx, pair, number))
        ? agendaAgain(await agendaOf(tx, pair, { number, content, now: clock.now() }), reader)
        : undefined,
    ),
});
