/** The figure alone as an image for paper: drawn into a target of its own, never read from the visible canvas. */
import { Color, Mesh, Scene, type ShaderMaterial, type WebGLRenderer, WebGLRenderTarget } from 'three'
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

export interface PrintImage {
  /** Address of the image in this page; whoever holds it lets it go. */
  url: string
  /** Size in dots. */
  width: number
  height: number
}

/**
 * Draws the figure as it stands on white, through the camera of the given stage.
 * @param size wanted dots; made smaller where the graphics card cannot hold them
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
  if (gl.getContext().isContextLost()) throw new Error('WebGL context: expected a live one, received a lost one')
  const context = gl.getContext()
  const most = Math.min(
    gl.capabilities.maxTextureSize,
    Number(context.getParameter(context.MAX_RENDERBUFFER_SIZE)) || gl.capabilities.maxTextureSize,
  )
  const share = Math.min(1, most / size.width, most / size.height)
  const [width, height] = [Math.round(size.width * share), Math.round(size.height * share)]

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
  const target = new WebGLRenderTarget(width, height, { samples: 4 })
  const before = { target: gl.getRenderTarget(), alpha: gl.getClearAlpha(), colour: gl.getClearColor(new Color()) }
  const pixels = new Uint8Array(width * height * 4)
  try {
    gl.setRenderTarget(target)
    gl.setClearColor(0xffffff, 1)
    gl.clear()
    gl.render(scene, stage.camera)
    gl.setRenderTarget(before.target)
    gl.setClearColor(before.colour, before.alpha)
    await gl.readRenderTargetPixelsAsync(target, 0, 0, width, height, pixels)
  } finally {
    gl.setRenderTarget(before.target)
    gl.setClearColor(before.colour, before.alpha)
    target.dispose()
    geometry.dispose()
    skin.dispose()
  }
  return { url: await encoded(onPaper(pixels, width, height, fade), width, height), width, height }
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
