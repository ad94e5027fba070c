import type { Deps } from '../../deps.ts';
import { todayOf } from '../../language.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import { showing } from '../../slack/listening/answering.ts';
import { escape } from '../../slack/blocks.ts';
import { nextRoundDay } from '../programs/model.ts';
import { nextRoundWords } from '../programs/texts.ts';
import { readAbout, readWishes } from './forms.ts';
import { ids } from './ids.ts';
import { EnrolmentError } from './model.ts';
import { completeProfile, enteredBy, keepAbout } from './service.ts';
import { texts } from './texts.ts';
import { aboutModal } from './views/about-modal.ts';
import { wishesModal } from './views/wishes-modal.ts';

export function register(registry: Registry, deps: Deps): void {
  const openProfile = async (occasion: Occasion) => {
    await occasion.openModal(aboutModal(occasion.reader, await enteredBy(deps, occasion)));
  };
  registry.refusals(EnrolmentError, (reader) => texts(reader).refusals);
  registry.command('join', openProfile);
  registry.command('profile', openProfile);
  registry.action(ids.join, openProfile);
  registry.action(ids.open, openProfile);

  registry.submission(ids.about, async (occasion, { values }) => {
    const read = readAbout(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const known = await keepAbout(deps, occasion, read.value);
    return { kind: 'show', view: wishesModal(occasion.reader, known) };
  });

  registry.submission(ids.wishes, async (occasion, { values }) => {
    const read = readWishes(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const { program, isNew } = await completeProfile(deps, occasion, read.value);
    const words = texts(occasion.reader);
    const name = escape(program.name);
    if (!isNew) return showing(occasion, words.renewed(name));
    const today = todayOf(occasion.reader, deps.clock.now());
    const nextRound = nextRoundWords(nextRoundDay(program.settings, today), occasion.reader);
    return showing(occasion, words.joined(name, nextRound));
  });
}
