package dev.tutti.app;

import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.tutti.platform.testing.ArchitectureRules;

@AnalyzeClasses(
        packages = {"dev.tutti.app", "dev.tutti.platform.telemetry"},
        importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
