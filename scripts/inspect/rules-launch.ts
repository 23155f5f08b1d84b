// Whether anything will be recorded: packages that import without a word, open, and tell the LMS nothing.

import { finding, findingAt, shown, type Finding } from './finding.js';
import { placeOf as at, type Manifest } from './manifest-file.js';
import { attributeOf, childrenOf, elementsOf, type XmlElement } from './xml.js';

const recordsNothing = 'every LMS: the import succeeds, and neither status nor score is ever recorded';

export function launchRules(manifest: Manifest): Finding[] {
  return [
    ...assetRules(manifest),
    ...visibilityRules(manifest),
    ...imsPrefixRules(manifest),
    ...defaultRules(manifest),
  ];
}

function assetRules({ launched, resources, family }: Manifest): Finding[] {
  const typeOf = (resource: XmlElement) =>
    resource.attributes.find(({ local }) => local.toLowerCase() === 'scormtype')?.value.toLowerCase();
  if (!launched || typeOf(launched) !== 'asset') return [];
  const sco = resources.find((resource) => typeOf(resource) === 'sco');
  const spelling = family === '2004' ? 'scormType' : 'scormtype';
  return [
    finding('refused', 'launch-asset', {
      where: at(launched),
      fault: `The course opens with "${shown(attributeOf(launched, 'identifier') ?? '')}", which is an asset: a page that an LMS shows and does not listen to.`,
      minds: recordsNothing,
      repair: sco
        ? `Let the first item point at the SCO "${shown(attributeOf(sco, 'identifier') ?? '')}", or write adlcp:${spelling}="sco".`
        : `Write adlcp:${spelling}="sco", if its pages call the SCORM functions; else export it as SCORM.`,
    }),
  ];
}

function visibilityRules({ items }: Manifest): Finding[] {
  const opening = items.filter((item) => attributeOf(item, 'identifierref') !== undefined);
  const hidden = opening.filter((item) => attributeOf(item, 'isvisible')?.trim() === 'false');
  if (opening.length === 0 || hidden.length < opening.length) return [];
  return findingAt('refused', 'item-invisible', hidden.flatMap(at), {
    fault: `${hidden.length === 1 ? 'The only item is' : 'All items are'} marked isvisible="false", so learners find nothing to open.`,
    minds: 'Moodle, Totara and every LMS that shows only visible items',
    repair: 'Take isvisible="false" out, or write "true".',
  });
}

const imsNamespaces = ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'http://www.imsglobal.org/xsd/imscp_v1p1'];

function imsPrefixRules({ root }: Manifest): Finding[] {
  const prefixed = [...elementsOf(root)].filter(({ uri, prefix }) => imsNamespaces.includes(uri) && prefix !== '');
  const [first] = prefixed;
  if (!first) return [];
  return findingAt('refused', 'ims-prefix', [...new Set(prefixed.flatMap(at))], {
    fault: `Its elements carry a prefix (<${first.prefix}:${first.local}>), and LMSs that read names literally find no course in it.`,
    minds: 'Moodle and Totara, which import it and then have nothing to open',
    repair: `Make the namespace the default one: write xmlns="${first.uri}" and take "${first.prefix}:" away everywhere.`,
  });
}

function defaultRules({ root, organizations, organization }: Manifest): Finding[] {
  const [first] = organizations;
  if (!first || !organization || organizations.length === 1) return [];
  const name = (element: XmlElement) => shown(attributeOf(element, 'identifier') ?? '');
  const isEmpty = [...elementsOf(organization)].every((element) => attributeOf(element, 'identifierref') === undefined);
  if (isEmpty)
    return [
      finding('refused', 'default-empty', {
        where: at(organization),
        fault: `The default organisation "${name(organization)}" has nothing to open; the course is in another one.`,
        minds: 'every LMS that opens the default organisation',
        repair: `Write default="${name(organizations.find((one) => one !== organization) ?? first)}" in <organizations>.`,
      }),
    ];
  return [
    finding('advice', 'several-organizations', {
      where: childrenOf(root, 'organizations').flatMap(at),
      fault: `It has ${organizations.length} organisations, and "${name(organization)}" is the default: LMSs show that one, or all of them.`,
      minds: 'Moodle, which lists all; others, which show one',
      repair: 'Publish the course with one organisation.',
    }),
  ];
}
