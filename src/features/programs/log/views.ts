import type { SectionBlock } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import { isFormer } from '../../../personal-data.ts';
import { mention, section } from '../../../slack/blocks.ts';
import type { LogEntry } from './model.ts';
import { texts } from './texts.ts';

/** More settings than this, changed at once, are told by their number. */
const mostNamed = 3;

/** Each act in a block of its own, since one that changed much is long. The dates are the reader's own. */
export function logBlocks(log: readonly LogEntry[], reader: Reader): readonly SectionBlock[] {
  const words = texts(reader);
  const lines = log.map((entry) => {
    const date = entry.at.toZonedDateTimeISO(reader.timeZone).toPlainDate();
    return words.entry(formatDate(date, reader), whoIs(entry.by, reader), actInWords(entry, reader));
  });
  return [words.title, ...(lines.length > 0 ? lines : [words.none])].map((line) => section(line));
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
