import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { IntroductionError, type IntroductionAnswer } from './model.ts';
import { answer } from './service/answering.ts';
import { texts } from './texts.ts';
import { answerKept, begun } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(IntroductionError, (reader) => texts(reader).refusals);

  const answering = (id: string, given: IntroductionAnswer) =>
    registry.action(id, async (occasion, { value }) => {
      const { hasBegun, ...own } = await answer(deps, occasion, {
        pairId: z.uuid().parse(value),
        answer: given,
      });
      await occasion.replaceMessage(
        hasBegun ? begun(own, occasion.reader) : answerKept({ ...own, answer: given }, occasion.reader),
      );
    });
  answering(ids.yes, 'yes');
  answering(ids.no, 'no');
}
