const networkFetch = globalThis.fetch

/** The part of a browser between a page and its server. It changes no answer; it can pull the plug. */
export class Browser {
  readonly seen: string[] = []
  isOffline = false
  private cookies = new Map<string, string>()

  connect(server: string): void {
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      this.seen.push(`${request.method} ${pathname}`)
      if (this.isOffline) throw new TypeError('Failed to fetch')
      const response = await networkFetch(server + pathname + search, await this.outgoing(request))
      this.keepCookies(response)
      return response
    }
  }

  count(call: string): number {
    return this.seen.filter((seen) => seen === call).length
  }

  private async outgoing(request: Request): Promise<RequestInit> {
    const headers = new Headers(request.headers)
    headers.set('Cookie', [...this.cookies].map((cookie) => cookie.join('=')).join('; '))
    const body = request.method === 'GET' ? null : await request.arrayBuffer()
    return { method: request.method, headers, body }
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      this.cookies.set(name, value)
    }
  }
}
