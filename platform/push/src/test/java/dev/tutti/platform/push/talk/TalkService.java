package dev.tutti.platform.push.talk;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

@TuttiService
public class TalkService {

    public static final ServiceDeclaration DECLARATION = new ServiceDeclaration(
            "talk",
            Product.CORE,
            TalkService.class,
            Set.of(),
            Set.of(Engine.POSTGRES, Engine.KAFKA),
            Cardinality.MANY,
            Set.of());
}
