// interface.yaml, flattened: `quiz: { check: … }` becomes `quiz.check`.

import type { Words } from '../../../src/model/course.js';
import type { Interface } from './schemas/lists.js';

type Branch = Interface[string];

export function flatWordsOf(tree: Interface): Words {
  return Object.fromEntries(Object.entries(tree).flatMap(([key, value]) => leavesOf(key, value)));
}

function leavesOf(path: string, value: Branch): [string, string][] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(`${path}.${key}`, inner));
}
