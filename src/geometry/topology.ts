/**
 * The topology hash: whatever stores anchors stores the hash of the mesh they were made for,
 * and loading refuses another.
 */

/** The bytes that are hashed: triangle vertex ids as u32 little-endian, body first, then eyes. */
export function topologyBytes(triangles: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(triangles.length * 4)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < triangles.length; i += 1) view.setUint32(i * 4, triangles[i]!, true)
  return bytes
}

/**
 * SHA-256 (hex) of the drawn triangle list.
 * @param triangles vertex indices as drawn in body.glb (body vertex i = MakeHuman id i; eyes follow), flat, 3 per triangle
 */
export async function topologyHash(triangles: ArrayLike<number>): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', topologyBytes(triangles))
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('')
}
