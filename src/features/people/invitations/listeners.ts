import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { cut } from '../../../slack/blocks.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { channelMembers, userGroupMembers, type SourceMembers } from '../../../slack/members.ts';
import { programRunBy, someRunBy } from '../../programs/admins/service.ts';
import { vocabularyOf, type Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { inviteMetadata, readNamed } from './forms.ts';
import { fields, ids } from './buttons.ts';
import { InvitationError, type Invitees, type Named, type InvitationCounts } from './model/invitation.ts';
import type { BadLine, PersonOnList } from './model/list.ts';
import { decline, invite, readListHere } from './service.ts';
import { texts } from './texts.ts';
import { declined, inviteModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(InvitationError, (reader) => texts(reader).refusals);

  const inWords = async (occasion: Occasion, programId: string) => {
    const program = await programRunBy(deps, occasion, programId);
    return { ...program, vocabulary: vocabularyOf(program, deps.content.in(occasion.reader.language)) };
  };
  const open = ofOneProgram(deps, { among: someRunBy, id: ids.open }, async (occasion, programId) => {
    const program = await inWords(occasion, programId);
    await occasion.openModal(inviteModal(program, occasion.reader));
  });
  registry.command('invite', open);
  registry.action(ids.open, open);

  registry.submission(ids.invite, async (occasion, { metadata, values, once }) => {
    const { programId, leavesOut = [] } = inviteMetadata.parse(metadata);
    const program = await inWords(occasion, programId);
    const read = readNamed(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const invitees = await lookUp(occasion, read.value);
    const list = await takeList(
      deps,
      { ...occasion, programId },
      { list: read.value.list, vocabulary: program.vocabulary },
    );
    if ('errors' in invitees || 'errors' in list) return { kind: 'errors', errors: errorsOf(invitees, list) };
    if (list.unknown.some((name) => !leavesOut.includes(name))) {
      const filled = { named: read.value, unknown: list.unknown };
      return { kind: 'show', view: inviteModal(program, occasion.reader, filled) };
    }
    const fromList = {
      reason: { kind: 'list' } as const,
      personIds: list.listed.map((each) => each.personId),
    };
    const named = [fromList, ...invitees.found];
    const outcome = await invite(once, { ...occasion, programId }, { named, listed: list.listed });
    return showing(occasion, outcomeInWords(outcome, occasion.reader));
  });

  registry.action(ids.decline, async (occasion, { value }) => {
    await decline(deps, occasion, z.uuid().parse(value));
    await occasion.replaceMessage(declined(occasion.reader));
  });
}

type Found = { readonly found: readonly Invitees[] } | { readonly errors: Readonly<Record<string, string>> };

/** Asks Slack for a group's or channel's members only where one is named, since each needs a scope that is optional. */
async function lookUp({ slack, reader }: Occasion, { people, group, channel }: Named): Promise<Found> {
  const found: Invitees[] = [{ reason: { kind: 'named' }, personIds: people }];
  const errors: Record<string, string> = {};
  const add = (kind: 'group' | 'channel', members: SourceMembers) => {
    if (members.kind === 'found')
      found.push({ reason: { kind, sourceId: members.sourceId }, personIds: members.personIds });
    else errors[fields[kind]] = texts(reader)[whyNot[members.kind]][kind];
  };
  if (group !== undefined) add('group', await userGroupMembers(slack, group));
  if (channel !== undefined) add('channel', await channelMembers(slack, channel));
  return Object.keys(errors).length > 0 ? { errors } : { found };
}

type Taken =
  | { readonly listed: readonly PersonOnList[]; readonly unknown: readonly string[] }
  | { readonly errors: Readonly<Record<string, string>> };

async function takeList(
  deps: Deps,
  occasion: Occasion & { readonly programId: string },
  pasted: { readonly list: string; readonly vocabulary: Vocabulary },
): Promise<Taken> {
  if (pasted.list.trim() === '') return { listed: [], unknown: [] };
  const read = await readListHere(deps, occasion, pasted);
  return 'listed' in read
    ? read
    : { errors: { [fields.list]: faultsInWords(read.badLines, occasion.reader) } };
}

/** So many, and so many characters of them, that the words at the field stay readable. The first line is always told. */
const badLinesTold = 8;
const faultsTold = 1000;

function faultsInWords(badLines: readonly BadLine[], reader: Reader): string {
  const words = texts(reader);
  const told: string[] = [];
  for (const { line, faults } of badLines.slice(0, badLinesTold)) {
    const amiss = faults.map(({ kind, said }) => words.faults[kind](cut(said, 40)));
    const next = words.badLine(line, amiss.join('; '));
    if (told.length > 0 && [...told, next].join(' ').length > faultsTold) break;
    told.push(next);
  }
  const rest = badLines.length - told.length;
  return words.badLines([...told, ...(rest > 0 ? [words.moreBadLines(rest)] : [])].join(' '));
}

const errorsOf = (...parts: readonly (Found | Taken)[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...parts.map((part) => ('errors' in part ? part.errors : {}))) as Record<string, string>;

const whyNot = { 'missing-scope': 'cannotRead', 'not-found': 'notFound' } as const;

function outcomeInWords({ invited, joined, asked, leftOut }: InvitationCounts, reader: Reader): string {
  const words = texts(reader);
  return [
    words.invited(invited),
    ...(joined > 0 ? [words.joined(joined)] : []),
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
  ].join('\n');
}
