import { catalogue } from '../../language.ts';

export const texts = catalogue({
  en: {
    defaultName: 'Peer mentoring',
    refusals: {
      'not-an-admin':
        'Matching is for the admins of this workspace. You can see your own pair with `/peer pair`.',
    },
  },
});
