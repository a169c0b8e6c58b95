export type AreaName = 'listen' | 'shop' | 'desk' | 'supply' | 'operations'

export interface Area {
  name: AreaName
  label: string
  /** Where the area begins; every address below it belongs to it. */
  home: string
}

const LISTEN: Area = { name: 'listen', label: 'Listen', home: '/' }
const SHOP: Area = { name: 'shop', label: 'Shop', home: '/shop' }
const DESK: Area = { name: 'desk', label: 'Desk', home: '/desk' }
const SUPPLY: Area = { name: 'supply', label: 'Supply', home: '/supply' }
const OPERATIONS: Area = { name: 'operations', label: 'Operations', home: '/ops' }

/** Addresses that belong to a person and not to an area: they leave it as it was. */
const PERSONAL = ['/account', '/sign-in', '/sign-up', '/setup', '/notifications']

export const runsShop = (roles: string[]) => roles.includes('merchant') || roles.includes('administrator')

export function areasFor(products: string[], roles: string[]): Area[] {
  const hasShop = products.includes('commerce')
  return [
    products.includes('music') && LISTEN,
    hasShop && SHOP,
    hasShop && runsShop(roles) && DESK,
    hasShop && roles.includes('supplier') && SUPPLY,
    roles.includes('administrator') && OPERATIONS,
  ].filter((area): area is Area => area !== false)
}

/** The area an address lies in; null for a person's own pages. */
export function areaOf(pathname: string, areas: Area[]): AreaName | null {
  if (PERSONAL.some((prefix) => isBelow(pathname, prefix))) return null
  const deepest = areas.filter((area) => isBelow(pathname, area.home)).sort((a, b) => b.home.length - a.home.length)[0]
  return deepest?.name ?? null
}

function isBelow(pathname: string, prefix: string): boolean {
  return prefix === '/' || pathname === prefix || pathname.startsWith(`${prefix}/`)
}
