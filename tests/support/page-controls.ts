import type { ShellState } from '../../src/sandbox/page-server/shell-state.ts';

type Sandbox = { readonly slack: { readonly url: string } };

/** What the page asks of the sandbox where somebody presses one of its buttons. */
export const control = ({ slack }: Sandbox, asked: object): Promise<Response> =>
  fetch(`${slack.url}/sandbox/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });

/** The same, and what the page is answered. */
export const controlled = async (sandbox: Sandbox, asked: object): Promise<unknown> =>
  (await control(sandbox, asked)).json();

/** What stands in the page's bar and drawer. */
export const shellOf = async ({ slack }: Sandbox): Promise<ShellState> =>
  (await (await fetch(`${slack.url}/sandbox/shell`)).json()) as ShellState;
