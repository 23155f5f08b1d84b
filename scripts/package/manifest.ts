// Fills imsmanifest.template.xml for one edition. Pure: texts in, text out.

import type { Edition } from './editions.js';

export interface ManifestFacts {
  readonly courseId: string;
  readonly title: string;
  readonly version: string;
  /** Pass mark in percent to state in the manifest; null leaves the decision to the course alone. */
  readonly masteryScore: number | null;
  /** Every file of the package except the manifest, with forward slashes. */
  readonly files: readonly string[];
}

/** The four identifiers that an LMS ties a learner's progress to. They never change. */
export interface ManifestIds {
  readonly manifest: string;
  readonly organization: string;
  readonly item: string;
  readonly resource: string;
}

export function manifestIdsOf(courseId: string): ManifestIds {
  return {
    manifest: `${courseId}_manifest`,
    organization: `${courseId}_organisation`,
    item: `${courseId}_item`,
    resource: `${courseId}_resource`,
  };
}

/**
 * @param template imsmanifest.template.xml
 * @throws Error when the template has a hole that nothing fills.
 */
export function manifestOf(template: string, edition: Edition, facts: ManifestFacts): string {
  const holes: Readonly<Record<string, string>> = {
    id: escaped(facts.courseId),
    version: escaped(facts.version),
    title: escaped(facts.title),
    schemaversion: edition.schemaversion,
    namespaces: namespacesOf(edition),
    organization_attributes: attributesOf(edition.organizationAttributes),
    item_elements: edition.sequencing ? item2004(facts.masteryScore) : item12(facts.masteryScore),
    organization_elements: edition.sequencing ? organization2004 : '',
    scorm_type: edition.scormType,
    files: facts.files.map((file) => `\n      <file href="${escaped(hrefOf(file))}"/>`).join(''),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const text = holes[name];
    if (text === undefined)
      throw new Error(
        `imsmanifest.template.xml has a hole ${hole} that nothing fills. Known: ${Object.keys(holes).join(', ')}.`,
      );
    return text;
  });
}

/** Text for an element or an attribute. Characters that XML 1.0 forbids have no spelling and are dropped. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function hrefOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

function namespacesOf(edition: Edition): string {
  const all = Object.entries(edition.namespaces);
  const declared = all.map(([prefix, { uri }]) => `\n  xmlns${prefix && ':'}${prefix}="${uri}"`).join('');
  const located = all.map(([, { uri, schema }]) => `${uri} ${schema}`).join(' ');
  return `${declared}\n  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\n  xsi:schemaLocation="${located}"`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

function item12(masteryScore: number | null): string {
  return masteryScore === null ? '' : `\n        <adlcp:masteryscore>${masteryScore}</adlcp:masteryscore>`;
}

/**
 * The course says itself what is complete and passed: without the delivery controls an LMS may mark a learner as
 * passed who has not taken the quiz. With a mastery score the LMS derives success from the scaled score instead,
 * which is the best score over all attempts, so that it can only rise. The objective has no id: with one, the LMS
 * would take the first place in the list of objectives that the course fills itself.
 */
function item2004(masteryScore: number | null): string {
  const objective =
    masteryScore === null
      ? ''
      : `
          <imsss:objectives>
            <imsss:primaryObjective satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${masteryScore / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`;
  return `
        <imsss:sequencing>${objective}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>${['previous', 'continue', 'abandon', 'abandonAll']
            .map(
              (control) => `
            <adlnav:hideLMSUI>${control}</adlnav:hideLMSUI>`,
            )
            .join('')}
          </adlnav:navigationInterface>
        </adlnav:presentation>`;
}

/** `flow` lets the LMS open the only SCO at once; `choice` lets a learner come back to it. */
const organization2004 = `
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>`;
