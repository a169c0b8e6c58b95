import { randomBytes } from 'node:crypto'
import { answer, checkVersion, getPerson, json, Refusal, type Exchange } from './exchange.ts'
import type { Person } from './world.ts'

const COOKIE = 'tutti_refresh'
const ACCESS_SECONDS = 900

/** Sentinels: an e-mail with "taken" exists already; the password "slow down please" is one try too many. */
export function register(exchange: Exchange): void {
  const { email = '', password = '', displayName = '' } = json(exchange)
  if (email.includes('taken') || exchange.world.people.some((person) => person.email === email)) {
    throw new Refusal(409, 'email-taken', 'There is an account with this e-mail address.', 'email')
  }
  if (password.length < 12) throw new Refusal(422, 'password-too-short', 'Use at least 12 characters.', 'password')
  answer(
    exchange,
    201,
    publish(exchange.world.addPerson(email, password, displayName, ['listener', 'artist', 'customer'])),
  )
}

export function login(exchange: Exchange): void {
  const { email, password } = json(exchange)
  if (password === 'slow down please') throw new Refusal(429, 'too-many-attempts', 'Too many tries. Wait a minute.')
  const person = exchange.world.people.find((known) => known.email === email && known.password === password)
  if (!person) throw new Refusal(401, 'credentials-wrong', 'E-mail address or password is wrong.')
  giveTokens(exchange, person)
}

export function refresh(exchange: Exchange): void {
  const token = cookieOf(exchange)
  const owner = exchange.world.refreshTokens.get(token)
  const person = exchange.world.people.find((known) => known.id === owner)
  if (!person) throw new Refusal(401, 'session-ended', 'The session has ended.')
  exchange.world.refreshTokens.delete(token)
  giveTokens(exchange, person)
}

export function logout(exchange: Exchange): void {
  exchange.world.refreshTokens.delete(cookieOf(exchange))
  exchange.response.setHeader('Set-Cookie', `${COOKIE}=; Path=/api/v1/auth; HttpOnly; SameSite=Strict; Max-Age=0`)
  answer(exchange, 204)
}

/** Sentinel: the token "used" was used before. */
export function createFirstAdministrator(exchange: Exchange): void {
  const { token, email = '', password = '', displayName = '' } = json(exchange)
  if (!token || token === 'used') throw new Refusal(410, 'setup-link-used', 'This link was used or has expired.')
  answer(exchange, 201, publish(exchange.world.addPerson(email, password, displayName, ['listener', 'administrator'])))
}

export const getMe = (exchange: Exchange) => answer(exchange, 200, publish(getPerson(exchange)))

export function changeMe(exchange: Exchange): void {
  const person = getPerson(exchange)
  checkVersion(exchange, person.version)
  const { displayName, currentPassword, newPassword } = json(exchange)
  if (newPassword !== undefined && currentPassword !== person.password) {
    throw new Refusal(422, 'password-wrong', 'The current password is wrong.', 'currentPassword')
  }
  person.displayName = displayName ?? person.displayName
  person.password = newPassword ?? person.password
  person.version++
  answer(exchange, 200, publish(person))
}

function giveTokens(exchange: Exchange, person: Person): void {
  const [access, refreshToken] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')]
  exchange.world.accessTokens.set(access, {
    person: person.id,
    expiresAt: exchange.world.now().getTime() + ACCESS_SECONDS * 1000,
  })
  exchange.world.refreshTokens.set(refreshToken, person.id)
  exchange.response.setHeader('Set-Cookie', `${COOKIE}=${refreshToken}; Path=/api/v1/auth; HttpOnly; SameSite=Strict`)
  answer(exchange, 200, { accessToken: access, refreshToken: null, tokenType: 'Bearer', expiresIn: ACCESS_SECONDS })
}

function cookieOf({ headers }: Exchange): string {
  return new RegExp(`${COOKIE}=([^;]+)`).exec(headers.cookie ?? '')?.[1] ?? ''
}

function publish({ id, email, displayName, roles, createdAt, version }: Person) {
  return { id, email, displayName, roles, createdAt, version }
}
