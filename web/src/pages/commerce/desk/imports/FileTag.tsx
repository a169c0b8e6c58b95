import type { ImportedFile } from '../../../../api/shop/model'
import { Tag } from '../../../../ui/Tag'

export function FileTag({ file: { state, dryRun, progress } }: { file: ImportedFile }) {
  const { rows, percent } = progress
  switch (state) {
    case 'uploading':
    case 'received':
      return <Tag tone="busy">Waiting</Tag>
    case 'processing':
      return <Tag tone="busy">{percent === null ? `Row ${rows}` : `${Math.round(percent)} %`}</Tag>
    case 'done':
      return <Tag tone="good">{dryRun ? 'Tried' : 'Done'}</Tag>
    case 'failed':
      return <Tag tone="bad">Failed</Tag>
  }
}
