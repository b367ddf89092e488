/** The close-ups of the contact sheets: every spot is seen from two directions, on every body. */
import type { Vec3 } from '../../geometry/vec.ts'

export interface CloseUp {
  sheet: string
  title: string
  /** Landmarks or codes whose mean is the centre of the picture (left side). */
  around: string[]
  from: Vec3
  up: Vec3
  widthM: number
  /** Draws the left half only, so that the other leg does not stand in the way. */
  leftOnly: boolean
}

const UP: Vec3 = [0, 1, 0]
const FRONT: Vec3 = [0, 0, 1]
const BACK: Vec3 = [0, 0, -1]
const LEFT: Vec3 = [1, 0, 0]
const INNER: Vec3 = [-1, 0, 0]
const TOP: Vec3 = [0, 1, 0]

const view = (sheet: string, title: string, around: string[], from: Vec3, widthM: number, up: Vec3 = UP): CloseUp => ({
  sheet,
  title,
  around,
  from,
  up,
  widthM,
  leftOnly: from[0] < -0.5,
})

export const CLOSE_UPS: CloseUp[] = [
  view('whole', 'front', ['@pubis_superior'], FRONT, 1.9),
  view('whole', 'front side', ['@pubis_superior'], [0.8, 0, 0.6], 1.9),
  view('whole', 'back', ['@pubis_superior'], BACK, 1.9),
  view('whole', 'back side', ['@pubis_superior'], [0.8, 0, -0.6], 1.9),
  view('head', 'front', ['@glabella', '@philtrum_top'], FRONT, 0.22),
  view('head', 'left', ['@auricular_apex', '@outer_canthus', '@eop'], LEFT, 0.26),
  view('head', 'back', ['@eop', '@C2'], BACK, 0.22),
  view('head', 'top', ['GV20'], TOP, 0.26, FRONT),
  view('face', 'front', ['@nose_tip', '@glabella'], FRONT, 0.16),
  view('face', 'half', ['@nose_tip', '@glabella'], [0.7, 0, 0.7], 0.18),
  view('face', 'left low', ['@mandible_angle', '@auricular_root'], LEFT, 0.18),
  view('face', 'neck', ['@thyroid_superior', '@suprasternal_notch'], FRONT, 0.2),
  view('upper-back', 'back', ['@T5'], BACK, 0.42),
  view('upper-back', 'oblique', ['@T5'], [0.8, 0.1, -0.8], 0.42),
  view('upper-back', 'shoulder top', ['@acromion_lateral', '@C7'], TOP, 0.34, FRONT),
  view('upper-back', 'shoulder back', ['@acromial_angle', '@scapula_inferior_angle'], BACK, 0.3),
  view('lower-back', 'back', ['@L4', '@sacral_hiatus'], BACK, 0.4),
  view('lower-back', 'oblique', ['@L4', '@sacral_hiatus'], [0.8, 0.2, -0.8], 0.4),
  view('lower-back', 'hip side', ['@greater_trochanter', '@ASIS'], [0.95, -0.05, 0.25], 0.36),
  view('lower-back', 'hip back', ['GB30', '@gluteal_fold_mid'], [0.6, 0, -0.8], 0.36),
  view('trunk-front', 'front', ['@umbilicus', '@pubis_superior'], FRONT, 0.4),
  view('trunk-front', 'chest', ['@suprasternal_notch', '@xiphisternal_junction'], FRONT, 0.4),
  view('trunk-front', 'side', ['@ASIS', '@umbilicus'], LEFT, 0.4),
  view('trunk-front', 'armpit', ['@anterior_axillary_fold'], FRONT, 0.24),
  view('chest', 'front', ['@ICS4'], [0.25, 0, 1], 0.36),
  view('chest', 'side', ['SP21', 'GB24'], [1, 0, 0.3], 0.36),
  view('chest', 'belly', ['@umbilicus'], [0.2, 0, 1], 0.34),
  view('chest', 'back side', ['GB25', 'BL50'], [0.6, 0, -0.8], 0.36),
  view('arm', 'front', ['@cubital_crease_mid'], FRONT, 0.5),
  view('arm', 'outer', ['@lateral_epicondyle'], [1, 0, 0.1], 0.5),
  view('arm', 'back', ['@olecranon'], BACK, 0.5),
  view('arm', 'shoulder', ['LI15', 'TE14'], [1, 0.3, 0], 0.3),
  view('elbow-wrist', 'elbow front', ['@cubital_crease_mid'], FRONT, 0.18),
  view('elbow-wrist', 'elbow side', ['@lateral_epicondyle'], LEFT, 0.18),
  view('elbow-wrist', 'elbow back', ['@olecranon'], BACK, 0.18),
  view('elbow-wrist', 'wrist back', ['@dorsal_wrist_mid', 'TE5'], BACK, 0.16),
  view('hand', 'back', ['@mcp23', '@dorsal_wrist_mid'], BACK, 0.17),
  view('hand', 'radial', ['LI4'], [0.9, 0.1, -0.3], 0.17),
  view('hand', 'ulnar', ['SI3'], INNER, 0.17),
  view('hand', 'palm', ['@palmar_wrist_mid', '@mcp23'], FRONT, 0.17),
  view('knee', 'front', ['@patella_apex'], FRONT, 0.2),
  view('knee', 'outer', ['@fibula_head'], LEFT, 0.2),
  view('knee', 'inner', ['@tibia_medial_angle'], INNER, 0.2),
  view('knee', 'back', ['@popliteal_crease_mid'], BACK, 0.2),
  view('leg', 'outer', ['GB33', 'GB39'], LEFT, 0.46),
  view('leg', 'back', ['BL40', 'BL60'], BACK, 0.46),
  view('leg', 'inner', ['SP9', 'SP6'], INNER, 0.46),
  view('leg', 'front', ['ST36', '@ankle_front_mid'], FRONT, 0.46),
  view('thigh', 'outer', ['GB31'], LEFT, 0.46),
  view('thigh', 'back', ['BL36', 'BL40'], BACK, 0.46),
  view('thigh', 'front', ['SP10', '@ASIS'], FRONT, 0.46),
  view('thigh', 'front low', ['SP10', 'ST34'], FRONT, 0.2),
  view('ankle', 'outer', ['@lateral_malleolus'], LEFT, 0.17),
  view('ankle', 'inner', ['@medial_malleolus'], INNER, 0.17),
  view('ankle', 'back', ['@calcaneal_tendon'], BACK, 0.17),
  view('ankle', 'front', ['@ankle_front_mid'], FRONT, 0.17),
  view('foot', 'top', ['@mt12_gap', '@mt45_gap'], [0, 1, 0.25], 0.18, FRONT),
  view('sole', 'sole', ['KI1'], [0, -1, 0.01], 0.28, FRONT),
  view('sole', 'inner', ['KI2', 'SP3'], INNER, 0.26),
  view('sole', 'outer', ['BL64', 'BL60'], LEFT, 0.26),
  view('sole', 'calf back', ['BL57', 'KI9'], [-0.5, 0, -0.86], 0.46),
  view('foot', 'toes', ['@toe_web_23'], [0.1, 0.8, 0.8], 0.12),
  view('foot', 'outer', ['@mt45_gap'], [0.9, 0.5, 0.1], 0.18),
  view('foot', 'inner', ['@mt12_gap'], [-0.8, 0.6, 0.2], 0.18),
]
