package dev.tutti.platform.web.health;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.ready.ReadyCheck;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers load balancers and people on call. */
@RestController
final class HealthController {

    enum State {
        UP,
        DOWN
    }

    record Health(State status, List<String> services, Map<String, State> checks) {}

    private final List<ReadyCheck> checks;
    private final List<String> services;

    HealthController(List<ReadyCheck> checks, Services services) {
        this.checks = List.copyOf(checks);
        this.services = services.active().stream().map(ServiceDeclaration::name).toList();
    }

    /** The process runs: a failure means it should be killed and started again. */
    @GetMapping("/live")
    Map<String, State> live() {
        return Map.of("status", State.UP);
    }

    /** The process can take requests: a failure means that they should go elsewhere for now. */
    @GetMapping("/ready")
    ResponseEntity<Health> ready() {
        return health();
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        var states = new TreeMap<String, State>();
        checks.forEach(check -> states.put(check.name(), check.isReady() ? State.UP : State.DOWN));
        boolean ready = !states.containsValue(State.DOWN);
        return ResponseEntity.status(ready ? 200 : 503)
                .header("Cache-Control", "no-store")
                .body(new Health(ready ? State.UP : State.DOWN, services, states));
    }
}
