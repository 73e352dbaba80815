export type CommandRequest = 'check' | 'insert-report';
type Listener = (request: CommandRequest) => void;

let listener: Listener | undefined;
let waiting: CommandRequest | undefined;

/** The pane takes the ribbon's requests; one that came before the pane was drawn is handed over at once. */
export function onRequest(take: Listener): void {
  listener = take;
  if (waiting) take(waiting);
  waiting = undefined;
}

/** A ribbon button was pressed. */
export function announce(request: CommandRequest): void {
  if (listener) listener(request);
  else waiting = request;
}
