import type { ModalView } from '@slack/types';
import type { Deps } from '../../../../deps.ts';
import { formatDate, formatTime, type Reader } from '../../../../language.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../../slack/listening/occasion.ts';
import { draftPage } from '../forms.ts';
import { ids } from '../buttons.ts';
import type { DraftPage } from '../model/listing.ts';
import { confirmRound, discardRound, type Confirmed } from '../service/decisions.ts';
import { texts } from '../texts.ts';
import { roundDecided } from '../views/progress.ts';
import { orCurrentDraft } from './current-draft.ts';

export function registerDecisions(registry: Registry, deps: Deps): void {
  const decide =
    (work: (occasion: Occasion, seen: DraftPage) => Promise<ModalView>) =>
    (occasion: Occasion, { value, viewId }: Click) =>
      occasion.replaceModal(viewId, async () => {
        const here = draftPage.parse(value);
        return orCurrentDraft({ deps, occasion, here }, () => work(occasion, here));
      });

  registry.action(
    ids.confirm,
    decide(async (occasion, seen) => {
      const confirmed = await confirmRound(deps, occasion, seen);
      return roundDecided(confirmedInWords(confirmed, occasion.reader), occasion.reader);
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

function confirmedInWords({ isHeld, ...confirmed }: Confirmed, reader: Reader): string {
  const words = whatFollows(confirmed, reader);
  return isHeld ? `${words}\n${texts(reader).held}` : words;
}

function whatFollows({ made, askedUntil }: Omit<Confirmed, 'isHeld'>, reader: Reader): string {
  const words = texts(reader);
  if (!askedUntil) return words.confirmed(made);
  const local = askedUntil.toZonedDateTimeISO(reader.timeZone);
  return words.confirmedAsking(
    made,
    formatDate(local.toPlainDate(), reader),
    formatTime(local.toPlainTime(), reader),
  );
}
