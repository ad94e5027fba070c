import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { formatDate, todayOf } from '../../../language.ts';
import { idAndNumber } from '../../../slack/form-values.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { answers, NoWordError } from './model.ts';
import { answerQuestion, ask, cancelQuestion } from './service/asking.ts';
import { texts } from './texts.ts';
import { answeredTheirs, askedCard, canceled, thanked, welcomeBack } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(NoWordError, (reader, { again = deps.clock.now() }) => ({
    ...texts(reader).refusals,
    'too-soon': texts(reader).tooSoon(formatDate(todayOf(reader, again), reader)),
  }));
  registry.action(ids.ask, async (occasion, { value }) => {
    const { pair, asking, latest } = await ask(deps, occasion, z.uuid().parse(value));
    const asker = pair.members.find(({ id }) => id === latest.askedBy)?.name ?? '';
    await occasion.tell(
      asking === 'answers-theirs'
        ? answeredTheirs(pair.id, asker, occasion.reader)
        : askedCard(pair, occasion),
    );
  });
  registry.action(ids.cancel, async (occasion, { value }) => {
    const pair = await cancelQuestion(deps, occasion, z.uuid().parse(value));
    await occasion.tell(canceled(pair, occasion));
  });
  for (const answer of answers)
    registry.action(ids.answer[answer], async (occasion, { value }) => {
      const { id: pairId, number } = idAndNumber.parse(value);
      const { isInTime } = await answerQuestion(deps, occasion, { pairId, number, answer });
      const { reader } = occasion;
      await occasion.replaceMessage(isInTime ? thanked(answer, pairId, reader) : welcomeBack(reader));
    });
}
