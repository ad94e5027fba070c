import type { KnownBlock } from '@slack/types';
import type { HomePart, Visitor } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { commandAction } from '../../../../slack/listening/listeners.ts';
import { button, context, escape, quote, section } from '../../../../slack/blocks.ts';
import { placeCalled } from '../../../../time-zones.ts';
import type { Program } from '../../../programs/program/model.ts';
import { ids } from '../buttons.ts';
import type { ProgramSeen } from '../model.ts';
import type { Week } from '../model/hours.ts';
import { texts } from '../texts.ts';
import { weekInWords } from './week-in-words.ts';
import { changeZoneButton } from './zones.ts';

/** Of the programs that somebody could join, as many as Home tells of. */
const openShown = 3;

type Seen = Pick<Visitor, 'pairs' | 'reader'>;

/** For somebody who is in no program and has no pair. */
export function invitingPart(programs: readonly ProgramSeen[], { pairs, reader }: Seen): HomePart {
  const words = texts(reader);
  if (pairs.length > 0 || programs.some(({ membership }) => membership.kind !== 'out')) return {};
  const [first] = openAmong(programs);
  if (first) {
    const details = [words.named(escape(first.name))];
    const join = joinButton(first, reader);
    return { next: [{ urgency: 'open', line: words.notEnrolled, details, button: join }] };
  }
  if (programs.length === 0) return { next: [{ urgency: 'open', line: words.noProgram }] };
  const admins = button({ id: commandAction('admins'), text: words.seeAdmins });
  return { next: [{ urgency: 'open', line: words.guestsLeftOut, button: admins }] };
}

/** What somebody could still join. */
export function openPrograms(programs: readonly ProgramSeen[], { reader }: Seen): HomePart {
  const words = texts(reader);
  const open = openAmong(programs);
  const all = button({ id: ids.join, text: words.allPrograms(open.length) });
  return {
    blocks: open.slice(0, openShown).flatMap((program) => openBlocks(program, programs.length, reader)),
    buttons: [
      ...open.slice(0, openShown).map((program) => joinButton(program, reader)),
      ...(open.length > openShown ? [all] : []),
    ],
  };
}

const openAmong = (programs: readonly ProgramSeen[]): readonly Program[] =>
  programs
    .filter(({ membership, isLeftOut }) => membership.kind === 'out' && !isLeftOut)
    .map(({ program }) => program);

/** Where there is one program alone, its name needs no telling. */
function openBlocks({ name, purpose }: Program, among: number, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const line = among === 1 ? words.purpose(escape(name)) : words.open(escape(name));
  if (purpose === '') return among === 1 ? [] : [section(line)];
  return [section(line), quote(purpose)];
}

const joinButton = ({ id, name }: Program, reader: Reader) =>
  button({ id: ids.join, text: texts(reader).join, value: id, spoken: texts(reader).joinSpoken(name) });

/** When the bot writes to somebody who has told it: it comes from their profile, which a button beside it changes. */
export function hoursPart(
  told: readonly { readonly week: Week }[],
  zone: 'told' | 'unknown',
  reader: Reader,
): HomePart {
  const words = texts(reader);
  const city = escape(placeCalled(reader.timeZone));
  const lines = told.map(({ week }) => context(words.hours(weekInWords(week, reader), city)));
  if (lines.length === 0 || zone === 'told') return { blocks: lines };
  return { blocks: [...lines, context(words.zoneNeeded)], buttons: [changeZoneButton(reader)] };
}
