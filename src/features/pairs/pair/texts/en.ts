export const en = {
  refusals: {
    'no-pair':
      'You have no pair yet. `/peer join` puts you into the next round; if you have joined, you will hear from me when it comes.',
    'not-a-member':
      'That belongs to another pair, so nothing was changed. The Home tab of Peer Pairs shows yours.',
  },
};
