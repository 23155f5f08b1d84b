// The same course as somebody might name it who has a lot to say: long titles, a word that cannot be broken, labels
// half as long again. What is built from it must still fit.

import { stringify, parseDocument, isScalar, visit } from 'yaml';

const TITLE =
  'Co-production and shared decision-making in community neurorehabilitation, otorhinolaryngology and gastroenterology';
const WORD = 'Psychoneuroendocrinoimmunology and electroencephalography';

/** @param files the folder `course/` as texts by name */
export function longWords(files: ReadonlyMap<string, string>): Map<string, string> {
  const long = new Map(files);
  const change = (name: string, way: (text: string) => string) => long.set(name, way(files.get(name) ?? ''));
  change('course.yaml', (text) => text.replace(/^title: .*$/m, `title: ${JSON.stringify(TITLE)}`));
  change('interface.yaml', lengthened);
  for (const name of files.keys()) {
    if (/^[\w-]+\.md$/.test(name))
      change(name, (text) =>
        text.replace(
          /^title: (.*)$/m,
          (_, title: string) => `title: ${JSON.stringify(`${title.replaceAll('"', '')}: ${WORD}`)}`,
        ),
      );
  }
  return long;
}

/** Some languages need half as much room again for a label. */
function lengthened(text: string): string {
  const document = parseDocument(text);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'value' || !isScalar(node) || typeof node.value !== 'string' || node.value === '') return;
      const words = node.value
        .replace(/\{\w+\}/g, '')
        .split(' ')
        .filter((word) => word.length > 3);
      node.value = `${node.value} ${words.slice(0, Math.ceil(words.length / 2)).join(' ')}`.trim();
    },
  });
  return stringify(document.toJS());
}
