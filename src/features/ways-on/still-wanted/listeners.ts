import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from '../../relationship/first-weeks/buttons.ts';
import { stillWantedAnswers } from '../../relationship/first-weeks/model.ts';
import { answerFor } from '../../relationship/first-weeks/service.ts';
import { answered } from './views.ts';

const pairMeant = z.uuid();

/** Each answer is met by the button that leads on from it. */
export function register(registry: Registry, deps: Deps): void {
  for (const answer of stillWantedAnswers)
    registry.action(ids.answer[answer], async (occasion, { value }) => {
      const pair = await answerFor(deps, occasion, { pairId: pairMeant.parse(value), answer });
      await occasion.replaceMessage(answered(answer, pair, occasion.reader));
    });
}
