import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** What becomes of what is said on the line: nobody is there, nobody answers, or all goes through. */
export type State = 'open' | 'refused' | 'hanging';

/** Where a connection breaks: at these words, before they arrive, or once they have and their answer is lost. */
export type Break = {
  readonly at: string;
  /** Said on that connection earlier on. */
  readonly since?: string;
  readonly answer: 'lost' | 'never-given';
};

/** A line to the database that can break, in every way in which one does. */
export type Line = {
  /** The database's address, by this line. */
  readonly url: string;
  /** From now on, for connections that stand as for new ones. What has hung once hangs for good, as behind a router that forgot it. */
  readonly is: (state: State) => void;
  /** Breaks one connection, the next on which these words are said. */
  readonly breakOnce: (at: Break) => void;
  readonly stop: () => Promise<void>;
};

type Connection = {
  readonly client: Socket;
  readonly server: Socket;
  isDead: boolean;
  isNear: boolean;
};

export async function openLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const connections = new Set<Connection>();
  let state: State = 'open';
  let next: Break | undefined;

  const end = (connection: Connection) => {
    connections.delete(connection);
    connection.client.resetAndDestroy();
    connection.server.destroy();
  };
  const said = (connection: Connection, words: Buffer) => {
    const { server } = connection;
    connection.isDead ||= state === 'hanging';
    if (connection.isDead) return;
    if (next?.since !== undefined && words.includes(next.since)) connection.isNear = true;
    const isBroken = next && (next.since === undefined || connection.isNear) && words.includes(next.at);
    if (!isBroken) return void server.write(words);
    const { answer } = next ?? {};
    next = undefined;
    if (answer === 'never-given') return end(connection);
    server.removeAllListeners('data').once('data', () => end(connection));
    server.write(words);
  };
  const listener = createServer((client) => {
    if (state === 'refused') return void client.resetAndDestroy();
    const server = connect(Number(target.port), target.hostname);
    const connection = { client, server, isDead: false, isNear: false };
    connections.add(connection);
    client.on('data', (words: Buffer) => said(connection, words));
    server.on('data', (words: Buffer) => connection.isDead || client.write(words));
    for (const socket of [client, server])
      socket.on('error', () => end(connection)).on('close', () => end(connection));
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(databaseUrl);
  url.port = String((listener.address() as AddressInfo).port);
  const endAll = () => [...connections].forEach(end);
  return {
    url: url.href,
    is: (to) => {
      state = to;
      if (to === 'refused') endAll();
    },
    breakOnce: (at) => {
      next = at;
    },
    stop: async () => {
      endAll();
      await new Promise((resolve) => {
        listener.close(resolve);
      });
    },
  };
}
