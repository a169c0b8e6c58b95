package dev.tutti.core.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8, or UTF-16 where its mark says so. What is neither is an error and not a question mark. */
final class TextDecoding {

    private static final int MARK_BYTES_MAX = 3;

    private TextDecoding() {}

    static Reader open(InputStream content) throws IOException {
        var in = new PushbackInputStream(content, MARK_BYTES_MAX);
        var charset = charset(in);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Reads over the byte order mark, if there is one. */
    private static Charset charset(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(MARK_BYTES_MAX);
        if (isAt(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        boolean isBig = isAt(head, 0xFE, 0xFF);
        boolean isLittle = isAt(head, 0xFF, 0xFE);
        int mark = isBig || isLittle ? 2 : 0;
        in.unread(head, mark, head.length - mark);
        if (isBig) {
            return StandardCharsets.UTF_16BE;
        }
        return isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean isAt(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static UnreadableFile wrongEncoding(long row) {
        return new UnreadableFile(
                "wrong-encoding",
                "Behind row %d there are bytes that are no UTF-8: save the file as UTF-8, or as UTF-16 with its mark."
                        .formatted(row));
    }
}
