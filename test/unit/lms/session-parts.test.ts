// The parts that a session is made of, each by itself: the clock in view, the question whether the server is there, the one task
// that waits, and what is known to be kept.

import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../src/lms/outbox.js';
import { Reachability } from '../../../src/lms/reachability.js';
import { Scheduler } from '../../../src/lms/scheduler.js';
import { VisibleTime } from '../../../src/lms/visible-time.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';

const page = () => new FakePage({ parent: null, opener: null });

describe('the time in view', () => {
  it('is at least one second, in whole seconds, and stands still while the page is hidden', () => {
    const at = page();
    const time = new VisibleTime(at);
    const told = (ms: number) => {
      at.now += ms;
      return time.seconds;
    };
    expect([told(0), told(1_999), told(1)]).toEqual([1, 1, 2]);
    time.stop();
    expect(told(60_000)).toBe(2);
    time.stop();
    time.go();
    expect(told(1_000)).toBe(3);
    time.go();
    expect(told(1_000)).toBe(4);
  });

  it('does not begin in a page that is opened hidden', () => {
    const at = page();
    at.isHiddenNow = true;
    const time = new VisibleTime(at);
    at.now += 60_000;
    expect(time.seconds).toBe(1);
    time.go();
    at.now += 5_000;
    expect(time.seconds).toBe(5);
  });
});

describe('whether the server is there', () => {
  it('is believed only once our own file could be had, and always of the browser itself', async () => {
    const at = page();
    const reachability = new Reachability(at);
    at.reaches = 'unreachable';
    expect(await reachability.check()).toBe('reached');
    at.reaches = 'sent-elsewhere';
    expect(await reachability.check()).toBe('reached');
    at.isOnlineNow = false;
    expect(await reachability.check()).toBe('unreachable');
    at.isOnlineNow = true;
    at.reaches = 'reached';
    expect(await reachability.check()).toBe('reached');
    at.reaches = 'unreachable';
    expect(await reachability.check()).toBe('unreachable');
    at.reaches = 'sent-elsewhere';
    expect(await reachability.check()).toBe('sent-elsewhere');
  });
});

describe('of two wishes', () => {
  it.each([
    [1_000, 3_000, [1_000]],
    [3_000, 1_000, [1_000]],
    [1_000, 1_000, [1_000]],
  ])('after %i and after %i ms the earlier is met, once', async (first, second, met) => {
    const at = page();
    const done: number[] = [];
    const scheduler = new Scheduler(at, () => done.push(at.now));
    scheduler.after(first);
    scheduler.after(second);
    await at.pass(10_000);
    expect(done).toEqual(met);
    scheduler.after(500);
    await at.pass(1_000);
    expect(done).toEqual([...met, 10_500]);
    scheduler.after(500);
    scheduler.stop();
    scheduler.stop();
    await at.pass(1_000);
    expect(done).toHaveLength(2);
  });
});

describe('what was sent', () => {
  it('is open until it is known to be kept, in the order of the last telling', () => {
    const outbox = new Outbox();
    outbox.addHeld('cmi.a', '1');
    expect(outbox.isSent(['cmi.a', '1'])).toBe(true);
    expect(outbox.unacknowledged()).toEqual([]);
    outbox.addSent(['cmi.a', '2']);
    outbox.addSent(['cmi.b', '1']);
    outbox.addSent(['cmi.a', '3']);
    expect(outbox.unacknowledged()).toEqual([
      ['cmi.b', '1'],
      ['cmi.a', '3'],
    ]);
    outbox.acknowledge([
      ['cmi.a', '2'],
      ['cmi.b', '1'],
    ]);
    expect(outbox.unacknowledged()).toEqual([['cmi.a', '3']]);
    expect([outbox.isSent(['cmi.a', '3']), outbox.isSent(['cmi.a', '2'])]).toEqual([true, false]);
  });

  it('of a row is forgotten when it is kept, of anything else it is not; what was taken back is due again', () => {
    const outbox = new Outbox();
    outbox.addSent(['cmi.interactions.0.id', 'Q1']);
    outbox.addSent(['cmi.objectives.0.id', 'P1']);
    outbox.acknowledge(outbox.unacknowledged());
    expect(outbox.isSent(['cmi.interactions.0.id', 'Q1'])).toBe(false);
    expect(outbox.isSent(['cmi.objectives.0.id', 'P1'])).toBe(true);
    outbox.takeBack('cmi.objectives.0.id');
    expect(outbox.isSent(['cmi.objectives.0.id', 'P1'])).toBe(false);
  });
});
