// `::: if contact.email … :::` keeps its words only when the setting is filled in; `::: unless` only when it is blank.

import { blocksOf } from './mentions.js';
import type { Settings } from './schemas/settings.js';

/** The text of a setting by its dotted name; null when there is no such setting. */
export function settingOf(settings: Omit<Settings, 'draft'>, name: string): string | null {
  const value = name
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key)
          ? (at as Record<string, unknown>)[key]
          : undefined,
      settings,
    );
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Whether a setting says anything: a list does when it has an entry. */
function isFilled(settings: Settings, name: string): boolean {
  const value: unknown = (settings as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) ? value.length > 0 : Boolean(settingOf(settings, name));
}

/** Every dotted name that `{{…}}` can stand for, and the lists that a condition can ask for. */
export function settingNamesOf(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if (typeof value === 'string' || typeof value === 'number' || Array.isArray(value)) return [key];
    return typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => `${key}.${inner}`) : [];
  });
}

export const isCondition = (block: string) => block === 'if' || block === 'unless';

/** The body with the settings filled in and without the conditional words that do not apply; lines keep their numbers. */
export function settledOf(body: string, settings: Settings, dayOf: (day: string) => string): string {
  const lines = body.split('\n');
  const conditions = body.includes(':::') ? blocksOf(body, '', 0).filter(({ name }) => isCondition(name)) : [];
  for (const { name, argument, place, end, isClosed } of conditions) {
    const [first, last] = [place.line - 1, end - 1];
    if ((name === 'if') !== isFilled(settings, argument)) lines.fill('', first, last);
    lines[first] = '';
    if (isClosed) lines[last] = '';
  }
  return lines.join('\n').replace(/\{\{\s*([^}]*?)\s*\}\}/g, (_, name: string) => {
    const value = settingOf(settings, name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOf(value) : value;
  });
}
