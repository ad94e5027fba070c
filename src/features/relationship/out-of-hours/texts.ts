import { catalogue } from '../../../language.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });
