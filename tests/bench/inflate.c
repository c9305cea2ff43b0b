/* Inflating alone, in WebAssembly: what no reader of a packed document can do without. In: parts,
   each after its packed and its unpacked size; out: how many bytes came of them. */
#include <emscripten.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

EMSCRIPTEN_KEEPALIVE unsigned inflate_parts(const unsigned char* bytes, size_t size) {
  unsigned total = 0;
  for (size_t at = 0; at + 8 <= size;) {
    uint32_t sizes[2];
    memcpy(sizes, bytes + at, sizeof sizes);
    unsigned char* out = malloc(sizes[1]);
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    stream.next_in = (unsigned char*)bytes + at + 8;
    stream.avail_in = sizes[0];
    stream.next_out = out;
    stream.avail_out = sizes[1];
    if (out == NULL || inflateInit2(&stream, -MAX_WBITS) != Z_OK) return 0;
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END) total = 0;
    inflateEnd(&stream);
    free(out);
    total += sizes[1];
    at += 8 + sizes[0];
  }
  return total;
}
