/**
 * What is drawn on the skin with ink and tint — brows, lids, lips, areola, nails, hairline — and the eyes; the parts of
 * the body's shader that know them. All places are on the default male body (the attribute `chart`), or ride on the
 * vertices (nails.ts, hairline.ts), so that every body carries them; all edges are as wide as a pixel at least.
 */
import { NAIL_CORNERS, NAIL_OFFSET } from './nails.ts'

/** Places on the face, seen from the front, mm from the median plane and above the floor; both sides alike. */
export const FACE = {
  /** Line in the middle of the brow from its medial to its lateral end: y = top − bend · (x − peak)². */
  brow: { fromMm: 13.5, toMm: 54.5, topMm: 1602.9, peakMm: 31, bendMm: 0.0085 },
  /** Free margins of the lids as parabolas. */
  upperLid: { midMm: 32, yMm: 1591.25, bendMm: -0.034 },
  lowerLid: { midMm: 31, yMm: 1583.9, bendMm: 0.018 },
  lips: { cornerMm: 25, seamMm: 1516.2, upperMm: 10.6, lowerMm: 9.6 },
} as const

/** On the chest, in the same frame. */
export const AREOLA = { xMm: 92, yMm: 1238, radiusMm: 13 } as const

const { brow, upperLid, lowerLid, lips } = FACE
const f = (n: number): string => (Number.isInteger(n) ? `${n}.0` : String(n))

export const featureFunctions = /* glsl */ `
/** 1 inside, 0 outside, with an edge as soft as asked and never sharper than a pixel. */
float within(float distance, float soft) { return smoothstep(-soft, soft, distance); }

float squared(float x) { return x * x; }

/** Strokes of a brow: at (mm along it, where a stroke starts), how far across it; which picks another set. */
float hairs(float root, float side, float which) {
  float at = root * (2.3 - 0.022 * root) + which;
  float own = fract(sin(floor(at) * 78.233 + which) * 43758.5453);
  float there = fract(side * 0.19 + own);
  return (1.0 - smoothstep(0.16, 0.46, abs(fract(at) - 0.5))) * smoothstep(0.0, 0.2, there) * (1.0 - smoothstep(0.65, 1.0, there)) * (0.45 + 0.55 * own);
}

/** Lips, lids and brows on skin of the face. at: mm from the median plane and above the floor; px: mm per pixel. */
vec3 facialInk(vec3 albedo, vec2 at, float px) {
  // Each part asks first whether it can be here: most of the face is plain skin.
  if (at.x < 29.0 && abs(at.y - ${f(lips.seamMm)}) < 15.0) {
    float t = min(at.x / ${f(lips.cornerMm)}, 1.2);
    float bow = 0.9 * exp(-squared((at.x - 5.0) / 3.0)) - 0.6 * exp(-squared(at.x / 2.5));
    float upper = ${f(lips.seamMm)} + ${f(lips.upperMm)} * (1.0 - pow(t, 1.7)) + bow;
    float lower = ${f(lips.seamMm)} - ${f(lips.lowerMm)} * (1.0 - pow(t, 2.2));
    float lip = within(min(upper - at.y, at.y - lower), 1.1 + px);
    albedo *= mix(vec3(1.0), vec3(0.93, 0.74, 0.71), lip * 0.66);
  }

  if (abs(at.y - ${f(upperLid.yMm - 4)}) < 11.0 && abs(at.x - ${f(upperLid.midMm)}) < 16.0) {
    // Lash lines: along the upper margin and a little past its outer end, faint along the lower.
    vec2 off = at - vec2(${f(upperLid.midMm)}, ${f(upperLid.yMm)});
    float above = off.y - ${f(upperLid.bendMm)} * off.x * off.x;
    float lash = within(above + 1.6, 0.5 + px) * within(0.7 - above, 0.45 + px) * within(11.3 - abs(off.x + 0.3), 1.4 + px);
    albedo = mix(albedo, vec3(0.10, 0.062, 0.05), lash * 0.72);
    off = at - vec2(${f(lowerLid.midMm)}, ${f(lowerLid.yMm)});
    float under = off.y - ${f(lowerLid.bendMm)} * off.x * off.x;
    lash = within(0.55 - abs(under + 0.3), 0.5 + px) * within(9.5 - abs(off.x - 0.5), 2.0 + px);
    albedo = mix(albedo, vec3(0.30, 0.17, 0.14), lash * 0.4);
  }

  // Brows: a soft body of ink, combed with strokes that fade before they could alias.
  float along = (at.x - ${f(brow.fromMm)}) / ${f(brow.toMm - brow.fromMm)};
  if (along > -0.2 && along < 1.2 && abs(at.y - ${f(brow.topMm - 2)}) < 12.0) {
    float dx = at.x - ${f(brow.peakMm)};
    float side = at.y - (${f(brow.topMm)} - ${f(brow.bendMm)} * dx * dx);
    float halfWidth = 3.5 * (1.0 - 0.8 * smoothstep(0.45, 1.0, along)) * (0.86 + 0.14 * smoothstep(0.0, 0.25, along));
    float body = 1.0 - smoothstep(0.2 * halfWidth, 1.15 * halfWidth + 0.6 + px, abs(side));
    body *= smoothstep(-0.04, 0.14, along) * (1.0 - smoothstep(0.86, 1.03, along));
    // Hairs rise steeply by the nose and lie flat at the temple; the upper ones lie down on the lower.
    float lean = mix(0.35, 3.2, smoothstep(-0.05, 0.85, along));
    float root = dx + ${f(brow.peakMm - brow.fromMm)};
    float stroke = max(hairs(root - side * lean, side, 0.0), hairs(root - side * lean * 0.5 + 1.1 * side * along, side, 3.7));
    float fine = 1.0 - smoothstep(0.10, 0.34, px);
    albedo = mix(albedo, vec3(0.095, 0.050, 0.032), body * mix(0.76, 0.48 + 0.46 * stroke, fine));
  }
  return albedo;
}

/** Place on a nail (nails.ts) → distance outside its border, in half widths. */
float nailBorder(vec2 place) {
  float corner = place.y < 0.0 ? ${f(NAIL_CORNERS.base)} : ${f(NAIL_CORNERS.edge)};
  vec2 q = vec2(place.x, abs(place.y)) - 1.0 + corner;
  return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - corner;
}

/** A nail: plate, half-moon, free edge and the fold around it. Returns how much of a plate this is, for its gloss. */
float nailInk(inout vec3 albedo, vec2 place, float px) {
  float d = nailBorder(place);
  float plate = within(-d, 0.03 + 0.5 * px);
  vec3 tint = mix(vec3(1.05, 0.92, 0.89), vec3(1.12, 1.03, 0.99), 1.0 - smoothstep(-0.05, 0.12 + px, length(place * vec2(0.75, 1.0) + vec2(0.0, 1.15)) - 0.55));
  tint = mix(tint, vec3(1.16, 1.10, 1.04), smoothstep(0.72 - px, 0.84 + px, place.y + 0.10 * place.x * place.x));
  albedo *= mix(vec3(1.0), tint, plate);
  float seen = 1.0 / (1.0 + 4.0 * px);
  float line = exp(-squared(d / (0.055 + 0.5 * px))) * seen;
  float fold = plate > 0.5 ? 0.0 : 1.0 - smoothstep(0.0, 0.28, d);
  albedo *= 1.0 - 0.42 * line - 0.12 * fold * seen;
  return plate;
}
`

/** Reads `at` (vChart), vPlate, vHair; changes `albedo`, sets `plate`. */
export const featureInk = /* glsl */ `
  float plate = 0.0;
  if (vHair > -0.45) albedo *= mix(vec3(1.0), vec3(0.81, 0.82, 0.835), within(vHair - 0.1, 0.55));
  if (vPlate.x > ${f(NAIL_OFFSET - 1)} && vPlate.x < ${f(NAIL_OFFSET + 2)} && abs(vPlate.y) < 2.0)
    plate = nailInk(albedo, vec2(vPlate.x - ${f(NAIL_OFFSET)}, vPlate.y), max(fwidth(vPlate.x), fwidth(vPlate.y)));
  if (vChart.z > 0.0) {
    vec2 at = vec2(abs(vChart.x), vChart.y) * 1000.0;
    if (at.y > 1495.0) albedo = facialInk(albedo, at, fwidth(at.y) + 0.5 * fwidth(at.x));
    else if (abs(at.y - ${f(AREOLA.yMm)}) < 24.0) {
      float areola = distance(at, vec2(${f(AREOLA.xMm)}, ${f(AREOLA.yMm)}));
      albedo *= mix(vec3(1.0), vec3(0.90, 0.79, 0.75), 0.7 * (1.0 - smoothstep(${f(AREOLA.radiusMm - 5)}, ${f(AREOLA.radiusMm + 3)}, areola)));
    }
  }
`

/**
 * The eyes, on vertices whose vPlate is their place from the gaze axis in eyeball radii: shaded under the upper lid,
 * pink in the inner corner, an iris with a dark rim and light gathered below, and a moist light on the cornea.
 * Changes `albedo` and `open`, sets `moist`.
 */
export const eyeInk = /* glsl */ `
  float moist = 0.0;
  float offAxis = length(vPlate);
  if (offAxis < 4.0) {
    float soft = fwidth(offAxis) + 0.015;
    float inward = -vPlate.x * sign(vChart.x);
    vec3 white = mix(vec3(0.72, 0.67, 0.62), vec3(0.60, 0.34, 0.29), smoothstep(0.5, 0.72, inward));
    float ring = offAxis / irisRadius;
    vec3 brown = mix(vec3(0.125, 0.066, 0.036), vec3(0.225, 0.125, 0.068), 1.0 - smoothstep(-0.75, 0.35, vPlate.y / irisRadius));
    brown *= 1.0 + 0.12 * sin(atan(vPlate.y, vPlate.x) * 23.0) * (1.0 - smoothstep(0.03, 0.10, soft)) * smoothstep(0.4, 0.6, ring);
    brown = mix(brown, vec3(0.05, 0.03, 0.022), smoothstep(0.72, 1.0, ring));
    albedo = mix(brown, white, within(offAxis - irisRadius, soft + 0.02));
    albedo = mix(vec3(0.012), albedo, within(offAxis - pupilRadius, soft));
    // Under the upper lid, and where the ball turns in behind the corners.
    albedo *= mix(1.0, 0.42, smoothstep(-0.06, 0.17, vPlate.y + 0.22 * vPlate.x * vPlate.x)) * (1.0 - 0.35 * smoothstep(0.5, 0.85, abs(vPlate.x)));
    open = mix(open, 1.0, 0.55);
    vec3 cornea = normalize(vec3(vPlate * 1.6, 1.0));
    float catchLight = dot(cornea, normalize(normalize(keyDirection * vec3(1.0, 0.3, 1.0)) + eye));
    moist = 0.75 * smoothstep(0.9935 - 0.02 * soft, 0.9975, catchLight);
  }
`
