// Runs in a process of its own that may open no connection and write no file: see sandbox.ts.
import { messageOf } from '../../model/problem.ts';
import { parsePage } from './parse.ts';

process.on('message', ({ source }: { source: string }) => {
  try {
    process.send!({ parsed: parsePage(source) });
  } catch (error) {
    process.send!({ error: messageOf(error) });
  }
});
process.on('disconnect', () => process.exit(0));
