import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../../../deps.ts';
import { readUsers, workOf } from '../../../../slack/users.ts';
import { withinTime } from '../../../../time-limit.ts';
import type { ToldBySlack } from '../model/prefilled.ts';

/** Of the three seconds in which a modal must open, what is left to ask for what only makes it shorter. */
const milliseconds = 700;

/** What Slack's own profile of somebody says of their work. Nothing of it is kept; where Slack is slow, or fails, it is nothing. */
export async function toldBySlack(
  { log }: Pick<Deps, 'log'>,
  slack: WebClient,
  personId: string,
): Promise<Omit<ToldBySlack, 'locale'>> {
  const nothing = { title: '', startedOn: undefined };
  const asked = slack.users
    .info({ user: personId })
    .then(({ user }) => {
      const [read] = readUsers([user], log);
      return read ? workOf(read) : nothing;
    })
    .catch(() => nothing);
  return withinTime(asked, milliseconds, nothing);
}
