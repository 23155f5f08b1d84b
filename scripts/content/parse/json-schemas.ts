// JSON Schemas of the YAML files, made from the shapes that the compiler checks: editors complete and check with them.

import { z } from 'zod';
import { activitySchema } from './schemas/activities.js';
import { glossarySchema, interfaceSchema, sourcesSchema } from './schemas/lists.js';
import { quizSchema } from './schemas/quiz.js';
import { companySchema, scenesSchema } from './schemas/scenes.js';
import { wordingSchema } from './schemas/wording.js';
import { settingsSchema } from './schemas/settings.js';

const schemas: Readonly<Record<string, z.ZodType>> = {
  'course.json': settingsSchema,
  'quiz.json': quizSchema,
  'sources.json': sourcesSchema,
  'glossary.json': glossarySchema,
  'company.json': companySchema,
  'scenes.json': scenesSchema,
  'activity.json': activitySchema,
  'interface.json': interfaceSchema,
  'wording.json': wordingSchema,
};

/** File name in course/schema/ to text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([file, schema]) => [
      file,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

/** The line at the top of a YAML file that tells an editor where its schema is. */
export function schemaLineOf(path: string): string {
  const own = path.replace(/^.*\/|\.yaml$/g, '');
  const name = path.startsWith('activities/')
    ? 'activity'
    : path.startsWith('scenes/') && own !== 'company'
      ? 'scenes'
      : own;
  const up = path.includes('/') ? '../' : '';
  return `# yaml-language-server: $schema=${up}schema/${name}.json`;
}
