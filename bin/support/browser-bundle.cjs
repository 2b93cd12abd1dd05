const { resolve } = require('node:path');
const { buildSync } = require('esbuild');

/**
 * Bundles what runs in a reader's browser into one file. CommonJS, since Turbopack loads its loaders with `require`.
 * @this {{ resourcePath: string, rootContext: string, addDependency: (file: string) => void }}
 */
module.exports = function browserBundle() {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [this.resourcePath],
    absWorkingDir: this.rootContext,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
  });
  for (const input of Object.keys(metafile.inputs)) this.addDependency(resolve(this.rootContext, input));
  return outputFiles.map(({ text }) => text).join('');
};
