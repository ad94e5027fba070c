import type { Feature } from '../../feature.ts';
import type { Listen } from '../../slack/listening/listeners.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import { commandsNowFor } from './service.ts';
import { menu, menuModal, usage } from './views.ts';

/** @param features whose commands are named */
export const listening =
  (features: readonly Feature[]): Listen =>
  (registry, deps) => {
    const commands = (occasion: Occasion) => commandsNowFor(deps, features, occasion);
    registry.command('menu', async (occasion) =>
      occasion.tell(menu(await commands(occasion), occasion.reader)),
    );
    registry.command('help', async (occasion) =>
      occasion.tell(usage(await commands(occasion), occasion.reader)),
    );
    registry.shortcut('peer_menu', async (occasion) =>
      occasion.openModal(menuModal(await commands(occasion), occasion.reader)),
    );
  };
