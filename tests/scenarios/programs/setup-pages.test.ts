import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, putBack: true });

const typed = 'Peers from all wards';

const shownIn = (label: string) => {
  const lines = text(here.ana.modal()).split('\n');
  return lines.slice(lines.findIndex((line) => line.includes(label))).slice(0, 3);
};

async function typeInSetup(): Promise<void> {
  await here.ana.command('/peer setup');
  await reads(() => here.ana.modal(), 'What is it for?');
  await here.ana.fillIn({ 'What is it for?': typed });
}

async function opensWording(): Promise<void> {
  const { ana } = here;
  await ana.press('Choose words');
  await reads(() => ana.modal(), 'The program’s words');
  await ana.press('Change wording', { near: 'Kinds of work' });
  await reads(() => ana.modal(), 'reads the new wording');
}

async function kept() {
  const [program] = await here.rows.query<{ matched_for: string }>(
    `select settings->>'matchedFor' as matched_for from programs where id = $1`,
    [here.programId],
  );
  return program;
}

describe('a setup in which something is typed', () => {
  it('is there again after its words were looked at, and after a choice that was canceled', async () => {
    const { ana } = here;
    await typeInSetup();
    await opensWording();
    await ana.closeModal();
    await reads(() => ana.modal(), 'The program’s words');
    await ana.closeModal();
    await reads(() => ana.modal(), 'Name of the program');
    expect(shownIn('What is it for?').join()).toContain(typed);
  });

  it('is saved after words were saved, which stand changed in the page beneath', async () => {
    const { ana } = here;
    await typeInSetup();
    await opensWording();
    await ana.fillIn({ word_engineering: 'Building software' });
    await ana.submit();
    await reads(() => ana.modal(), 'Saved.');
    expect(text(ana.modal())).toContain('Building software');
    await ana.closeModal();
    await reads(() => ana.modal(), 'Name of the program');
    await ana.submit();
    await reads(() => ana.modal(), 'Saved');
    await ana.command('/peer setup');
    await reads(() => ana.modal(), typed);
  });

  it('is there after weights were set, says that they count, and is saved with them', async () => {
    const { ana } = here;
    await typeInSetup();
    await ana.press('Set weights');
    await reads(() => ana.modal(), 'Weigh each part');
    await ana.fillIn({ craft: 'Three times as much' });
    await ana.submit();
    await reads(() => ana.modal(), 'Weights saved for');
    expect(shownIn('What is it for?').join()).toContain(typed);
    expect(shownIn('What counts most in a match?').join()).toContain('Your own weights');
    await ana.submit();
    await reads(() => ana.modal(), 'Saved');
    expect(await kept()).toMatchObject({ matched_for: 'own' });
    await ana.command('/peer setup');
    await reads(() => ana.modal(), typed);
  });

  it('takes no weights, once another admin has changed it, and overwrites nothing', async () => {
    const { ana, rows, programId } = here;
    await typeInSetup();
    await rows.query('update programs set revision = revision + 1 where id = $1', [programId]);
    await ana.press('Set weights');
    await reads(() => ana.modal(), 'Weigh each part');
    await ana.submit();
    await reads(() => ana.modal(), 'changed');
    expect(await kept()).not.toMatchObject({ matched_for: 'own' });
  });

  it('comes back from the page that ends a program, and from that which starts another', async () => {
    const { ana } = here;
    await typeInSetup();
    for (const button of ['Archive this program', 'Start another program']) {
      await ana.press(button);
      await reads(() => ana.modal(), button === 'Archive this program' ? 'The last day' : 'A new program');
      await ana.closeModal();
      await reads(() => ana.modal(), 'Name of the program');
      expect(shownIn('What is it for?').join()).toContain(typed);
    }
  });
});
