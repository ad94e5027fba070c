import type { Consent } from '../../src/sandbox/driver/consent.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';

/** A browser on its way to install the app: it keeps its cookie, and follows nothing by itself. */
export type Browser = {
  /** To the app's own address. @returns the address of Slack's to which it is sent */
  readonly begin: () => Promise<string>;
  /** Back from Slack, or wherever its address says. */
  readonly comeBack: (address: string) => Promise<Page>;
  /** Both, with what is said to Slack in between. */
  readonly install: (said: Consent) => Promise<Page>;
};

export type Page = { readonly status: number; readonly body: string; readonly headers: Headers };

type Places = { readonly slack: Pick<StandInSlack, 'consent'>; readonly botUrl: string };

export function browserOf({ slack, botUrl }: Places): Browser {
  let cookie = '';
  const ask = async (address: string) => {
    const { pathname, search } = new URL(address, botUrl);
    const response = await fetch(new URL(`${pathname}${search}`, botUrl), {
      redirect: 'manual',
      headers: { cookie },
    });
    for (const set of response.headers.getSetCookie())
      cookie = set.includes('Max-Age=0;') ? '' : (set.split(';', 1)[0] ?? '');
    return response;
  };
  const begin = async () => (await ask('/slack/install')).headers.get('location') ?? '';
  const comeBack = async (address: string) => {
    const response = await ask(address);
    return { status: response.status, body: await response.text(), headers: response.headers };
  };
  return { begin, comeBack, install: async (said) => comeBack(slack.consent(await begin(), said)) };
}
