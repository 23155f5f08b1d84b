// Advice to the authors. Nothing here stops the build: a person decides.

import { picturesOf } from './activities/activity-kinds.js';
import type { CourseFiles } from './parse/course-files.js';
import type { Page } from './parse/front-matter.js';
import type { Finding } from './compiled.js';
import { blockersOf } from './open-points.js';
import { screenScenes } from './render/scenes.js';
import { voiceOf } from './parse/voice.js';
import { termIdOf } from './render/library.js';
import { settingAddressesOf } from './checks/doubtful-lists.js';
import { linksOf } from './parse/links.js';
import { countOf } from './render/word-count.js';
import { blocksOf, headingsOf, mentionsOf } from './parse/mentions.js';

/** Words that mostly stand in a statement of law or evidence. */
const claims =
  /\b(Act|section \d+|law|legal(ly)?|duty|duties|must|guidance|stud(y|ies)|research|evidence|percent|regulations?|statutory)\b|\d+%/;
const longestSentence = 25;

export function findingsOf(course: CourseFiles): Finding[] {
  return [
    ...openPointsIn(course),
    ...[...course.sections, ...course.pages]
      .flatMap(({ page }) => paragraphsOf(page, voiceOf(course).block))
      .flatMap(findingsIn),
    ...unsecuredIn(course),
    ...unreadIn(course),
    ...unusedIn(course),
  ];
}

/** What must be settled before a release. It stops no build: work goes on, on drafts. */
function openPointsIn({ settings: { data, yaml } }: CourseFiles): Finding[] {
  if (!data) return [];
  return blockersOf(data).map(({ id, text, repair, at }) => ({
    ...yaml.placeOf(['open_points', at]),
    kind: 'open point',
    text: `“${id}” stops a release. ${text} ${repair}`,
  }));
}

/** Addresses over http work, and can be read and changed on their way. */
function unsecuredIn(course: CourseFiles): Finding[] {
  const { settings, sources } = course;
  const named = [
    ...(settings.data ? settingAddressesOf(settings.data) : []).map(([path, url]) => ({
      place: settings.yaml.placeOf(path),
      address: url,
    })),
    ...(sources.data ?? []).map(({ url }, at) => ({ place: sources.yaml.placeOf([at, 'url']), address: url })),
    ...[...course.sections, ...course.pages].flatMap(({ page }) =>
      linksOf(page.body, { file: page.file, line: page.linesBefore + 1, column: 1 }),
    ),
  ];
  return named
    .filter(({ address }) => address.startsWith('http:'))
    .map(({ place, address }) => ({
      ...place,
      kind: 'address',
      text: `${address} is not secure. Open ${address.replace('http:', 'https:')} in a browser, and write that here if it works.`,
    }));
}

/** A file that lies in course/ and that nothing reads: a copy, a draft in Word, a slip in its ending. */
function unreadIn(course: CourseFiles): Finding[] {
  const shown = [...course.sections, ...course.pages]
    .flatMap(({ page }) => [
      ...blocksOf(page.body, page.file, 0).map(({ name, argument }) => (name === 'media' ? argument : '')),
      ...linksOf(page.body, { file: page.file, line: 1, column: 1 }).map(({ address }) => address),
    ])
    .concat(course.settings.data?.organisation.logo ?? '')
    .map((name) => name.replace(/^(\.\/)?media\//, ''));
  const isRead = (path: string) => {
    if (path.startsWith('media/')) {
      const name = path.slice('media/'.length);
      return name === 'README.md' || shown.some((file) => file.replace(/\.\w+$/, '') === name.replace(/\.\w+$/, ''));
    }
    return knownFiles.test(path);
  };
  return [...course.files.keys()]
    .filter((path) => !isRead(path))
    .map((path) => ({
      file: path,
      line: 1,
      column: 1,
      kind: 'unread file',
      text: /\.yml$/.test(path)
        ? 'Nothing reads this file: its name ends in .yml, and must end in .yaml.'
        : 'Nothing in the course reads or shows this file. Take it out of course/, or show it.',
    }));
}

const knownFiles =
  /^(article\.txt|(course|quiz|sources|glossary|interface|wording)\.yaml|[^/]+\.md|pages\/[^/]+\.md|activities\/[^/]+\.yaml|scenes\/[^/]+\.yaml)$/;

interface Paragraph {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** Whether a source stands in this paragraph or right after it, or somebody has checked that it needs none. */
  readonly isSourced: boolean;
  /** Approved wording and somebody's own words are not to be changed, so there is nothing to advise. */
  readonly isFixed: boolean;
}

function paragraphsOf({ body, file, linesBefore, checked }: Page, voice: string): Paragraph[] {
  const blocks = blocksOf(body, file, linesBefore);
  const fixed = blocks.filter(({ name }) => name === 'approved' || name === voice);
  const lines = body.split('\n');
  const marks = new Set([
    ...headingsOf(body, file, 0).map(({ place }) => place.line - 1),
    ...blocks.flatMap(({ place, end }) => [place.line, end].map((line) => line - linesBefore - 1)),
  ]);
  return lines.flatMap((text, index) => {
    if (text.trim() === '' || marks.has(index) || /^\| ?-/.test(text)) return [];
    const line = index + 1 + linesBefore;
    const isFixed = fixed.some((block) => line > block.place.line && line < block.end);
    const after =
      lines.find((later, at) => at > index && later.trim() !== '' && (!marks.has(at) || !/^:/.test(later))) ?? '';
    return [
      { text, file, line, isSourced: checked.has(index) || /\[@/.test(text) || /^Sources?: \[@/.test(after), isFixed },
    ];
  });
}

function findingsIn({ text, file, line, isSourced, isFixed }: Paragraph): Finding[] {
  if (isFixed) return [];
  const place = { file, line, column: 1 };
  const words = text
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\[\[([^\]|]*)[^\]]*\]\]/g, '$1')
    .replace(/^[-\d.|\s]+/, '');
  const claim: Finding[] =
    claims.test(words) && !isSourced ? [{ ...place, kind: 'claim without source', text: words.trim() }] : [];
  const long = words
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => countOf(sentence) > longestSentence && !sentence.includes('|'));
  return [
    ...claim,
    ...long.map((sentence): Finding => ({
      ...place,
      kind: 'long sentence',
      text: `${countOf(sentence)} words: ${sentence.trim()}`,
    })),
  ];
}

function unusedIn(course: CourseFiles): Finding[] {
  const bodies = [...course.sections, ...course.pages].flatMap(({ page }) =>
    mentionsOf(page.body, { file: page.file, line: 1, column: 1 }),
  );
  const yamlTexts = course.activities
    .map(({ yaml }) => yaml.file)
    .flatMap((file) => mentionsOf(course.files.get(file) ?? '', { file, line: 1, column: 1 }));
  const mentions = [...bodies, ...yamlTexts];
  const terms = new Map((course.terms.data ?? []).map((term) => [term.id, term]));
  const usedTerms = new Set(mentions.filter(({ kind }) => kind === 'term').map(({ key }) => termIdOf(terms, key)));
  const usedSources = new Set([
    ...mentions.filter(({ kind }) => kind === 'source').map(({ key }) => key),
    ...(course.quiz.data?.items ?? []).flatMap(({ sources }) => sources),
  ]);
  const usedPictures = picturesUsedIn(course);
  const unused = <T extends { readonly [K in Key]: string }, Key extends string>(
    list: readonly T[],
    key: Key,
    file: string,
    kind: Finding['kind'],
    isUsed: (id: string) => boolean,
    placeOf: (index: number) => { line: number; column: number },
  ): Finding[] =>
    list.flatMap((entry, index) => (isUsed(entry[key]) ? [] : [{ file, ...placeOf(index), kind, text: entry[key] }]));
  return [
    ...unused(
      course.terms.data ?? [],
      'id',
      'glossary.yaml',
      'unused term',
      (id) => usedTerms.has(id),
      (index) => course.terms.yaml.placeOf([index]),
    ),
    ...unused(
      course.sources.data ?? [],
      'id',
      'sources.yaml',
      'unused source',
      (id) => usedSources.has(id),
      (index) => course.sources.yaml.placeOf([index]),
    ),
    ...course.scenes.flatMap(({ yaml, data }) =>
      unused(
        data ?? [],
        'name',
        yaml.file,
        'unused picture',
        (name) => usedPictures.has(name),
        (index) => yaml.placeOf([index]),
      ),
    ),
  ];
}

function picturesUsedIn(course: CourseFiles): ReadonlySet<string> {
  const heads = [...course.sections, ...course.pages].flatMap(({ data }) => data?.picture ?? []);
  const blocks = [...course.sections, ...course.pages]
    .flatMap(({ page }) => blocksOf(page.body, page.file, 0))
    .filter(({ name }) => name === 'picture' || name === 'change')
    .map(({ argument }) => argument);
  const drawn = course.activities.flatMap(({ data }) => (data ? picturesOf(data) : []));
  const begun = course.scenes.flatMap(({ data }) => (data ?? []).flatMap(({ change }) => change?.from ?? []));
  return new Set([...screenScenes, ...heads, ...blocks, ...drawn, ...begun]);
}
