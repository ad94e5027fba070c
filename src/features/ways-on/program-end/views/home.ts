import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatDate, type Reader } from '../../../../language.ts';
import { escape, section } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { extensions, type Term } from '../../../pairs/term/model.ts';
import { endWellButton } from '../../ending-well/buttons.ts';
import { goOnButton } from '../buttons.ts';
import type { ProgramEndQuestion as Asked } from '../model.ts';
import { texts } from '../texts.ts';

type Seen = { readonly personId: string; readonly reader: Reader };
/** Where it is asked about that, by which day it can choose. */
type TermShown = Term & Partial<Pick<Asked, 'chooseUntil'>>;

/** Until when a pair goes on, and near that day whether it shall go on after it. Nobody reads here what another has chosen. */
export function termPart(pair: Pair, term: TermShown | undefined, seen: Seen): HomePart {
  if (!term) return {};
  const { home } = texts(seen.reader);
  const day = formatDate(term.day, seen.reader);
  const line = term.program === undefined ? home.until(day) : home.withProgram(day, escape(term.program));
  const { chooseUntil } = term;
  if (!chooseUntil || !isOffered(pair, 'extend-pair')) return { blocks: [section(line)] };
  const chosen = term.wishes.find((wish) => wish.personId === seen.personId)?.weeks;
  const open = chosen === undefined ? home.open : home.chosen(chosen);
  const buttons = extensions
    .filter((weeks) => weeks !== chosen)
    .map((weeks) => goOnButton(weeks, pair.id, seen.reader));
  const [button, ...others] = buttons;
  const next = {
    ...question(pair, { day, chosen, until: formatDate(chooseUntil, seen.reader) }, seen),
    ...(button && { button }),
    others: [...others, endWellButton(pair.id, seen.reader)],
  };
  return { blocks: [section(`${line}\n${open}`)], buttons, next: [next] };
}

type EndDayQuestion = { readonly day: string; readonly chosen: number | undefined; readonly until: string };

function question(
  pair: Pair,
  { day, chosen, until }: EndDayQuestion,
  { personId, reader }: Seen,
): Pick<NextStep, 'urgency' | 'line' | 'details'> {
  const { home, askedHow } = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  return chosen === undefined
    ? { urgency: 'asked', line: home.asked(names, day), details: [askedHow(until)] }
    : { urgency: 'waiting', line: home.waits(chosen, names), details: [home.waitsHow(until)] };
}
