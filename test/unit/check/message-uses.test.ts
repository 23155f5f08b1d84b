// What the learning team is told when a text of a button or a message does not fit what the code fills in.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceFaultsOf, unknowableIn, usesIn } from '../../../scripts/check/message-uses.js';

const uses = usesIn('.');
const words = readFileSync('test/fixtures/sample-course/interface.yaml', 'utf8');
const lineOf = (passage: string) => words.slice(0, words.indexOf(passage)).split('\n').length;

describe('the words of the interface', () => {
  it('are those that the code asks for, by keys that are written out', () => {
    expect(interfaceFaultsOf(words, uses)).toEqual([]);
    expect(unknowableIn('.')).toEqual([]);
    expect(uses.size).toBeGreaterThan(200);
  });

  it.each([
    {
      story: 'a name with a slip',
      from: '  version: Version {version}, {day}',
      to: '  version: Version {versoin}, {day}',
      told: 'Learners would read “{versoin}” in "app.version" as typed. Did you mean {version}?',
    },
    {
      story: 'a name that nothing fills in',
      from: '  exit: Save and exit',
      to: '  exit: Save and exit {title}',
      told: 'Learners would read “{title}” in "app.exit" as typed. Take the braces out: nothing is filled in here.',
    },
    {
      story: 'a text under another name',
      from: '  exit: Save and exit',
      to: '  exti: Save and exit',
      told: 'Nothing on any screen shows "app.exti". Did you mean "app.exit"?',
      also: 'The text "app.exit" is missing, and a screen needs it. Add the line `exit: …` there.',
    },
    {
      story: 'a text that nothing shows',
      from: '  exit: Save and exit',
      to: '  exit: Save and exit\n  farewell: Good bye',
      told: 'Nothing on any screen shows "app.farewell". Take the line out.',
      line: 1,
    },
  ])('$story', ({ from, to, told, also, line = 0 }) => {
    const faults = interfaceFaultsOf(words.replace(from, to), uses);
    expect(faults.at(-1)).toMatch(new RegExp(`^course/interface\\.yaml:${lineOf(from) + line}:\\d+ {2}`));
    expect(faults.map((fault) => fault.replace(/^\S+ {2}/, ''))).toEqual([...(also ? [also] : []), told]);
  });

  it('have each form of a count that their language asks for', () => {
    const welsh = interfaceFaultsOf(words, uses, 'cy').filter((fault) => fault.includes('start.minutes'));
    expect(welsh).toEqual([
      expect.stringMatching(
        /^course\/interface\.yaml:\d+:\d+ {2}In Welsh the count in "start\.minutes" has 6 forms, and `few:`, `many:`, `two:`, `zero:` are missing\. Add them under `minutes:`\.$/,
      ),
    ]);
    expect(interfaceFaultsOf(words.replace("    one: '{n} minute'\n", ''), uses)).toEqual([
      expect.stringContaining('In British English the count in "start.minutes" has 2 forms, and `one:` is missing.'),
    ]);
  });
});
