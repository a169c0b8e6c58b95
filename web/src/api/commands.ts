import { api, ifMatch, unwrap } from './client'
import type { Account, AccountChange, NewRelease, Release, ReleaseChange, Track, TrackChange } from './model'
import { artist, forgetPerson, me, queryClient, release as releaseQuery } from './queries'
import { toApiError } from './problem'
import * as session from './session'

/** What a person can do, with the cache brought up to date behind it. */

export async function signIn(email: string, password: string): Promise<void> {
  const tokens = await unwrap(
    api.POST('/api/v1/auth/login', { body: { email, password }, headers: session.browserHeaders() }),
  )
  session.begin(tokens)
  forgetPerson()
  await queryClient.fetchQuery({ ...me, staleTime: 0 })
}

export async function register(email: string, password: string, displayName: string): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/register', { body: { email, password, displayName } }))
  await signIn(email, password)
}

export async function createFirstAdministrator(
  token: string,
  person: { email: string; password: string; displayName: string },
): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/first-administrator', { body: { token, ...person } }))
  await signIn(person.email, person.password)
}

export async function signOut(everywhere: boolean): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/logout', { body: { everywhere }, headers: session.browserHeaders() }))
  session.end()
}

export async function changeAccount(account: Account, change: AccountChange): Promise<Account> {
  const changed = await unwrap(
    api.PATCH('/api/v1/users/me', { body: change, params: { header: ifMatch(account.version) } }),
  )
  queryClient.setQueryData(me.queryKey, changed)
  return changed
}

export async function createRelease(draft: Omit<NewRelease, 'artistId'>, artistName: ArtistChoice): Promise<Release> {
  const artistId = artistName.id ?? (await unwrap(api.POST('/api/v1/artists', { body: { name: artistName.name } }))).id
  const created = await unwrap(api.POST('/api/v1/releases', { body: { ...draft, artistId } }))
  return keep(created)
}

export interface ArtistChoice {
  id: string | null
  name: string
}

export async function changeRelease(release: Release, change: ReleaseChange): Promise<Release> {
  return keep(
    await unwrap(
      api.PATCH('/api/v1/releases/{id}', {
        body: change,
        params: { path: { id: release.id }, header: ifMatch(release.version) },
      }),
    ),
  )
}

export async function setArtwork(release: Release, file: File): Promise<void> {
  const url = new URL(`/api/v1/releases/${release.id}/artwork`, location.origin)
  const response = await session.authorizedFetch(
    new Request(url, { method: 'PUT', body: file, headers: { 'Content-Type': file.type } }),
  )
  if (!response.ok) throw await toApiError(response)
  return releaseChanged(release)
}

export async function publish(releaseId: string): Promise<Release> {
  return keep(await unwrap(api.POST('/api/v1/releases/{id}/publication', { params: { path: { id: releaseId } } })))
}

/** Deletes a draft, takes a live release down. */
export async function withdraw(release: Release): Promise<void> {
  await unwrap(api.DELETE('/api/v1/releases/{id}', { params: { path: { id: release.id } } }))
  if (release.state === 'draft') {
    queryClient.removeQueries({ queryKey: releaseQuery(release.id).queryKey })
    await listsChanged(release)
  } else await releaseChanged(release)
}

export async function changeTrack(track: Track, change: TrackChange): Promise<void> {
  await unwrap(api.PATCH('/api/v1/tracks/{id}', { body: change, params: { path: { id: track.id } } }))
  await queryClient.invalidateQueries({ queryKey: releaseQuery(track.release.id).queryKey })
}

export async function removeTrack(track: Track): Promise<void> {
  await unwrap(api.DELETE('/api/v1/tracks/{id}', { params: { path: { id: track.id } } }))
  await queryClient.invalidateQueries({ queryKey: releaseQuery(track.release.id).queryKey })
}

async function keep(release: Release): Promise<Release> {
  queryClient.setQueryData(releaseQuery(release.id).queryKey, release)
  await listsChanged(release)
  return release
}

/** After answers that do not bring the release along. */
async function releaseChanged(release: Release): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: releaseQuery(release.id).queryKey })
  await listsChanged(release)
}

async function listsChanged(release: Release): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['releases'] }),
    queryClient.invalidateQueries({ queryKey: artist(release.artist.id).queryKey }),
  ])
}
