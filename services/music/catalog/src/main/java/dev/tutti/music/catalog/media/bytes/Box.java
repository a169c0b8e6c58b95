package dev.tutti.music.catalog.media.bytes;

import dev.tutti.platform.media.bytes.RandomBytes;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A box of an MP4 file: its type, where its content begins and where it ends. */
public record Box(RandomBytes file, String type, long start, long end) {

    private static final int CHILDREN_MAX = 100_000;

    /** The outermost boxes. A box that goes beyond the end of the file is an EOFException: the file is cut. */
    public static List<Box> listTopLevel(RandomBytes file) throws IOException {
        return walk(file, 0, file.size());
    }

    public List<Box> children() throws IOException {
        return walk(file, start, end);
    }

    /** Children of a box that begins with fields of its own. */
    public List<Box> childrenAfter(int bytes) throws IOException {
        return walk(file, start + bytes, end);
    }

    public Optional<Box> find(String... path) throws IOException {
        Box box = this;
        for (var type : path) {
            var child =
                    box.children().stream().filter(one -> one.type.equals(type)).findFirst();
            if (child.isEmpty()) {
                return Optional.empty();
            }
            box = child.get();
        }
        return Optional.of(box);
    }

    public Box get(String... path) throws IOException {
        return find(path).orElseThrow(() -> new EOFException("No box " + String.join("/", path) + " in " + type));
    }

    public long length() {
        return end - start;
    }

    public int u8(long offset) throws IOException {
        return file.u8(inside(offset, 1));
    }

    public int u16(long offset) throws IOException {
        return file.u16(inside(offset, 2));
    }

    public long u32(long offset) throws IOException {
        return file.u32(inside(offset, 4));
    }

    public long i64(long offset) throws IOException {
        return file.i64(inside(offset, 8));
    }

    public byte[] bytes(long offset, int length) throws IOException {
        return file.bytes(inside(offset, length), length);
    }

    private long inside(long offset, long length) throws EOFException {
        if (offset < 0 || offset > length() - length) {
            throw new EOFException("Box " + type + " is too short");
        }
        return start + offset;
    }

    private static List<Box> walk(RandomBytes file, long from, long to) throws IOException {
        var boxes = new ArrayList<Box>();
        for (var at = from; at + 8 <= to; ) {
            var box = read(file, at, to);
            boxes.add(box);
            at = box.end;
            if (boxes.size() > CHILDREN_MAX) {
                throw new EOFException("More than " + CHILDREN_MAX + " boxes in one");
            }
        }
        return boxes;
    }

    private static Box read(RandomBytes file, long at, long to) throws IOException {
        var size = file.u32(at);
        var header = size == 1 ? 16 : 8;
        var length = size == 1 ? file.i64(at + 8) : size == 0 ? to - at : size;
        if (length < header || length > to - at) {
            throw new EOFException("Box " + file.ascii(at + 4, 4) + " goes beyond its end");
        }
        return new Box(file, file.ascii(at + 4, 4), at + header, at + length);
    }
}
