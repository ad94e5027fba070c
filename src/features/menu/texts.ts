import { catalogue } from '../../language.ts';

export const texts = catalogue({
  en: {
    title: 'Peer Pairs',
    close: 'Close',
    menu: 'What would you like to do?',
    usage: [
      '`/peer join` or `/peer profile`: tell what you offer and seek',
      '`/peer pair`: see your pair at a glance',
      '`/peer agreement`: read, make or change your agreement',
      '`/peer goals`: see and set goals',
      '`/peer session`: whose turn it is, and put a session on record',
      '`/peer topic`: something to talk about',
      '`/peer check-in`: answer your latest check-in',
    ].join('\n'),
    adminUsage:
      'For admins: `/peer match` finds the best pairs, and shows them before anything is sent. `/peer prompts` keeps topics of your own.',
    home: 'The Home tab of Peer Pairs has all of it behind buttons.',
  },
});
