import type { Plugin } from 'vite';

/** Notes for each chunk how much of it is other people's code, for the budgets. */
export function shares(): Plugin {
  return {
    name: 'redthread-shares',
    apply: 'build',
    generateBundle(_, bundle) {
      const vendor: Record<string, number> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const sizes = Object.entries(chunk.modules).map(
          ([id, { renderedLength }]) => [id.includes('/node_modules/'), renderedLength] as const,
        );
        const sum = (only: boolean) =>
          sizes.reduce((total, [theirs, size]) => total + (only && !theirs ? 0 : size), 0);
        vendor[chunk.fileName] = sum(false) === 0 ? 0 : sum(true) / sum(false);
      }
      this.emitFile({
        type: 'asset',
        fileName: '.vite/shares.json',
        source: JSON.stringify(vendor),
      });
    },
  };
}
