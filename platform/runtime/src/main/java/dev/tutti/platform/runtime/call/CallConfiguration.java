package dev.tutti.platform.runtime.call;

import dev.tutti.platform.runtime.Services;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Wires the calls of this process. */
@AutoConfiguration
@EnableConfigurationProperties(CallSettings.class)
class CallConfiguration {

    @Bean
    CallFactory callFactory(
            ListableBeanFactory beans,
            Services services,
            Environment settings,
            JsonMapper codec,
            CallSettings callSettings,
            ObjectProvider<CallIdentity> identity,
            ObjectProvider<CallFaults> faults) {
        var parts = new CallFactory.Parts(
                codec,
                callSettings,
                identity.getIfAvailable(Anonymous::new),
                Optional.ofNullable(faults.getIfAvailable()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("call-", 0).factory()));
        return new CallFactory(beans, new ServiceAddresses(services, settings), parts);
    }

    /** Without {@code platform/security} nobody is asked who they are. */
    private static final class Anonymous implements CallIdentity {

        @Override
        public Optional<String> bearerFor(String service) {
            return Optional.empty();
        }

        @Override
        public <T> T within(String service, Callable<T> call) throws Exception {
            return call.call();
        }
    }
}
