package dev.tutti.music.streaming;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Streaming, as the installation sees it. */
public final class StreamingDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "streaming",
                Product.MUSIC,
                StreamingService.class,
                Set.of("catalog"),
                Set.of(Engine.POSTGRES, Engine.KAFKA, Engine.STORAGE),
                Cardinality.MANY,
                Set.of("/api/v1/tracks/{id}/playback", "/api/v1/plays", "/media/v1"));
    }
}
