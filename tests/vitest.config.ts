import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from '../src/bake/content/vitePlugin.ts'
import { sizesPlugin } from '../src/bake/content/sizesPlugin.ts'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  root,
  plugins: [react(), contentPlugin(root), sizesPlugin(root)],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Component tests ask for a DOM themselves: `// @vitest-environment happy-dom`.
    environment: 'node',
    testTimeout: 30_000,
    // Files share their workers: less than half the time. So no test leaves anything behind (stubs, storage, timers).
    isolate: false,
  },
})
