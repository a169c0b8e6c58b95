import { useSuspenseQuery } from '@tanstack/react-query'
import { installation } from '../api/queries'

/** Whether this installation has the product. The shell's loader knows before any page shows. */
export const useProduct = (product: string) => useSuspenseQuery(installation).data.products.includes(product)
