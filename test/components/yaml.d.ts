/** The test runner serves a YAML file as the object that it holds. */
declare module '*.yaml' {
  const content: Readonly<Record<string, object>>;
  export default content;
}
