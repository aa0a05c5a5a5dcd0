import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstRoute } from './build/first-route.mjs';

const querySide = process.env.QUERY_SIDE ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    react(),
    firstRoute({
      page: 'src/purchases/PurchasesPage.tsx',
      beside: ['public/theme.js'],
      limit: 150_000,
    }),
  ],
  build: {
    outDir: '../target/classes/static',
    emptyOutDir: true,
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The content security policy allows no data: addresses and no inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/app-config.json', '/bulk-purchases', '/conferences', '/stream'].map((path) => [
        path,
        { target: querySide, changeOrigin: true },
      ]),
    ),
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/texts/viewer.setup.ts'],
  },
});
