/** The picture's code, asked for by whoever comes first. */
type SceneModule = typeof import('../scene/Scene.tsx')

let scene: Promise<SceneModule> | null = null

/** The code of the picture. A download that failed is made anew by the next call. */
export function loadScene(): Promise<SceneModule> {
  scene ??= import('../scene/Scene.tsx').catch((error: unknown) => {
    scene = null
    throw error
  })
  return scene
}
