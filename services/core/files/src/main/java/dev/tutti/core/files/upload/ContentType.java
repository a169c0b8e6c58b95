package dev.tutti.core.files.upload;

import dev.tutti.core.files.file.Area;
import dev.tutti.platform.runtime.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes: neither its name nor the sender's word counts. */
final class ContentType {

    private static final int HEAD_BYTES = 8 * 1024;

    /** Controls that no text has; tab, line feed and carriage return are others. */
    private static final int FIRST_TEXT_CHAR = 0x20;

    private ContentType() {}

    /** A stream whose beginning can be looked at by {@link #sniff}. */
    static BufferedInputStream sniffable(InputStream content) {
        return new BufferedInputStream(content, HEAD_BYTES);
    }

    /** Looks at the beginning and leaves the stream where it was; refuses what the area does not take. */
    static String sniff(BufferedInputStream content, Area area) throws IOException {
        content.mark(HEAD_BYTES);
        var head = content.readNBytes(HEAD_BYTES);
        content.reset();
        if (head.length == 0) {
            throw new Refusal(Refusal.Kind.RULE_BROKEN, "empty-file", "The file has no content.");
        }
        var type = area.isTable() ? table(head) : picture(head);
        if (type == null) {
            throw new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "unsupported-file",
                    area.isTable()
                            ? "This is neither CSV nor JSON. A spreadsheet program can save its tables as CSV."
                            : "Only JPEG, PNG and WebP pictures are taken.");
        }
        return type;
    }

    private static @Nullable String picture(byte[] head) {
        var text = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        return text.startsWith("RIFF") && text.startsWith("WEBP", 8) ? "image/webp" : null;
    }

    /** What is text and no JSON is taken for CSV; whether it is, shows when it is read. */
    private static @Nullable String table(byte[] head) {
        var text = text(head);
        if (text.chars().anyMatch(ContentType::isNoText) || text.startsWith("%PDF-")) {
            return null;
        }
        var begin = text.stripLeading();
        return begin.startsWith("[") || begin.startsWith("{") ? "application/json" : "text/csv";
    }

    private static String text(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) == 0xFE && (head[1] & 0xff) == 0xFF) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xFF && (head[1] & 0xff) == 0xFE) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
        }
        var text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isNoText(int character) {
        return character < FIRST_TEXT_CHAR && character != '\t' && character != '\n' && character != '\r';
    }
}
