import { texts } from '../../../src/slack/oauth/texts.ts';
import type { OpenRoom } from '../exhibit.ts';
import { said } from '../sample-data.ts';

export const installing: OpenRoom = (reader) => {
  const { installed, ...others } = texts(reader);
  const shown = { ...others, installed: { ...installed, title: installed.title(said.team) } };
  const whenShown: Readonly<Record<keyof typeof shown, string>> = {
    installed: 'A workspace said yes, and the bot has its token.',
    denied: 'Somebody pressed _Cancel_ in Slack.',
    stale: 'What Slack sent back began in another browser, too long ago, or came twice.',
    'org-wide': 'The yes was for a whole organization. What it granted is given back.',
    misconfigured: 'Slack refuses the client ID, the client secret or the redirect URL.',
    failed: 'Slack or the database could not be reached.',
  };
  return {
    name: 'Installing from a browser',
    exhibits: Object.entries(shown).map(([name, lines]) => ({
      title: `The page: ${name}`,
      when: whenShown[name as keyof typeof shown],
      lines,
    })),
  };
};
