/** Shaders of construction lines and landmark diamonds: sizes in CSS px, hidden where the skin turns away. */
import { DoubleSide, ShaderMaterial, Vector2 } from 'three'

const lineVertex = /* glsl */ `
attribute vec3 along, outward, colour;
attribute float side, width;
uniform vec2 stagePx;
uniform float pixelRatio;
varying vec3 vColour;
varying float vAlpha, vSide, vHalf;
void main() {
  vec3 toEye = normalize(cameraPosition - position);
  vec4 clip = projectionMatrix * viewMatrix * vec4(position, 1.0);
  vec4 next = projectionMatrix * viewMatrix * vec4(position + along * 0.01, 1.0);
  vec2 run = (next.xy / next.w - clip.xy / clip.w) * stagePx;
  run = length(run) > 1e-6 ? normalize(run) : vec2(0.0, 1.0);
  // Nearer in depth only: lines in furrows stay whole, their place on screen does not move.
  vec4 lifted = projectionMatrix * viewMatrix * vec4(position + toEye * 0.004, 1.0);
  clip.z = lifted.z / lifted.w * clip.w;
  vHalf = width * 0.5 * pixelRatio;
  clip.xy += vec2(-run.y, run.x) * side * (vHalf + 0.75) / stagePx * 2.0 * clip.w;
  vColour = colour;
  vSide = side * (vHalf + 0.75);
  vAlpha = smoothstep(0.0, 0.15, dot(outward, toEye));
  gl_Position = clip;
}`

const lineFragment = /* glsl */ `
varying vec3 vColour;
varying float vAlpha, vSide, vHalf;
void main() {
  gl_FragColor = vec4(vColour, 0.95 * vAlpha * clamp(vHalf - abs(vSide) + 0.5, 0.0, 1.0));
  #include <colorspace_fragment>
}`

const diamondVertex = /* glsl */ `
attribute vec3 centre, outward, colour;
attribute float radius;
uniform vec2 stagePx;
uniform float pixelRatio;
varying vec3 vColour;
varying float vAlpha, vRadius;
varying vec2 vAt;
void main() {
  vec3 toEye = normalize(cameraPosition - centre);
  vec3 lifted = centre + outward * 0.0015 + toEye * 0.004;
  vec4 clip = projectionMatrix * viewMatrix * vec4(lifted, 1.0);
  vRadius = radius * pixelRatio;
  vAt = position.xy * (vRadius + 2.0);
  clip.xy += vAt / stagePx * 2.0 * clip.w;
  vColour = colour;
  vAlpha = smoothstep(0.02, 0.12, dot(outward, toEye));
  gl_Position = clip;
}`

const diamondFragment = /* glsl */ `
uniform vec3 paper;
varying vec3 vColour;
varying float vAlpha, vRadius;
varying vec2 vAt;
void main() {
  float d = abs(vAt.x) + abs(vAt.y);
  float outer = clamp(vRadius - d + 0.7, 0.0, 1.0);
  float inner = clamp(vRadius - 1.9 - d + 0.7, 0.0, 1.0);
  if (outer * vAlpha < 0.01) discard;
  gl_FragColor = vec4(mix(vColour, paper, inner), outer * vAlpha);
  #include <colorspace_fragment>
}`

const common = { transparent: true, depthWrite: false, side: DoubleSide } as const
const sizes = () => ({ stagePx: { value: new Vector2(1, 1) }, pixelRatio: { value: 1 } })

export function createLineMaterial(): ShaderMaterial {
  return new ShaderMaterial({ ...common, vertexShader: lineVertex, fragmentShader: lineFragment, uniforms: sizes() })
}

/** @param paper linear rgb of the diamond's inside; set with `uniforms.paper` */
export function createDiamondMaterial(paper: readonly [number, number, number]): ShaderMaterial {
  return new ShaderMaterial({
    ...common,
    vertexShader: diamondVertex,
    fragmentShader: diamondFragment,
    uniforms: { ...sizes(), paper: { value: [...paper] } },
  })
}
