import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import { isFormer } from '../../../personal-data.ts';
import { actions, button, escape, mention, modal, section } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import type { LogEntry, LogPage } from './model.ts';
import { texts } from './texts.ts';

/** More settings than this, changed at once, are told by their number. */
const mostNamed = 3;

/** Each act in a block of its own, since one that changed much is long. The dates are the reader's own. */
export function logBlocks(log: LogPage, reader: Reader): readonly KnownBlock[] {
  return [section(texts(reader).title), ...lines(log, reader)];
}

/** What was done before that, in the place of the modal in which it was asked for. */
export function logModal(
  { program, log }: { readonly program: string; readonly log: LogPage },
  reader: Reader,
): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.page,
    title: words.earlierTitle,
    close: words.close,
    blocks: [section(words.earlierOf(escape(program))), ...lines(log, reader)],
  });
}

function lines({ entries, earlierThan, programId }: LogPage, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const all = entries.map((entry) => {
    const date = entry.at.toZonedDateTimeISO(reader.timeZone).toPlainDate();
    return words.entry(formatDate(date, reader), whoIs(entry.by, reader), actInWords(entry, reader));
  });
  const blocks = (all.length > 0 ? all : [words.none]).map((line) => section(line));
  if (earlierThan === undefined) return blocks;
  const value = JSON.stringify({ programId, before: earlierThan });
  return [...blocks, actions(button({ id: ids.earlier, text: words.earlier, value }))];
}

const whoIs = (personId: string, reader: Reader): string =>
  isFormer(personId) ? texts(reader).former : mention(personId);

function actInWords({ by, act }: LogEntry, reader: Reader): string {
  const { acts, fields } = texts(reader);
  switch (act.kind) {
    case 'round-previewed':
    case 'round-discarded':
    case 'pair-refused':
    case 'people-listed':
    case 'pairs-listed':
    case 'report-read':
    case 'sent-again':
    case 'departed-erased':
    case 'started':
    case 'archived':
    case 'brought-back':
    case 'words-changed':
      return acts[act.kind];
    case 'round-confirmed':
      return acts[act.kind](act.pairs, act.trios ?? 0);
    case 'people-invited':
      return acts[act.kind](act.people);
    case 'pair-helped':
      return acts[act.kind][act.help];
    case 'set-up': {
      const changed = act.changed.map((field) => fields[field]);
      if (changed.length === 0) return acts['set-up-unchanged'];
      return changed.length > mostNamed
        ? acts['set-up-at-large'](changed.length)
        : acts[act.kind](formatList(changed, reader));
    }
    case 'admin-added':
      return act.personId === by ? acts['admin-by-own-act'] : acts[act.kind](whoIs(act.personId, reader));
    case 'admin-removed':
      return act.personId === by ? acts['stepped-down'] : acts[act.kind](whoIs(act.personId, reader));
  }
}
