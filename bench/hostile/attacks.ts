import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { hostileJson } from './broken.ts';
import { action, command, drawn, smuggled, strangeEvent, submission, type Forged } from './forged.ts';
import type { Ground } from './ground.ts';
import { signed } from './signing.ts';

const path = '/slack/events';
const method = 'POST';
const seconds = () => Math.floor(Date.now() / 1000);

type AttackParts = { readonly random: Random; readonly ground: Ground };

/** As whoever knows the secret sends it. */
const truly = (ground: Ground, { body, contentType }: Forged, at?: number) => ({
  method,
  path,
  body,
  headers: { 'content-type': contentType, ...signed(ground.signingSecret, body, at) },
});

/** Something that the bot would act upon, if it were Slack’s. */
const worth = ({ random, ground }: AttackParts): Forged => {
  const { body, headers } = drawn(random, ground.sent);
  return { body, contentType: headers['content-type'] ?? '' };
};

/** Each kind, and how a request of it is made. */
const kinds: Readonly<Record<string, (parts: AttackParts) => Omit<Attack, 'kind'>>> = {
  unsigned: (parts) => {
    const { body, contentType } = worth(parts);
    return { method, path, body, headers: { 'content-type': contentType }, may: [401] };
  },
  'signed by another secret': (parts) => ({
    ...truly({ ...parts.ground, signingSecret: 'a secret of nobody’s' }, worth(parts)),
    may: [401],
  }),
  'signed for another body': (parts) => {
    const attack = truly(parts.ground, worth(parts));
    return { ...attack, body: `${attack.body} `, may: [401] };
  },
  'of an hour ago': ({ random, ...parts }) => ({
    ...truly(parts.ground, worth({ random, ...parts }), seconds() - 301 - random.below(3_600)),
    may: [401],
  }),
  'of the future': ({ random, ...parts }) => ({
    ...truly(parts.ground, worth({ random, ...parts }), seconds() + 310 + random.below(3_600)),
    may: [401],
  }),
  // Slack's own five minutes: within them it may be Slack itself that sends it again.
  'played again, to the letter': ({ random, ground }) => {
    const { body, headers } = drawn(random, ground.sent);
    return { method, path, body, headers, may: [200, 401] };
  },
  'cut off on its way': ({ random, ground }) => {
    const attack = truly(ground, worth({ random, ground }));
    return { ...attack, cutAt: random.below(attack.body.length), may: [] };
  },
  'cut off, and signed as a whole': ({ random, ground }) => {
    const attack = truly(ground, worth({ random, ground }));
    return { ...attack, body: attack.body.slice(0, random.below(attack.body.length)), may: [401] };
  },
  'longer than a megabyte': ({ random, ground }) => ({
    ...truly(ground, {
      contentType: 'application/json',
      body: 'x'.repeat(2 ** 20 + 1 + random.below(2 ** 20)),
    }),
    may: [413],
  }),
  'of another content type': ({ random, ground }) => ({
    ...truly(ground, {
      ...worth({ random, ground }),
      contentType: drawn(random, ['text/plain', 'multipart/form-data', 'application/xml', '']),
    }),
    // An event is JSON, and is read as JSON whatever it says it is: then it is one that has been before.
    may: [200, 400],
  }),
  'hostile JSON': ({ random, ground }) => ({
    ...truly(ground, hostileJson(random, ground)),
    may: [200, 400, 401],
  }),
  'forged: a button': ({ random, ground }) => ({ ...truly(ground, action(random, ground)), may: [200] }),
  'forged: a form': ({ random, ground }) => ({ ...truly(ground, submission(random, ground)), may: [200] }),
  'forged: what another did': ({ random, ground }) => ({
    ...truly(ground, smuggled(random, ground) ?? action(random, ground)),
    may: [200],
  }),
  'forged: a command': ({ random, ground }) => ({ ...truly(ground, command(random, ground)), may: [200] }),
  'forged: an event': ({ random, ground }) => ({
    ...truly(ground, strangeEvent(random, ground)),
    may: [200, 401],
  }),
  'to another address': ({ random, ground }) => ({
    ...truly(ground, worth({ random, ground })),
    method: drawn(random, ['GET', 'PUT', 'DELETE', 'POST', 'HEAD', 'OPTIONS']),
    path: drawn(random, [
      '/',
      '/metrics',
      '/slack/install',
      '/slack/events/..',
      '/%',
      '/calendar/none.ics',
      '/../../etc/passwd',
    ]),
    // Installing begins with a way to Slack.
    may: [302, 400, 401, 404, 405],
  }),
};

/** The next of them, each kind as likely. */
export function nextAttack(parts: AttackParts): Attack {
  const [kind, make] = drawn(parts.random, Object.entries(kinds));
  return { kind, ...make(parts) };
}
