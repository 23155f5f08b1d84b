// Lighthouse's word on the main screens, on a desk and on a phone.

import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser/browser.js';
import { serveFolders } from './static-server.js';

export interface Figures {
  readonly screen: string;
  readonly device: 'desktop' | 'mobile';
  readonly accessibility: number;
  readonly bestPractices: number;
  /** What kept a figure under 100. */
  readonly faults: readonly string[];
}

/** Where Lighthouse finds the browser. */
const PORT = 5362;
const SCREENS = [
  'start',
  'definition',
  'rationale',
  'case_study',
  'principles',
  'quiz',
  'summary',
  'glossary',
  'sources',
  'search',
  'accessibility',
  'help',
];

/**
 * @param course the folder of the built course
 * @param hear is told each figure as it comes
 */
export async function lighthouseFigures(course: string, hear: (figures: Figures) => void): Promise<Figures[]> {
  const served = await serveFolders({ course });
  const options = await launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${PORT}`],
  });
  const figures: Figures[] = [];
  try {
    for (const screen of SCREENS) {
      for (const device of ['desktop', 'mobile'] as const) {
        const measured = await figuresOf(`${served.url}course/`, screen, device);
        figures.push(measured);
        hear(measured);
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return figures;
}

async function figuresOf(url: string, screen: string, device: Figures['device']): Promise<Figures> {
  const flags: Flags = {
    port: PORT,
    onlyCategories: ['accessibility', 'best-practices'],
    logLevel: 'error',
    output: 'json',
  };
  const result = await lighthouse(`${url}#${screen}`, flags, device === 'desktop' ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse gave no answer for #${screen}.`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const faults = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1 ? [`${id}: ${audit?.title ?? ''}`] : [];
    });
  return { screen, device, accessibility: score('accessibility'), bestPractices: score('best-practices'), faults };
}
