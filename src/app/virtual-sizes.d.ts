/** Sizes of the files the first picture waits for (src/bake/content/sizesPlugin.ts). */
declare module 'virtual:sizes' {
  /** By file name: unpacked bytes, and about as many as travel. */
  export const sizes: Record<'body.glb' | 'areas.json' | 'courses.json', { bytes: number; packed: number }>
}
