import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { sendPicture } from '../../../../api/shop/files'
import { showFailure } from '../../../../stores/toasts'
import { IconButton } from '../../../../ui/Button'
import { TextField } from '../../../../ui/fields'
import { Icon } from '../../../../ui/Icon'
import { ProductPicture } from '../../../../ui/ProductPicture'
import { Progress } from '../../../../ui/Progress'
import buttons from '../../../../ui/Button.module.css'
import styles from './ProductForm.module.css'

interface Picture {
  url: string
  alt: string
}

/** Pictures with words for those who do not see them. The first one stands for the product. */
export function PictureFields({ media, onChange }: { media: Picture[]; onChange: (media: Picture[]) => void }) {
  const id = useId()
  const sending = useMutation({
    mutationFn: sendPicture,
    onSuccess: (url) => onChange([...media, { url, alt: '' }]),
    onError: showFailure,
  })
  return (
    <div className={styles.options}>
      {media.length > 0 && (
        <ul className={styles.pictures}>
          {media.map((picture, index) => (
            <li key={picture.url} className={styles.picture}>
              <ProductPicture src={picture.url} seed={picture.url} alt={picture.alt} />
              <div className={styles.line}>
                <TextField
                  label={`What picture ${index + 1} shows`}
                  maxLength={300}
                  value={picture.alt}
                  onChange={(event) =>
                    onChange(
                      media.map((each) => (each === picture ? { ...each, alt: event.currentTarget.value } : each)),
                    )
                  }
                />
                <IconButton
                  icon="remove"
                  label={`Remove picture ${index + 1}`}
                  onClick={() => onChange(media.filter((each) => each !== picture))}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {sending.isPending && <Progress label="Sending the picture" percent={null} />}
      <div>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          className="visually-hidden"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) sending.mutate(file)
            event.currentTarget.value = ''
          }}
        />
        <label htmlFor={id} className={buttons.button}>
          <Icon name="upload" size={18} />
          Add a picture
        </label>
      </div>
    </div>
  )
}
