// Breaks the build when what the first route loads is larger than it may be: the page itself, its
// entry, the chunk of the first page, and whatever these import statically, each as gzip.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export function firstRoute({ page, beside, limit }) {
  return {
    name: 'first-route',
    apply: 'build',
    writeBundle(_, bundle) {
      const all = Object.values(bundle);
      const entry = all.find(({ isEntry }) => isEntry);
      const first = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(page));
      if (!entry || !first) this.error(`There is no chunk of ${entry ? page : 'the entry'}`);
      const files = new Set(['index.html']);
      const load = (name) => {
        if (files.has(name)) return;
        files.add(name);
        const { imports = [], viteMetadata } = bundle[name];
        for (const css of viteMetadata?.importedCss ?? []) files.add(css);
        for (const one of imports) load(one);
      };
      load(entry.fileName);
      load(first.fileName);
      const sources = [...files].map((name) => bundle[name].code ?? bundle[name].source);
      const size = [...sources, ...beside.map((path) => readFileSync(path))]
        .map((source) => gzipSync(source).length)
        .reduce((sum, one) => sum + one, 0);
      const said = `The first route loads ${size} bytes of gzip; ${limit} are allowed`;
      if (size > limit) this.error(said);
      console.log(said);
    },
  };
}
