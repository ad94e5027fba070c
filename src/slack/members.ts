import { WebAPIPlatformError, type WebClient } from '@slack/web-api';

/** Whom a group or channel has, or why Slack does not tell: the scope was not granted, or there is no such thing to see. */
export type SourceMembers =
  | { readonly kind: 'found'; readonly sourceId: string; readonly personIds: readonly string[] }
  | { readonly kind: 'missing-scope' }
  | { readonly kind: 'not-found' };

const pageSize = 1000;

/** Needs the optional scope `channels:read`. */
export function channelMembers(slack: WebClient, channelId: string): Promise<SourceMembers> {
  return orWhyNot(async () => {
    const personIds: string[] = [];
    for await (const page of slack.paginate('conversations.members', { channel: channelId, limit: pageSize }))
      personIds.push(...('members' in page ? (page.members as readonly string[]) : []));
    return { kind: 'found', sourceId: channelId, personIds };
  });
}

/** Needs the optional scope `usergroups:read`. @param handle as people write it, with or without the @ */
export function userGroupMembers(slack: WebClient, handle: string): Promise<SourceMembers> {
  return orWhyNot(async () => {
    const { usergroups = [] } = await slack.usergroups.list();
    const wanted = handle.replace(/^@/, '').toLowerCase();
    const group = usergroups.find((each) => each.handle?.toLowerCase() === wanted);
    if (!group?.id) return { kind: 'not-found' };
    const { users = [] } = await slack.usergroups.users.list({ usergroup: group.id });
    return { kind: 'found', sourceId: group.id, personIds: users };
  });
}

async function orWhyNot(ask: () => Promise<SourceMembers>): Promise<SourceMembers> {
  try {
    return await ask();
  } catch (error) {
    const cause = error instanceof WebAPIPlatformError ? error.data.error : '';
    if (cause === 'missing_scope') return { kind: 'missing-scope' };
    if (cause === 'channel_not_found' || cause === 'no_such_subteam') return { kind: 'not-found' };
    throw error;
  }
}
