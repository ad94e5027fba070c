export type Attributes = Readonly<Record<string, string | number>>;

/** What goes on: of nobody, by kinds, ids and numbers. */
export type Doing = { readonly name: string; readonly attributes?: Attributes };

/** What is known of it only as it ends. */
type Note = (attributes: Attributes) => void;

/** Does it, and tells where somebody watches what went on, for how long, within what else, and whether it went well. */
export type WithinSpan = <T>(doing: Doing, work: (note: Note) => Promise<T>) => Promise<T>;

/** Nobody watches. */
export const unwatched: WithinSpan = async (_, work) => work(() => undefined);
