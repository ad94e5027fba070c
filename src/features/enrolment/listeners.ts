import type { Deps } from '../../deps.ts';
import { todayOf } from '../../language.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import { showing } from '../../slack/listening/answering.ts';
import { escape } from '../../slack/blocks.ts';
import { nextRoundDay } from '../programs/model.ts';
import { nextRoundWords } from '../programs/texts.ts';
import { programMetadata } from '../../slack/form-values.ts';
import { someRunning } from '../programs/service/programs.ts';
import { ofOneProgram } from '../programs/which-program.ts';
import { readAbout, readWishes } from './forms.ts';
import { ids } from './ids.ts';
import { EnrolmentError } from './model.ts';
import { completeProfile, enteredBy, keepAbout } from './service.ts';
import { programsJoinedBy } from './service/membership.ts';
import { texts } from './texts.ts';
import { aboutModal } from './views/about-modal.ts';
import { wishesModal } from './views/wishes-modal.ts';

export function register(registry: Registry, deps: Deps): void {
  const openProfile = async (occasion: Occasion, programId: string) => {
    const known = await enteredBy(deps, { ...occasion, programId });
    await occasion.openModal(aboutModal({ programId, known }, occasion.reader));
  };
  const join = ofOneProgram(deps, { among: someRunning, id: ids.join }, openProfile);
  const edit = ofOneProgram(deps, { among: programsJoinedBy, id: ids.open, none: join }, openProfile);
  registry.refusals(EnrolmentError, (reader) => texts(reader).refusals);
  registry.command('join', join);
  registry.command('profile', edit);
  registry.action(ids.join, join);
  registry.action(ids.open, edit);

  registry.submission(ids.about, async (occasion, { metadata, values }) => {
    const { programId } = programMetadata.parse(metadata);
    const read = readAbout(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const known = await keepAbout(deps, { ...occasion, programId }, read.value);
    return { kind: 'show', view: wishesModal({ programId, known }, occasion.reader) };
  });

  registry.submission(ids.wishes, async (occasion, { metadata, values }) => {
    const { programId } = programMetadata.parse(metadata);
    const read = readWishes(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const { program, isNew } = await completeProfile(deps, { ...occasion, programId }, read.value);
    const words = texts(occasion.reader);
    const name = escape(program.name);
    if (!isNew) return showing(occasion, words.renewed(name));
    const today = todayOf(occasion.reader, deps.clock.now());
    const nextRound = nextRoundWords(nextRoundDay(program.settings, today), occasion.reader);
    return showing(occasion, words.joined(name, nextRound));
  });
}
