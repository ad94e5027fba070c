/** The hosts and origins by which a browser on this machine asks for what is served at `url`: without the port where it is the usual one. */
export function ownAddresses(url: string): {
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
} {
  const { host, port, hostname } = new URL(url);
  const hosts = [host, `${hostname}:${port || '80'}`].flatMap((each) => [
    each,
    each.replace(hostname, 'localhost'),
  ]);
  return { hosts, origins: hosts.map((each) => `http://${each}`) };
}
