import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { planMeant, sessionMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { AgendaError } from './model.ts';
import { pickPlan, startSession } from './service.ts';
import { texts } from './texts.ts';
import { ids as rotaIds } from '../rota/buttons.ts';
import { agendaCard } from './views.ts';

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
}
