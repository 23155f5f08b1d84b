/** How the version stands in the name of a file: a draft may never lie under the name of a release. */
export function versionLabelOf(version: string, isDraft: boolean): string {
  return `v${version}${isDraft ? '-draft' : ''}`;
}
