import { Link } from 'react-router'
import { paths } from '../paths'
import { EmptyState } from '../ui/EmptyState'

export default function NotFound() {
  return (
    <>
      <title>Not found · Tutti</title>
      <h1>Tacet</h1>
      <EmptyState title="There is nothing to play on this page">
        The address may be mistyped, or what was here has been taken down.{' '}
        <Link to={paths.home}>Back to the programme</Link>, or <Link to={paths.search()}>search for it</Link>.
      </EmptyState>
    </>
  )
}
