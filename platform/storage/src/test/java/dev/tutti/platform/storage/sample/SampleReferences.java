package dev.tutti.platform.storage.sample;

import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobReferences;
import dev.tutti.platform.storage.BlobScope;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class SampleReferences implements BlobReferences {

    @Override
    public BlobScope scope() {
        return BlobScope.of("sample");
    }

    @Override
    public Set<BlobKey> findReferenced(Collection<BlobKey> keys) {
        return keys.stream().filter(key -> key.name().startsWith("kept")).collect(Collectors.toSet());
    }
}
