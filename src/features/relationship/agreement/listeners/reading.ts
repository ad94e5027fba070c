import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import { formatDate, formatList, todayOf, type Reader } from '../../../../language.ts';
import { escape, oneLine } from '../../../../slack/blocks.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import { isLiving } from '../../../pairs/pair/model.ts';
import { ids } from '../buttons.ts';
import { reviewMeant, versionMeant } from '../forms.ts';
import { AgreementError, type AgreementSeen, type ReviewStanding } from '../model/versions.ts';
import { sign } from '../service/proposing.ts';
import { agreementMeant, agreementOf } from '../service/reading.ts';
import { sayFine } from '../service/reviewing.ts';
import { texts } from '../texts.ts';
import { agreementCard, versionModal } from '../views/reading.ts';

/** To read it, to sign it, and to say that it is still fine. */
export function registerReading(registry: Registry, deps: Deps): void {
  registry.refusals(AgreementError, (reader) => texts(reader).refusals);
  registry.command('agreement', async (occasion) => {
    await occasion.tell(cardFor(occasion, await agreementMeant(deps, occasion)));
  });
  registry.action(ids.read, async (occasion, { value }) => {
    const seen = await agreementOf(deps, occasion, z.uuid().parse(value));
    await showVersion(occasion, seen, latestIn(seen)?.version);
  });
  registry.action(ids.version, async (occasion, { value }) => {
    const { pairId, version } = versionMeant.parse(value);
    await showVersion(occasion, await agreementOf(deps, occasion, pairId), version);
  });
  registry.action(ids.sign, async (occasion, { value }) => {
    const { waiting } = await sign(deps, occasion, z.uuid().parse(value));
    await occasion.tell(oneLine(signatureWords(waiting, occasion.reader)));
  });
  registry.action(ids.stillFine, async (occasion, { value }) => {
    const standing = await sayFine(deps, occasion, reviewMeant.parse(value));
    await occasion.tell(oneLine(fineWords(standing, occasion.reader)));
  });
}

/** What waits, else what holds; in a pair that has ended what holds, else what was never signed. */
const latestIn = ({ pair, signed, proposed }: AgreementSeen) =>
  isLiving(pair) ? (proposed ?? signed) : (signed ?? proposed);

const cardFor = ({ personId, reader }: Occasion, seen: AgreementSeen) =>
  agreementCard({ ...seen, personId }, reader);

async function showVersion(
  occasion: Occasion,
  seen: AgreementSeen,
  version: number | undefined,
): Promise<void> {
  const { personId, reader } = occasion;
  const shown = seen.versions.find((each) => each.version === version);
  if (!shown) throw new AgreementError('no-such-version');
  await occasion.openModal(versionModal({ ...seen, personId }, shown, reader));
}

function signatureWords(waiting: readonly string[], reader: Reader): string {
  const { signature } = texts(reader);
  return waiting.length === 0 ? signature.holds : signature.waits(formatList(waiting.map(escape), reader));
}

function fineWords({ waiting, next }: ReviewStanding, reader: Reader): string {
  const { fine } = texts(reader);
  const names = waiting.map(({ name }) => escape(name));
  return waiting.length === 0 && next
    ? fine.done(formatDate(todayOf(reader, next), reader))
    : fine.waits(formatList(names, reader));
}
