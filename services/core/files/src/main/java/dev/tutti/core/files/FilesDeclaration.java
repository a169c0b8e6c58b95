package dev.tutti.core.files;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Files, as the installation sees it. */
public final class FilesDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "files",
                Product.CORE,
                FilesService.class,
                Set.of("products", "inventory", "suppliers"),
                Set.of(Engine.POSTGRES, Engine.KAFKA, Engine.STORAGE, Engine.FFMPEG),
                Cardinality.MANY,
                Set.of("/api/v1/files"));
    }
}
