// The law of the house: who may look into whom, who may say "cmi", and that the words live in course/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const filesUnder = (folder: string, ending = '.ts'): string[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [])
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
const sourceOf = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/** Each room and the rooms it may see. `main` is src/main.ts alone. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  // Of components the kinds of question see only what is drawn everywhere: components/parts.
  questions: ['model', 'components/parts'],
  tracking: ['model', 'questions'],
  lms: ['tracking', 'model'],
  components: ['model', 'questions', 'components/parts'],
  // No arrow back: what is drawn everywhere knows no kind of question.
  'components/parts': ['model'],
  shell: ['model', 'questions', 'tracking', 'components', 'components/parts'],
  analysis: ['model', 'questions'],
  assessor: ['analysis', 'questions', 'model'],
  main: ['lms', 'shell', 'virtual:course'],
};
const libraries: Readonly<Record<string, readonly string[]>> = {
  questions: ['lit', 'zod'],
  components: ['lit', 'minisearch'],
  'components/parts': ['lit'],
  shell: ['lit'],
  analysis: ['fflate', '@e965/xlsx'],
  assessor: ['lit', '@e965/xlsx', '@observablehq/plot'],
};

const roomOf = (file: string) => {
  const [, room = '', inner = ''] = file.split(/[\\/]/);
  if (file === join('src', 'main.ts')) return 'main';
  return room === 'components' && inner === 'parts' ? 'components/parts' : room;
};
/** What only a browser can draw with: rooms that also run in Node or in a worker may not see it. */
const isDrawn = (file: string) => /questions[\\/](views|question-element|.*(-view|-question))\.[jt]s$/.test(file);
/** What only the build and the analysis read of a kind of question. */
const isAuthoring = (file: string) => /questions[\\/].*authoring(-kind)?\.[jt]s$/.test(file);

/** What a file imports, statically or not, and whether only as types. */
function importsOf(file: string): { readonly from: string; readonly isType: boolean }[] {
  const found: { from: string; isType: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({
        from: node.moduleSpecifier.text,
        isType: ts.isImportDeclaration(node) && Boolean(node.importClause?.isTypeOnly),
      });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ from: node.arguments[0].text, isType: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
}

/** The sentences that a forbidden import of `file` deserves. */
function trespassesOf(file: string, imports: readonly { readonly from: string; readonly isType: boolean }[]): string[] {
  const room = roomOf(file);
  return imports.flatMap(({ from, isType }) => {
    if (!from.startsWith('.') && !from.startsWith('virtual:')) {
      return (libraries[room] ?? []).some((library) => from === library || from.startsWith(`${library}/`))
        ? []
        : [`${file} imports ${from}, which ${room} may not use`];
    }
    const target = from.startsWith('virtual:') ? from : normalize(join(dirname(file), from));
    const seen = from.startsWith('virtual:')
      ? from
      : target.startsWith('src')
        ? roomOf(target.replace(/\.js$/, '.ts'))
        : (target.split(/[\\/]/)[0] ?? '');
    if (seen === 'questions' && ['tracking', 'analysis'].includes(room) && isDrawn(target))
      return [`${file} imports ${from}: ${room} may not see what is drawn`];
    if (isAuthoring(target) && !isAuthoring(file) && !['analysis', 'assessor'].includes(room))
      return [`${file} imports ${from}, which would send a learner what only authors need`];
    if (seen === room || mayImport[room]?.includes(seen))
      return seen === 'model' && room === 'lms' && !isType ? [`${file} imports more than types from model`] : [];
    return [`${file} imports ${from}: ${room} may not see ${seen}`];
  });
}

const sources = filesUnder('src').filter((file) => !file.endsWith('.d.ts'));

describe('who may look into whom', () => {
  it('has a rule for every room', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('is kept by every file', () => {
    expect(sources.flatMap((file) => trespassesOf(file, importsOf(file)))).toEqual([]);
  });

  it.each([
    ['src/model/quiz.ts', '../lms/session.js', 'model may not see lms'],
    ['src/model/quiz.ts', 'lit', 'which model may not use'],
    ['src/components/quiz/quiz-result.ts', '../../tracking/tracker.js', 'components may not see tracking'],
    ['src/shell/course-app.ts', '../lms/connect.js', 'shell may not see lms'],
    ['src/shell/course-app.ts', 'virtual:course', 'shell may not see virtual:course'],
    ['src/lms/session.ts', '../../scripts/command.js', 'lms may not see scripts'],
    ['src/lms/session.ts', '../model/quiz.js', 'imports more than types from model'],
    ['src/components/parts/feedback.ts', '../quiz/quiz-result.js', 'components/parts may not see components'],
    ['src/questions/choice/choice.ts', '../../components/quiz/quiz-result.js', 'questions may not see components'],
    ['src/tracking/snapshot.ts', '../questions/views.js', 'tracking may not see what is drawn'],
    ['src/components/quiz/quiz-result.ts', '../../questions/authoring.js', 'only authors need'],
  ])('%s is named when it imports %s', (file, from, sentence) => {
    expect(trespassesOf(normalize(file), [{ from, isType: false }]).join()).toContain(sentence);
  });
});

describe('who may say what', () => {
  it('"cmi" is said only in src/lms', () => {
    expect(
      sources.filter(
        (file) => roomOf(file) !== 'lms' && /\bcmi\b/.test(readFileSync(file, 'utf8').replace(/no cmi names?/gi, '')),
      ),
    ).toEqual([]);
  });

  it('no sentence of English that a learner could read stands in src: the words are in course/', () => {
    expect(
      sources
        .filter((file) => roomOf(file) !== 'assessor' && !isAuthoring(file))
        .flatMap((file) => sentencesIn(sourceOf(file)).map((text) => `${file}: ${text}`)),
    ).toEqual([]);
  });
});

/** Strings and template texts of three words or more, outside of errors for developers. */
function sentencesIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(source))) return;
    if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      const text = node.text.replace(/<[^>]*>?|[^<]*>/g, ' ').trim();
      if (/\b[A-Z][a-z]+(?: [a-z]+){2,}|\b[a-z]+ [a-z]+ [a-z]+ [a-z]+[.?!]/.test(text)) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the names of files', () => {
  /** The same word on purpose, and why. */
  const twice: Readonly<Record<string, string>> = {
    'quiz.ts': 'the model, and the shape of quiz.yaml, called after its file',
    'saved-state.ts': 'the codec, and the element of the preview LMS, called after its tag',
    'scenes.ts': 'what is drawn, and the shape of scenes/, called after its folder',
  };

  it('are given once: whoever searches for one finds one', () => {
    const names = [...sources, ...filesUnder('scripts')].map((file) => basename(file));
    const found = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].sort();
    expect(found).toEqual(Object.keys(twice));
  });
});

describe('the tests', () => {
  const tests = filesUnder('test').filter((file) => !file.startsWith(join('test', 'course')));
  const reading = /(?:readCourse|readFileSync|readdirSync|cpSync|textOf|join)\((?:root, )?'course(?:'|\/)/;
  /** A folder of the test's own that is called the same. */
  const isOwnFolder = (line: string) => /join\((?:root|home|folder), 'course/.test(line);

  it('of the code read nothing of course/: what is promised of the words is tested in test/course', () => {
    const found = tests.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          reading.test(line) && !isOwnFolder(line) && !file.endsWith('house.test.ts')
            ? [`${file}:${at + 1} ${line.trim()}`]
            : [],
        ),
    );
    expect(found).toEqual([]);
  });

  it.each(["readCourse('course')", "readFileSync('course/quiz.yaml', 'utf8')", "cpSync('course', folder)"])(
    '%s would be found',
    (line) => {
      expect(reading.test(line)).toBe(true);
    },
  );

  it('of units mirror the folders of src and scripts', () => {
    const folders = [
      ...new Set(filesUnder(join('test', 'unit')).map((file) => dirname(file).split(/[\\/]/).slice(2).join('/'))),
    ];
    expect(
      folders.filter((folder) => !existsSync(join('src', folder)) && !existsSync(join('scripts', folder))),
    ).toEqual([]);
  });
});

describe('the budgets of the house', () => {
  const lengthsOf = (files: readonly string[]) =>
    files
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
  const lengths = lengthsOf([...sources, ...filesUnder('scripts')]);
  const styles = lengthsOf([...filesUnder('src', '.scss'), ...filesUnder('scripts', '.scss')]);

  it('no file has more than 300 lines, code or styles', () => {
    expect(styles.length).toBeGreaterThan(0);
    expect([...lengths, ...styles].filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('half of the files have at most 80 lines, nine of ten at most 180', () => {
    const at = (share: number) => lengths[Math.floor(lengths.length * share)]?.lines ?? 0;
    process.stdout.write(
      `house: ${lengths.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(0.9999)}\n`,
    );
    expect(at(0.5)).toBeLessThanOrEqual(80);
    expect(at(0.9)).toBeLessThanOrEqual(180);
  });
});

describe('what a frame without allow-forms never does', () => {
  it('is waited for nowhere: a click of its button is heard, which a browser also makes of Enter in a field', () => {
    const drawn = sources.filter((file) =>
      ['components', 'components/parts', 'questions', 'shell'].includes(roomOf(file)),
    );
    expect(drawn.filter((file) => /@submit=|'submit'/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('what the oldest browsers have not', () => {
  /** Later than Chrome 80, Firefox 78 or Safari 14, as MDN's compatibility data have it. */
  const later = [
    /\.(findLast|findLastIndex|at|replaceAll|toSorted|toReversed|toSpliced|replaceChildren|checkVisibility)\(/,
    /\b(structuredClone|requestIdleCallback|Object\.hasOwn|Object\.groupBy|Promise\.any|AbortSignal\.(timeout|any)|WeakRef)\b/,
    /querySelector(All)?[^\n]*:(has|is|where)\(/,
    /\(\?<[=!]/,
  ];
  it('is asked for nowhere that a learner’s browser runs', () => {
    const run = sources.filter((file) => !['analysis', 'assessor'].includes(roomOf(file)));
    const asked = run.flatMap((file) =>
      later.flatMap((feature) => {
        const found = feature.exec(readFileSync(file, 'utf8'));
        return found ? [`${file}: ${found[0]}`] : [];
      }),
    );
    expect(asked).toEqual([]);
  });
});
