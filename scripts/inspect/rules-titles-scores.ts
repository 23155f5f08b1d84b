// Titles and scores in the manifest, as LMSs show and use them.

import { findingAt, type Finding } from './finding.js';
import { placeOf as at, titleOf, type Manifest } from './manifest-file.js';
import { childrenOf, elementsOf } from './xml.js';

export function titleRules(manifest: Manifest): Finding[] {
  const titles = [...manifest.organizations, ...manifest.items].map((element) => ({
    element,
    title: childrenOf(element, 'title')[0]?.text.trim() ?? '',
  }));
  const length = (title: string) => [...title].length;
  const where = (wanted: (title: string) => boolean) =>
    titles.filter(({ title }) => wanted(title)).flatMap(({ element }) => at(element));
  return [
    ...findingAt(
      'broken',
      'title-missing',
      where((title) => title === ''),
      {
        fault: 'A title is missing or empty.',
        minds: 'learners, who see the file name or nothing',
        repair: 'Give it a title.',
      },
    ),
    ...findingAt(
      'refused',
      'title-long',
      where((title) => length(title) > 255),
      {
        fault: `A title has more than 255 characters (${length(titleOf(manifest))}).`,
        minds: 'Moodle, which answers the upload with a database error',
        repair: 'Shorten it to 200 characters or fewer.',
      },
    ),
    ...findingAt(
      'advice',
      'title-over-200',
      where((title) => length(title) > 200 && length(title) <= 255),
      {
        fault: 'A title has more than 200 characters.',
        minds: 'LMSs that keep the guaranteed 200',
        repair: 'Shorten it.',
      },
    ),
  ];
}

export function scoreRules(manifest: Manifest): Finding[] {
  const all = [...elementsOf(manifest.root)];
  const isWithin = (text: string, least: number, most: number) =>
    /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most;
  const mastery = all.filter((element) => element.local === 'masteryscore');
  const measures = all.filter((element) => element.local === 'minNormalizedMeasure');
  return [
    ...findingAt(
      'broken',
      'masteryscore-range',
      mastery.filter((element) => !isWithin(element.text.trim(), 0, 100)).flatMap(at),
      {
        fault: `The mastery score is "${mastery[0]?.text ?? ''}"; it must be 0 to 100.`,
        minds: 'every LMS: nobody can pass, or everybody does',
        repair: 'Write the pass mark in percent.',
      },
    ),
    ...findingAt(
      'broken',
      'measure-range',
      measures.filter((element) => !isWithin(element.text.trim(), -1, 1)).flatMap(at),
      {
        fault: `minNormalizedMeasure is "${measures[0]?.text ?? ''}"; it must be −1 to 1.`,
        minds: 'every LMS: nobody can pass',
        repair: 'Write 0.8 for 80 %.',
      },
    ),
    ...findingAt('advice', 'masteryscore', mastery.flatMap(at), {
      fault: 'It has a mastery score.',
      minds:
        'Moodle: at Finish it overwrites the status of the course with passed or failed, even in the middle; epowerhr wants none',
      repair: 'Leave it out, unless the LMS is meant to decide.',
    }),
  ];
}
