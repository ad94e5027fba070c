import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import type { ActionOutcome } from '../actions/model.ts';
import { texts } from './texts.ts';

export const ids = {
  otherPlan: 'agenda.other-plan',
  held: 'agenda.held',
  outcome: {
    done: 'agenda.action-done',
    partly: 'agenda.action-partly',
    'not-done': 'agenda.action-not-done',
    open: 'agenda.action-open',
  },
} as const satisfies Readonly<Record<string, string | Readonly<Record<ActionOutcome, string>>>>;

type SessionShown = { readonly pairId: string; readonly number: number };

/** Puts the session of this agenda on record. */
export const agendaHeldButton = ({ pairId, number }: SessionShown, reader: Reader): Button =>
  button({ id: ids.held, text: texts(reader).held, value: `${pairId}:${number}` });

type OfAction = { readonly personId: string; readonly name: string };

/** What has become of somebody's last action, for them alone to say. */
export const outcomeButton = (
  to: ActionOutcome,
  { agenda, whose }: { readonly agenda: SessionShown; readonly whose: OfAction },
  reader: Reader,
): Button => {
  const words = texts(reader);
  return button({
    id: ids.outcome[to],
    text: words.outcomes[to],
    spoken: words.outcomeSpoken(words.outcomes[to], whose.name),
    value: JSON.stringify({ pairId: agenda.pairId, number: agenda.number, whose: whose.personId }),
  });
};
