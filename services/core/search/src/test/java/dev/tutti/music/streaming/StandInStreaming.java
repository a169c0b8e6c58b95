package dev.tutti.music.streaming;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Publishes to {@code music.streaming} what a test says. */
@TuttiService
public class StandInStreaming {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "streaming",
                Product.MUSIC,
                StandInStreaming.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/plays"));
    }
}
