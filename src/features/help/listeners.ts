import type { Registry } from '../../slack/listening/listeners.ts';
import { menuModal, usage } from './views.ts';

export function register(registry: Registry): void {
  registry.command('menu', (occasion) => occasion.tell(usage(occasion.reader)));
  registry.command('help', (occasion) => occasion.tell(usage(occasion.reader)));
  registry.shortcut('peer_menu', (occasion) => occasion.openModal(menuModal(occasion.reader)));
}
