import { useLocation, useNavigate } from 'react-router'
import { paths } from '../paths'
import { showToast } from '../stores/toasts'
import { useAccount } from './useAccount'

/** Sound is for people with an account: others are led to the sign-in and back to this page. */
export function usePlayOrSignIn(): (play: () => void) => void {
  const account = useAccount()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return (play) => {
    if (account !== null) return play()
    showToast({ text: 'Sign in to listen.' })
    void navigate(paths.signIn(pathname + search))
  }
}
