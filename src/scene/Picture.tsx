/** Everything drawn, in one place. */
import { BodyLayer } from './BodyLayer.tsx'
import { CameraRig } from './CameraRig.tsx'

export function Picture() {
  return (
    <>
      <CameraRig />
      <BodyLayer />
    </>
  )
}
