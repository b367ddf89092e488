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
  /** Lamp behind the figure, and how strongly it and the sheen of the skin show. */
  rim: string
  rimStrength: number
  sheen: number
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
    skin: '#dccabd',
    shade: '#9aa2b4',
    crevice: '#7d4f42',
    key: '#fffaf4',
    sky: '#e9eff7',
    ground: '#bfaea4',
    contour: '#54403a',
    contourStrength: 0.6,
    rim: '#fff4e8',
    rimStrength: 0.16,
    sheen: 0.085,
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
    skin: '#c6b3a5',
    shade: '#485466',
    crevice: '#3a221b',
    key: '#fff4e6',
    sky: '#8b9ab2',
    ground: '#36302e',
    contour: '#1a1210',
    contourStrength: 0.25,
    rim: '#c8dcf5',
    rimStrength: 0.7,
    sheen: 0.09,
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
