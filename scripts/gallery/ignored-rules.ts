// What html-validate would say and we set aside, each with its reason. docs/accessibility.md lists the same, which a test holds.

import type { ConfigData, Message } from 'html-validate';

const everywhere = {
  // A page that is read back from the browser spells an attribute without a value `novalidate=""`.
  'attribute-boolean-style': ['error', { style: 'empty' }],
  'attribute-empty-style': ['error', { style: 'empty' }],
  // A term of the glossary is a link, which is all it can be without script; with script it is a button with all that a button has.
  'prefer-native-element': ['error', { exclude: ['button'] }],
  // Checkboxes of one question share a name, as radios do.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  // A title says the heading of what is shown and then the course; both are the learning team's words, of any length.
  'long-title': 'off',
} satisfies ConfigData['rules'];

/** The rules that differ from html-validate's own. */
export const htmlRules: NonNullable<ConfigData['rules']> = everywhere;

const TABLE_ROLES = 'no-redundant-role';

/** On a phone a table is drawn as a list; some browsers then forget that it is a table, unless each part says so. */
export function isTablePart({ ruleId, message }: Pick<Message, 'ruleId' | 'message'>): boolean {
  return ruleId === TABLE_ROLES && /on <(table|thead|tbody|tr|th|td)>$/.test(message);
}

/** By name, for the document. */
export const IGNORED_RULES: readonly string[] = [...Object.keys(everywhere), TABLE_ROLES];
