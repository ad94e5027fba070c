import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { suggestionMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { FirstWeeksError } from './model.ts';
import { askForSlots, otherTimes, suitMe } from './service.ts';
import { texts } from './texts.ts';
import { planningCard, slotsAsked } from './views.ts';

const pairMeant = z.uuid();

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(FirstWeeksError, (reader) => texts(reader).refusals);

  const suit = async (occasion: Occasion, { value }: Click) => {
    const { planning, reader } = await suitMe(deps, occasion, suggestionMeant.parse(value));
    await occasion.replaceMessage(planningCard(planning, reader));
    if (planning.kind === 'offer') await occasion.tell(saying(texts(occasion.reader).gone));
  };
  registry.action(ids.suggest, suit);
  registry.action(ids.suits, suit);
  registry.action(ids.otherTimes, async (occasion, { value }) => {
    const { planning, reader } = await otherTimes(deps, occasion, pairMeant.parse(value));
    await occasion.replaceMessage(planningCard(planning, reader));
  });
  // The browser opens these; Slack tells of the click, and waits for no answer.
  for (const id of [ids.googleCalendar, ids.outlook]) registry.action(id, async () => {});
  registry.action(ids.askForSlots, async (occasion, { value }) => {
    await askForSlots(deps, occasion, pairMeant.parse(value));
    await occasion.replaceMessage(slotsAsked(occasion.reader));
  });
}
