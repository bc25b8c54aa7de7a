/** Bytes that are no UTF-8 are written as Python writes them with `backslashreplace`. */
export function toText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let result = '';
  for (let at = 0; at < bytes.length; ) {
    const size = [1, 2, 3, 4].find((length) => decodes(decoder, bytes.subarray(at, at + length)));
    if (size === undefined) {
      result += `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
      at += 1;
    } else {
      result += bytes.toString('utf8', at, at + size);
      at += size;
    }
  }
  return result;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    // The answer of a strict decoder is that it throws.
    return false;
  }
}
