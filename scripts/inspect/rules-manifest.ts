// What an LMS reads in the manifest beyond what the schemas can say.

import { finding, findingAt, type Finding } from './finding.js';
import { placeOf as at, type Manifest } from './manifest-file.js';
import { launchRules } from './rules-launch.js';
import { scoreRules, titleRules } from './rules-titles-scores.js';
import { attributeOf, childrenOf, elementsOf, type XmlElement } from './xml.js';

export function manifestRules(manifest: Manifest): Finding[] {
  return [
    ...editionRules(manifest),
    ...prefixRules(manifest),
    ...structureRules(manifest),
    ...identifierRules(manifest),
    ...scormTypeRules(manifest),
    ...launchRules(manifest),
    ...titleRules(manifest),
    ...scoreRules(manifest),
  ];
}

/** The only texts that Moodle knows; any other gets the API of SCORM 1.2. */
const knownVersions: Readonly<Record<string, '1.2' | '2004'>> = {
  '1.2': '1.2',
  '1.3': '2004',
  'CAM 1.3': '2004',
  '2004 3rd Edition': '2004',
  '2004 4th Edition': '2004',
};

function editionRules(manifest: Manifest): Finding[] {
  const { root, family, schemaversion } = manifest;
  const findings: Finding[] = [];
  if (root.local !== 'manifest')
    return [
      finding('refused', 'not-a-manifest', {
        where: at(root),
        fault: `Its first element is <${root.local}>, not <manifest>.`,
        minds: 'every LMS',
        repair: 'Take the imsmanifest.xml that the authoring tool wrote.',
      }),
    ];
  if (!family)
    findings.push(
      finding('refused', 'namespace', {
        where: at(root),
        fault: `Its namespace "${root.uri}" is not one of SCORM's.`,
        minds: 'SCORM Cloud and every LMS that checks the edition',
        repair:
          'Write xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" for SCORM 1.2, "http://www.imsglobal.org/xsd/imscp_v1p1" for 2004.',
      }),
    );
  const stated = schemaversion === null ? undefined : knownVersions[schemaversion];
  const said = schemaversion === null ? 'There is no <schemaversion>.' : `<schemaversion> says "${schemaversion}".`;
  if (!stated)
    findings.push(
      finding(family === '1.2' && schemaversion === null ? 'advice' : 'broken', 'schemaversion', {
        where: ['imsmanifest.xml'],
        fault: `${said} Only 1.2, 1.3, CAM 1.3, 2004 3rd Edition and 2004 4th Edition are known, letter by letter.`,
        minds: family === '1.2' ? "ADL's test suite" : "Moodle, which then plays it as SCORM 1.2; ADL's test suite",
        repair: `Write exactly ${family === '2004' ? '"2004 4th Edition" or "2004 3rd Edition"' : '"1.2"'}.`,
      }),
    );
  else if (family && stated !== family)
    findings.push(
      finding('refused', 'schemaversion-differs', {
        where: ['imsmanifest.xml'],
        fault: `${said} Its namespace is that of SCORM ${family}.`,
        minds: 'Moodle and SCORM Cloud, which then offer the wrong API',
        repair: 'Make the two agree.',
      }),
    );
  const schema = childrenOf(root, 'metadata').flatMap((metadata) => childrenOf(metadata, 'schema'))[0];
  if (schema?.text.trim() !== 'ADL SCORM')
    findings.push(
      finding(family === '1.2' ? 'advice' : 'broken', 'schema-name', {
        where: ['imsmanifest.xml'],
        fault: schema ? `<schema> says "${schema.text}".` : 'There is no <schema> in its <metadata>.',
        minds: "ADL's test suite",
        repair: 'Write <schema>ADL SCORM</schema>.',
      }),
    );
  return findings;
}

const literalPrefixes: Readonly<Record<string, string>> = {
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav',
  'http://www.imsglobal.org/xsd/imsss': 'imsss',
};

function prefixRules(manifest: Manifest): Finding[] {
  const used = [...elementsOf(manifest.root)].flatMap((element) =>
    [element, ...element.attributes].map(({ prefix, uri }) => ({ prefix, uri, line: element.line })),
  );
  const wrong = used.filter(
    ({ prefix, uri }) => literalPrefixes[uri] !== undefined && prefix !== literalPrefixes[uri] && prefix !== 'xmlns',
  );
  const first = wrong[0];
  if (!first) return [];
  return [
    finding('broken', 'prefix', {
      where: [...new Set(wrong.map(({ line }) => `imsmanifest.xml:${line}`))],
      fault: `The prefix "${first.prefix}" stands for a namespace that LMSs know only as "${literalPrefixes[first.uri]}".`,
      minds: 'Moodle, which reads prefixes literally: the SCO becomes an asset, and nothing is recorded',
      repair: `Use the prefix "${literalPrefixes[first.uri]}".`,
    }),
  ];
}

function itemRules({ items, resources }: Manifest): Finding[] {
  const ids = new Set(resources.map((resource) => attributeOf(resource, 'identifier')));
  return items.flatMap((item) => {
    const reference = attributeOf(item, 'identifierref');
    const name = attributeOf(item, 'identifier') ?? '';
    if (reference !== undefined && !ids.has(reference))
      return [
        finding('refused', 'identifierref', {
          where: at(item),
          fault: `The item "${name}" points at the resource "${reference}", which does not exist.`,
          minds: 'SCORM Cloud, which refuses it; Moodle, which imports it and has nothing to open',
          repair: `Write the identifier of one of its resources: ${[...ids].slice(0, 3).join(', ')}.`,
        }),
      ];
    if (reference === undefined && childrenOf(item, 'item').length === 0)
      return [
        finding('refused', 'item-without-resource', {
          where: at(item),
          fault: `The item "${name}" names no resource: there is nothing to open.`,
          minds: 'learners, who find an entry that opens nothing',
          repair: 'Give it an identifierref.',
        }),
      ];
    return [];
  });
}

function organizationRules({ root, organizations, items }: Manifest): Finding[] {
  if (organizations.length === 0 || items.length === 0)
    return [
      finding('refused', 'no-item', {
        where: ['imsmanifest.xml'],
        fault: 'It has no organisation with an item: it is a content package, not a course.',
        minds: 'every LMS',
        repair: 'Export it as SCORM, with one item that opens the course.',
      }),
    ];
  const byDefault = childrenOf(root, 'organizations').map((all) => attributeOf(all, 'default'))[0];
  if (organizations.some((organization) => attributeOf(organization, 'identifier') === byDefault)) return [];
  return [
    finding('broken', 'default-organization', {
      where: ['imsmanifest.xml'],
      fault:
        byDefault === undefined
          ? '<organizations> has no default.'
          : `The default organisation "${byDefault}" does not exist.`,
      minds: "SCORM Cloud, ADL's test suite",
      repair: 'Write the identifier of its organisation.',
    }),
  ];
}

function structureRules(manifest: Manifest): Finding[] {
  const { root, resources } = manifest;
  const nested = [...elementsOf(root)].filter((element) => element.local === 'manifest' && element !== root);
  const scos = resources.filter((resource) => scormTypeOf(resource)?.value.toLowerCase() === 'sco').length;
  return [
    ...itemRules(manifest),
    ...organizationRules(manifest),
    ...findingAt('broken', 'sub-manifest', nested.flatMap(at), {
      fault: 'It holds another manifest inside.',
      minds: "ADL's test suite; most LMSs ignore it",
      repair: 'Keep one manifest.',
    }),
    ...(scos > 1
      ? [
          finding('advice', 'several-scos', {
            where: ['imsmanifest.xml'],
            fault: `It has ${scos} SCOs.`,
            minds: 'the NHS Learning Hub, which opens only one address',
            repair: 'Publish the course as one SCO.',
          }),
        ]
      : []),
  ];
}

function identifierRules(manifest: Manifest): Finding[] {
  const named = [...elementsOf(manifest.root)].filter((element) =>
    ['manifest', 'organization', 'item', 'resource'].includes(element.local),
  );
  const seen = new Set<string>();
  const twice = named.filter((element) => {
    const id = attributeOf(element, 'identifier');
    if (id === undefined) return false;
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond;
  });
  const invalid = named.filter(
    (element) => !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(attributeOf(element, 'identifier') ?? ''),
  );
  return [
    ...findingAt('refused', 'identifier-twice', twice.flatMap(at), {
      fault: `An identifier is used twice: ${attributeOf(twice[0] ?? manifest.root, 'identifier')}.`,
      minds: "SCORM Cloud, ADL's test suite, and LMSs that keep progress by it",
      repair: 'Give each element its own identifier.',
    }),
    ...findingAt('refused', 'identifier-form', invalid.flatMap(at), {
      fault: `The identifier "${attributeOf(invalid[0] ?? manifest.root, 'identifier') ?? ''}" is missing or is not one: it must begin with a letter and hold no blank.`,
      minds: 'every LMS that checks the schema',
      repair: 'Use letters, digits and _, and begin with a letter.',
    }),
  ];
}

function scormTypeOf(resource: XmlElement) {
  return resource.attributes.find((attribute) => attribute.local.toLowerCase() === 'scormtype');
}

function scormTypeRules(manifest: Manifest): Finding[] {
  const spelling = manifest.family === '2004' ? 'scormType' : 'scormtype';
  const minds = 'Moodle and every LMS that then takes the course for an asset and records nothing';
  return manifest.resources.flatMap((resource) => {
    const type = scormTypeOf(resource);
    if (!type && resource !== manifest.launched)
      return [
        finding('advice', 'scormtype-missing', {
          where: at(resource),
          fault: `The resource "${attributeOf(resource, 'identifier') ?? ''}" does not say that it is an asset.`,
          minds: "ADL's test suite; LMSs take such a resource for an asset, which it is",
          repair: `Add adlcp:${spelling}="asset".`,
        }),
      ];
    if (!type)
      return [
        finding('refused', 'scormtype-missing', {
          where: at(resource),
          fault: `The resource "${attributeOf(resource, 'identifier') ?? ''}" does not say whether it is a SCO.`,
          minds,
          repair: `Add adlcp:${spelling}="sco" to the resource that opens the course, "asset" to others.`,
        }),
      ];
    if (type.local !== spelling)
      return [
        finding('refused', 'scormtype-spelling', {
          where: at(resource),
          fault: `It writes "${type.local}"; in SCORM ${manifest.family ?? '1.2'} the attribute is "${spelling}".`,
          minds,
          repair: `Write adlcp:${spelling}.`,
        }),
      ];
    if (!['sco', 'asset'].includes(type.value))
      return [
        finding('refused', 'scormtype-value', {
          where: at(resource),
          fault: `adlcp:${spelling} is "${type.value}"; only "sco" and "asset" are known, in small letters.`,
          minds,
          repair: `Write "${type.value.toLowerCase() === 'asset' ? 'asset' : 'sco'}".`,
        }),
      ];
    return [];
  });
}
