import { changeTrack } from '../../../api/commands'
import type { Track, TrackChange } from '../../../api/model'
import { Form } from '../../../components/Form'
import { textOf } from '../../../lib/fields'
import { showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SelectField, TextField } from '../../../ui/fields'

interface TrackDialogProps {
  track: Track
  /** How many tracks the release has. */
  count: number
  onClose: () => void
}

export function TrackDialog({ track, count, onClose }: TrackDialogProps) {
  async function save(fields: FormData) {
    await changeTrack(track, changeFrom(fields, track))
    showToast({ tone: 'good', text: `“${textOf(fields, 'title')}” is saved` })
    onClose()
  }

  return (
    <Dialog title={`Track ${track.position}`} onClose={onClose}>
      <Form
        submitLabel="Save track"
        onSubmit={save}
        fields={['title', 'isrc', 'position']}
        secondary={<Button onClick={onClose}>Cancel</Button>}
      >
        {(errorOf) => (
          <>
            <TextField
              label="Track title"
              name="title"
              required
              maxLength={300}
              defaultValue={track.title}
              error={errorOf('title')}
            />
            <TextField
              label="ISRC"
              name="isrc"
              autoCapitalize="characters"
              defaultValue={track.isrc ?? ''}
              hint="The code of the recording, such as DE-A12-26-00001, if it has one."
              error={errorOf('isrc')}
            />
            <SelectField label="Position" name="position" defaultValue={track.position} error={errorOf('position')}>
              {Array.from({ length: count }, (_, index) => (
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </SelectField>
          </>
        )}
      </Form>
    </Dialog>
  )
}

/** Only what is different is sent: each part may be refused for a reason of its own. */
function changeFrom(fields: FormData, track: Track): TrackChange {
  const title = textOf(fields, 'title')
  const isrc = textOf(fields, 'isrc')
  const position = Number(textOf(fields, 'position'))
  return {
    ...(title !== track.title && { title }),
    ...(isrc !== (track.isrc ?? '') && { isrc }),
    ...(position !== track.position && { position }),
  }
}
