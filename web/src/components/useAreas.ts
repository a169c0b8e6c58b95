import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { installation } from '../api/queries'
import { areaOf, areasFor, type Area, type AreaName } from '../lib/areas'
import { useAccount } from './useAccount'

/** The areas this person has here, and the one they are in: on pages of their own it is the one they came from. */
export function useAreas(): { areas: Area[]; current: AreaName | null } {
  const { products } = useSuspenseQuery(installation).data
  const areas = areasFor(products, useAccount()?.roles ?? [])
  const here = areaOf(useLocation().pathname, areas)
  const [latest, setLatest] = useState<AreaName | null>(null)
  if (here !== null && here !== latest) setLatest(here)
  const known = areas.find((area) => area.name === (here ?? latest)) ?? areas[0]
  return { areas, current: known?.name ?? null }
}
