// What `.oxlintrc.json` asks of every file in place of ESLint, and whether it is what `eslint.config.js` says.

/** The part of oxlint's settings that is read here. */
export interface OxlintConfig {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, unknown>>;
  }[];
}

type EslintRules = Readonly<Record<string, readonly unknown[] | undefined>>;

/** Rules of plugins that oxlint does not have: ESLint asks them of the files that they are about. */
const OF_PLUGINS = /^(lit|wc|compat|es-x)\//;

const SEVERITY: Readonly<Record<string, number>> = { off: 0, warn: 1, error: 2 };

/** ESLint's name of a rule of oxlint. */
export const eslintName = (rule: string): string => rule.replace(/^typescript\//, '@typescript-eslint/');

/**
 * @param rules of ESLint for a file
 * @param kind what `files` of the overrides say that hold for it
 * @returns a sentence for each rule that oxlint asks otherwise, or not at all
 */
export function differencesFor(rules: EslintRules, { rules: asked, overrides }: OxlintConfig, kind: readonly string[]) {
  const ours = { ...asked };
  for (const override of overrides)
    if (override.files.some((files) => kind.includes(files))) Object.assign(ours, override.rules);
  const said = Object.entries(ours).map(([rule, value]) => [eslintName(rule), settingOf(value)] as const);
  const known = new Map(
    said.filter(([, [severity]]) => severity !== 0).map(([rule, value]) => [rule, JSON.stringify(value)]),
  );
  const meant = Object.entries(rules)
    .filter(([rule, value]) => !OF_PLUGINS.test(rule) && value && value[0] !== 0)
    .map(([rule, value]) => [rule, JSON.stringify(value)] as const);
  return [
    ...meant
      .filter(([rule, value]) => known.get(rule) !== value)
      .map(
        ([rule, value]) =>
          `${rule} is ${value} in eslint.config.js and ${known.get(rule) ?? 'not asked'} in .oxlintrc.json`,
      ),
    ...[...known.keys()]
      .filter((rule) => !meant.some(([other]) => other === rule))
      .map((rule) => `${rule} is asked in .oxlintrc.json and not in eslint.config.js`),
  ];
}

function settingOf(value: unknown): [severity: number, ...options: unknown[]] {
  const [severity, ...options] = Array.isArray(value) ? (value as unknown[]) : [value];
  return [SEVERITY[String(severity)] ?? Number(severity), ...options];
}
