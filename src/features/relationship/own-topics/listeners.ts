import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { programRunBy, someRunBy } from '../../programs/admins/service.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { errorsAt, pageMeant, promptMeant, readDraft, saveMetadata } from './forms.ts';
import { ids } from './buttons.ts';
import { OwnPromptError } from './model.ts';
import { bringBack, readOwnPrompt, readOwnPrompts, retire, save } from './service.ts';
import { texts } from './texts.ts';
import { ownPromptForm, ownPromptsList, type OwnPromptsList } from './views.ts';

/** All of it happens in one modal, which shows the list or a form in turn. */
export function register(registry: Registry, deps: Deps): void {
  const tagsFor = ({ reader }: Occasion) => deps.content.in(reader.language).tags;
  const list = async (occasion: Occasion, shown: Pick<OwnPromptsList, 'programId' | 'page' | 'done'>) => {
    const own = await readOwnPrompts(deps, occasion, shown.programId);
    return ownPromptsList({ ...own, tags: tagsFor(occasion), ...shown }, occasion.reader);
  };
  const open = ofOneProgram(deps, { among: someRunBy, id: ids.open }, async (occasion, programId) =>
    occasion.openModal(await list(occasion, { programId, page: 0 })),
  );

  registry.refusals(OwnPromptError, (reader) => texts(reader).refusals);
  registry.command('own-topics', open);
  registry.action(ids.open, open);

  for (const id of [ids.newer, ids.older, ids.back])
    registry.action(id, (occasion, { value, viewId }) =>
      occasion.replaceModal(viewId, () => list(occasion, pageMeant.parse(value))),
    );

  registry.action(ids.add, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => {
      const { id: programId } = await programRunBy(deps, occasion, z.uuid().parse(value));
      const tags = tagsFor(occasion);
      return ownPromptForm({ programId, prompt: undefined, tags, page: 0 }, occasion.reader);
    }),
  );

  registry.action(ids.edit, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => {
      const { promptId, page } = promptMeant.parse(value);
      const { programId, prompt } = await readOwnPrompt(deps, occasion, promptId);
      return ownPromptForm({ programId, prompt, tags: tagsFor(occasion), page }, occasion.reader);
    }),
  );

  const deciding =
    (decide: typeof retire, done: 'nowRetired' | 'nowBack') =>
    (occasion: Occasion, { value, viewId }: Click) =>
      occasion.replaceModal(viewId, async () => {
        const { promptId, page } = promptMeant.parse(value);
        const programId = await decide(deps, occasion, promptId);
        return list(occasion, { programId, page, done: texts(occasion.reader)[done] });
      });
  registry.action(ids.retire, deciding(retire, 'nowRetired'));
  registry.action(ids.bringBack, deciding(bringBack, 'nowBack'));

  registry.submission(ids.save, async (occasion, { metadata, values, once }) => {
    const { programId, promptId, page } = saveMetadata.parse(metadata);
    const draft = readDraft(values);
    const faults = await save(once, occasion, { programId, draft, promptId });
    if (faults.length > 0) return { kind: 'errors', errors: errorsAt(faults, occasion.reader) };
    return {
      kind: 'show',
      view: await list(occasion, { programId, page, done: texts(occasion.reader).kept }),
    };
  });
}
