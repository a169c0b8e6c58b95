package dev.tutti.platform.storage.sample;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

@TuttiService
public class SampleService {

    public static final ServiceDeclaration DECLARATION = new ServiceDeclaration(
            "sample",
            Product.CORE,
            SampleService.class,
            Set.of(),
            Set.of(Engine.POSTGRES, Engine.STORAGE),
            Cardinality.MANY,
            Set.of());
}
