package dev.tutti.platform.web.blob;

import dev.tutti.platform.storage.BlobStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Wires blob responses where there is a store. */
@AutoConfiguration(afterName = "dev.tutti.platform.storage.StorageConfiguration")
@ConditionalOnBean(BlobStore.class)
class BlobConfiguration {

    /** Put before Spring's own handlers: the one for {@code @ResponseBody} would take every method's answer. */
    @Bean
    SmartInitializingSingleton blobResponses(RequestMappingHandlerAdapter adapter, BlobStore store) {
        return () -> {
            var handlers = new ArrayList<HandlerMethodReturnValueHandler>(List.of(new BlobResponseHandler(store)));
            handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
            adapter.setReturnValueHandlers(handlers);
        };
    }
}
