package dev.tutti.platform.runtime.call;

import dev.tutti.platform.runtime.Services;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;

/** Where each service answers: in this process, or at {@code tutti.services.<name>.url} (a comma list is allowed). */
final class ServiceAddresses {

    private final Services services;
    private final Environment settings;

    ServiceAddresses(Services services, Environment settings) {
        this.services = services;
        this.settings = settings;
    }

    boolean isLocal(String service) {
        return services.isActive(service);
    }

    /** The addresses of a service in other processes; throws where none is set, since a guess would hide the mistake. */
    List<URI> get(String service) {
        var urls = settings.getProperty("tutti.services." + service + ".url", "");
        var addresses = Arrays.stream(urls.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(URI::create)
                .toList();
        if (addresses.isEmpty()) {
            throw new IllegalStateException(
                    "service %s is not in this process: set tutti.services.%s.url".formatted(service, service));
        }
        return addresses;
    }
}
