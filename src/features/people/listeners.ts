import type { Deps } from '../../deps.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../slack/listening/occasion.ts';
import { readWanted, wantedPage } from './forms.ts';
import { ids } from './ids.ts';
import type { Wanted } from './model.ts';
import { listPeople, openPeople } from './service.ts';
import { peopleModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const view = async (occasion: Occasion, wanted: Wanted) =>
    peopleModal(await listPeople(deps, occasion, wanted), occasion.reader);

  const open = async (occasion: Occasion) =>
    occasion.openModal(peopleModal(await openPeople(deps, occasion), occasion.reader));
  registry.command('people', open);
  registry.action(ids.open, open);

  const turnPage = (occasion: Occasion, { value, viewId }: Click) =>
    occasion.replaceModal(viewId ?? '', () => view(occasion, wantedPage.parse(value)));
  registry.action(ids.earlier, turnPage);
  registry.action(ids.more, turnPage);

  registry.submission(ids.list, async (occasion, { values }) => ({
    kind: 'show',
    view: await view(occasion, readWanted(values)),
  }));
}
