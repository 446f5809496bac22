// Asking the desk's server, and telling it what to change.

const token = document.querySelector('meta[name="token"]').content;

/** What the server refused; `answer` is its JSON, with `error`. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error ?? `The desk answers ${status}`);
    this.status = status;
    this.answer = answer;
  }
}

async function answered(response) {
  const isJSON = response.headers.get('content-type')?.startsWith('application/json');
  if (!response.ok) throw new Refused(response.status, isJSON ? await response.json() : {});
  return isJSON ? response.json() : response.text();
}

/** The JSON or the text of a path. */
export async function get(path) {
  return answered(await fetch(`/api/${path}`, { cache: 'no-store' }));
}

/** The text of a page for a frame. */
export async function page(address) { return answered(await fetch(address, { cache: 'no-store' })); }

/** Sends a change; the answer is the state after it. */
export async function post(path, body) {
  return answered(await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Copydesk-Token': token },
    body: JSON.stringify(body),
  }));
}

/** Calls `heard` with each change, and `lost` with whether the server is gone. */
export function listen(heard, lost) {
  const source = new EventSource('/api/events');
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onopen = () => lost(false);
  source.onerror = () => lost(true);
}
