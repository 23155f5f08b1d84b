// What was heard on a way through the course, screen by screen, to be read aloud.

import type { Announcement } from './screen-reader.js';
import { spokenOf } from './spoken-phrases.js';

/** Something heard, or a key that the learner pressed. */
export type Line = Announcement | { readonly way: 'pressed'; readonly text: string };

/** One screen, from its heading to the key that left it. */
export interface Scene {
  readonly title: string;
  /** What the browser's title said on it. */
  readonly pageTitle: string;
  readonly lines: readonly Line[];
}

interface Figures {
  readonly screens: number;
  readonly phrases: number;
  readonly announcements: number;
  readonly words: number;
}

/** The scenes as screen readers in use would say them. */
export function spokenScenes(scenes: readonly Scene[]): Scene[] {
  return scenes.map((scene) => ({ ...scene, lines: spokenLines(scene.lines) }));
}

function figuresOf(scenes: readonly Scene[]): Figures {
  const lines = scenes.flatMap((scene) => scene.lines).filter(({ way }) => way !== 'pressed');
  const announcements = lines.filter(({ way }) => way !== 'read').length;
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return { screens: scenes.length, phrases: lines.length - announcements, announcements, words };
}

/** As plain text: a heading for each screen, a line for each phrase, keys in brackets, announcements behind an arrow. */
export function transcriptText(scenes: readonly Scene[]): string {
  const { screens, phrases, announcements, words } = figuresOf(scenes);
  const top = `The course as a virtual screen reader says it: ${screens} screens, ${phrases} phrases, ${announcements} announcements, ${words} words.`;
  return `${[top, ...scenes.map(sceneText)].join('\n\n')}\n`;
}

/** What is heard between two keys belongs together. */
function spokenLines(lines: readonly Line[]): Line[] {
  const spoken: Line[] = [];
  let heard: Announcement[] = [];
  for (const line of lines) {
    if (line.way !== 'pressed') {
      heard.push(line);
      continue;
    }
    spoken.push(...spokenOf(heard), line);
    heard = [];
  }
  return [...spoken, ...spokenOf(heard)];
}

function sceneText({ title, pageTitle, lines }: Scene): string {
  return [`== ${title}`, `   (title of the page: ${pageTitle})`, ...lines.map(lineText)].join('\n');
}

function lineText({ way, text }: Line): string {
  if (way === 'read') return text;
  return way === 'pressed' ? `    [${text}]` : `  → ${way}: ${text}`;
}
