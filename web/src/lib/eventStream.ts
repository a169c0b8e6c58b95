export interface ServerEvent {
  id: string | null
  event: string
  data: string
}

/** Reads text/event-stream from a fetch body, which (unlike EventSource) could be asked for with a token. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader()
  const parser = new EventParser()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield* parser.push(value)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Keeps what does not end in a line break yet; an event is complete at the empty line behind it. */
export class EventParser {
  private rest = ''
  private fields: { id: string | null; event: string; data: string[] } = { id: null, event: '', data: [] }

  push(text: string): ServerEvent[] {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.take(line))
  }

  private take(line: string): ServerEvent[] {
    if (line === '') return this.finish()
    if (line.startsWith(':')) return []
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') this.fields.data.push(value)
    if (name === 'event') this.fields.event = value
    if (name === 'id') this.fields.id = value
    return []
  }

  private finish(): ServerEvent[] {
    const { id, event, data } = this.fields
    this.fields = { id, event: '', data: [] }
    return data.length === 0 ? [] : [{ id, event: event || 'message', data: data.join('\n') }]
  }
}
