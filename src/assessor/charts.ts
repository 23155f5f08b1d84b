// The pictures of figures. Each has its table beside it; the picture's own text says only what it shows.

import * as Plot from '@observablehq/plot';
import type { OptionStatistics } from '../analysis/item-statistics.js';
import { isPass } from '../model/pass-rule.js';
import type { ReportView } from './shown.js';
import type { Interval } from '../analysis/statistics.js';
import { percentText } from './number-format.js';

/** How many marks an axis of counts has, so that no whole number stands there twice. */
export function wholeTicks(counts: readonly number[]): number {
  return Math.max(1, Math.min(5, Math.max(0, ...counts)));
}

/** How many finished attempts had how many right; those that pass are full. */
export function distributionChart(
  { quiz, passMark }: ReportView,
  label: string,
  axes: readonly [string, string],
  width: number,
): Element {
  const bars = quiz.distribution.map(({ right, percent, n }) => ({
    right,
    n: n ?? 0,
    passes: isPass(percent, 100, passMark),
  }));
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 280),
      x: { label: axes[0], tickSize: 0 },
      y: { label: axes[1], grid: true, nice: true, tickFormat: 'd', ticks: wholeTicks(bars.map(({ n }) => n)) },
      marks: [
        Plot.barY(bars, {
          x: 'right',
          y: 'n',
          fill: (bar: { passes: boolean }) => (bar.passes ? 'var(--action)' : 'var(--panel)'),
          stroke: 'var(--action)',
          strokeWidth: 2,
          inset: 1,
        }),
        Plot.ruleY([0], { stroke: 'var(--edge)' }),
      ],
    }),
  );
}

/** What people chose; the right ones are full and ticked. */
export function optionsChart(options: readonly OptionStatistics[], label: string, width: number): Element {
  const bars = options.map(({ code, share, right }, at) => ({
    at,
    name: `${right ? '✓ ' : ''}${code.toUpperCase()}`,
    share: share ?? 0,
    text: percentText(share),
    right,
  }));
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 20 + bars.length * 36),
      marginLeft: Math.min(140, 24 + 11 * Math.max(...bars.map(({ name }) => name.length))),
      marginRight: 48,
      marginTop: 6,
      marginBottom: 6,
      x: { domain: [0, Math.max(0.01, ...bars.map(({ share }) => share))], axis: null },
      y: { label: null, tickSize: 0, tickFormat: (at: number) => bars[at]?.name ?? '', padding: 0.25 },
      marks: [
        Plot.barX(bars, {
          x: 'share',
          y: 'at',
          fill: (bar: { right: boolean }) => (bar.right ? 'var(--right)' : 'var(--panel)'),
          stroke: (bar: { right: boolean }) => (bar.right ? 'var(--right)' : 'var(--edge)'),
          strokeWidth: 2,
        }),
        Plot.text(bars, { x: 'share', y: 'at', text: 'text', textAnchor: 'start', dx: 8, fill: 'var(--ink)' }),
        Plot.ruleX([0], { stroke: 'var(--edge)' }),
      ],
    }),
  );
}

/** Shares with their intervals. */
export function sharesChart(
  rows: readonly { readonly id: string; readonly share: number | null; readonly interval: Interval | null }[],
  label: string,
  width: number,
): Element {
  const known = rows.flatMap(({ id, share, interval }) =>
    share === null ? [] : [{ id, share, low: interval?.low ?? share, high: interval?.high ?? share }],
  );
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 50 + known.length * 36),
      marginLeft: 56,
      x: { domain: [0, 1], label: null, tickFormat: (share: number) => percentText(share), grid: true, ticks: 5 },
      y: { label: null, tickSize: 0, domain: known.map(({ id }) => id) },
      marks: [
        Plot.ruleY(known, { x1: 'low', x2: 'high', y: 'id', stroke: 'var(--edge)', strokeWidth: 3 }),
        Plot.dot(known, { x: 'share', y: 'id', r: 7, fill: 'var(--action)' }),
      ],
    }),
  );
}

export function frame(width: number, height: number) {
  return {
    width,
    height,
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '16px', overflow: 'visible' },
    marginLeft: 56,
    marginBottom: 44,
    // Room for the name of the upright axis above its highest number.
    marginTop: 36,
  };
}

/**
 * Plot writes its few rules into the picture; the page's security policy refuses them there, so they stand in our styles.
 * It also names each layer for a screen reader, which must not be: the picture is one picture.
 */
export function drawn(label: string, chart: Element): Element {
  chart.querySelector('style')?.remove();
  for (const layer of chart.querySelectorAll('g')) layer.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return chart;
}
