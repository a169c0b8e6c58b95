package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.storage.sample.SampleService;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

class OrphanCollectionTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(SampleService.DECLARATION)
            .with("tutti.jobs.poll", "50ms")
            .with("tutti.storage.reserve", "1MB")
            .build();

    private final BlobStore store = tutti.bean(BlobStore.class);

    @Test
    void collectsOldBlobsOfTheScopeThatNothingRefersTo() throws IOException {
        put("sample/a/orphan");
        put("sample/a/kept");
        put("elsewhere/orphan");

        tutti.clock().advance(Duration.ofHours(23));
        put("sample/b/orphan");
        tutti.clock().advance(Duration.ofHours(2));

        await().until(() -> keys(), keys -> !keys.contains("sample/a/orphan"));
        assertThat(keys()).containsExactly("elsewhere/orphan", "sample/a/kept", "sample/b/orphan");
    }

    private void put(String key) throws IOException {
        store.put(
                new BlobKey(key), new ByteArrayInputStream(new byte[] {1, 2, 3}), PutLimits.upTo(DataSize.ofBytes(3)));
    }

    private List<String> keys() throws IOException {
        return store.list(BlobScope.ALL, null, 100).stream()
                .map(blob -> blob.key().value())
                .toList();
    }
}
