package dev.tutti.core.files;

import dev.tutti.platform.testing.OpenApiContract;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesOpenApiTests extends OpenApiContract {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    FilesOpenApiTests() {
        super("files");
    }

    @Override
    protected TestHttp http() {
        return tutti.http();
    }
}
