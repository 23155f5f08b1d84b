// What keeps the course from being released: open points that block, and the settings that they stand for.

import { settingOf } from './parse/conditions.js';
import type { OpenPoint, Settings } from './parse/schemas/settings.js';

type Given = Omit<Settings, 'draft'>;

export interface Blocker {
  readonly id: string;
  /** What has to be settled. */
  readonly text: string;
  /** Who settles it, and what to write where: whole sentences. */
  readonly repair: string;
  /** Its place in the list of open points, from 0. */
  readonly at: number;
}

/** In the order of course.yaml. A point with a day is still open while a setting that it stands for is blank. */
export function blockersOf(settings: Given): Blocker[] {
  return settings.open_points.flatMap((point, at) => {
    if (!point.blocks) return [];
    const blank = point.needs.filter((name) => !settingOf(settings, name));
    if (point.settled_on !== '' && blank.length === 0) return [];
    return [{ id: point.id, text: point.text, repair: repairOf(point, blank), at }];
  });
}

function repairOf({ id, who, repair, settled_on: day }: OpenPoint, blank: readonly string[]): string {
  const fill = blank.length > 0 ? `Fill in ${listed(blank)} in course/course.yaml.` : '';
  if (day !== '')
    return `It has the day ${day}, but ${listed(blank)} ${blank.length > 1 ? 'are' : 'is'} blank. ${fill}`;
  return [
    `To be settled by: ${who}.`,
    repair ?? '',
    fill,
    `Then write the day under "${id}", settled_on, in course/course.yaml.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
