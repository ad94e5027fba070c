import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { formatDate, todayOf } from '../../../language.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { withWish } from '../rematch/texts.ts';
import { ids } from './buttons.ts';
import { readRestDay, restMetadata } from './forms.ts';
import { rest, restart, restMeans } from './service.ts';
import { texts } from './texts.ts';
import { restModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.action(ids.open, async (occasion, { value }) => {
    const today = todayOf(occasion.reader, deps.clock.now());
    const resting = await restMeans(deps, occasion, { pairId: z.uuid().parse(value), today });
    await occasion.openModal(restModal(resting, occasion));
  });
  registry.submission(ids.rest, async (occasion, { metadata, values, once }) => {
    const { reader } = occasion;
    const { pairId, seen } = restMetadata.parse(metadata);
    const read = readRestDay(values, reader, todayOf(reader, deps.clock.now()));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const { until, isOther, whoIsAway, effectAt } = await rest(once, occasion, {
      pairId,
      wanted: read.value,
      seen,
    });
    const words = texts(reader);
    const day = formatDate(until, reader);
    const said = whoIsAway ? words.stillAway[whoIsAway] : isOther ? words.later : words.paused;
    const paused = said(day);
    return showing(occasion, withWish(paused, effectAt, reader));
  });
  registry.action(ids.restart, async (occasion, { value }) => {
    const { reader } = occasion;
    const held = await restart(deps, occasion, z.uuid().parse(value));
    const words = texts(reader);
    const said = held ? words.stillAway[held.whoIsAway](formatDate(held.until, reader)) : words.restarted;
    await occasion.tell(saying(said));
  });
}
