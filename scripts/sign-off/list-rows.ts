// The rows of everything else: settings, pictures, glossary, sources, the words of the interface, and the article.

import type { CourseFiles, Opened } from '../content/parse/course-files.js';
import type { Path } from '../content/parse/yaml.js';
import type { Settings } from '../content/compiled.js';
import type { SceneEntry } from '../content/parse/schemas/scenes.js';
import { flatWordsOf } from '../content/parse/interface-words.js';
import { placeOf } from './page-rows.js';
import type { Draft } from './row.js';

const place = ({ yaml }: Opened<unknown>, path: Path) => placeOf(yaml.placeOf(path));

/** What of course.yaml a learner can read, blank or filled in. */
const told: readonly (readonly [label: string, ...path: readonly string[]])[] = [
  ['Title of the course', 'title'],
  ['Owner', 'owner'],
  ['Review date', 'review_date'],
  ['Law checked on', 'law_checked_on'],
  ['Law review due', 'law_review_due'],
  ['Name of the organisation', 'organisation', 'name'],
  ['Short name', 'organisation', 'short_name'],
  ['Logo', 'organisation', 'logo'],
  ['Text alternative of the logo', 'organisation', 'logo_alt'],
  ['Name of the Academy', 'academy', 'name'],
  ['Contact: name', 'contact', 'name'],
  ['Contact: email', 'contact', 'email'],
  ['Contact: phone', 'contact', 'phone'],
  ['Contact: web address', 'contact', 'url'],
  ['Contact for accessibility', 'accessibility_contact'],
  ['Form for accessibility problems', 'accessibility_form_url'],
  ['Policy on involvement', 'policies', 'involvement_url'],
  ['Policy on payment', 'policies', 'payment_url'],
  ['Next training', 'next_training'],
  ['Made by', 'made_by', 'who'],
  ['Made with', 'made_by', 'with_whom'],
  ['What these people got', 'made_by', 'what_they_got'],
  ['Last worked on together', 'made_by', 'on'],
  ['Pass mark (percent)', 'pass_mark'],
  ['Modules needed to complete', 'completion', 'sections'],
];

export function settingRowsOf({ settings }: CourseFiles): Draft[] {
  const data = settings.data as Settings;
  const valueOf = (path: readonly string[]) =>
    path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], data);
  return [
    ...told.map(([label, ...path]) => {
      const value = String(valueOf(path));
      return {
        key: `settings.${path.join('.')}`,
        label,
        text: value === '' ? '(blank)' : value,
        place: place(settings, path),
        isOurs: false,
      };
    }),
    ...data.you_said.map(({ said, did }, at) => ({
      group: 'you_said',
      label: 'You said, we did',
      text: `${said}\n${did}`,
      place: place(settings, ['you_said', at]),
    })),
    ...data.principles.map(({ id, title }, at) => ({
      key: `principle.${id}`,
      label: `Principle ${id}`,
      text: title,
      place: place(settings, ['principles', at]),
    })),
    ...data.objectives.map(({ id, text, assessed }, at) => ({
      key: `objective.${id}`,
      label: `Objective ${id}${assessed ? '' : ', for reflection and not asked in the quiz'}`,
      text,
      place: place(settings, ['objectives', at]),
    })),
  ];
}

export function pictureRowsOf({ scenes }: CourseFiles): Draft[] {
  return scenes.flatMap((file) =>
    (file.data ?? []).map(({ name, alt, caption, move, change, labels }, at) => ({
      key: `picture.${name}`,
      label: `Picture: ${name}`,
      text: [
        alt,
        ...(caption ? [`Caption: ${caption}`] : []),
        ...(change ? [`Button that changes the picture "${change.from}" to it: ${change.press}`] : []),
        ...(move ? [`Said when the picture changes to it: ${move}`] : []),
        ...(labels ? [`Words in it: ${wordsIn(labels).join(' · ')}`] : []),
      ].join('\n'),
      place: place(file, [at]),
      picture: name,
    })),
  );
}

/** Each once: the same duty may lead from both tables. */
function wordsIn({ must, should, ...names }: NonNullable<SceneEntry['labels']>): string[] {
  return [...new Set([...Object.values(names), ...Object.values(must), ...Object.values(should)])];
}

export function termRowsOf({ terms }: CourseFiles): Draft[] {
  return (terms.data ?? []).map(({ id, term, meaning }, at) => ({
    key: `term.${id}`,
    label: 'Term and meaning',
    text: `${term}\n${meaning}`,
    place: place(terms, [at]),
  }));
}

export function sourceRowsOf({ sources }: CourseFiles): Draft[] {
  return (sources.data ?? []).map(({ id, short, title, author, year, url, kind, note, checked }, at) => ({
    key: `source.${id}`,
    label: `Source: ${kind}`,
    text: [
      `${short}: ${title}`,
      [author, year].filter((part) => part !== '').join(', '),
      note,
      url === '' ? 'No address' : url,
      checked === '' ? 'Nobody has compared it with the live page yet.' : `Compared with the live page on ${checked}.`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    place: place(sources, [at]),
    isOurs: false,
  }));
}

export function wordRowsOf({ words }: CourseFiles): Draft[] {
  return Object.entries(flatWordsOf(words.data ?? {})).map(([key, text]) => ({
    key: `words.${key}`,
    label: 'Words of the interface',
    text,
    place: place(words, key.split('.')),
  }));
}

export function articleRowsOf({ article }: CourseFiles): Draft[] {
  return article.split('\n').flatMap((text, at) =>
    text.trim() === ''
      ? []
      : [
          {
            group: 'article',
            label: 'The article that is quoted, as it was written',
            text: text.trim(),
            place: `course/article.txt, line ${at + 1}`,
            isOurs: false,
          },
        ],
  );
}
