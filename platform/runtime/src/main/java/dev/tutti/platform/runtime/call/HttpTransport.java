package dev.tutti.platform.runtime.call;

import dev.tutti.platform.runtime.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service in another process; addresses take turns, and a circuit breaker spares a service that is down. */
final class HttpTransport implements Transport {

    /** An answer that is not a problem document is cut off here: it only feeds an error message. */
    private static final int PROBLEM_BYTES_MAX = 64 * 1024;

    private final String service;
    private final Supplier<List<URI>> addresses;
    private final JsonMapper codec;
    private final CircuitBreaker breaker;
    private final Object client;
    private final AtomicInteger turn = new AtomicInteger();

    HttpTransport(String service, Class<?> api, ServiceAddresses addresses, CallFactory.Parts parts) {
        this.service = service;
        this.addresses = () -> addresses.get(service);
        this.codec = parts.codec();
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .recordException(CallFailed.class::isInstance)
                        .build());
        var rest = RestClient.builder()
                .baseUrl("http://" + service)
                .requestFactory(inTurn(requests(parts.settings())))
                .requestInterceptor((request, body, execution) -> {
                    parts.identity().bearerFor(service).ifPresent(request.getHeaders()::setBearerAuth);
                    return execution.execute(request, body);
                })
                .defaultStatusHandler(status -> status.isError(), this::refuse)
                .build();
        this.client = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(api);
    }

    @Override
    public @Nullable Object call(Method method, Object[] arguments) {
        try {
            return breaker.executeSupplier(() -> send(method, arguments));
        } catch (CallNotPermittedException e) {
            throw new CallFailed(service, "it failed repeatedly and is left alone for a moment", e);
        }
    }

    private @Nullable Object send(Method method, Object[] arguments) {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw switch (e.getCause()) {
                case Refusal refusal -> refusal;
                case RestClientException failure -> new CallFailed(service, "it was not reached in time", failure);
                case RuntimeException failure -> failure;
                case null, default -> new CallFailed(service, "it failed", e);
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not a public method of a public interface", e);
        }
    }

    private void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        var body = response.getBody().readNBytes(PROBLEM_BYTES_MAX);
        for (var kind : Refusal.Kind.values()) {
            if (kind.status() == status && status < 500) {
                throw ProblemBody.read(codec, body).toRefusal(kind);
            }
        }
        throw new CallFailed(service, "it answered " + status, new IOException("status " + status));
    }

    private ClientHttpRequestFactory inTurn(ClientHttpRequestFactory requests) {
        return (uri, method) -> {
            var all = addresses.get();
            var address = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
            var there = UriComponentsBuilder.fromUri(uri)
                    .scheme(address.getScheme())
                    .host(address.getHost())
                    .port(address.getPort())
                    .build(true)
                    .toUri();
            return requests.createRequest(there, method);
        };
    }

    private static ClientHttpRequestFactory requests(CallSettings settings) {
        var http = HttpClient.newBuilder().connectTimeout(settings.connect()).build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.deadline());
        return requests;
    }

    /** The members of a problem (RFC 9457) that a refusal is made of. */
    record ProblemBody(
            @Nullable String type,
            @Nullable String detail,
            @Nullable String field,
            @Nullable Long limit) {

        static ProblemBody read(JsonMapper codec, byte[] body) {
            try {
                return codec.readValue(body, ProblemBody.class);
            } catch (JacksonException e) {
                return new ProblemBody(null, null, null, null);
            }
        }

        Refusal toRefusal(Refusal.Kind kind) {
            var slug = type == null ? "unknown" : type.substring(type.lastIndexOf('/') + 1);
            return new Refusal(kind, slug, detail == null ? slug : detail, field, limit);
        }
    }
}
