const CODES =
  'AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO RS SE SG SI SK TR UA US ZA'

const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** Countries by their English names. */
export const COUNTRIES = CODES.split(' ')
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name))

export const countryName = (code: string) => names.of(code) ?? code
