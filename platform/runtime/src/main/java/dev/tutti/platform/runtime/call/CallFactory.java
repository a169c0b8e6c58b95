package dev.tutti.platform.runtime.call;

import dev.tutti.contracts.api.OfferedBy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Makes the proxies that callers inject; see {@link CallsTo}. */
final class CallFactory implements DisposableBean {

    /** What both transports are made of. */
    record Parts(
            JsonMapper codec,
            CallSettings settings,
            CallIdentity identity,
            Optional<CallFaults> faults,
            ExecutorService threads) {}

    private final ListableBeanFactory beans;
    private final ServiceAddresses addresses;
    private final Parts parts;

    CallFactory(ListableBeanFactory beans, ServiceAddresses addresses, Parts parts) {
        this.beans = beans;
        this.addresses = addresses;
        this.parts = parts;
    }

    @Override
    public void destroy() {
        parts.threads().shutdownNow();
    }

    <T> T create(Class<T> api) {
        var offered = api.getAnnotation(OfferedBy.class);
        if (offered == null) {
            throw new IllegalStateException(api.getName() + " does not say which service offers it: add @OfferedBy");
        }
        var gate = new Gate(api, transport(api, offered.value()));
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, gate));
    }

    private Transport transport(Class<?> api, String service) {
        return addresses.isLocal(service)
                ? new InProcessTransport(service, () -> implementation(api), parts)
                : new HttpTransport(service, api, addresses, parts);
    }

    /** The controller: the only bean of the interface that is not a proxy of ours. */
    private Object implementation(Class<?> api) {
        for (var name : beans.getBeanNamesForType(api)) {
            if (!name.startsWith("call:")) {
                return beans.getBean(name);
            }
        }
        throw new IllegalStateException("no controller implements " + api.getName());
    }

    /** What holds for a call in both shapes, so that code which works in one process works in two. */
    private record Gate(Class<?> api, Transport transport) implements InvocationHandler {

        @Override
        @SuppressWarnings("ReferenceEquality") // a proxy has no other equality than being itself
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "toString" -> "call to " + api.getName();
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default -> call(method, arguments == null ? new Object[0] : arguments);
            };
        }

        private @Nullable Object call(Method method, Object[] arguments) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException(
                        "%s.%s is called inside a transaction, whose locks would wait for another service: call before or after it"
                                .formatted(api.getSimpleName(), method.getName()));
            }
            return transport.call(method, arguments);
        }
    }
}
