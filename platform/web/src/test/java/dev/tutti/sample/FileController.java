package dev.tutti.sample;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.web.blob.BlobResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Anonymous
@RestController
class FileController {

    @GetMapping("/media/sample/{name}")
    BlobResponse get(@PathVariable String name) {
        return BlobResponse.immutable(BlobKey.of("sample", name));
    }
}
