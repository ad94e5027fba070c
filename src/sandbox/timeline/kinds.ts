import { globSync } from 'node:fs';

/** What a kind of message is called where somebody looks on, and why it comes just then. */
export type KindTold = { readonly name: string; readonly why: string };
export type KindsTold = Readonly<Record<string, KindTold>>;

const folder = new URL('kinds/', import.meta.url);
/** Every file in `kinds` tells of some, so that a new one is found without being named anywhere. */
const modules = await Promise.all(
  globSync('*.ts', { cwd: folder }).map(
    async (file) => (await import(new URL(file, folder).href)) as { readonly kinds: KindsTold },
  ),
);

const told: KindsTold = Object.fromEntries(modules.flatMap(({ kinds }) => Object.entries(kinds)));

export const kindsTold = Object.keys(told) as readonly string[];

export const nameOf = (kind: string): string => told[kind]?.name ?? kind;

export const reasonFor = (kind: string): string | undefined => told[kind]?.why;
