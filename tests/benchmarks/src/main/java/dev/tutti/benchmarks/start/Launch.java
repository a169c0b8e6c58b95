package dev.tutti.benchmarks.start;

import dev.tutti.tests.ArtifactProcess;
import dev.tutti.tests.ArtifactProcess.Ready;
import dev.tutti.tests.Installation;

/** A process that is ready and has answered. */
public record Launch(ArtifactProcess process, Ready ready) implements Installation {

    @Override
    public String baseOf(String path) {
        return ready.address();
    }

    ProcessTree tree() {
        return new ProcessTree(process.handle());
    }

    double seconds() {
        return ready.took().toMillis() / 1e3;
    }

    @Override
    public void close() {
        process.close();
    }
}
