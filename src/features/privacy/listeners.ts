import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import type { Feature } from '../../feature.ts';
import { sendFiles } from '../../slack/files.ts';
import { saying, showing } from '../../slack/listening/answering.ts';
import type { Listen, Registry } from '../../slack/listening/listeners.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import { openConversation, postMessage } from '../../slack/messages.ts';
import { ids } from './buttons.ts';
import { readDeparted, readWord } from './forms.ts';
import { PrivacyError, type Export } from './model.ts';
import { asJson, fileNames, inPieces } from './model/files.ts';
import { erase } from './service/erasing.ts';
import { departedOf, eraseDeparted, maySpeakForDeparted } from './service/erasing-departed.ts';
import { exportOf } from './service/exporting.ts';
import { logsFor } from './service/logs.ts';
import { texts } from './texts.ts';
import { departedModal } from './views/departed.ts';
import {
  cardModal,
  privacyDetailsModal,
  eraseDepartedButton,
  erasedHome,
  eraseModal,
  logsModal,
  pieceMessage,
} from './views/modals.ts';
import { pageOfExport } from './views/page.ts';

/** @param features whose data it is */
export const listening =
  (features: readonly Feature[]): Listen =>
  (registry, deps) => {
    registry.refusals(PrivacyError, (reader) => texts(reader).departed.refusals);
    registry.command('privacy', async (occasion) => {
      const { reader } = occasion;
      const others = (await maySpeakForDeparted(deps, occasion)) ? [eraseDepartedButton(reader)] : [];
      await occasion.openModal(cardModal(reader, others));
    });
    registry.action(ids.details, (occasion) => occasion.openModal(privacyDetailsModal(occasion.reader)));
    registry.action(ids.log, async (occasion) => {
      await occasion.openModal(logsModal(await logsFor(deps, occasion), occasion.reader));
    });
    registry.action(ids.export, async (occasion) => {
      const taken = await exportOf(deps, features, occasion);
      const { exported } = texts(occasion.reader);
      await occasion.tell(saying(taken ? exported[await handOver(occasion, taken)] : exported.nothing));
    });
    registry.action(ids.openErase, (occasion) => occasion.openModal(eraseModal(occasion.reader)));
    registry.submission(ids.erase, async (occasion, { values }) => {
      const read = readWord(values, occasion.reader);
      if ('errors' in read) return { kind: 'errors', errors: read.errors };
      const words = texts(occasion.reader).erase;
      const erased = await erase(deps, features, occasion);
      await showNothingLeft(deps, occasion);
      return showing(occasion, erased === 'erased' ? words.done : words.nothing);
    });
    listenForDeparted(features, registry, deps);
  };

function listenForDeparted(features: readonly Feature[], registry: Registry, deps: Deps): void {
  registry.action(ids.openEraseDeparted, async (occasion) => {
    await occasion.openModal(departedModal(await departedOf(deps, occasion), occasion.reader));
  });
  registry.submission(ids.eraseDeparted, async (occasion, { values, alone }) => {
    const read = readDeparted(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await eraseDeparted(alone, features, { ...occasion, departedId: read.value });
    return showing(occasion, texts(occasion.reader).departed.done);
  });
}

/** Home stays as it was drawn, until something else is: what is gone must not stand there. */
async function showNothingLeft({ log }: Deps, { slack, personId, reader }: Occasion): Promise<void> {
  await slack.views
    .publish({ user_id: personId, view: erasedHome(reader) })
    .catch((error: unknown) => log.warn({ err: error }, 'a Home still shows what was erased'));
}

/** In a message a part of it may have so many characters: Slack takes a few more. */
const pieceLength = 2500;
/** In one conversation Slack takes a message each second. */
const pace = 1100;

/** In the person's own DM. Nobody else reads it there, and no address leads to it. */
async function handOver({ slack, personId, reader }: Occasion, taken: Export): Promise<'files' | 'pieces'> {
  const { exported } = texts(reader);
  const data = asJson(taken);
  const sent = await sendFiles(slack, personId, {
    files: [
      { name: fileNames.page, content: pageOfExport(taken, reader) },
      { name: fileNames.data, content: data },
    ],
    comment: exported.comment,
  });
  if (sent === 'sent') return 'files';
  const channelId = await openConversation(slack, [personId]);
  const pieces = inPieces(data, pieceLength);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(pace);
    await postMessage(slack, channelId, pieceMessage(piece, { place: index + 1, of: pieces.length }, reader));
  }
  return 'pieces';
}
