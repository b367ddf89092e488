/** Colours of the stage, light and dark, sRGB hex. Points take theirs from the meridian content. */

export type Theme = 'light' | 'dark'

export interface Palette {
  /** Skin in full light. */
  skin: string
  /** Light that fills the shadow side, and the tone crevices sink to. */
  shade: string
  crevice: string
  key: string
  sky: string
  ground: string
  /** Drawn along the contour, and how strongly (negative lightens). */
  contour: string
  contourStrength: number
  pain: string
  /** A muscle, or where a technique is used: never the colour of pain. */
  shown: string
  /** Rings that tell how sure the selected spot is. */
  disc: string
  /** Contact shadow. */
  floor: string
  floorStrength: number
  /** Points outside the fourteen meridians. */
  neutral: string
  avoided: string
  accent: string
  /** The triangle of a high-risk point. */
  risky: string
  /** Construction lines and diamonds on the skin, and the inside of a diamond. */
  ink: string
  paper: string
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    skin: '#d8c8b6',
    shade: '#9a98a6',
    crevice: '#74503f',
    key: '#fff8f0',
    sky: '#eef0f3',
    ground: '#c4b3a6',
    contour: '#6b5246',
    contourStrength: 0.4,
    pain: '#c0341f',
    shown: '#1f7fa6',
    disc: '#2f6f8f',
    floor: '#3a2f26',
    floorStrength: 0.34,
    neutral: '#4a4f55',
    avoided: '#7d7f82',
    accent: '#b23a2a',
    risky: '#a35a00',
    ink: '#2b3036',
    paper: '#fffdf9',
  },
  dark: {
    skin: '#bfa992',
    shade: '#4c5260',
    crevice: '#2c1b16',
    key: '#fff1de',
    sky: '#c3ccd8',
    ground: '#4a3d36',
    contour: '#e9d9c8',
    contourStrength: 0.3,
    pain: '#d2402a',
    shown: '#2f9ac4',
    disc: '#3d8fb5',
    floor: '#000000',
    floorStrength: 0.6,
    neutral: '#c9ced4',
    avoided: '#9aa0a6',
    accent: '#ff8a73',
    risky: '#ffb347',
    ink: '#1c2024',
    paper: '#f3ede4',
  },
}
