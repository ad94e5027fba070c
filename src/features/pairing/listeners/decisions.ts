import type { ModalView } from '@slack/types';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { draftPage } from '../forms.ts';
import { ids } from '../ids.ts';
import type { DraftPage } from '../listing.ts';
import { confirmRound, discardRound } from '../service/rounds.ts';
import { texts } from '../texts.ts';
import { roundDecided } from '../views.ts';
import { orCurrentDraft } from './current-draft.ts';

export function registerDecisions(registry: Registry, deps: Deps): void {
  const decide =
    (work: (occasion: Occasion, seen: DraftPage) => Promise<ModalView>) =>
    (occasion: Occasion, { value, viewId }: Click) =>
      occasion.replaceModal(viewId ?? '', async () => {
        const here = draftPage.parse(value);
        return orCurrentDraft({ deps, occasion, here }, () => work(occasion, here));
      });

  registry.action(
    ids.confirm,
    decide(async (occasion, seen) => {
      const { plan } = await confirmRound(deps, occasion, seen);
      return roundDecided(texts(occasion.reader).confirmed(plan.pairs.length), occasion.reader);
    }),
  );
  registry.action(
    ids.discard,
    decide(async (occasion, seen) => {
      await discardRound(deps, occasion, seen);
      return roundDecided(texts(occasion.reader).discarded, occasion.reader);
    }),
  );
}
