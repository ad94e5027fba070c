import { z } from 'zod';
import type { UserGroupRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { flag, parseArguments } from './arguments.ts';
import type { WebApiAnswer, Call, Methods } from './method.ts';
import { pageArguments, pageOf } from './pages.ts';
import { SlackRefusalError } from './refusal.ts';
import { userObject } from './user-object.ts';

const localeArgument = { include_locale: flag };

function list({ workspace, args }: Call): WebApiAnswer {
  const { include_locale, ...page } = parseArguments(z.object({ ...localeArgument, ...pageArguments }), args);
  const { items, response_metadata } = pageOf([...workspace.people.values()], page);
  const members = items.map((person) => ({
    ...userObject(workspace, person),
    ...(include_locale ? {} : { locale: undefined }),
  }));
  return { members, cache_ts: Math.floor(workspace.clock.now().epochMilliseconds / 1000), response_metadata };
}

function info({ workspace, args }: Call): WebApiAnswer {
  const { user, include_locale } = parseArguments(
    z.object({ user: z.string().min(1), ...localeArgument }),
    args,
  );
  const person = workspace.people.get(user);
  if (!person) throw new SlackRefusalError('user_not_found');
  return { user: { ...userObject(workspace, person), ...(include_locale ? {} : { locale: undefined }) } };
}

function groupsList({ workspace, args }: Call): WebApiAnswer {
  const { include_users } = parseArguments(z.object({ include_users: flag }), args);
  return {
    usergroups: [...workspace.userGroups.values()].map((group) => ({
      ...groupObject(workspace, group),
      ...(include_users ? { users: group.memberIds } : {}),
    })),
  };
}

function groupMembers({ workspace, args }: Call): WebApiAnswer {
  const { usergroup } = parseArguments(z.object({ usergroup: z.string().min(1) }), args);
  const group = workspace.userGroups.get(usergroup);
  if (!group) throw new SlackRefusalError('no_such_subteam');
  return { users: group.memberIds };
}

const groupObject = (workspace: WorkspaceState, { id, name, handle, memberIds }: UserGroupRecord) => ({
  id,
  team_id: workspace.teamId,
  is_usergroup: true,
  name,
  handle,
  description: '',
  date_delete: 0,
  user_count: memberIds.length,
});

export const usersMethods: Methods = {
  'users.list': { scopes: ['users:read'], tier: 2, run: list },
  'users.info': { scopes: ['users:read'], tier: 4, run: info },
  'usergroups.list': { scopes: ['usergroups:read'], tier: 2, run: groupsList },
  'usergroups.users.list': { scopes: ['usergroups:read'], tier: 2, run: groupMembers },
};
