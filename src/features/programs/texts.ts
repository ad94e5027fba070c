import { catalogue } from '../../language.ts';

export const texts = catalogue({
  en: {
    defaultName: 'Peer mentoring',
    refusals: {
      'not-an-admin':
        'That is for the admins of this workspace, so nothing was changed. You can see your own pair with `/peer pair`.',
    },
  },
});
