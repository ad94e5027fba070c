import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { toPairDm } from '../../pairs/pair/service/pairs.ts';
import { agendaKind } from '../rota/model.ts';
import { agendaOf } from './service.ts';
import { agendaCard } from './views.ts';

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
});
