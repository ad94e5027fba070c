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
      '`/peer session`: whose turn it is, an agenda, and put a session on record',
      '`/peer topic`: something to talk about',
      '`/peer check-in`: answer your latest check-in',
      '`/peer admins`: see who runs the program, and what they did',
      '`/peer rematch`: ask for another peer, with two days to sleep on it',
      '`/peer pause` until a day you choose, `/peer resume` before it, or `/peer leave` at any time',
    ].join('\n'),
    adminUsage: [
      'For admins:',
      '`/peer setup`: name, purpose and rules of the program',
      '`/peer invite`: ask people, a user group, a channel or a list to join',
      '`/peer people`: who is in, waiting, paused or gone',
      '`/peer match`: find the best pairs, and see them before anything is sent',
      '`/peer prompts`: topics of your own',
    ].join('\n'),
    home: 'The Home tab of Peer Pairs has all of it behind buttons.',
  },
});
