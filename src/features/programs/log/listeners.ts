import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { earlierMeant, ids } from './buttons.ts';
import { readEarlier } from './service.ts';
import { logModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.action(ids.earlier, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => {
      const { workspaceId, reader } = occasion;
      return logModal(await readEarlier(deps, { workspaceId, ...earlierMeant.parse(value) }), reader);
    }),
  );
}
