package dev.tutti.platform.web.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param trustedProxies networks (CIDR) whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed; none
 *     by default, since anyone can send those headers
 * @param metricsReaders networks (CIDR) that may read {@code /metrics}: this machine alone by default
 * @param corsOrigins origins whose pages may call this installation; none by default beyond its own
 */
@Validated
@ConfigurationProperties("tutti.web.edge")
public record EdgeSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> metricsReaders,
        @DefaultValue List<String> corsOrigins) {

    public EdgeSettings {
        trustedProxies = List.copyOf(trustedProxies);
        metricsReaders = List.copyOf(metricsReaders);
        corsOrigins = List.copyOf(corsOrigins);
        metricsReaders.forEach(Network::of);
        trustedProxies.forEach(Network::of);
    }

    List<Network> readerNetworks() {
        return metricsReaders.stream().map(Network::of).toList();
    }

    List<Network> trustedNetworks() {
        return trustedProxies.stream().map(Network::of).toList();
    }
}
