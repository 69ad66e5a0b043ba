/** The part used here; the package's own declarations are not reachable through its `exports`. */
declare module 'esbuild-plugin-license' {
  interface Dependency {
    packageJson: { name: string; version: string; license: string; author?: unknown };
    licenseText: string;
  }
  interface Options {
    thirdParty: { output: { file: string; template: (dependencies: Dependency[]) => string } };
  }
  export default function license(options: Options): NonNullable<import('tsup').Options['esbuildPlugins']>[number];
}
