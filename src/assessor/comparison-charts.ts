// Pictures that compare: questions with each other, options by score, questions of a slot, weeks.

import * as Plot from '@observablehq/plot';
import type { SlotStatistics } from '../analysis/figures/draw.js';
import type { Period } from '../analysis/figures/trend.js';
import type { ItemStatistics } from '../analysis/item-statistics.js';
import { drawn, frame } from './charts.js';
import { dateText, percentText } from './number-format.js';

const shareAxis = { tickFormat: (share: number) => percentText(share), grid: true, ticks: 5 };

/** Each question by how hard it is and how well it tells; those with a finding are full and named. */
export function scatterChart(
  items: readonly ItemStatistics[],
  hasFinding: (id: string) => boolean,
  label: string,
  axes: readonly [string, string],
  width: number,
): Element {
  const dots = items.flatMap(({ id, facility, discrimination }) =>
    facility === null || discrimination === null
      ? []
      : [{ id, name: id.split('_')[0] ?? id, facility, discrimination, isFound: hasFinding(id) }],
  );
  const found = dots.filter(({ isFound }) => isFound);
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 340),
      marginLeft: 64,
      marginRight: 32,
      x: { label: axes[0], domain: [Math.min(0.4, ...dots.map(({ facility }) => facility)), 1], ...shareAxis },
      y: {
        label: axes[1],
        grid: true,
        nice: true,
        ticks: 5,
        domain: [
          Math.min(-0.1, ...dots.map(({ discrimination }) => discrimination)),
          Math.max(0.5, ...dots.map(({ discrimination }) => discrimination)),
        ],
      },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--edge)' }),
        Plot.dot(dots, {
          x: 'facility',
          y: 'discrimination',
          r: 6,
          fill: (dot: { isFound: boolean }) => (dot.isFound ? 'var(--wrong)' : 'var(--panel)'),
          stroke: (dot: { isFound: boolean }) => (dot.isFound ? 'var(--wrong)' : 'var(--action)'),
          strokeWidth: 2,
        }),
        Plot.text(found, { x: 'facility', y: 'discrimination', text: 'name', dy: -14, fill: 'var(--ink)' }),
      ],
    }),
  );
}

/** Three lines or more from the lower to the upper third: the right option is thick and full. */
export function optionLinesChart(
  { options }: ItemStatistics,
  thirds: readonly string[],
  label: string,
  width: number,
): Element {
  const points = options.flatMap(({ code, right, byScore }) =>
    byScore.map((share, at) => ({ code: code.toUpperCase(), right, share, third: thirds[at] ?? '' })),
  );
  const last = points.filter(({ third }) => third === thirds[thirds.length - 1]);
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 280),
      marginRight: 72,
      x: { label: null, domain: thirds, type: 'point', tickSize: 0 },
      y: { label: null, domain: [0, 1], ...shareAxis },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--edge)' }),
        Plot.line(points, {
          x: 'third',
          y: 'share',
          z: 'code',
          stroke: 'var(--edge)',
          strokeWidth: 2,
          filter: (point: { right: boolean }) => !point.right,
          strokeDasharray: '6 4',
        }),
        Plot.line(points, {
          x: 'third',
          y: 'share',
          z: 'code',
          stroke: 'var(--right)',
          strokeWidth: 4,
          filter: (point: { right: boolean }) => point.right,
        }),
        Plot.text(apart(last), { x: 'third', y: 'at', text: 'name', textAnchor: 'start', dx: 10, fill: 'var(--ink)' }),
      ],
    }),
  );
}

/** Names at the ends of lines, moved apart so that each can be read. */
function apart(
  ends: readonly { readonly code: string; readonly right: boolean; readonly share: number; readonly third: string }[],
) {
  let floor = -1;
  return [...ends]
    .sort((a, b) => a.share - b.share)
    .map(({ code, right, share, third }) => {
      floor = Math.max(share, floor + 0.075);
      return { third, at: floor, name: `${right ? '✓ ' : ''}${code}` };
    });
}

/** The questions of each slot beside each other, with their intervals. */
export function slotsChart(slots: readonly SlotStatistics[], label: string, width: number): Element {
  const dots = slots.flatMap(({ id, items, adjusted }) =>
    items.flatMap((item, at) =>
      item.share === null
        ? []
        : [
            {
              slot: id,
              at: `${id} ${at}`,
              isUneven: (adjusted ?? 1) < 0.05 + 1e-9,
              share: item.share,
              low: item.interval?.low ?? item.share,
              high: item.interval?.high ?? item.share,
            },
          ],
    ),
  );
  const firsts = dots.filter(({ slot }, at) => dots[at - 1]?.slot !== slot);
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 50 + dots.length * 20),
      marginLeft: 56,
      x: { label: null, domain: [Math.min(0.3, ...dots.map(({ low }) => low)), 1], ...shareAxis },
      y: {
        label: null,
        tickSize: 0,
        domain: dots.map(({ at }) => at),
        tickFormat: (at: string) => (firsts.some((dot) => dot.at === at) ? (at.split(' ')[0] ?? '') : ''),
      },
      marks: [
        Plot.ruleY(dots, { x1: 'low', x2: 'high', y: 'at', stroke: 'var(--edge)', strokeWidth: 2 }),
        Plot.dot(dots, {
          x: 'share',
          y: 'at',
          r: 6,
          fill: (dot: { isUneven: boolean }) => (dot.isUneven ? 'var(--wrong)' : 'var(--action)'),
        }),
      ],
    }),
  );
}

/** Share of passes by week or month, with its interval. */
export function trendChart(periods: readonly Period[], label: string, width: number): Element {
  const points = periods.flatMap(({ from, passes }) =>
    passes.share === null
      ? []
      : [
          {
            from,
            share: passes.share,
            low: passes.interval?.low ?? passes.share,
            high: passes.interval?.high ?? passes.share,
          },
        ],
  );
  const every = Math.ceil(points.length / Math.max(2, Math.floor(width / 120)));
  return drawn(
    label,
    Plot.plot({
      ...frame(width, 280),
      marginRight: 48,
      x: {
        label: null,
        type: 'point',
        domain: points.map(({ from }) => from),
        tickFormat: (day: number) => dateText(day, 'short'),
        ticks: points.filter((_, at) => at % every === 0).map(({ from }) => from),
      },
      y: { label: null, domain: [0, 1], ...shareAxis },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--edge)' }),
        Plot.ruleX(points, { x: 'from', y1: 'low', y2: 'high', stroke: 'var(--edge)', strokeWidth: 3 }),
        Plot.line(points, { x: 'from', y: 'share', stroke: 'var(--action)', strokeWidth: 3 }),
        Plot.dot(points, { x: 'from', y: 'share', r: 5, fill: 'var(--action)' }),
      ],
    }),
  );
}
