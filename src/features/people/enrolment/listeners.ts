import type { Deps } from '../../../deps.ts';
import { formatDate, todayOf } from '../../../language.ts';
import type { Reader } from '../../../language.ts';
import type { Occasion, SubmissionAnswer } from '../../../slack/listening/occasion.ts';
import { commandAction, type Registry } from '../../../slack/listening/listeners.ts';
import { notice } from '../../../slack/listening/answering.ts';
import { escape, section } from '../../../slack/blocks.ts';
import { nextRoundOrEnd } from '../../programs/program/model.ts';
import { vocabularyOf, type Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { aboutMetadata, readAbout, readWeek, readWishes } from './forms.ts';
import { fields, ids } from './buttons.ts';
import { EnrolmentError, WindingDownError, type Profile } from './model.ts';
import {
  completeProfile,
  enteredBy,
  keepAbout,
  keepWishes,
  openProgram,
  programsToJoin,
  type Enrolled,
} from './service/profiles.ts';
import { prefilled } from './model/prefilled.ts';
import { toldBySlack } from './service/told-by-slack.ts';
import { programsJoinedBy } from './service/membership.ts';
import { registerConfirming } from './listeners/confirming.ts';
import { registerZones } from './listeners/zones.ts';
import { texts } from './texts.ts';
import { aboutModal } from './views/about-modal.ts';
import { weekModal } from './views/week-modal.ts';
import { wishesModal } from './views/wishes-modal.ts';
import { zoneBelow } from './views/zones.ts';

export function register(registry: Registry, deps: Deps): void {
  const openProfile = async (occasion: Occasion, programId: string) => {
    const { program, ...entered } = await enteredBy(deps, { ...occasion, programId });
    const vocabulary = vocabularyOf(program, deps.content.in(occasion.reader.language));
    const isNew = Object.keys(entered.known).length === 0;
    const known = isNew ? await fromSlack(occasion, vocabulary) : entered.known;
    const isFromSlack = isNew && Object.keys(known).length > 0;
    const filled = { programId, program: program.name, vocabulary, ...entered, known, isFromSlack };
    await occasion.openModal(aboutModal(filled, occasion.reader));
  };
  const fromSlack = async ({ slack, personId, reader }: Occasion, vocabulary: Vocabulary) =>
    prefilled(
      { ...(await toldBySlack(deps, slack, personId)), locale: reader.locale },
      vocabulary,
      todayOf(reader, deps.clock.now()),
    );
  const vocabularyHere = async ({ workspaceId, reader }: Occasion, programId: string) =>
    vocabularyOf(await openProgram(deps, { workspaceId, programId }), deps.content.in(reader.language));
  // Who is in all there are, or in none, is shown what they can do instead.
  const editOwn = ofOneProgram(deps, { among: programsJoinedBy, id: ids.open }, openProfile);
  const join = ofOneProgram(deps, { among: programsToJoin, id: ids.join, none: editOwn }, openProfile);
  const edit = ofOneProgram(deps, { among: programsJoinedBy, id: ids.open, none: join }, openProfile);
  registerRefusals(registry);
  registerZones(registry, deps);
  registerConfirming(registry, deps);
  registry.command('join', join);
  registry.command('profile', edit);
  registry.action(ids.join, join);
  registry.beginning(commandAction('join'), ids.join, ids.about, ids.wishes, ids.week);
  registry.action(ids.open, edit);

  registry.submission(ids.about, async (occasion, { metadata, values }) => {
    const { programId, months } = aboutMetadata.parse(metadata);
    const vocabulary = await vocabularyHere(occasion, programId);
    const read = readAbout(values, { vocabulary, reader: occasion.reader });
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    return orAtField(fields.manager, occasion.reader, async () => {
      const told = { about: read.value, monthsBefore: months };
      const known = await keepAbout(deps, { ...occasion, programId }, told);
      const content = deps.content.in(occasion.reader.language);
      return { kind: 'show', view: wishesModal({ programId, known, vocabulary, content }, occasion.reader) };
    });
  });

  registry.submission(ids.wishes, async (occasion, { metadata, values, once }) => {
    const { programId } = programMetadata.parse(metadata);
    const vocabulary = await vocabularyHere(occasion, programId);
    const read = readWishes(values, { vocabulary, reader: occasion.reader });
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    return orAtField(fields.notWith, occasion.reader, async () => {
      if ('workingHours' in read.value) return savedBy(once, occasion, { programId, told: read.value });
      const known = await keepWishes(deps, { ...occasion, programId }, read.value);
      return { kind: 'show', view: weekModal({ programId, known }, occasion.reader) };
    });
  });

  registry.submission(ids.week, async (occasion, { metadata, values, once }) => {
    const { programId } = programMetadata.parse(metadata);
    const read = readWeek(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    return savedBy(once, occasion, { programId, told: { workingHours: read.value } });
  });
}

function registerRefusals(registry: Registry): void {
  registry.refusals(EnrolmentError, (reader) => texts(reader).refusals);
  registry.refusals(WindingDownError, (reader, { lastDay }) => ({
    'winding-down': texts(reader).windingDown(formatDate(lastDay, reader)),
  }));
}

type Saved = { readonly programId: string; readonly told: Partial<Profile> };

async function savedBy(
  once: Deps,
  occasion: Occasion,
  { programId, told }: Saved,
): Promise<SubmissionAnswer> {
  const enrolled = await completeProfile(once, { ...occasion, programId }, told);
  const { reader } = occasion;
  const now = once.clock.now();
  const line = whatItMeans(enrolled, todayOf(reader, now), reader);
  const below = enrolled.zone.hasZone ? zoneBelow({ ...enrolled.zone, now }, reader) : [];
  return { kind: 'show', view: notice(reader, { text: line, blocks: [section(line), ...below] }) };
}

function whatItMeans(
  { program, isNew, isLeftOut }: Enrolled,
  today: Temporal.PlainDate,
  reader: Reader,
): string {
  const words = texts(reader);
  const name = escape(program.name);
  if (isLeftOut) return words.renewedAsGuest(name);
  if (!isNew) return words.renewed(name);
  return words.joined(name, nextRoundWords(nextRoundOrEnd(program.settings, today), reader));
}

/** Whoever was named amiss can be named anew; any other refusal is said as everywhere. */
async function orAtField(
  field: string,
  reader: Reader,
  save: () => Promise<SubmissionAnswer>,
): Promise<SubmissionAnswer> {
  try {
    return await save();
  } catch (error) {
    const isAboutNamed =
      error instanceof EnrolmentError && (error.code === 'named-nobody' || error.code === 'own-manager');
    if (!isAboutNamed) throw error;
    return { kind: 'errors', errors: { [field]: texts(reader).refusals[error.code] } };
  }
}
