/** What the doctor looked at. */
export type About =
  | 'program'
  | 'configuration'
  | 'database'
  | 'migrations'
  | 'Slack'
  | 'scopes'
  | 'installs'
  | 'clock'
  | 'zones'
  | 'keys';

export type Finding =
  | { readonly level: 'ok'; readonly about: About; readonly words: string }
  /** `next` is what the operator does about it. */
  | {
      readonly level: 'warning' | 'fault';
      readonly about: About;
      readonly words: string;
      readonly next: string;
    };

export type Findings = readonly Finding[];

/** Of one part of what was looked at. */
export const findingsAbout = (about: About) => ({
  ok: (words: string): Finding => ({ level: 'ok', about, words }),
  warning: (words: string, next: string): Finding => ({ level: 'warning', about, words, next }),
  fault: (words: string, next: string): Finding => ({ level: 'fault', about, words, next }),
});

const widths = { level: 8, about: 14 } as const;

export function inALine(finding: Finding): string {
  const { level, about, words } = finding;
  const start = `${level.padEnd(widths.level)}${about.padEnd(widths.about)}${words}`;
  return finding.level === 'ok' ? start : `${start} → ${finding.next}`;
}
