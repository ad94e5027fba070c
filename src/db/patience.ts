/** How long a database is waited for, in milliseconds. Beyond that it counts as out of reach. */
export type Patience = {
  /** For a connection, or for one of the pool's to be free. */
  readonly connecting: number;
  /** For one statement, by the server itself. */
  readonly statement: number;
  /** For its answer, where not even the server's own refusal comes back. Longer than for the statement. */
  readonly answer: number;
  /** For a transaction that asks nothing: its process has died, or its line is cut. Its locks are let go then. */
  readonly idle: number;
};

export const patience: Patience = { connecting: 8_000, statement: 15_000, answer: 17_000, idle: 60_000 };

/** As node-postgres calls them. */
export const timeouts = ({ connecting, statement, answer, idle }: Patience) => ({
  connectionTimeoutMillis: connecting,
  statement_timeout: statement,
  query_timeout: answer,
  idle_in_transaction_session_timeout: idle,
});
