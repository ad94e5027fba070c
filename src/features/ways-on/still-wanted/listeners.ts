import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from '../../relationship/first-weeks/buttons.ts';
import { stillWantedAnswers } from '../../relationship/first-weeks/model.ts';
import { answerFor } from './service.ts';
import { answered, noStepNow } from './views.ts';

const pairMeant = z.uuid();

/** Each answer is met by the button that leads on from it. */
export function register(registry: Registry, deps: Deps): void {
  for (const answer of stillWantedAnswers)
    registry.action(ids.answer[answer], async (occasion, { value }) => {
      const { pair, step } = await answerFor(deps, occasion, { pairId: pairMeant.parse(value), answer });
      const { reader } = occasion;
      await occasion.replaceMessage(
        answer === 'yes' && step !== 'to-ask-for' ? noStepNow(step, reader) : answered(answer, pair, reader),
      );
    });
}
