/** The pages that a browser shows whoever installs the app: what stands at the top, what it means, and the way on. */
export const en = {
  installed: {
    title: (workspace: string) => `Peer Pairs is installed in ${workspace}`,
    words: 'People run `/peer join`. Once a few have, an admin runs `/peer match` to find the first pairs.',
    way: 'Open Slack',
  },
  denied: {
    title: 'Nothing was installed',
    words: 'Slack got a no. If an admin has to approve apps in your workspace, ask them first.',
    way: 'Try again',
  },
  stale: {
    title: 'That link doesn’t work anymore',
    words:
      'It was used already, is older than ten minutes, or began in another browser. Nothing was changed.',
    way: 'Start again',
  },
  'org-wide': {
    title: 'Choose one workspace',
    words:
      'Peer Pairs can’t be installed for a whole organization yet. Start again, and pick a workspace at the top of Slack’s page.',
    way: 'Start again',
  },
  misconfigured: {
    title: 'Peer Pairs isn’t set up right',
    words:
      'Slack doesn’t accept this app’s settings, so nothing was installed. Please ask the people who run Peer Pairs to mend them, then try again.',
    way: 'Try again',
  },
  failed: {
    title: 'That didn’t work',
    words: 'I couldn’t finish the install. Please try again in a few minutes.',
    way: 'Try again',
  },
};
