import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { addressFor, makeAddress } from '../../../src/features/relationship/calendar/service.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });
const { said, at, books, suggests, bookings } = finding(here);

const shown = /https:\/\/peer-pairs\.example(?<path>\/calendar\/[A-Za-z0-9_-]{43}\.ics)/u;

/** Presses it, and reads the address that stands there once. */
async function made(person: Person, button: string): Promise<string> {
  await person.command('/peer calendar');
  await reads(() => person.modal(), button);
  await person.press(button, { in: 'modal' });
  await reads(() => person.modal(), 'Here’s your address');
  const path = shown.exec(text(person.modal()))?.groups?.['path'] ?? '';
  await person.closeModal();
  return path;
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${here.world.sandbox.botUrl}${path}`, { headers, method });

async function eventsUnder(path: string) {
  const body = await (await ask(path)).text();
  const calendar = new ICAL.Component(ICAL.parse(body) as [string, unknown[], unknown[]]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** What whoever asks reads of it, whole. */
async function answerTo(path: string) {
  const response = await ask(path);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, body: await response.text() };
}

describe('the address of somebody’s calendar', () => {
  it('serves their sessions, follows a skip, and names nobody', async () => {
    const { first, second } = here.pair;
    const path = await made(first, 'Make an address');
    expect(await eventsUnder(path)).toEqual([]);
    await books();
    const [event, ...others] = await eventsUnder(path);
    expect(others).toEqual([]);
    const [booking] = await here.rows.query<{ starts_at: string }>('select starts_at from bookings');
    expect(event?.startDate.toJSDate().toISOString()).toBe(new Date(booking?.starts_at ?? '').toISOString());
    expect(event?.uid).toBe(`${here.pairId}-1@peer-pairs`);
    expect(event?.startDate.zone.tzid).toBe('UTC');
    const body = await (await ask(path)).text();
    for (const name of [first.name, second.name, ...first.name.split(' '), ...second.name.split(' ')])
      expect(body).not.toContain(name);
    await second.press('Skip it', at('You meet on'));
    await reads(() => said('is skipped'), 'is skipped');
    expect(await eventsUnder(path)).toEqual([]);
  });

  it('follows a move: the same entry, counted on, at its new time', async () => {
    const { first, second } = here.pair;
    const path = await made(first, 'Make an address');
    await books();
    const [before] = await eventsUnder(path);
    await suggests(first, { slot: 2 });
    await second.press('That suits me', at('suggests moving'));
    await reads(() => said('has moved to'), 'has moved to');
    const [after, ...others] = await eventsUnder(path);
    const [booking] = await bookings();
    expect(others).toEqual([]);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.startDate.toJSDate().toISOString()).toBe(new Date(booking?.starts_at ?? '').toISOString());
    expect(after?.startDate.toJSDate()).not.toEqual(before?.startDate.toJSDate());
    expect(after?.endDate.toJSDate().valueOf()).toBe(
      (after?.startDate.toJSDate().valueOf() ?? 0) + 45 * 60_000,
    );
  });

  it('answers briefly who has read it already, until something changes', async () => {
    const path = await made(here.pair.first, 'Make an address');
    const first = await ask(path);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask(path, {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    await books();
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('reaches no log, whatever stands around it and however it is asked for', async () => {
    const path = await made(here.pair.first, 'Make an address');
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    for (const odd of ['%', '%ff', '%E0%A4%A', '/more', '?a=%'])
      expect([odd, (await ask(`${path}${odd}`)).status]).toEqual([odd, odd === '?a=%' ? 200 : 404]);
    for (const method of ['POST', 'PUT', 'OPTIONS', 'PROPFIND'])
      expect([method, (await ask(path, {}, method)).status]).toEqual([method, 404]);
    expect(here.world.logged()).not.toContain(secret);
  });

  it('is answered as one that never was once it is renewed, turned off, or made up', async () => {
    const { first } = here.pair;
    const old = await made(first, 'Make an address');
    const renewed = await made(first, 'Make another');
    expect(renewed).not.toBe(old);
    const unknown = await answerTo(`/calendar/${'A'.repeat(43)}.ics`);
    expect(unknown.status).toBe(404);
    for (const path of [old, '/calendar/x.ics', `/calendar/${'%27or1'.repeat(8)}.ics`, `${old}.ics`])
      expect(await answerTo(path)).toEqual(unknown);
    expect((await ask(renewed)).status).toBe(200);
    await first.command('/peer calendar');
    await reads(() => first.modal(), 'You’ve had an address since');
    expect(text(first.modal())).not.toMatch(shown);
    await first.press('Turn it off', { in: 'modal' });
    await reads(() => first.modal(), 'Your address is off');
    expect(await answerTo(renewed)).toEqual(unknown);
  });

  it('is kept as a hash alone, and stands in no log', async () => {
    const path = await made(here.pair.first, 'Make an address');
    await ask(path);
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    const rows = await here.rows.query('select * from calendar_addresses');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(here.world.logged()).not.toContain(secret);
  });

  it('is gone for whoever leaves', async () => {
    const { first } = here.pair;
    const path = await made(first, 'Make an address');
    await first.command('/peer leave');
    await reads(() => first.modal(), 'You leave');
    await first.submit();
    expect((await ask(path)).status).toBe(404);
    const kept = await here.rows.query('select 1 from calendar_addresses where workspace_id = $1', [
      here.workspace.teamId,
    ]);
    expect(kept).toEqual([]);
  });

  it('is gone for whoever is deactivated, and with the app', async () => {
    const { first, second } = here.pair;
    const [one, other] = [await made(first, 'Make an address'), await made(second, 'Make an address')];
    await here.workspace.change(first.name, { isDeactivated: true });
    expect((await ask(one)).status).toBe(404);
    expect((await ask(other)).status).toBe(200);
    await here.workspace.uninstall();
    expect((await ask(other)).status).toBe(404);
  });

  it('is none of somebody whom the directory knows as deactivated, though it should be kept', async () => {
    const { first } = here.pair;
    const path = await made(first, 'Make an address');
    await here.rows.query('update people set is_active = false where workspace_id = $1 and id = $2', [
      here.workspace.teamId,
      first.id,
    ]);
    expect((await ask(path)).status).toBe(404);
  });

  it('is neither made nor promised where none can be served, as by Socket Mode', async () => {
    const parts = { ...here.world.sandbox.bot.deps, publicUrl: undefined };
    const who = { workspaceId: here.workspace.teamId, personId: here.pair.first.id };
    expect(await addressFor(parts, who)).toEqual({ kind: 'unserved' });
    await expect(makeAddress(parts, who)).rejects.toMatchObject({ code: 'unserved' });
  });
});
