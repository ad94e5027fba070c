import type { HomePart } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { escape, section } from '../../../../slack/blocks.ts';
import { reportButton } from '../buttons.ts';
import type { Begun } from '../model/report.ts';
import { texts } from '../texts.ts';

/** So many programs stand in Home with their numbers; the report of each is a line of its menu. */
const programsShown = 3;

/** For somebody who runs programs: how many of their pairs have begun, which the list tells by name; and the way to the report. */
export const atHome = (all: readonly Begun[], reader: Reader): HomePart => ({
  blocks: all
    .slice(0, programsShown)
    .map((each) => section(texts(reader).home(escape(each.name), each.begun, each.pairs))),
  buttons: all.map(({ id, name }) => reportButton({ programId: id, program: name }, reader)),
});
