import type { Deps } from '../../../deps.ts';
import { oneLine } from '../../../slack/blocks.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { someRunBy } from '../../programs/admins/service.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { helpValue, ids } from './buttons.ts';
import { readWanted, wantedPage } from './forms.ts';
import { PairListError, type Wanted } from './model.ts';
import { helpPair, listPairs, openPairs } from './service.ts';
import { texts } from './texts.ts';
import { helpedWords, pairsModal } from './views/list.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(PairListError, (reader) => texts(reader).refusals);

  const view = async (occasion: Occasion, programId: string, wanted: Wanted) =>
    pairsModal(await listPairs(deps, { ...occasion, programId }, wanted), occasion.reader);

  registry.action(
    ids.open,
    ofOneProgram(deps, { among: someRunBy, id: ids.open }, async (occasion, programId) =>
      occasion.openModal(pairsModal(await openPairs(deps, { ...occasion, programId }), occasion.reader)),
    ),
  );

  const turnPage = (occasion: Occasion, { value, viewId }: Click) =>
    occasion.replaceModal(viewId, async () => {
      const { programId, ...wanted } = wantedPage.parse(value);
      return view(occasion, programId, wanted);
    });
  registry.action(ids.earlier, turnPage);
  registry.action(ids.more, turnPage);

  registry.submission(ids.list, async (occasion, { metadata, values }) => ({
    kind: 'show',
    view: await view(occasion, programMetadata.parse(metadata).programId, readWanted(values)),
  }));

  registry.action(ids.help, async (occasion, { value }) => {
    const { programId, pairId } = helpValue.parse(value);
    const helped = await helpPair(deps, { ...occasion, programId }, pairId);
    await occasion.tell(oneLine(helpedWords(helped, occasion.reader)));
  });
}
