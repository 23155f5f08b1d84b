// Wording that was agreed for legal reasons reaches the learner word for word, and what must not be claimed is claimed nowhere.
import { describe, expect, it } from 'vitest';
import { NeverSaid, NotAsAgreed } from '../../../../scripts/content/checks/agreed-wording.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const wording = `approved:
  - id: law_line
    lines: ["The law requires us to involve people.", "It leaves the way to us."]
never:
  - {words: ["hard to reach"], in: pages, because: "It puts the fault with people."}
  - {words: ["Anna"], in: questions, because: "No question asks about a real person."}
  - {words: ["People choose"], in: keys, because: "A right answer must not rest on it."}
`;
const agreed = '::: approved law_line\n**The law requires us** to involve people.\n\n- It leaves the way to us.\n:::';

function faultsOf(words: string, rules = wording.split('\n').slice(0, -2).join('\n')): readonly Fault[] {
  const welcome = (tinyCourse().get('welcome.md') ?? '').replace('Ask early.\n:::', `Ask early.\n:::\n\n${words}`);
  return toldBy('wording', tinyCourse({ 'welcome.md': welcome, 'wording.yaml': rules }));
}

describe('approved wording', () => {
  it('may be laid out in any way', () => {
    expect(faultsOf(agreed).map(String)).toEqual([]);
  });

  it.each([
    [
      'other words',
      agreed.replace('involve', 'consult'),
      'course/welcome.md:52:1  The approved wording "law_line" reads otherwise than it was agreed, from “The law requires us to consult people.”. Agreed is “The law requires us to involve people.”. Put it back; if the Trust has agreed to the change, change course/wording.yaml as well.',
    ],
    [
      'a line that is gone',
      agreed.replace('\n\n- It leaves the way to us.', ''),
      'course/welcome.md:52:1  The approved wording "law_line" reads otherwise than it was agreed, from “”. Agreed is “It leaves the way to us.”. Put it back; if the Trust has agreed to the change, change course/wording.yaml as well.',
    ],
    [
      'a condition around it',
      `:::: if contact.email\n${agreed}\n::::`,
      'course/welcome.md:52:1  A setting could change the approved wording "law_line". Take it out of the condition, and write no {{…}} in it.',
    ],
    [
      'no place at all',
      'Nothing.',
      'course/wording.yaml:2:5  The approved wording "law_line" stands nowhere in the course. Put it back between `::: approved law_line` and `:::`; if the Trust no longer needs it, take it out here.',
    ],
  ])('%s', (_story, words, told) => {
    const faults = faultsOf(words);
    expect(faults.map(String)).toEqual([told]);
    expect(faults[0]).toBeInstanceOf(NotAsAgreed);
  });
});

describe('what the course never says', () => {
  it.each([
    [
      'in its own words',
      `${agreed}\n\nSome are Hard to reach.`,
      'course/welcome.md:57:1  The course must not say “Hard to reach”. It puts the fault with people. Say it another way.',
    ],
  ])('%s', (_story, words, told) => {
    const faults = faultsOf(words);
    expect(faults.map(String)).toEqual([told]);
    expect(faults[0]).toBeInstanceOf(NeverSaid);
  });

  it('in a right answer', () => {
    const told = faultsOf(agreed, wording).map(String);
    expect(told[0]).toMatch(
      /^course\/quiz\.yaml:\d+:\d+ {2}The course must not say “People choose”\. A right answer must not rest on it\. Say it another way\.$/,
    );
  });

  it('and may be quoted from someone else', () => {
    expect(faultsOf(`${agreed}\n\n::: tracey\nI felt heard and valued.\n:::`)).toEqual([]);
  });
});
