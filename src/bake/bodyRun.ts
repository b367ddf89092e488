/** `tsx src/bake/bodyRun.ts`: writes `assets/built/body.glb` alone and prints its size. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { loadAnatomy } from './anatomyFiles.ts'
import { bakeBody } from './body/glb.ts'

const asset = (path: string) => fileURLToPath(new URL(`../../assets/${path}`, import.meta.url))
const { glb } = await bakeBody(loadAnatomy(asset('anatomy')))
mkdirSync(asset('built'), { recursive: true })
writeFileSync(asset('built/body.glb'), glb)
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
console.log(`assets/built/body.glb: ${kB(glb.byteLength)}, brotli ${kB(brotliCompressSync(glb).byteLength)}`)
