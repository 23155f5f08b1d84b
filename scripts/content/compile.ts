// Words to data: texts in, a course out, or every fault with its file, line and repair. Pure.

import type { Activity, Id, OutlinedSection, TaughtCourse, Words } from '../../src/model/course.js';
import { message } from '../../src/model/messages.js';
import { activityOf, loadOf } from './activities/activity-kinds.js';
import { checkQuotes } from './checks/misquotations.js';
import { checkWording } from './checks/agreed-wording.js';
import { checkBrand, logoOf } from './checks/weak-brand.js';
import { checkActivities } from './checks/incomplete-activities.js';
import { checkLists } from './checks/doubtful-lists.js';
import { checkScenes } from './checks/undrawable-scenes.js';
import { checkPages } from './checks/bad-headings.js';
import { checkQuiz } from './checks/wrong-keys.js';
import { checkChanges } from './checks/unmade-changes.js';
import { checkStateOverflow } from './checks/state-overflow.js';
import { checkText } from './checks/damaged-text.js';
import { isText } from './parse/file-kinds.js';
import { checkDrawings } from './checks/active-drawings.js';
import { checkPhotographs } from './checks/heavy-pictures.js';
import { checkLinks } from './checks/unsafe-links.js';
import { checkShownAsTyped } from './checks/shown-as-typed.js';
import { checkTeaching } from './checks/weak-teaching.js';
import { isStaff } from '../../src/model/scene.js';
import type { Compiled } from './compiled.js';
import { courseFilesOf, type CourseFiles, type FileOptions, type OpenedPage } from './parse/course-files.js';
import { ContentErrors, type Fault } from './parse/content-faults.js';
import { findingsOf } from './advice.js';
import { keepLast } from './keep-last.js';
import { longPartsIn } from './part-lengths.js';
import { knownOf } from './checks/unknown-references.js';
import { pictureMarkup, type Library } from './render/library.js';
import { isChanged } from './parse/personal-details.js';
import { rendererOf, type Renderer } from './render/markdown.js';
import { loadOfQuiz, minutesOf, wordsOfSection } from './render/minutes.js';
import { countOf } from './render/word-count.js';
import { planOf, questionsOf } from './render/question-data.js';
import { drawnScenes, tablesOf, type SceneInLibrary } from './render/scenes.js';
import { blocksOf, headingsOf } from './parse/mentions.js';
import type { Member } from './parse/schemas/scenes.js';
import { kindOf, type SectionHead } from './parse/schemas/page-head.js';
import { partsOf } from './render/module-parts.js';
import { pageHtml, quizHtml, sectionHtml } from './render/screens.js';
import { flatWordsOf } from './parse/interface-words.js';

/** One command asks for the same course up to five times: as it is written and as a draft, for packages and for paper. */
const lastCompiled = keepLast<Compiled>(2);

/**
 * The same texts and options give the same object again, for as long as no two others have been asked for since.
 * @param files the folder course/, path to text
 * @throws ContentErrors with all that does not fit
 */
export function compile(files: ReadonlyMap<string, string>, options: FileOptions = {}): Compiled {
  return lastCompiled(JSON.stringify([options, ...files]), () => compiledAnew(files, options));
}

function compiledAnew(files: ReadonlyMap<string, string>, options: FileOptions): Compiled {
  const faults: Fault[] = [];
  const report = (fault: Fault) => {
    faults.push(fault);
  };
  for (const [file, text] of files) if (isText(file)) checkText(file, text, report);
  if (faults.length > 0) throw new ContentErrors(faults);
  const course = courseFilesOf(files, report, options);
  const known = knownOf(course);
  checkLists(course, known, report);
  checkPages(course, known, report);
  checkLinks(course, report);
  checkShownAsTyped(course, report);
  checkPhotographs(course, report);
  checkDrawings(course.files, report);
  checkScenes(course, report);
  checkBrand(course, report);
  checkActivities(course, known, report);
  checkQuiz(course, known, report);
  checkQuotes(course, report);
  checkWording(course, report);
  checkChanges(course, report);
  if (faults.length > 0) throw new ContentErrors(faults);
  const compiled = compiledOf(course);
  checkTeaching(course, known, compiled, report);
  checkStateOverflow(compiled.course, course.quiz.yaml.placeOf(['slots']), report);
  if (faults.length > 0) throw new ContentErrors(faults);
  return compiled;
}

/** The data of a file that fits: `compile` has thrown for one that does not. */
function dataOf<T>({ data }: { readonly data: T | null }): T {
  return data as T;
}

function compiledOf(course: CourseFiles): Compiled {
  const settings = dataOf(course.settings);
  const quiz = dataOf(course.quiz);
  const [library, renderer] = libraryOf(course);
  const plan = planOf(quiz, settings.pass_mark);
  const questions = questionsOf(quiz);
  const bodies = new Map([
    ...course.sections.map((opened) => [dataOf(opened).id, renderer.module(opened.page.body)] as const),
    ...course.pages.map((opened) => [dataOf(opened).id, renderer.page(opened.page.body)] as const),
  ]);
  const opened = settings.sections.map(
    (id) => course.sections.find((section) => section.data?.id === id) as OpenedPage<SectionHead>,
  );
  const quizLoad = loadOfQuiz(plan, questions);
  const sections = opened.map((section): OutlinedSection =>
    sectionOf(section, bodies.get(dataOf(section).id) ?? '', library, quizLoad),
  );
  const html: Record<Id, string> = {};
  opened.forEach((section, at) => {
    const body = bodies.get(dataOf(section).id) ?? '';
    const here = sections[at] as OutlinedSection;
    html[here.id] =
      here.kind === 'quiz'
        ? quizHtml(library, dataOf(section), body, here)
        : sectionHtml(library, dataOf(section), body, here, settings.objectives, sections[at + 1] ?? null);
  });
  for (const page of course.pages)
    html[dataOf(page).id] = pageHtml(library, dataOf(page), bodies.get(dataOf(page).id) ?? '');
  return {
    course: { ...courseOf(course, library), ...actionPlanIn([...bodies.values()]), sections, quiz: plan },
    questions,
    activities: [...library.activities.values()],
    html,
    elements: Object.fromEntries(
      course.sections.flatMap(({ data }) => (data ? [[data.id, kindOf(data).element]] : [])),
    ),
    cover: pictureMarkup(library, 'cover').text,
    logo: String(logoOf(library)),
    scenes: [...library.pictures.values()],
    settings,
    sources: dataOf(course.sources),
    terms: dataOf(course.terms),
    openPoints: settings.open_points,
    article: course.article,
    findings: [
      ...findingsOf(course),
      ...longPartsIn(
        course.sections.map(({ page, data }) => ({ id: data?.id ?? '', file: page.file })),
        bodies,
      ),
    ],
  };
}

function actionPlanIn(bodies: readonly string[]): { readonly actionPlan?: Id } {
  const part = bodies.flatMap((body) => partsOf(body).parts).find(({ html }) => html.includes('<action-plan-form'));
  return part ? { actionPlan: part.id } : {};
}

function courseOf(course: CourseFiles, { settings, words }: Library): Omit<TaughtCourse, 'sections' | 'quiz'> {
  return {
    id: settings.id,
    title: settings.title,
    version: settings.version,
    released: settings.released,
    language: settings.language,
    direction: settings.direction,
    organisation: settings.organisation.name,
    ...(settings.draft && { isDraft: true }),
    pages: settings.pages.map((id) => ({
      id,
      title: course.pages.find(({ data }) => data?.id === id)?.data?.title ?? id,
    })),
    principles: settings.principles,
    objectives: settings.objectives.map(({ id, text, section }) => ({ id, text, section })),
    completion: { sections: settings.completion.sections, failedStatus: settings.completion.failed_status },
    keepSelfCheck: settings.keep_self_check,
    words,
  };
}

function sectionOf(
  { data, page }: OpenedPage<SectionHead>,
  body: string,
  library: Library,
  quiz: { words: number; choices: number },
): OutlinedSection {
  const { id, title, objectives, heading, question, keep = [] } = data as SectionHead;
  const { kind } = kindOf(data as SectionHead);
  const activities = blocksOf(page.body, page.file, page.linesBefore)
    .filter(({ name }) => name === 'activity')
    .map(({ argument }) => argument);
  const loads = activities
    .map((activity) => loadOf(withoutNote(library, library.activities.get(activity) as Activity)))
    .concat(kind === 'quiz' ? [quiz] : []);
  const own = wordsOfSection(body) + countOf([heading, question, ...keep].join(' '));
  const words = loads.reduce((total, load) => total + load.words, own);
  const choices = loads.reduce((total, load) => total + load.choices, 0);
  return {
    id,
    kind,
    title,
    minutes: minutesOf(words, choices, library.settings.reading_speed),
    objectives,
    activities,
    parts: kind === 'module' ? partsOf(body).parts.map((part) => part.id) : [],
  };
}

/** What stands there because someone's details were changed costs no minute, so that it stops no release. */
function withoutNote({ words }: Library, activity: Activity): Activity {
  return { ...activity, intro: activity.intro.replace(` ${message(words, 'written.changed_words')}`, '') };
}

/** Of the interface some is the course's own: its language, what it teaches, and who speaks in it. */
function wordsOf({ settings, details }: CourseFiles, words: Words): Words {
  const { able, language, voice } = dataOf(settings);
  const told = (text: string) => details.text(text, 'ours');
  return {
    ...words,
    'app.language': language,
    ...(able !== '' && { 'start.able': told(able) }),
    ...(voice.name !== '' && { 'written.voice': told(voice.name) }),
  };
}

/** Activities need the renderer for their source links, and pages need the activities: so the library is made in two steps. */
function libraryOf(course: CourseFiles): [Library, Renderer] {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((entry) => [entry.id, entry]));
  const pictures = drawnScenes(
    course.scenes.flatMap((file) => [...dataOf(file)]),
    dataOf(course.company),
  );
  const activities = new Map<Id, Activity>();
  const library: Library = {
    settings: dataOf(course.settings),
    words: wordsOf(course, flatWordsOf(dataOf(course.words))),
    sources: byId(dataOf(course.sources)),
    terms: byId(dataOf(course.terms)),
    pictures,
    activities,
    files: course.files,
  };
  const renderer = rendererOf(library);
  const headings = course.sections.flatMap(({ page }) => headingsOf(page.body, page.file, page.linesBefore));
  const drawing = {
    // The checks have made sure that it is there.
    picture: (name: string) => (library.pictures.get(name) as SceneInLibrary).moving,
    tables: (name: string) => tablesOf(library.pictures.get(name) as SceneInLibrary, dataOf(course.company)),
    speaker: (figure: string) => {
      const { kind, features } = dataOf(course.company).find(({ id }) => id === figure) as Member;
      return { isStaff: isStaff({ kind }), features: features.filter((feature) => feature !== 'wheelchair') };
    },
    heading: (anchor: string) => headings.find((heading) => heading.anchor === anchor)?.text ?? anchor,
    line: (text: string) => renderer.line(text),
    hasChanges: (quote: string) => isChanged(quote, library.settings.personal_details),
    changedWords: message(library.words, 'written.changed_words'),
  };
  for (const entry of course.activities) activities.set(dataOf(entry).id, activityOf(dataOf(entry), drawing));
  return [library, renderer];
}
