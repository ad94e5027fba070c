import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { pairHere, pairNamed } from './service.ts';
import { waysCard } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.command('end', async (occasion) => {
    const { pair, found } = await pairHere(deps, occasion);
    await occasion.tell(waysCard(pair, found, occasion));
  });
  registry.action(ids.open, async (occasion, { value }) => {
    const { pair, found } = await pairNamed(deps, occasion, z.uuid().parse(value));
    await occasion.tell(waysCard(pair, found, occasion));
  });
}
