import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { partMeant } from './forms.ts';
import { primerModal } from './views.ts';

export function register(registry: Registry, { content }: Deps): void {
  registry.command('guide', (occasion) => {
    const { primer } = content.in(occasion.reader.language);
    return occasion.openModal(primerModal(primer, 1, occasion.reader));
  });
  for (const id of [ids.next, ids.back])
    registry.action(id, async (occasion, { value, viewId }) => {
      const part = partMeant.parse(value);
      const { primer } = content.in(occasion.reader.language);
      await occasion.replaceModal(viewId, async () => primerModal(primer, part, occasion.reader));
    });
}
