package dev.tutti.platform.web.health;

import dev.tutti.contracts.api.core.identity.Setup;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the web application what there is, so that it shows nothing else. */
@RestController
final class InstallationController {

    record Installation(String name, String version, List<String> products, boolean setupNeeded) {}

    private final Services services;
    private final ObjectProvider<Setup> identity;

    /** Once there is an administrator there always is one, so the answer is asked for until then. */
    private volatile boolean setUp;

    InstallationController(Services services, ObjectProvider<Setup> identity) {
        this.services = services;
        this.identity = identity;
    }

    @GetMapping("/api/v1/installation")
    Installation get() {
        var products = services.products().stream().map(Product::label).toList();
        return new Installation("Tutti", version(), products, isSetupNeeded());
    }

    private static String version() {
        return Optional.ofNullable(InstallationController.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Without identity nobody can be told to set up, and the rest of the answer is still worth giving. */
    private boolean isSetupNeeded() {
        if (setUp) {
            return false;
        }
        try {
            setUp = !identity.getObject().get().needed();
            return !setUp;
        } catch (Refusal unreachable) {
            return false;
        }
    }
}
