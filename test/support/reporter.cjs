/* eslint-disable @typescript-eslint/no-require-imports -- mocha loads reporters as CommonJS */
// Mocha's own spec reporter, closed by one plain line that a script can read.
const { reporters, Runner } = require('mocha');

class ClosingLine extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const epilogue = this.epilogue.bind(this);
    this.epilogue = () => undefined;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      epilogue();
      const { passes, failures, pending } = this.stats;
      process.stdout.write(`${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}\n`);
    });
  }
}

module.exports = ClosingLine;
