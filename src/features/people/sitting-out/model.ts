import { RefusedError } from '../../../refused-error.ts';

export class SittingOutError extends RefusedError<'not-sitting-out'> {}
