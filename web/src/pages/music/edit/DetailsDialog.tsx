import { changeRelease } from '../../../api/commands'
import type { Release, ReleaseChange } from '../../../api/model'
import { Form } from '../../../components/Form'
import { showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { DETAIL_FIELDS, DetailFields, detailsFrom, TitleField } from './DetailFields'

/** The title page of a release once more. A change that somebody else made meanwhile is not overwritten. */
export function DetailsDialog({ release, onClose }: { release: Release; onClose: () => void }) {
  async function save(fields: FormData) {
    await changeRelease(release, changeFrom(fields, release))
    showToast({ tone: 'good', text: 'The details are saved' })
    onClose()
  }

  return (
    <Dialog title="Details" onClose={onClose}>
      <Form
        submitLabel="Save details"
        onSubmit={save}
        fields={DETAIL_FIELDS}
        secondary={<Button onClick={onClose}>Cancel</Button>}
      >
        {(errorOf) => (
          <>
            <TitleField known={release} errorOf={errorOf} />
            <DetailFields
              known={release}
              defaultDate={release.releaseDate}
              dateFixed={release.state === 'live' ? 'It is out, so its date stays.' : null}
              errorOf={errorOf}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}

/** A UPC that was never there is left out; territories that are left empty are the whole world. */
function changeFrom(fields: FormData, release: Release): ReleaseChange {
  const { upc, ...details } = detailsFrom(fields)
  return upc === '' && release.upc === null ? details : { ...details, upc }
}
