package dev.tutti.core.files.image;

import dev.tutti.core.files.file.Failure;
import dev.tutti.core.files.file.FileKeys;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFile.Findings;
import dev.tutti.platform.media.picture.PictureHeader;
import dev.tutti.platform.media.picture.PictureMaker;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.storage.BlobScope;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Makes the three sizes of a picture: upright, and without what a camera wrote into it, such as where it was. A run
 * writes below an id of its own; the file's row decides which run counts.
 */
@Component
public class Pictures {

    private static final DataSize SIZE_MAX = DataSize.ofMegabytes(64);

    private final ObjectProvider<PictureMaker> maker;
    private final BlobStore blobs;
    private final ImageSettings settings;
    private final Ids ids;

    Pictures(ObjectProvider<PictureMaker> maker, BlobStore blobs, ImageSettings settings, Ids ids) {
        this.maker = maker;
        this.blobs = blobs;
        this.settings = settings;
        this.ids = ids;
    }

    /** How it went. */
    public sealed interface Made {

        record Done(Findings findings) implements Made {}

        record Rejected(Failure failure) implements Made {}
    }

    public Made make(StoredFile file) throws IOException {
        Files.createDirectories(settings.workRoot());
        var folder = Files.createTempDirectory(settings.workRoot(), "picture-");
        try {
            return new Made.Done(make(file, folder));
        } catch (Refused refused) {
            var rejection = refused.rejection();
            return new Made.Rejected(new Failure("picture-" + rejection.reason().code(), rejection.detail()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Findings make(StoredFile file, Path folder) throws Refused, IOException {
        var picture = folder.resolve("picture");
        blobs.download(file.contentKey(), picture);
        var header = PictureHeader.read(picture);
        var made = Files.createDirectory(folder.resolve("made"));
        var sizes = maker.getObject().make(picture, made);
        var prefix = FileKeys.images(file.id(), ids.next()).value();
        for (var size : sizes) {
            blobs.putFile(
                    new BlobScope(prefix).resolve(size.file()),
                    made.resolve(size.file()),
                    PutLimits.upTo(SIZE_MAX).typed("image/jpeg"));
        }
        return new Findings(List.of(), describe(header), prefix);
    }

    /** As it is seen, upright. */
    private static Map<String, String> describe(PictureHeader header) {
        int width = header.isTurned() ? header.height() : header.width();
        int height = header.isTurned() ? header.width() : header.height();
        return Map.of(
                "format", header.format().name().toLowerCase(Locale.ROOT),
                "width", Integer.toString(width),
                "height", Integer.toString(height));
    }
}
