/** All points in one draw call: dots, pins, rings, arrows, numbers and halos are drawn by the shader. */
import { CanvasTexture, Color, LinearFilter, LinearMipmapLinearFilter, ShaderMaterial, Vector2 } from 'three'
import type { Palette } from './palette.ts'

/** Order of styles in the shader; `shown` is drawn as a smaller, unnumbered `main`. */
export const STYLE_INDEX = {
  idle: 0,
  shown: 0.75,
  main: 1,
  add: 2,
  avoided: 3,
  onlyA: 1.1,
  onlyB: 4,
  shared: 5,
  other: 6,
} as const

/** Grid of numerals: 8 × 8 cells, cell n shows n. */
const CELLS = 8
const CELL_PX = 64
/** Cells of the grid that hold a letter: the patterns of a comparison. No pattern lists so many points. */
export const LETTER_CELL: Readonly<Record<string, number>> = { onlyA: 62, onlyB: 63 }
const LETTERS: Readonly<Record<number, string>> = { 62: 'A', 63: 'B' }
/** Faces and numerals of pins: paper and ink. */
const PIN_LIGHT = '#fffdf9'
const PIN_DARK = '#14181b'

const vertexShader = /* glsl */ `
attribute vec3 centre;
attribute vec3 outward;
attribute vec3 colour;
attribute float spacing;  // metres to the nearest pin that must not be covered
attribute vec3 tail;      // where the tail of an arrow lies (body frame); zero: a disc
attribute float sight;    // -1: the depth buffer decides; else drawn over all skin, 0 (hidden) to 1
attribute vec4 look;      // style, number, delay of appearance (ms; -1: none, -2: none and small), selected + 2 * hovered + 4 * risk + 8 * on the meridian of the selected point
uniform vec2 stagePx;     // device px
uniform float pixelRatio, appearMs, largest;
uniform float quiet;      // 1 while something is chosen: idle dots step back
uniform vec3 light, dark;
varying vec3 vPaper, vInk;
varying vec2 vAt;         // device px from the centre
varying vec3 vColour;
varying vec4 vLook;
varying vec2 vTail;       // unit vector on the screen from an arrow's tip to its tail; zero: a disc
varying float vRadius, vAlpha;
varying float vLively;    // weight of an idle dot, 1: nothing is chosen, or it is meant

// 0 for the whole figure, 1 for a close-up.
float near(float pxPerMetre) { return clamp(pxPerMetre / 2500.0, 0.0, 1.0); }

void main() {
  vec3 toEye = cameraPosition - centre;
  float depth = length(toEye);
  toEye /= depth;
  float facing = dot(outward, toEye);
  float shown = look.z < 0.0 ? 1.0 : clamp((appearMs - look.z) / 240.0, 0.0, 1.0);
  shown = 1.0 - pow(1.0 - shown, 3.0);
  vAlpha = smoothstep(0.02, 0.14, facing) * min(1.0, shown * 1.6);

  bool selected = mod(look.w, 2.0) > 0.5;
  bool hovered = mod(look.w, 4.0) > 1.5;
  bool risk = mod(look.w, 8.0) > 3.5;
  bool kin = look.w > 7.5;
  bool pin = look.x > 0.5;
  vLook = look;
  float pxPerMetre = stagePx.y * projectionMatrix[1][1] * 0.5 / depth / pixelRatio;
  // Metres on the body within limits in CSS px: constant on screen, with a hint of perspective.
  float diameter = pin || selected ? clamp(0.042 * pxPerMetre, 16.0, largest) : clamp(0.0078 * pxPerMetre, 3.2, 10.0);
  if (look.x > 2.5 && look.x < 3.5) diameter *= 0.85;
  if (look.x > 5.5) { pin = false; diameter = clamp(0.03 * pxPerMetre, 13.0, 0.8 * largest); }
  // In a close-up dots are large and many: those that are not meant shrink as well as fade.
  float close = smoothstep(450.0, 1100.0, pxPerMetre);
  vLively = selected || hovered || pin ? 1.0 : mix(1.0, kin ? mix(0.6, 0.72, close) : mix(0.4, 0.24, close), quiet);
  if (look.x < 0.5 && !selected) diameter *= mix(1.0, kin ? 0.85 : 0.6, quiet * close);
  if (pin && look.x < 0.9) diameter = selected ? diameter * 0.8 : clamp(0.019 * pxPerMetre, 5.0, 12.5);
  // Crowded pins shrink rather than cover each other; coming closer they grow again.
  if (pin && !selected) diameter = min(diameter, max(spacing * pxPerMetre, 8.0));
  if (!pin && selected) diameter *= 0.75;
  // Rings around a spot tell their radius from its middle: the dot makes room.
  if (look.z < -1.5) diameter *= 0.45;
  if (hovered) diameter = pin || selected ? diameter * 1.1 : max(diameter * 1.5, 9.0);
  vRadius = 0.5 * diameter * pixelRatio * mix(0.4, 1.0, shown);
  vTail = vec2(0.0);
  // Arrows side by side at mouth and nose would make a star: only the one that is meant is drawn, the others are small rings.
  bool inside = dot(tail, tail) > 0.0;
  if (inside && !selected && !hovered && look.x < 0.9) vLook.x = -1.0;
  else if (inside) {
    // Seen along its own direction an arrow comes straight out of the opening.
    vec2 across = (viewMatrix * vec4(tail + 0.6 * outward, 0.0)).xy;
    vTail = across / max(length(across), 1e-4);
    vRadius *= pin || selected ? 0.55 + 0.25 * near(pxPerMetre) : 0.8 + 0.4 * near(pxPerMetre);
  }
  float reach = (vTail == vec2(0.0) ? vRadius : 2.6 * vRadius) + (selected ? 9.0 : 5.0) * pixelRatio;
  // Room for the triangle: around a dot, at the shoulder of a pin.
  if (risk) reach = max(reach, pin || selected ? vRadius + 10.0 * pixelRatio : 2.0 * vRadius + 6.5 * pixelRatio);
  vAt = position.xy * reach;
  vColour = colour;
  // Numerals and rings take whichever ink stands out against the meridian's colour.
  bool bright = dot(colour, vec3(0.2126, 0.7152, 0.0722)) > 0.26;
  vPaper = bright ? dark : light;
  vInk = bright ? light : dark;

  vec4 clip = projectionMatrix * viewMatrix * vec4(centre, 1.0);
  if (sight >= 0.0) {
    // Whether it is seen has been asked for its spot (markSight.ts): in sight it is drawn whole, before all skin.
    vAlpha *= sight;
    clip.z = -0.98 * clip.w;
  } else {
    // The disc is flat to the reader, the skin is not: it is tested as if it stood just clear of the slope.
    float slope = min(sqrt(1.0 - facing * facing) / max(facing, 0.05), 1.6);
    float lift = 0.003 + slope * reach / pixelRatio / pxPerMetre;
    vec4 lifted = projectionMatrix * viewMatrix * vec4(centre + toEye * min(lift, 0.03), 1.0);
    clip.z = lifted.z / lifted.w * clip.w;
  }
  clip.xy += vAt / stagePx * 2.0 * clip.w;
  gl_Position = vAlpha < 0.004 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}`

const fragmentShader = /* glsl */ `
uniform sampler2D numerals;
uniform vec3 avoided, accent, ink, risky;
varying vec3 vPaper, vInk;
uniform float pixelRatio;
varying vec2 vAt;
varying vec3 vColour;
varying vec4 vLook;
varying vec2 vTail;
varying float vRadius, vAlpha, vLively;

vec4 over(vec4 top, vec4 below) {
  float a = top.a + below.a * (1.0 - top.a);
  return vec4((top.rgb * top.a + below.rgb * below.a * (1.0 - top.a)) / max(a, 1e-4), a);
}
float inside(float edge, float d) { return clamp(edge - d + 0.5, 0.0, 1.0); }

// Cover of an arrow whose tip is the mark and whose length is 2.5 r, grown by some px on every side.
float arrow(vec2 at, float r, float grown) {
  float u = dot(at, vTail);
  float w = abs(vTail.x * at.y - vTail.y * at.x);
  float head = min(0.86 * (0.75 * u - w) + grown, 1.25 * r - u + grown);
  float shaft = min(0.34 * r - w + grown, min(u - r + grown, 2.5 * r - u + grown));
  return clamp(max(head, shaft) + 0.5, 0.0, 1.0);
}

void main() {
  float px = pixelRatio;
  float d = length(vAt);
  float r = vRadius;
  // Interpolated, so rounded.
  float lit = floor(vLook.w + 0.5);
  bool selected = mod(lit, 2.0) > 0.5;
  bool hovered = mod(lit, 4.0) > 1.5;
  bool risk = mod(lit, 8.0) > 3.5;
  vec4 c = vec4(0.0);
  if (vTail != vec2(0.0)) {
    bool listed = vLook.x > 0.5;
    vec3 fill = vLook.x > 2.5 && vLook.x < 3.5 ? avoided : vColour;
    if (selected || hovered) c = vec4(selected ? accent : vColour, arrow(vAt, r, 3.4 * px));
    float rim = selected || hovered || listed ? 1.0 : clamp(r / px - 1.6, 0.0, 2.4) / 2.4 * 0.6;
    c = over(vec4(vPaper, arrow(vAt, r, 1.4 * px) * rim * mix(0.4, 1.0, vLively)), c);
    c = over(vec4(fill, arrow(vAt, r, 0.0) * mix(0.45, 0.95, vLively)), c);
    c.a *= vAlpha;
    if (c.a < 0.004) discard;
    gl_FragColor = c;
    #include <colorspace_fragment>
    return;
  }
  if (vLook.x > 5.5) {
    // A dashed ring, paper below it: ten dashes, the first across the top.
    float ring = inside(r, d) * (1.0 - inside(r - 2.0 * px, d));
    float under = inside(r + 1.2 * px, d) * (1.0 - inside(r - 3.2 * px, d));
    float turn = abs(fract(atan(vAt.x, vAt.y) / 6.2831853 * 10.0 + 0.5) - 0.5) * 6.2831853 / 10.0 * r;
    float dash = inside(0.29 * 6.2831853 / 10.0 * r, turn);
    c = vec4(vPaper, under * 0.75);
    c = over(vec4(vColour, ring * dash), c);
    c = over(vec4(vColour, 0.85 * inside(1.2 * px, d)), c);
  } else if (vLook.x < -0.5) {
    // A point inside an opening: hollow, for it is not on the skin.
    float line = clamp(0.42 * r, 1.0 * px, 2.0 * px);
    c = vec4(vPaper, inside(r + 0.6 * px, d) * 0.5 * vLively);
    c = over(vec4(vColour, inside(r, d) * (1.0 - inside(r - line, d)) * mix(0.3, 0.92, vLively)), c);
  } else if (vLook.x < 0.5) {
    // The whole atlas at once stays calm: far away an idle dot is a plain speck, its light rim grows in as the eye comes near.
    float rim = clamp(r / px - 1.6, 0.0, 2.4) / 2.4;
    c = vec4(vPaper, inside(r + (selected ? 1.5 : 0.4 + 0.6 * rim) * px, d) * (selected ? 1.0 : (0.2 + 0.4 * rim) * vLively));
    c = over(vec4(vColour, inside(r, d) * mix(0.3, 0.92, vLively)), c);
  } else {
    c = vec4(ink, 0.30 * (1.0 - smoothstep(r - px, r + 4.0 * px, length(vAt + vec2(0.0, 1.0 * px)))));
    if (vLook.x > 3.5) {
      // Only the second pattern: a square. Both patterns: a disc with a ring in it.
      float e = vLook.x < 4.5 ? max(abs(vAt.x), abs(vAt.y)) * 1.12 : d;
      c = over(vec4(vPaper, inside(r, e)), c);
      c = over(vec4(vColour, inside(r - 1.7 * px, e)), c);
      if (vLook.x > 4.5) c = over(vec4(vPaper, inside(r * 0.62, d) * (1.0 - inside(r * 0.36, d))), c);
    } else if (vLook.x < 1.5) {
      c = over(vec4(vPaper, inside(r, d)), c);
      c = over(vec4(vColour, inside(r - 1.7 * px, d)), c);
    } else if (vLook.x < 2.5) {
      c = over(vec4(vColour, inside(r, d)), c);
      c = over(vec4(vPaper, inside(r - clamp(0.2 * r, 1.5 * px, 2.2 * px), d)), c);
    } else {
      c = over(vec4(avoided, inside(r, d)), c);
      c = over(vec4(vPaper, inside(r - 2.0 * px, d)), c);
      float bar = min(abs(vAt.x + vAt.y), abs(vAt.x - vAt.y)) * 0.7071;
      c = over(vec4(avoided, inside(1.0 * px, bar) * inside(r - 1.0 * px, d)), c);
    }
    if ((vLook.x < 2.5 || vLook.x > 3.5) && vLook.y > 0.5 && r > 5.4 * px) {
      float n = floor(vLook.y + 0.5);
      vec2 cell = vec2(mod(n, ${CELLS}.0), floor(n / ${CELLS}.0));
      vec2 at = vAt / (r * 1.95);
      if (max(abs(at.x), abs(at.y)) < 0.5) {
        // Drawn small, thin strokes would thin out to grey: they are kept dark.
        float numeral = texture2D(numerals, vec2(cell.x + at.x + 0.5, ${CELLS}.0 - 1.0 - cell.y + at.y + 0.5) / ${CELLS}.0, -0.5).r;
        numeral = clamp(1.5 * numeral - 0.1, 0.0, 1.0);
        // On a ring's paper in ink: a meridian's colour would be pale there.
        c = over(vec4(vLook.x < 1.5 || vLook.x > 3.5 ? vPaper : vInk, numeral), c);
      }
    }
  }
  float halo = selected ? inside(r + 5.6 * px, d) * (1.0 - inside(r + 3.0 * px, d)) : hovered ? inside(r + 3.6 * px, d) * (1.0 - inside(r + 2.2 * px, d)) : 0.0;
  c = over(vec4(selected ? accent : vColour, halo), c);
  if (risk) {
    // A small triangle, pointing up: round a dot, at the shoulder of a pin.
    bool pin = vLook.x > 0.5 || selected;
    vec2 at = pin ? vAt - vec2(0.74, 0.74) * (r + 1.5 * px) : vAt + vec2(0.0, 0.5 * px);
    float size = pin ? 3.4 * px : r + 1.2 * px;
    float edge = max(abs(at.x) * 0.866 + at.y * 0.5, -at.y);
    if (pin) c = over(vec4(vPaper, inside(size + 1.4 * px, edge)), c);
    c = over(vec4(risky, inside(size, edge) * (pin ? 1.0 : 1.0 - inside(size - 1.2 * px, edge))), c);
  }
  c.a *= vAlpha;
  if (c.a < 0.004) discard;
  gl_FragColor = c;
  #include <colorspace_fragment>
}`

export interface PointsMaterial {
  material: ShaderMaterial
  setPalette(palette: Palette): void
  /** Draws the numerals anew, once the page's fonts are there. */
  drawNumerals(fontFamily: string): void
  uniforms: {
    stagePx: { value: Vector2 }
    pixelRatio: { value: number }
    appearMs: { value: number }
    largest: { value: number }
    quiet: { value: number }
  }
  dispose(): void
}

export function createPointsMaterial(): PointsMaterial {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = CELLS * CELL_PX
  const numerals = new CanvasTexture(canvas)
  numerals.minFilter = LinearMipmapLinearFilter
  numerals.magFilter = LinearFilter
  const uniforms = {
    numerals: { value: numerals },
    stagePx: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    appearMs: { value: 1e6 },
    largest: { value: 26 },
    quiet: { value: 0 },
    light: { value: new Color(PIN_LIGHT) },
    dark: { value: new Color(PIN_DARK) },
    avoided: { value: new Color() },
    accent: { value: new Color() },
    ink: { value: new Color('#1c1410') },
    risky: { value: new Color() },
  }
  const material = new ShaderMaterial({ uniforms, vertexShader, fragmentShader, transparent: true, depthWrite: false })
  return {
    material,
    uniforms,
    setPalette(p) {
      for (const name of ['avoided', 'accent', 'risky'] as const) uniforms[name].value.set(p[name])
    },
    drawNumerals(fontFamily) {
      const ink = canvas.getContext('2d')
      if (!ink) return
      ink.fillStyle = '#000'
      ink.fillRect(0, 0, canvas.width, canvas.height)
      ink.fillStyle = '#fff'
      ink.textAlign = 'center'
      ink.textBaseline = 'alphabetic'
      for (let n = 1; n < CELLS * CELLS; n++) {
        ink.font = `650 ${n < 10 ? 46 : 40}px ${fontFamily}`
        const size = ink.measureText('0')
        const x = ((n % CELLS) + 0.5) * CELL_PX
        const y = (Math.floor(n / CELLS) + 0.5) * CELL_PX + size.actualBoundingBoxAscent / 2
        ink.fillText(LETTERS[n] ?? String(n), x, y)
      }
      numerals.needsUpdate = true
    },
    dispose() {
      numerals.dispose()
      material.dispose()
    },
  }
}
