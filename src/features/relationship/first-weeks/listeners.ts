import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { FirstWeeksError } from './model.ts';
import { askForSlots } from './service.ts';
import { texts } from './texts.ts';
import { slotsAsked } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(FirstWeeksError, (reader) => texts(reader).refusals);
  registry.action(ids.askForSlots, async (occasion, { value }) => {
    await askForSlots(deps, occasion, z.uuid().parse(value));
    await occasion.replaceMessage(slotsAsked(occasion.reader));
  });
}
