/** The figure alone as an image for paper: drawn into a target of its own, never read from the visible canvas. */
import { Color, Matrix4, Mesh, Scene, type ShaderMaterial, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { createBodyMaterial } from '../bodyMaterial.ts'
import { PALETTES, type Palette } from '../palette.ts'
import type { Stage } from '../stage.ts'

/** Ink for paper: the light plate, a shade paler, so that discs and words stand out on any printer. */
const PAPER: Palette = {
  ...PALETTES.light,
  skin: '#ecdfd0',
  shade: '#b3b1bb',
  crevice: '#8a6a58',
  ground: '#d6c9be',
  contour: '#5d473c',
  contourStrength: 0.55,
  // Much darker than skin: in grey the painful area must still be told from it.
  pain: '#84180b',
}

/** A tint strong enough to read as grey. */
const PAIN_SHARE = 0.9
/** Share of the height over which a cut at the upper or lower edge fades into the paper. */
const FADE_ACROSS = 0.035
/**
 * The picture is drawn in squares of this many dots. A whole page in one go takes a slow machine seconds without a
 * pause and some 150 MB, and browsers end a graphics process that does not answer; so small pieces, with air between.
 */
const TILE = 512

export interface PrintImage {
  /** Address of the image in this page; whoever holds it lets it go. */
  url: string
  /** Size in dots. */
  width: number
  height: number
}

/**
 * Draws the figure as it stands on white, through the camera of the given stage.
 * @param size dots
 * @param pain weight of the painful area per vertex, 0…255; null leaves the skin plain
 * @param fade widths at the left and right edge over which the picture fades into the paper, as a share of the width
 * @throws Error when the context is lost or the browser makes no image of it
 */
export async function printImage(
  gl: WebGLRenderer,
  stage: Stage,
  size: { width: number; height: number },
  pain: Uint8Array | null,
  fade: { from: number; to: number },
): Promise<PrintImage> {
  const context = gl.getContext()
  if (context.isContextLost()) throw new Error('WebGL context: expected a live one, received a lost one')
  const [width, height] = [Math.round(size.width), Math.round(size.height)]

  const skin = createBodyMaterial(stage.data.body.irisRadius, stage.data.body.pupilRadius)
  skin.setPalette(PAPER)
  skin.setAzimuth(stage.rig.pose.azimuth)
  skin.setAreaColour(PAPER.pain)
  skin.setPainShare(pain ? PAIN_SHARE : 0)
  writeDisplayColours(skin.material)
  // A copy: letting it go must not take the buffers of the figure on the stage.
  const geometry = stage.surface.drawn.copy(pain)
  const mesh = new Mesh(geometry, skin.material)
  mesh.frustumCulled = false
  const scene = new Scene()
  scene.add(mesh)
  const target = new WebGLRenderTarget(TILE, TILE, { samples: 4 })
  const before = { alpha: gl.getClearAlpha(), colour: gl.getClearColor(new Color()) }
  const pixels = new Uint8Array(width * height * 4)
  const camera = stage.camera.clone()
  try {
    for (const tile of tilesOf(width, height, TILE)) {
      camera.projectionMatrix.multiplyMatrices(cropTo(tile, width, height, TILE), stage.camera.projectionMatrix)
      // The stage may draw between two pieces: what is set for one is set back before the wait.
      gl.setRenderTarget(target)
      gl.setClearColor(0xffffff, 1)
      gl.clear()
      gl.render(scene, camera)
      gl.setRenderTarget(null)
      gl.setClearColor(before.colour, before.alpha)
      const piece = new Uint8Array(tile.width * tile.height * 4)
      await gl.readRenderTargetPixelsAsync(target, 0, 0, tile.width, tile.height, piece)
      // Reading a lost context gives nothing, without an error.
      if (context.isContextLost()) throw new Error('WebGL context: expected a live one, received a lost one')
      for (let y = 0; y < tile.height; y++)
        pixels.set(piece.subarray(y * tile.width * 4, (y + 1) * tile.width * 4), ((tile.y + y) * width + tile.x) * 4)
    }
  } finally {
    gl.setRenderTarget(null)
    target.dispose()
    geometry.dispose()
    skin.dispose()
  }
  return { url: await encoded(onPaper(pixels, width, height, fade), width, height), width, height }
}

/** A piece of a picture, dots; x to the right, y upwards from the lower edge. */
export interface Tile {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Pieces that cover a picture once, each at most `side` dots wide and high.
 * @returns rows from the lower edge upwards
 */
export function tilesOf(width: number, height: number, side: number): Tile[] {
  const tiles: Tile[] = []
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side)
      tiles.push({ x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) })
  return tiles
}

/**
 * What has to follow a projection so that one piece of its picture fills a square target of `side` dots; of a smaller
 * piece at the edge, the lower left part of it.
 */
export function cropTo({ x, y }: Tile, width: number, height: number, side: number): Matrix4 {
  const [sx, sy] = [width / side, height / side]
  const [tx, ty] = [sx - 1 - (2 * x) / side, sy - 1 - (2 * y) / side]
  return new Matrix4().set(sx, 0, 0, tx, 0, sy, 0, ty, 0, 0, 1, 0, 0, 0, 0, 1)
}

/** Into a target three writes linear light; eight bits of that would band, so the shader itself converts. */
function writeDisplayColours(material: ShaderMaterial): void {
  const converted = material.fragmentShader.replace(
    '#include <colorspace_fragment>',
    'gl_FragColor = sRGBTransferOETF(gl_FragColor);',
  )
  if (converted === material.fragmentShader)
    throw new Error('body shader: expected <colorspace_fragment>, received none')
  material.fragmentShader = converted
}

const smooth = (t: number): number => {
  const x = Math.min(1, Math.max(0, t))
  return x * x * (3 - 2 * x)
}

/**
 * Rows from top to bottom, and edges that fade to white: a plate has no cut edges.
 * @param pixels RGBA rows from bottom to top
 */
export function onPaper(
  pixels: Uint8Array,
  width: number,
  height: number,
  { from, to }: { from: number; to: number },
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(width * height * 4)
  const across = Float32Array.from({ length: width }, (_, x) => {
    const edge = Math.min(x, width - 1 - x) / width
    return smooth((edge - from) / Math.max(1e-6, to - from))
  })
  const soft = Math.max(1, FADE_ACROSS * height)
  for (let y = 0; y < height; y++) {
    const down = smooth(Math.min(y, height - 1 - y) / soft)
    const source = (height - 1 - y) * width * 4
    for (let x = 0; x < width; x++) {
      const ink = across[x]! * down
      const [i, o] = [source + x * 4, (y * width + x) * 4]
      for (let k = 0; k < 3; k++) out[o + k] = 255 - (255 - pixels[i + k]!) * ink
      out[o + 3] = 255
    }
  }
  return out
}

async function encoded(data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ink = canvas.getContext('2d')
  if (!ink) throw new Error('canvas: expected a 2D context, received none')
  ink.putImageData(new ImageData(data, width, height), 0, 0)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.94))
  if (!blob) throw new Error('canvas: expected an image, received none')
  return URL.createObjectURL(blob)
}
