// Builds dist/ for the jar, and only when something it is made of has changed. Maven calls it; so can anybody.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WEB = fileURLToPath(new URL('..', import.meta.url))
const INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json', '../contracts/openapi']
const DEPENDENCIES = ['package.json', 'package-lock.json']
const GENERATED = join(WEB, 'src', 'api', 'generated')

requireNode()
if (isStale('dependencies', 'node_modules', DEPENDENCIES)) npm('ci', '--no-audit', '--no-fund')
remember('dependencies', DEPENDENCIES)
if (isStale('pages', 'dist/index.html', [...DEPENDENCIES, ...INPUTS])) {
  npm('run', 'build')
  // Names carry hashes, so the files of the last build would stay in the jar for ever.
  rmSync(join(WEB, 'target', 'classes', 'META-INF', 'resources'), { recursive: true, force: true })
  remember('pages', [...DEPENDENCIES, ...INPUTS])
} else {
  console.log('web: the pages are up to date')
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node 20.19 or newer builds the pages, this is ${process.versions.node}. Install it, or build with -Dweb.skip`)
}

function npm(...args) {
  // npm is a script on Windows, and scripts need a shell there.
  const isWindows = process.platform === 'win32'
  const run = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd: WEB, stdio: 'inherit', shell: isWindows })
  if (run.status !== 0) fail(`npm ${args.join(' ')} failed`)
}

function isStale(what, product, inputs) {
  const stamp = stampOf(what)
  if (!existsSync(join(WEB, product)) || !existsSync(stamp)) return true
  return readFileSync(stamp, 'utf8') !== hash(inputs)
}

function remember(what, inputs) {
  mkdirSync(join(WEB, 'target'), { recursive: true })
  writeFileSync(stampOf(what), hash(inputs))
}

function stampOf(what) {
  return join(WEB, 'target', `${what}.sha256`)
}

function hash(inputs) {
  const digest = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(join(WEB, input)))) {
    digest.update(file).update('\0').update(readFileSync(file))
  }
  return digest.digest('hex')
}

function filesIn(path) {
  if (path === GENERATED || !existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

function fail(message) {
  rmSync(stampOf('pages'), { force: true })
  console.error(`web: ${message}`)
  process.exit(1)
}
