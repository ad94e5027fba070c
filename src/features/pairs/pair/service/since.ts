import { findSince } from '../queries/since.ts';

export const sinceWhen = findSince;
