package dev.tutti.platform.jobs;

import java.util.Collection;

/** Handlers that are not beans themselves, such as those a platform library makes for each service that asks for it. */
@FunctionalInterface
public interface JobHandlerSource {

    Collection<? extends JobHandler<?>> handlers();
}
