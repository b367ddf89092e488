/** Turns the figure slowly while nobody is at the kiosk. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { useReducedMotion } from './environment.ts'
import { useStage } from './stage.ts'

/** Enough for a slow turn, and little for a machine that does this all day. */
const FRAMES_PER_S = 15
const SECONDS_PER_TURN = 80
/** A frame that came late does not jump. */
const LONGEST_STEP_S = 0.25

export default function Turntable() {
  const { rig } = useStage()
  const invalidate = useThree((s) => s.invalidate)
  const still = useReducedMotion()
  useEffect(() => {
    if (still) return
    let lastMs = performance.now()
    const timer = window.setInterval(() => {
      const nowMs = performance.now()
      const seconds = Math.min((nowMs - lastMs) / 1000, LONGEST_STEP_S)
      lastMs = nowMs
      if (document.hidden) return
      rig.spin((seconds / SECONDS_PER_TURN) * 2 * Math.PI)
      invalidate()
    }, 1000 / FRAMES_PER_S)
    return () => window.clearInterval(timer)
  }, [rig, invalidate, still])
  return null
}
