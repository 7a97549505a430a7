import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Chat completions in the OpenAI form, answered with whatever a test wants to be said. */
export class PlantedModel {
  /** What it answers next. */
  reply = '';

  /** Before this no answer leaves. */
  private gate: Promise<void> = Promise.resolve();
  private asked: () => void = () => undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PlantedModel> {
    const server = createServer();
    const model = new PlantedModel(server);
    server.on('request', (request, response) => {
      let asked = '';
      request.on('data', (piece: Buffer) => (asked += piece.toString()));
      request.on('end', () => {
        response.setHeader('Content-Type', 'application/json');
        const answer = JSON.stringify(model.completion(asked));
        model.asked();
        void model.gate.then(() => response.end(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return model;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/v1`;
  }

  /** Begins to write at the next question and does not come to an end until it is let go. */
  holdBack(): { readonly asked: Promise<void>; readonly letGo: () => void } {
    let letGo: () => void = () => undefined;
    this.gate = new Promise((resolve) => (letGo = resolve));
    return { asked: new Promise((resolve) => (this.asked = resolve)), letGo };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private completion(asked: string): unknown {
    // every article that it was shown becomes a source
    const sources = [...new Set(asked.match(/hostile-\d+/g) ?? [])];
    const answer = {
      reply: this.reply, confidence: 0.95, category: 'unsorted', out_of_scope: false, clarifying: false, offers_person: false, sources, steps: [this.reply],
    };
    return {
      id: 'planted', object: 'chat.completion', created: 1_700_000_000, model: 'planted',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(answer) } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    };
  }
}
