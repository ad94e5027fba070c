/** Something that the bot serves by HTTP to others than Slack, where Slack reaches it by HTTP too. */
export type Route = {
  /** It may have one part that changes, as in `/calendar/:name`. */
  readonly path: string;
  readonly answer: (asked: RouteRequest) => Promise<RouteResponse>;
};

export type RouteRequest = {
  /** What stands in the place of the part that changes. Anyone could make it up. */
  readonly name: string;
  /** What the one who asks holds already. */
  readonly ifNoneMatch: string | undefined;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
};

export type RouteResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
