import type { KnownBlock } from '@slack/types';
import type { Visitor } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { actions, button, escape, quote, section } from '../../../../slack/blocks.ts';
import type { Program } from '../../../programs/program/model.ts';
import { ids } from '../buttons.ts';
import type { ProgramSeen } from '../model.ts';
import { texts } from '../texts.ts';

/** Of the programs that somebody could join, as many as Home tells of. */
const openShown = 3;

/** For somebody who is in no program and has no pair. */
export function invitingBlocks(
  programs: readonly ProgramSeen[],
  { pairs, reader }: Pick<Visitor, 'pairs' | 'reader'>,
): readonly KnownBlock[] {
  const words = texts(reader);
  if (pairs.length > 0) return [];
  if (programs.length === 0) return [section(words.noProgram)];
  if (programs.some(({ membership }) => membership.kind !== 'out')) return [];
  const isOpen = programs.some(({ isLeftOut }) => !isLeftOut);
  return [section(isOpen ? words.notEnrolled : words.guestsLeftOut)];
}

/** What somebody could still join. Where there is one program alone, its name needs no telling. */
export function openPrograms(programs: readonly ProgramSeen[], reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const open = programs
    .filter(({ membership, isLeftOut }) => membership.kind === 'out' && !isLeftOut)
    .map(({ program }) => program);
  const [only] = open;
  if (programs.length === 1)
    return only ? [...purposeBlocks(only, reader), actions(joinButton(only, reader))] : [];
  return [
    ...open.slice(0, openShown).flatMap((program) => openBlocks(program, reader)),
    ...(open.length > openShown
      ? [actions(button({ id: ids.join, text: words.allPrograms(open.length) }))]
      : []),
  ];
}

function openBlocks(program: Program, reader: Reader): readonly KnownBlock[] {
  const { name, purpose } = program;
  return [
    section(texts(reader).open(escape(name))),
    ...(purpose === '' ? [] : [quote(purpose)]),
    actions(joinButton(program, reader)),
  ];
}

const joinButton = ({ id, name }: Program, reader: Reader) => {
  const { join: text, joinSpoken } = texts(reader);
  return button({ id: ids.join, text, spoken: joinSpoken(name), value: id, style: 'primary' });
};

function purposeBlocks({ name, purpose }: Program, reader: Reader): readonly KnownBlock[] {
  return purpose === '' ? [] : [section(texts(reader).purpose(escape(name))), quote(purpose)];
}
