import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { formatDate, todayOf } from '../../../language.ts';
import { idAndNumber } from '../../../slack/form-values.ts';
import type { Message } from '../../../slack/blocks.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { ids } from './buttons.ts';
import { answers, NoWordError } from './model.ts';
import { answerQuestion, ask, cancelQuestion, type Answered } from './service/asking.ts';
import { texts } from './texts.ts';
import { answeredTheirs, askedCard, canceled, stopped, thanked, welcomeBack } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(NoWordError, (reader, { again = deps.clock.now() }) => ({
    ...texts(reader).refusals,
    'too-soon': texts(reader).tooSoon(formatDate(todayOf(reader, again), reader)),
    'too-early': texts(reader).tooEarly(formatDate(todayOf(reader, again), reader)),
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
      const answered = await answerQuestion(deps, occasion, { pairId, number, answer });
      await occasion.replaceMessage(heardOf(answered, pairId, occasion));
    });
}

function heardOf(answered: Answered, pairId: string, occasion: Occasion): Message {
  switch (answered.kind) {
    case 'late':
      return welcomeBack(occasion.reader);
    case 'goes-on':
      return thanked(answered.answer, pairId, occasion.reader);
    case 'stopped':
      return stopped({ ...answered, by: '', to: 'stopper' }, occasion);
  }
}
