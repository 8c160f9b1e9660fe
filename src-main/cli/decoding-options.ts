import { Option } from 'commander';

import {
  encodings,
  mojibakes,
  type Decoding,
  type Encoding,
  type Mojibake,
} from '#core/model/document';
import { UsageError } from './cli-io';

/** How a file is to be read, as the command line says it. */
export type DecodingOptions = { readonly encoding?: Encoding; readonly mojibake?: Mojibake };

export function encodingOption(): Option {
  return new Option('--encoding <NAME>', 'the encoding of the file, if not detected').choices(
    encodings,
  );
}

export function mojibakeOption(): Option {
  return new Option('--mojibake <KIND>', 'the damage of the whole text to take back').choices(
    mojibakes,
  );
}

/** Null where nothing is said. @throws {UsageError} For mojibake of no encoding. */
export function decodingOf({ encoding, mojibake }: DecodingOptions): Decoding | null {
  if (encoding === undefined && mojibake !== undefined) {
    throw new UsageError('--mojibake wants --encoding, that of the file');
  }
  return encoding === undefined ? null : { encoding, mojibake: mojibake ?? null };
}
