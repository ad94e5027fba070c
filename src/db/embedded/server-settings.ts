import type { Cluster, Durability } from './cluster.ts';

/** The server's arguments. They stand here and not in postgresql.conf, so that an existing cluster follows a new version. */
export function serverSettings(cluster: Cluster, port: number, durability: Durability): readonly string[] {
  const settings = { ...common, ...(durability === 'relaxed' ? relaxed : {}) };
  return [
    dataArgument(cluster.data),
    `--port=${port}`,
    ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
  ];
}

/** A server is known again by it among the processes of the machine. */
export function dataArgument(data: string): string {
  return `-D${data}`;
}

/** The log tells of starts, stops and crashes, never of statements: their errors quote what a person wrote. */
const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** A crash of the server alone still loses nothing: commits reach the system, which writes them down when it likes. */
const relaxed = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  // What nobody recovers by need not lie about, least of all in memory.
  max_wal_size: '64MB',
  min_wal_size: '32MB',
  // What lies in memory is read sooner than another process can be asked to.
  io_method: 'sync',
};
