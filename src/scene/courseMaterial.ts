/** The shader of the course ribbons: width in pixels, fading at the rim, the light that runs along a chosen meridian. */
import { DoubleSide, ShaderMaterial, Vector2 } from 'three'

const vertexShader = /* glsl */ `
attribute vec3 along, outward, colour;
attribute vec2 flow;
attribute float side, level;
uniform vec2 stagePx;
uniform float pixelRatio, pxPerMetre;
varying vec3 vColour;
varying vec2 vFlow;
varying float vAlpha, vSide, vHalf, vLevel;
// Half the width of an arrow head beside the line, device px.
const float BARB = 3.6;
void main() {
  vec3 toEye = normalize(cameraPosition - position);
  vec4 clip = projectionMatrix * viewMatrix * vec4(position, 1.0);
  vec4 next = projectionMatrix * viewMatrix * vec4(position + along * 0.01, 1.0);
  vec2 run = (next.xy / next.w - clip.xy / clip.w) * stagePx;
  run = length(run) > 1e-6 ? normalize(run) : vec2(0.0, 1.0);
  vec4 lifted = projectionMatrix * viewMatrix * vec4(position + toEye * 0.002, 1.0);
  clip.z = lifted.z / lifted.w * clip.w;
  float widthPx = (level > 3.5 ? clamp(0.006 * pxPerMetre / pixelRatio, 2.6, 4.4) : level > 2.5 ? 3.0 : level > 1.5 ? 1.7 : 1.3) * pixelRatio;
  vHalf = 0.5 * widthPx;
  // Room for the heads of arrows beside a chosen line.
  vSide = side * (level > 3.5 ? max(vHalf, BARB * pixelRatio) + 1.5 * pixelRatio : vHalf + 0.75);
  clip.xy += vec2(-run.y, run.x) * vSide / stagePx * 2.0 * clip.w;
  vColour = colour;
  vFlow = flow;
  vLevel = level;
  vAlpha = smoothstep(0.02, 0.22, dot(outward, toEye));
  gl_Position = clip;
}`

const fragmentShader = /* glsl */ `
uniform float pixelRatio, pxPerMetre;
uniform float front;   // share of the meridian the light has reached; 2 at rest
uniform vec3 spark;
varying vec3 vColour;
varying vec2 vFlow;
varying float vAlpha, vSide, vHalf, vLevel;
const float HEAD_PX = 7.0;
void main() {
  float across = abs(vSide);
  float half_ = vHalf;
  float strength = vLevel > 2.5 ? 0.95 : vLevel > 1.5 ? 0.85 : 0.5;
  vec3 c = vColour;
  vec2 barb = vec2(0.0);  // cover of an arrow's light rim, and of the arrow
  if (vLevel > 3.5) {
    // Ahead of the light the course is thin; behind it, it stays lit.
    float lit = smoothstep(0.0, 0.01, front - vFlow.y);
    half_ *= mix(0.35, 1.0, lit);
    strength *= mix(0.5, 1.0, lit);
    float head = lit * (1.0 - smoothstep(0.0, 0.06, front - vFlow.y));
    // Arrow heads tell the direction at rest, some 60 px apart at any distance, as wide on the whole figure as near by.
    float every = 0.02 * exp2(ceil(log2(60.0 * pixelRatio / (0.02 * pxPerMetre))));
    float at = mod(vFlow.x, every) * pxPerMetre / pixelRatio;
    float wide = max(vHalf / pixelRatio, 3.6);
    // The tip lies where the line goes on: the head narrows along the flow.
    float head2 = lit * clamp(at, 0.0, 1.0) * clamp((HEAD_PX - at) * wide / HEAD_PX - across / pixelRatio + 0.5, 0.0, 1.0);
    float rim = lit * clamp(at + 1.2, 0.0, 1.0) * clamp((HEAD_PX + 1.6 - at) * (wide + 1.2) / (HEAD_PX + 1.6) - across / pixelRatio + 0.5, 0.0, 1.0);
    barb = vec2(rim, head2);
    c = mix(c, spark, head * 0.85);
  }
  float line = strength * clamp(half_ - across + 0.5, 0.0, 1.0);
  c = mix(c, spark, barb.x);
  c = mix(c, vColour, barb.y);
  gl_FragColor = vec4(c, vAlpha * max(line, max(barb.x * 0.85, barb.y)));
  if (gl_FragColor.a < 0.004) discard;
  #include <colorspace_fragment>
}`

export function createCourseMaterial() {
  const uniforms = {
    stagePx: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    pxPerMetre: { value: 1000 },
    front: { value: 2 },
    spark: { value: [1, 0.99, 0.95] },
  }
  const material = new ShaderMaterial({
    uniforms,
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
  })
  return { material, uniforms }
}
