package dev.tutti.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of keys in their order; folders that lie wholly before it are not entered. */
final class BlobListing {

    @FunctionalInterface
    interface Finder {
        Optional<BlobInfo> find(BlobKey key) throws IOException;
    }

    /** A child of a folder under the text by which its keys are ordered: a folder's all begin with its slash. */
    private record Entry(Path path, String text, boolean isFolder) {}

    private final Finder finder;
    private final String after;
    private final int limit;
    private final List<BlobInfo> page = new ArrayList<>();

    BlobListing(Finder finder, @Nullable BlobKey after, int limit) {
        this.finder = finder;
        this.after = after == null ? "" : after.value();
        this.limit = limit;
    }

    List<BlobInfo> of(Path root, BlobScope scope) throws IOException {
        if (scope.path().isEmpty()) {
            walk(root, "");
        } else {
            add(scope.path());
            walk(root.resolve(scope.path()), scope.path() + "/");
        }
        return List.copyOf(page);
    }

    private void walk(Path folder, String prefix) throws IOException {
        for (var entry : entries(folder, prefix)) {
            if (page.size() == limit) {
                return;
            }
            if (!entry.isFolder()) {
                add(entry.text());
            } else if (entry.text().compareTo(after) > 0 || after.startsWith(entry.text())) {
                walk(entry.path(), entry.text());
            }
        }
    }

    private void add(String key) throws IOException {
        if (key.compareTo(after) > 0) {
            // Gone between the listing and this: not in the page.
            finder.find(new BlobKey(key)).ifPresent(page::add);
        }
    }

    private static List<Entry> entries(Path folder, String prefix) throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(child -> entry(child, prefix))
                    .sorted(Comparator.comparing(Entry::text))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static Entry entry(Path child, String prefix) {
        var name = child.getFileName().toString();
        return name.endsWith(DiskBlobStore.FILE_MARK)
                ? new Entry(child, prefix + name.substring(0, name.length() - DiskBlobStore.FILE_MARK.length()), false)
                : new Entry(child, prefix + name + "/", true);
    }
}
