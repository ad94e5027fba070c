import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';

/** The sandbox's page in a real browser. */
export type OpenedPage = {
  readonly page: Page;
  /** The left one, or the only one. */
  readonly pane: FrameLocator;
  readonly right: FrameLocator;
  /** What went wrong on the page by itself. */
  readonly faults: readonly string[];
  readonly actAs: (name: string, where?: FrameLocator) => Promise<void>;
  /** Types and sends it where the left pane stands. */
  readonly say: (line: string) => Promise<void>;
  readonly visit: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openPage(): Promise<OpenedPage> {
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  const pane = page.frameLocator('iframe').first();
  return {
    page,
    pane,
    right: page.frameLocator('iframe').nth(1),
    faults,
    actAs: async (name, where = pane) => {
      await pick(where.getByRole('combobox', { name: 'Act as' }), name);
    },
    say: async (line) => {
      await pane.getByLabel(/^Message /).fill(line);
      await page.keyboard.press('Enter');
    },
    visit: async (url) => {
      await page.goto('about:blank');
      await page.goto(url);
    },
    close: () => browser.close(),
  };
}

/** Searches in a field of several choices, and takes the first that fits. */
export async function pick(field: Locator, words: string): Promise<void> {
  await field.fill(words);
  await field.press('Enter');
}

export async function appears(place: Locator): Promise<boolean> {
  await place.first().waitFor();
  return place.first().isVisible();
}

/** Pixels that both take, from above to below. */
export async function sharedHeight(...places: readonly Locator[]): Promise<number> {
  const boxes = await Promise.all(places.map((each) => each.boundingBox()));
  const top = Math.max(...boxes.map((box) => box?.y ?? NaN));
  const bottom = Math.min(...boxes.map((box) => (box ? box.y + box.height : NaN)));
  return Math.max(0, bottom - top);
}

/** Pixels from the top of the page. */
export async function bottomOf(place: Locator): Promise<number> {
  const box = await place.boundingBox();
  return box ? box.y + box.height : NaN;
}
