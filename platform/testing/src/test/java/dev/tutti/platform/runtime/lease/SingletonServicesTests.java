package dev.tutti.platform.runtime.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.platform.testing.asking.AskingService;
import dev.tutti.platform.testing.echo.EchoService;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SingletonServicesTests {

    private static final ServiceDeclaration SINGLE = new ServiceDeclaration(
            "single",
            Product.CORE,
            AskingService.class,
            Set.of("echo"),
            Set.of(),
            Cardinality.SINGLETON,
            Set.of("/api/v1/single"));

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(EchoService.DECLARATION, SINGLE).running("echo").build();

    @Test
    void aSecondCopyIsReadyOnlyWhenTheFirstHasStopped() {
        var first = start();
        await().until(() -> isReady(first));
        try (var second = start()) {
            assertThat(isReady(second)).isFalse();

            first.close();

            await().until(() -> isReady(second));
        }
    }

    private static RunningTutti start() {
        return tutti.startAnother(
                List.of("single"),
                List.of("tutti.services.echo.url=" + tutti.http().base()));
    }

    private static boolean isReady(RunningTutti process) {
        return process.bean(SingletonServices.class).isReady();
    }
}
