/** The B-cun segments as the head of relations.tsv defines them; the export is judged against this list. */

export interface SegmentDefinition {
  from: string
  to: string
  cun: number
  /** straight: from → to; width: left → right of one landmark; arc: over the scalp in the median plane. */
  kind: 'straight' | 'width' | 'arc'
}

const straight = (from: string, to: string, cun: number): SegmentDefinition => ({ from, to, cun, kind: 'straight' })
const width = (at: string, cun: number): SegmentDefinition => ({ from: at, to: at, cun, kind: 'width' })

/**
 * By segment id. `arm_yang` and `forearm_yang` are the same segments with the ends named for the yang side.
 * Women's nipple_width lies between the midclavicular lines: there the exported ends count.
 */
export const SEGMENTS: Readonly<Record<string, SegmentDefinition>> = {
  head_ap: { from: 'anterior_hairline_mid', to: 'posterior_hairline_mid', cun: 12, kind: 'arc' },
  glabella_hairline: straight('glabella', 'anterior_hairline_mid', 3),
  forehead_width: width('hairline_corner', 9),
  mastoid_width: width('mastoid_centre', 9),
  chest_mid: straight('suprasternal_notch', 'xiphisternal_junction', 9),
  abd_up: straight('xiphisternal_junction', 'umbilicus', 8),
  abd_low: straight('umbilicus', 'pubis_superior', 5),
  nipple_width: width('nipple', 8),
  scap_width: width('scapula_medial_border', 6),
  arm: straight('anterior_axillary_fold', 'cubital_crease_mid', 9),
  arm_yang: straight('posterior_axillary_fold', 'cubital_crease_mid', 9),
  forearm: straight('cubital_crease_mid', 'palmar_wrist_mid', 12),
  forearm_yang: straight('cubital_crease_mid', 'dorsal_wrist_mid', 12),
  ulnar_forearm: straight('olecranon', 'dorsal_wrist_mid', 12),
  thigh_ant: straight('pubis_superior', 'patella_base_mid', 18),
  thigh_lat: straight('greater_trochanter', 'popliteal_crease_mid', 19),
  thigh_post: straight('gluteal_fold_mid', 'popliteal_crease_mid', 14),
  leg_med: straight('patella_apex', 'medial_malleolus', 15),
  leg_med13: straight('tibia_medial_condyle_inferior', 'medial_malleolus', 13),
  leg_lat: straight('popliteal_crease_mid', 'lateral_malleolus', 16),
}

/** Two names of the landmark list for one spot. */
export const SAME_LANDMARK: Readonly<Record<string, string>> = {
  patella_base: 'patella_base_mid',
  patella_base_mid: 'patella_base',
  tibia_med_condyle_inf: 'tibia_medial_condyle_inferior',
  tibia_medial_condyle_inferior: 'tibia_med_condyle_inf',
  sacral_foramen_1: 'S1',
  S1: 'sacral_foramen_1',
  sacral_foramen_2: 'S2',
  S2: 'sacral_foramen_2',
  sacral_foramen_3: 'S3',
  S3: 'sacral_foramen_3',
  sacral_foramen_4: 'S4',
  S4: 'sacral_foramen_4',
}
