import { setTheme, useTheme, type Theme } from '../stores/theme'
import { Segmented } from '../ui/Segmented'

const OPTIONS: { value: Theme; label: string }[] = [
  { value: 'system', label: 'Auto' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function ThemeChoice() {
  const theme = useTheme((state) => state.theme)
  return <Segmented label="House lights" value={theme} options={OPTIONS} onChange={setTheme} />
}
