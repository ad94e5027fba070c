import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { showing } from '../../slack/listening/answering.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import { channelMembers, userGroupMembers, type Members } from '../../slack/members.ts';
import { assertAdmin } from '../programs/service.ts';
import { readNamed } from './forms.ts';
import { fields, ids } from './ids.ts';
import { InvitationError, type Guests, type Named, type Outcome } from './model.ts';
import { decline, invite } from './service.ts';
import { texts } from './texts.ts';
import { declined, inviteModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(InvitationError, (reader) => texts(reader).refusals);

  const open = async (occasion: Occasion) => {
    await assertAdmin(deps, occasion);
    await occasion.openModal(inviteModal(occasion.reader));
  };
  registry.command('invite', open);
  registry.action(ids.open, open);

  registry.submission(ids.invite, async (occasion, { values }) => {
    await assertAdmin(deps, occasion);
    const read = readNamed(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const guests = await lookUp(occasion, read.value);
    if ('errors' in guests) return { kind: 'errors', errors: guests.errors };
    const outcome = await invite(deps, occasion, guests.found);
    return showing(occasion, outcomeInWords(outcome, occasion.reader));
  });

  registry.action(ids.decline, async (occasion, { value }) => {
    await decline(deps, occasion, z.uuid().parse(value));
    await occasion.replaceMessage(declined(occasion.reader));
  });
}

type Found = { readonly found: readonly Guests[] } | { readonly errors: Readonly<Record<string, string>> };

/** Asks Slack for a group's or channel's members only where one is named, since each needs a scope that is optional. */
async function lookUp({ slack, reader }: Occasion, { people, group, channel }: Named): Promise<Found> {
  const found: Guests[] = [{ reason: { kind: 'named' }, personIds: people }];
  const errors: Record<string, string> = {};
  const add = (kind: 'group' | 'channel', members: Members) => {
    if (members.kind === 'found')
      found.push({ reason: { kind, sourceId: members.sourceId }, personIds: members.personIds });
    else errors[fields[kind]] = texts(reader)[whyNot[members.kind]][kind];
  };
  if (group !== undefined) add('group', await userGroupMembers(slack, group));
  if (channel !== undefined) add('channel', await channelMembers(slack, channel));
  return Object.keys(errors).length > 0 ? { errors } : { found };
}

const whyNot = { 'missing-scope': 'cannotRead', 'not-found': 'notFound' } as const;

function outcomeInWords({ invited, joined, asked }: Outcome, reader: Reader): string {
  const words = texts(reader);
  return [
    words.invited(invited),
    ...(joined > 0 ? [words.joined(joined)] : []),
    ...(asked > 0 ? [words.asked(asked)] : []),
  ].join('\n');
}
