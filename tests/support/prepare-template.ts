import { prepareDatabase } from '../../src/prepare-database.ts';

/** Brings the empty template to the state in which each test file is to find its own database. Leaves no connection open. */
export const prepareTemplate = prepareDatabase;
