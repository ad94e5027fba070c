import type { KnownBlock } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import { actions, button, escape, quote, section } from '../../../slack/blocks.ts';
import { ids as enrolmentIds } from '../../people/enrolment/buttons.ts';
import { lastDayAway } from '../../people/enrolment/model.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import type { Overview, ProgramOverview } from '../model.ts';
import { texts } from '../texts.ts';

/** Of the programs that somebody could join, as many as Home tells of. */
const openShown = 3;

/** How the person stands to each program. */
export function programBlocks({ programs, pairs }: Overview, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const joined = programs.filter(({ membership }) => membership.kind !== 'out');
  const paired = new Set(pairs.map(({ pair }) => pair.programId));
  const unpaired = joined.filter(({ id, membership }) => membership.kind === 'in' && !paired.has(id));
  const isNew = joined.length === 0 && pairs.length === 0 && programs.length > 0;
  const isOpen = programs.some(({ isLeftOut }) => !isLeftOut);
  return [
    ...(pairs.length > 0 ? [section(words.welcome)] : []),
    ...(programs.length === 0 && pairs.length === 0 ? [section(words.noProgram)] : []),
    ...(isNew ? [section(isOpen ? words.notEnrolled : words.guestsLeftOut)] : []),
    ...pauseLine(joined, reader),
    ...[...new Set(unpaired.map((program) => waitingLine(program, reader)))].map((line) => section(line)),
  ];
}

function waitingLine({ name, nextRound, isAsked, isLeftOut }: ProgramOverview, reader: Reader): string {
  const words = texts(reader);
  if (isAsked) return words.asked;
  return isLeftOut
    ? words.leftOut(escape(name))
    : words.waiting(escape(name), nextRoundWords(nextRound, reader));
}

function pauseLine(joined: readonly ProgramOverview[], reader: Reader): readonly KnownBlock[] {
  const last = lastDayAway(joined.map(({ membership }) => membership));
  return last ? [section(texts(reader).paused(formatDate(last, reader)))] : [];
}

/** What somebody could still join. Where there is one program alone, its name needs no telling. */
export function openPrograms({ programs }: Overview, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const open = programs.filter(({ membership, isLeftOut }) => membership.kind === 'out' && !isLeftOut);
  const [only] = programs;
  if (only && programs.length === 1)
    return open.length === 0 ? [] : [...purposeBlocks(only, reader), actions(joinButton(only, reader))];
  return [
    ...open.slice(0, openShown).flatMap((program) => openBlocks(program, reader)),
    ...(open.length > openShown
      ? [actions(button({ id: enrolmentIds.join, text: words.allPrograms(open.length) }))]
      : []),
  ];
}

function openBlocks(program: ProgramOverview, reader: Reader): readonly KnownBlock[] {
  const { name, purpose } = program;
  return [
    section(texts(reader).open(escape(name))),
    ...(purpose === '' ? [] : [quote(purpose)]),
    actions(joinButton(program, reader)),
  ];
}

const joinButton = ({ id }: ProgramOverview, reader: Reader) =>
  button({ id: enrolmentIds.join, text: texts(reader).join, value: id, style: 'primary' });

function purposeBlocks({ name, purpose }: ProgramOverview, reader: Reader): readonly KnownBlock[] {
  return purpose === '' ? [] : [section(texts(reader).purpose(escape(name))), quote(purpose)];
}
