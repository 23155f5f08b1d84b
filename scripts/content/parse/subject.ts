// Names a place in a file as its author would: `Option "b" of question "Q07_carer_data"`.

import type { Path, Yaml } from './yaml.js';

/** What one entry of each list is called. */
const nouns: Readonly<Record<string, string>> = {
  slots: 'slot',
  items: 'question',
  options: 'option',
  answers: 'answer',
  reasons: 'reason',
  pairs: 'pair',
  targets: 'target',
  faults: 'fault',
  principles: 'principle',
  objectives: 'objective',
  open_points: 'open point',
  sections: 'section',
  pages: 'page',
  rungs: 'rung',
  practices: 'practice',
  statements: 'statement',
  steps: 'step',
  questions: 'question',
  scenes: 'scene',
  choices: 'choice',
  scale: 'step of the scale',
  advice: 'advice',
  fields: 'field',
  reflections: 'reflection',
  prompts: 'prompt',
  keep: 'line to keep',
  ends: 'end',
  sources: 'source',
  things: 'thing',
  arrows: 'arrow',
  chairs: 'empty chair',
};
const nounsOfFiles: Readonly<Record<string, string>> = {
  'sources.yaml': 'source',
  'glossary.yaml': 'term',
  'scenes/company.yaml': 'figure',
};

/** The things on the way to `path`, the innermost first; `The file` at its top. */
export function subjectOf(path: Path, yaml: Yaml): string {
  const names: string[] = [];
  let value = yaml.value;
  path.forEach((key, index) => {
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key === 'number') names.unshift(`${nounOf(path[index - 1], yaml.file, path[0])} ${labelOf(value, key)}`);
    else if (typeof path[index + 1] !== 'number') names.unshift(`"${String(key)}"`);
  });
  const phrase = names.join(' of ');
  return phrase === '' ? 'The file' : `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
}

function nounOf(list: PropertyKey | undefined, file: string, first: PropertyKey | undefined): string {
  if (list === undefined) return nounsOfFiles[file] ?? (file.startsWith('scenes/') ? 'scene' : 'entry');
  if (list === 'items' && first !== 'items') return 'item';
  return nouns[String(list)] ?? `entry of "${String(list)}"`;
}

function labelOf(value: unknown, index: number): string {
  if (typeof value === 'object' && value !== null) {
    const { id, code, name } = value as Record<string, unknown>;
    const label = id ?? code ?? name;
    if (typeof label === 'string' || typeof label === 'number') return `"${label}"`;
  }
  return `number ${index + 1}`;
}
