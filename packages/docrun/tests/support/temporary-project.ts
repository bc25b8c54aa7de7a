import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a small project of one locale into a new folder and gives the folder; whoever asks for it removes it. */
export function makeProject(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'docrun-project-'));
  const all = {
    'docrun.config.json': '{"locales":["uk"],"command":"npm run --silent docrun --","diagrams":["tasks/*"]}\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** A page of blocks, each with the output it states. */
export function makePage(...blocks: readonly (readonly [options: string, code: string, output?: string])[]): string {
  const fences = blocks.map(([options, code, output]) => {
    const stated = output === undefined ? '' : `\n\n\`\`\`text output\n${output}\n\`\`\``;
    return `\`\`\`python ${options}\n${code}\n\`\`\`${stated}\n`;
  });
  return `# Page\n\n${fences.join('\n')}`;
}
