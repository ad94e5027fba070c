import { catalogue } from '../../language.ts';

export const texts = catalogue({
  en: {
    heading: ':speech_balloon: *Something to talk about*',
    text: (prompt: string) => `Something to talk about: ${prompt}`,
    mentee: (name: string) => `Mentee today: ${name}. Start wherever you like, or leave it for another day.`,
    none: 'You have talked about everything I know for now. `/peer topic` has something again before long.',
  },
});
