import { catalogue } from '../../language.ts';

export const texts = catalogue({ en: { defaultName: 'Peer mentoring' } });
