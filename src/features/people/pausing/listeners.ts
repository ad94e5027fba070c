import type { Deps } from '../../../deps.ts';
import { formatDate } from '../../../language.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { dayMeant, readPauseDay } from './forms.ts';
import { ids } from './buttons.ts';
import { isPauseDay, PausingError } from './model.ts';
import { pause, resume, pausingMeans } from './service.ts';
import { texts } from './texts.ts';
import { pauseModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const todayOf = ({ reader }: Occasion) =>
    deps.clock.now().toZonedDateTimeISO(reader.timeZone).toPlainDate();

  const open = async (occasion: Occasion) => {
    const pausing = await pausingMeans(deps, occasion, todayOf(occasion));
    await occasion.openModal(pauseModal(pausing, occasion.reader));
  };
  const comeBack = async (occasion: Occasion) => {
    await resume(deps, occasion);
    await occasion.tell(saying(texts(occasion.reader).resumed));
  };
  registry.refusals(PausingError, (reader) => texts(reader).refusals);
  registry.command('pause', open);
  registry.action(ids.open, open);
  registry.command('resume', comeBack);
  registry.action(ids.resume, comeBack);

  registry.action(ids.pauseUntil, async (occasion, { value }) => {
    const day = dayMeant.parse(value);
    if (!isPauseDay(day, todayOf(occasion))) throw new PausingError('day-past');
    await pause(deps, occasion, day);
    await occasion.tell(saying(texts(occasion.reader).paused(formatDate(day, occasion.reader))));
  });

  registry.submission(ids.pause, async (occasion, { values, once }) => {
    const { reader } = occasion;
    const read = readPauseDay(values, reader, todayOf(occasion));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await pause(once, occasion, read.value);
    return showing(occasion, texts(reader).paused(formatDate(read.value, reader)));
  });
}
