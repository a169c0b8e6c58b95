import { useEffect, useState } from 'react'
import { followRelease, type Following } from '../../../api/progress'

/** Keeps the release in the cache current while something in it is being prepared. */
export function useFollowRelease(id: string, isProcessing: boolean): Following {
  const [following, setFollowing] = useState<Following>('live')
  useEffect(() => {
    if (!isProcessing) return
    return followRelease(id, setFollowing)
  }, [id, isProcessing])
  return isProcessing ? following : 'live'
}
