import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { actionMeant, planMeant, sessionMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { AgendaError } from './model.ts';
import { answerAction, holdSession, pickPlan, startSession } from './service.ts';
import { texts } from './texts.ts';
import { ids as rotaIds } from '../rota/buttons.ts';
import { outcomes } from '../actions/model.ts';
import { agendaCard, agendaHeld } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(AgendaError, (reader) => texts(reader).refusals);
  registry.action(rotaIds.start, async (occasion, { value }) => {
    await startSession(deps, occasion, sessionMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).started));
  });
  registry.action(ids.otherPlan, async (occasion, { value }) => {
    const { agenda, reader } = await pickPlan(deps, occasion, planMeant.parse(value));
    await occasion.replaceMessage(agendaCard(agenda, reader));
  });
  registry.action(ids.held, async (occasion, { value }) => {
    const { agenda, reader } = await holdSession(deps, occasion, planMeant.parse(value));
    await occasion.replaceMessage(agendaHeld(agenda, reader));
  });
  for (const outcome of outcomes)
    registry.action(ids.outcome[outcome], async (occasion, { value }) => {
      const meant = { ...actionMeant.parse(value), outcome };
      const { agenda, reader } = await answerAction(deps, occasion, meant);
      await occasion.replaceMessage(agendaCard(agenda, reader));
    });
}
