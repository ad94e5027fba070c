export const en = {
  backIn: 'I’m back in',
  home: 'You’re in no round right now.',
  homeMeanwhile: 'One tap brings you back, whenever it suits you.',
  welcome:
    'Welcome back, it’s good to see you. You’re in the next round. The Home tab of Peer Pairs shows what’s next.',
  refusals: {
    'not-sitting-out':
      'You’re in already, so nothing was changed. The Home tab of Peer Pairs shows what’s next.',
  },
};
