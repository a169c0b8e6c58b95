package dev.tutti.platform.storage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What part of a blob a request asks for (RFC 9110, section 14). A header that asks for several parts, in another
 * unit, or in no shape of a range is ignored, as the RFC allows: the answer is the whole.
 */
public sealed interface ByteRange {

    /** 200 with everything. */
    record Whole(long size) implements ByteRange {}

    /** 206 with {@code Content-Range: bytes first-last/size}; both ends are included. */
    record Part(long first, long last, long size) implements ByteRange {

        public Part {
            if (first < 0 || last < first || last >= size) {
                throw new IllegalArgumentException("no part of %d bytes: %d-%d".formatted(size, first, last));
            }
        }

        public long length() {
            return last - first + 1;
        }

        public String contentRange() {
            return "bytes %d-%d/%d".formatted(first, last, size);
        }
    }

    /** 416 with {@code Content-Range: bytes *}{@code /size}. */
    record Unsatisfiable(long size) implements ByteRange {

        public String contentRange() {
            return "bytes */" + size;
        }
    }

    /** Digits enough for every size there is; more would be no request that makes sense. */
    Pattern SYNTAX = Pattern.compile("(?i:bytes)=[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*");

    /** Reads a {@code Range} header; an absent one means the whole. */
    static ByteRange parse(@Nullable String header, long size) {
        if (header == null) {
            return new Whole(size);
        }
        var match = SYNTAX.matcher(header);
        if (!match.matches()) {
            return new Whole(size);
        }
        var first = match.group(1);
        var last = match.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole(size) : suffix(Long.parseLong(last), size);
        }
        return last.isEmpty()
                ? part(Long.parseLong(first), Long.MAX_VALUE, size)
                : part(Long.parseLong(first), Long.parseLong(last), size);
    }

    /**
     * As {@link #parse(String, long)}, for a client that holds a part already: an {@code If-Range} that is not this
     * blob's strong tag means the whole. A date is never a strong enough validator here.
     */
    static ByteRange parse(@Nullable String header, @Nullable String ifRange, BlobInfo blob) {
        boolean sameBytes = ifRange == null || ifRange.strip().equals(blob.etag());
        return parse(sameBytes ? header : null, blob.size());
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0
                ? new Unsatisfiable(size)
                : new Part(Math.max(0, size - length), size - 1, size);
    }

    private static ByteRange part(long first, long last, long size) {
        if (last < first) {
            return new Whole(size); // not a range at all: RFC 9110, section 14.1.1
        }
        return first >= size ? new Unsatisfiable(size) : new Part(first, Math.min(last, size - 1), size);
    }
}
