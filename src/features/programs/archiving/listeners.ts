import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { formatDate, todayOf } from '../../../language.ts';
import { escape, section } from '../../../slack/blocks.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { notice } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { readLastDay } from './forms.ts';
import { ids } from './buttons.ts';
import { ArchivingError, usualLastDay } from './model.ts';
import { archive, archivingMeans, restore } from './service.ts';
import { texts } from './texts.ts';
import { archiveModal, broughtBack } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ArchivingError, (reader) => texts(reader).refusals);

  registry.action(ids.open, async (occasion, { value }) => {
    const { reader } = occasion;
    const archiving = await archivingMeans(deps, { ...occasion, programId: z.uuid().parse(value) });
    await occasion.openAbove(
      archiveModal(archiving, usualLastDay(todayOf(reader, deps.clock.now())), reader),
    );
  });

  registry.submission(ids.archive, async (occasion, { metadata, values, once }) => {
    const { reader } = occasion;
    const { programId } = programMetadata.parse(metadata);
    const read = readLastDay(values, reader, todayOf(reader, deps.clock.now()));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const until = { lastDay: read.value, timeZone: reader.timeZone };
    const { name } = await archive(once, { ...occasion, programId }, until);
    const words = texts(reader).archived(escape(name), formatDate(read.value, reader));
    // The setup beneath is of a program that ends.
    const view = { ...notice(reader, { text: words, blocks: [section(words)] }), clear_on_close: true };
    return { kind: 'show', view };
  });

  registry.action(ids.bringBack, async (occasion, { value }) => {
    const back = await restore(deps, { ...occasion, programId: z.uuid().parse(value) });
    await occasion.tell(broughtBack(back, occasion.reader));
  });
}
