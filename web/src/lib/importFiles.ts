export type ImportArea = 'products' | 'stock' | 'supplier-catalogues' | 'images'

const ENDINGS: Record<ImportArea, string[]> = {
  products: ['csv', 'json'],
  stock: ['csv', 'json'],
  'supplier-catalogues': ['csv', 'json'],
  images: ['jpg', 'jpeg', 'png', 'webp'],
}

export const endingsOf = (area: ImportArea) => ENDINGS[area].map((ending) => `.${ending}`)

/** Why a file is not taken in an area; null where it is. */
export function reasonAgainst(area: ImportArea, name: string, bytes: number): string | null {
  const ending = name.split('.').pop()?.toLowerCase() ?? ''
  if (!ENDINGS[area].includes(ending))
    return `${name}: send ${ENDINGS[area].map((each) => each.toUpperCase()).join(' or ')}.`
  return bytes === 0 ? `${name} is empty.` : null
}
