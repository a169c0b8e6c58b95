package dev.tutti.platform.testing.asking;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import dev.tutti.platform.runtime.call.CallsTo;
import dev.tutti.platform.testing.echo.Echo;
import java.util.Set;

/** Calls {@link Echo}. */
@TuttiService
@CallsTo(Echo.class)
public class AskingService {

    public static final ServiceDeclaration DECLARATION = new ServiceDeclaration(
            "asking",
            Product.CORE,
            AskingService.class,
            Set.of("echo"),
            Set.of(Engine.POSTGRES),
            Cardinality.MANY,
            Set.of("/api/v1/asking"));
}
