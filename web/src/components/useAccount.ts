import { useSuspenseQuery } from '@tanstack/react-query'
import { me } from '../api/queries'

/** The person signed in, or null. The shell's loader has it before any page shows. */
export const useAccount = () => useSuspenseQuery(me).data
