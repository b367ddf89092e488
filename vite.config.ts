import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentPlugin } from './src/bake/content/vitePlugin.ts'
import { sizesPlugin } from './src/bake/content/sizesPlugin.ts'
import { hanziPlugin } from './src/bake/font/vitePlugin.ts'
import { initialGroups } from './src/bake/html/initialChunks.ts'
import { htmlPages } from './src/bake/html/vitePlugin.ts'
import { offlinePlugin } from './src/bake/offline/vitePlugin.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root,
  plugins: [
    react(),
    contentPlugin(root),
    sizesPlugin(root),
    hanziPlugin(root),
    htmlPages(root, {
      'embed.html': 'src/app/embed/embed.html',
      'embed-example.html': 'src/app/embed/example.html',
    }),
    offlinePlugin(root),
  ],
  publicDir: 'assets/public',
  // Relative addresses: the same build works at a domain's root and in any folder.
  base: './',
  build: {
    outDir: 'dist',
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
    // The licence texts of everything bundled travel with the site; NOTICE names the same.
    license: { fileName: 'licenses.md' },
    // Data files stay files, so that the cache and the byte budget see each of them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // Schemas only say what things are: those the page does not ask stay out of it.
        moduleSideEffects: [{ test: /\/src\/domain\//, sideEffects: false }],
      },
      output: {
        // What the first view needs comes as two files, not as one for each set of lazy parts that share it.
        codeSplitting: {
          groups: initialGroups(
            root,
            {
              shell: 'src/app/main.tsx',
              embed: 'src/app/embed/main.tsx',
              example: 'src/app/embed/example.ts',
            },
            'shell',
          ),
        },
      },
    },
    // The lazy scene chunk holds three and is known to be large; tests/budget.test.ts guards the sum.
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1' },
})
