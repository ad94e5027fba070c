import { Client, type ClientConfig } from 'pg';
import { nameOf } from './statement-names.ts';

/**
 * For a library that asks by text and values: its connection keeps ready what it was asked before, since to parse and plan such a
 * statement can cost more than to answer it. A connection on which one fails is closed by the pool, so that what a newer version
 * has changed is parsed anew.
 */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...asked: readonly unknown[]) => unknown;
    const prepared = (text: unknown, values: unknown, ...rest: readonly unknown[]): unknown =>
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? ask({ name: nameOf(text), text, values }, ...rest)
        : ask(text, values, ...rest);
    this.query = prepared as Client['query'];
  }
}
