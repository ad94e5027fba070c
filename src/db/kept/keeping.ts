import type { Selectable } from 'kysely';

/** Who somebody is; what they wrote or answered; what they did, and when; what makes the bot work. */
export const dataClasses = ['identity', 'content', 'activity', 'technical'] as const;
export type DataClass = (typeof dataClasses)[number];

/** Who is shown it, the bot aside. */
export const audiences = [
  'nobody',
  'self',
  /** Its writer, and the pair once they share it. */
  'self-then-pair',
  'pair',
  'pair-and-admins',
  /** Those whom it names. */
  'readers',
  'admins',
  /** What of it which others may see stands beside each answer where it is asked. */
  'as-told',
  'program',
  'workspace',
] as const;
export type SeenBy = (typeof audiences)[number];

/** What of theirs a person would ask about, in the order in which it is told. */
export const groups = [
  'directory',
  'profile',
  'pair',
  'agreement',
  'goals',
  'sessions',
  'check-ins',
  'endings',
  'help',
  'running',
  'sent',
  'workings',
] as const;
export type KeptGroup = (typeof groups)[number];

/** How long it stays, where nobody erases it before. `retention.ts` has the figures. */
export const stays = [
  'events',
  'submissions',
  'drafts',
  'answers',
  'deliveries',
  'words-of-pair',
  'until-gone',
  'until-erased',
  'installed',
] as const;
export type Stays = (typeof stays)[number];

/**
 * What a column holds. Three of identity are told apart: `whose` has the id of somebody whose row it is, so that it goes with them; `who`
 * that of somebody who has a part in what stands for others too, so that a random id takes their place. `several` has the ids of more
 * than one of these.
 */
export type Column = DataClass | 'whose' | 'who' | 'several';

type Held = {
  readonly is: Column;
  readonly seenBy?: SeenBy;
  readonly stays?: Stays;
};

/** What a table keeps. A column of which nothing else is said has what its table says. */
export type Keeps<Row> = {
  readonly group: KeptGroup;
  readonly seenBy: SeenBy;
  readonly stays: Stays;
  /** The app may add to it and change nothing in it. */
  readonly isOnlyAddedTo?: true;
  readonly columns: { readonly [Name in keyof Selectable<Row>]-?: Column | Held };
};

/** The same of whatever table. */
export type KeepsOfAny = Omit<Keeps<object>, 'columns'> & {
  readonly columns: Readonly<Record<string, Column | Held>>;
};

export type ColumnKept = {
  readonly name: string;
  readonly is: Column;
  readonly dataClass: DataClass;
  readonly seenBy: SeenBy;
  readonly stays: Stays;
};

const naming = ['whose', 'who', 'several'] as const;
export type NamingColumn = (typeof naming)[number];

/** Whether it has ids of people. */
export const namesSomebody = (column: Column): column is NamingColumn =>
  naming.some((each) => each === column);

/** Each column with all that is said of it. */
export const columnsIn = (keeps: KeepsOfAny): readonly ColumnKept[] =>
  Object.entries(keeps.columns).map(([name, told]) => {
    const held: Held = typeof told === 'string' ? { is: told } : told;
    return {
      name,
      is: held.is,
      dataClass: namesSomebody(held.is) ? 'identity' : held.is,
      seenBy: held.seenBy ?? keeps.seenBy,
      stays: held.stays ?? keeps.stays,
    };
  });
