package dev.tutti.core.search.index;

import dev.tutti.platform.runtime.ready.ReadyCheck;
import org.springframework.stereotype.Component;

/** A process is ready when its index has read what there is. */
@Component
class IndexCheck implements ReadyCheck {

    private final Indexes indexes;

    IndexCheck(Indexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public boolean isReady() {
        return indexes.isReady();
    }
}
