package dev.tutti.contracts.api.core.identity;

import dev.tutti.contracts.api.OfferedBy;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Whether the installation was set up: every process tells the web application, which then asks for it. */
@OfferedBy("identity")
@HttpExchange("/internal/v1/setup")
public interface Setup {

    @GetExchange
    SetupState get();

    /** @param needed whether there is no administrator yet */
    record SetupState(boolean needed) {}
}
