import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { actionMeant, planMeant, sessionMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { AgendaError } from './model.ts';
import { answerAction, holdSession, pickPlan, startSession } from './service.ts';
import { texts } from './texts.ts';
import { agendaInPause } from './views.ts';
import { ids as rotaIds, quietlyButtons } from '../rota/buttons.ts';
import { texts as rotaTexts } from '../rota/texts.ts';
import { actionOutcomes } from '../actions/model.ts';

/** What changes an agenda is seen in it by all of the pair. */
export function register(registry: Registry, deps: Deps): void {
  registry.refusals(AgendaError, (reader) => texts(reader).refusals);
  registry.action(rotaIds.start, async (occasion, { value }) => {
    const { reader } = occasion;
    const started = await startSession(deps, occasion, sessionMeant.parse(value));
    await occasion.tell(
      typeof started === 'string' ? saying(texts(reader).started[started]) : agendaInPause(started, reader),
    );
  });
  registry.action(ids.otherPlan, (occasion, { value }) => pickPlan(deps, occasion, planMeant.parse(value)));
  registry.action(ids.held, async (occasion, { value }) => {
    const recorded = await holdSession(deps, occasion, sessionMeant.parse(value));
    const { reader } = occasion;
    if (recorded !== 'told')
      await occasion.tell(saying(rotaTexts(reader).thanks.quietly, quietlyButtons(recorded, reader)));
  });
  for (const outcome of actionOutcomes)
    registry.action(ids.outcome[outcome], (occasion, { value }) =>
      answerAction(deps, occasion, { ...actionMeant.parse(value), outcome }),
    );
}
